import ChartedEncounter
import Interchange
import Worksheet
import WorksheetSession

extension LinearMode {
  /// A line by what is asked just now.
  mutating func take(_ line: String) {
    if case .pasting(let lines) = asking { return collect(line, after: lines) }
    if session.overlay != nil { return takeAnswer(line) }
    switch asking {
    case .row(let input): takeCell(line, input)
    case .date: takeDate(line)
    case .nothing, .pasting: read(plain: line)
    }
  }

  /// A line where nothing is asked: a command, a change, a day, a line of the encounter, a row, a substance.
  mutating func read(plain line: String) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix(":") { return command(line.dropFirst().trimmed) }
    if line == "?" { return help("") }
    if line.hasPrefix("/") { return command("find \(line.dropFirst().trimmed)") }
    if let (number, rest) = Self.numbered(line) {
      if takeChange(of: number, rest) { return }
      let word = Self.split(rest).first
      if Self.field(word) != nil || word.lowercased() == "delete" {
        return refuse("there is no row \(number)")
      }
    }
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.first?.lowercased() == "add", words.count > 1 {
      return take(row: words.dropFirst().joined(separator: " "))
    }
    if words.count == 1, isDay(line) { return takeDate(line) }
    if isEncounterLine(line) { return take(encounterLine: line) }
    if words.count == 1, line.first?.isNumber == true {
      return refuse("\(line): a row is its times, then its substance, such as 1222-1245 Rocephin")
    }
    if words.contains(where: { $0.first?.isNumber == true || $0 == "?" || $0.hasPrefix("-") }) {
      return take(row: line)
    }
    if LinearCommand.allCases.contains(where: { $0.rawValue == line.lowercased() })
      || line.lowercased() == "exit"
    {
      return refuse("nothing done: a command begins with a colon, :\(line.lowercased())")
    }
    beginRow(line)
  }

  /// `5. stop 1254`: the number and what follows it.
  static func numbered(_ line: String) -> (number: Int, rest: String)? {
    guard let space = line.firstIndex(where: \.isWhitespace), line[..<space].hasSuffix("."),
      let number = try? WholeNumberText.read(String(line[..<space].dropLast()), "a row")
    else { return nil }
    return (number, line[space...].trimmed)
  }

  private func isDay(_ word: String) -> Bool {
    DateText.looksLikeDate(word) || word.lowercased().hasPrefix("d+")
  }

  // MARK: Days

  /// The day of the rows that follow, and of those that wait for one.
  mutating func takeDate(_ text: String) {
    if case .date = asking {
      if text.hasPrefix(":") { return read(plain: text) }
      if text.isEmpty { return setDate(ChartedDate(reducer.environment.today)) }
      if text.split(whereSeparator: \.isWhitespace).count > 1 { return waiting.append(text) }
    }
    do throws(CellProblem) {
      let year = YearRule.near(today: ChartedDate(reducer.environment.today))
      setDate(try DateText.readEntry(text, above: date ?? dateOfRows, year: year))
    } catch {
      refuse(error.message)
    }
  }

  private mutating func setDate(_ day: ChartedDate) {
    guard day.calendarDay != nil else { return refuse("\(day.text) is in no calendar") }
    date = day
    if case .date = asking { asking = .nothing }
    say("\(day.text), the day of what follows")
    let rows = waiting
    waiting = []
    for row in rows { read(plain: row) }
  }

  /// The day of the last row that has one.
  var dateOfRows: ChartedDate? { session.worksheet.rows.lazy.reversed().compactMap(\.chartedDate).first }

  /// Rows that never got a day are kept as they were typed.
  mutating func keepWaiting() {
    let rows = waiting
    waiting = []
    if case .date = asking { asking = .nothing }
    for row in rows { paste([row], below: nil) }
  }
}
