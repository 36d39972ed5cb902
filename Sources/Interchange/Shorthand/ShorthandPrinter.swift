import ChartedEncounter
import InfusionCoding

extension Shorthand {
  /// An encounter as lines: its keys, an empty line, its rows by their numbers with a line where the date
  /// changes. Only what is not the default is printed.
  public static func text(_ encounter: ChartedEncounter) -> String {
    var printer = ShorthandPrinter()
    printer.print(encounter)
    return printer.text
  }

  /// Several encounters with an empty line between them.
  public static func text(_ encounters: some Sequence<ChartedEncounter>) -> String {
    encounters.map { text($0) }.joined(separator: "\n")
  }

  /// The rows alone, by their numbers, with a line where the date changes.
  ///
  /// - Parameter dateBefore: the date that holds before the first row.
  public static func rows(_ rows: [ChartedRow], dateBefore: ChartedDate? = nil) -> String {
    var printer = ShorthandPrinter()
    printer.date = dateBefore
    printer.print(rows)
    return printer.text
  }

  /// What the record says of a site, as it stands after `site:`.
  public static func site(_ site: ChartedSite) -> String { ShorthandSite.printed(site) }

  /// A row as one line, with its number where it is given, and its date where the date before is another.
  public static func line(_ row: ChartedRow, number: Int? = nil, dateBefore: ChartedDate? = nil) -> String {
    var printer = ShorthandPrinter()
    printer.date = dateBefore
    if let number { printer.text += "\(number). " }
    if let date = printer.ownDate(of: row), date != dateBefore, !printer.hasBothDates(row) {
      printer.text += "\(date.text) "
      printer.date = date
    }
    printer.print(row)
    return printer.text
  }
}

private struct ShorthandPrinter {
  var text = ""
  /// The date of the lines that follow.
  var date: ChartedDate?

  mutating func print(_ encounter: ChartedEncounter) {
    printKeys(encounter)
    if !encounter.rows.isEmpty { text += "\n" }
    print(encounter.rows)
  }

  mutating func print(_ rows: [ChartedRow]) {
    var last = 0
    for row in rows.sorted(by: { $0.number < $1.number }) {
      if let own = ownDate(of: row), own != date, !hasBothDates(row) {
        text += "\(own.text)\n"
        date = own
      }
      if row.number - 1 != last { text += "\(row.number). " }
      last = row.number
      print(row)
      text += "\n"
    }
  }

  private mutating func printKeys(_ encounter: ChartedEncounter) {
    key(.encounter, ShorthandText.printed(encounter.id))
    if let title = encounter.title { key(.title, ShorthandText.printed(title)) }
    if let setting = encounter.setting { key(.setting, setting.rawValue) }
    if let policy = encounter.policy { key(.policy, ShorthandText.printed(policy)) }
    for name in SettingName.allCases {
      if let value = encounter.overrides[name] { key(.set, "\(name.rawValue) \(value)") }
    }
    for site in encounter.sites { key(.site, ShorthandSite.printed(site)) }
    if let time = encounter.inpatientFrom { key(.inpatient, "\(time.date.text) \(time.time.digits)") }
  }

  private mutating func key(_ key: ShorthandKey, _ value: String) { text += "\(key.rawValue): \(value)\n" }

  // MARK: Dates and times

  /// The date a row's times count from; none where it has no times.
  func ownDate(of row: ChartedRow) -> ChartedDate? { (row.start ?? row.stop)?.date }

  /// Whether the stop can't be told from the start's date by a number of days below 1,000.
  func hasBothDates(_ row: ChartedRow) -> Bool {
    guard let start = row.start, let stop = row.stop, start.date != stop.date else { return false }
    guard let startDay = start.calendarDay, let stopDay = stop.calendarDay else { return true }
    return !(0..<1000).contains(stopDay - startDay)
  }

  private mutating func printTimes(_ row: ChartedRow) {
    if hasBothDates(row), let start = row.start, let stop = row.stop {
      text += "\(start.date.text) \(start.time.digits) - \(stop.date.text) \(stop.time.digits)"
      date = start.date
      return
    }
    if let start = row.start { text += start.time.digits }
    if let stop = row.stop { text += "-\(stop.time.digits)" }
    if let startDay = row.start?.calendarDay, let stopDay = row.stop?.calendarDay, startDay != stopDay {
      text += "+\(stopDay - startDay)d"
    }
    guard row.start == nil, row.stop == nil else { return }
    if let day = plainDate(row) {
      text += "\(day.text) "
      date = day
    }
    text += "?"
  }

  /// The day of a row without times, where it is written as dates are printed.
  private func plainDate(_ row: ChartedRow) -> ChartedDate? {
    guard row.start == nil, row.stop == nil, let typed = row.asTyped[.date],
      let written = try? DateText.read(typed), let year = written.year
    else { return nil }
    let date = ChartedDate(year: year, month: written.month, day: written.day)
    return date.text == typed ? date : nil
  }

  // MARK: Rows

  mutating func print(_ row: ChartedRow) {
    printTimes(row)
    text += " \(substance(row.substance ?? ""))"
    if let drugClass = row.drugClass { word(CellWords.printed(drugClass)) }
    if let route = row.route, route != .intravenous { word(CellWords.printed(route)) }
    if let method = row.method, method != .infusion { word(CellWords.printed(method)) }
    if let site = row.site { word("@\(ShorthandText.printedWord(site))") }
    if let volume = row.volumeML { word("\(AmountText.text(volume))mL") }
    if let rate = row.rateMLPerHour { word("\(AmountText.text(rate))mL/h") }
    if let visit = row.visit, visit != 1 { word("visit:\(visit)") }
    if let bag = row.bag { word("bag:\(ShorthandText.printedWord(bag))") }
    if let dose = row.dose { word("dose:\(ShorthandText.printedWord(dose))") }
    if let continues = row.continues { word("continues:\(continues)") }
    if row.primary == true { word("primary") }
    if row.discontinued == true { word("stopped") }
    if row.running == true { word("running") }
    if row.necessityDocumented == false { word("unneeded") }
    printTyped(row)
    if let note = row.note { text += " // \(ShorthandText.printed(note))" }
  }

  private mutating func printTyped(_ row: ChartedRow) {
    let isDatePrinted = plainDate(row) != nil
    for field in RowField.allCases where !(field == .date && isDatePrinted) {
      if let typed = row.asTyped[field] { word("\(field.rawValue)=\(ShorthandText.quoted(typed))") }
    }
  }

  private mutating func word(_ word: String) { text += " \(word)" }

  private func substance(_ name: String) -> String {
    ShorthandText.printed(
      name,
      alsoQuotedIf: ShorthandRowReader.mustBeQuoted(name)
        || name.split(separator: " ").contains { ShorthandWord(String($0)) != nil })
  }
}
