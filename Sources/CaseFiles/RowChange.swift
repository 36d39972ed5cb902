import ChartedEncounter
import InfusionCoding

extension ChartedRow {
  /// The words that name a cell in a change.
  private static let fields: [(word: String, field: RowField)] = [
    ("start", .start), ("stop", .stop), ("substance", .substance), ("class", .drugClass), ("route", .route),
    ("method", .method), ("site", .site), ("volume", .volumeML), ("rate", .rateMLPerHour),
    ("visit", .visit), ("bag", .bag), ("dose", .dose), ("continues", .continues), ("primary", .primary),
    ("stopped", .discontinued), ("running", .running), ("unneeded", .necessityDocumented), ("note", .note),
  ]

  /// Puts a value into a cell; `-` or nothing empties it, but a mark that is named alone is set. What was typed
  /// into the cell and not understood goes.
  ///
  /// - Throws: what is wrong with it, and what would do.
  mutating func set(
    _ word: String, to value: String, in encounter: ChartedEncounter
  ) throws(CellProblem) {
    guard let field = Self.fields.first(where: { $0.word == word.lowercased() })?.field else {
      let words = Self.fields.map(\.word).joined(separator: ", ")
      throw CellProblem(reading: word, "is not a cell of a row; change one of \(words), or delete it")
    }
    let isMark = [.primary, .discontinued, .running, .necessityDocumented].contains(field)
    try set(field, to: value == "-" ? (isMark ? "no" : "") : value, in: encounter)
    asTyped[field] = nil
  }

  private mutating func set(
    _ field: RowField, to value: String, in encounter: ChartedEncounter
  ) throws(CellProblem) {
    let text = value.isEmpty ? nil : value
    switch field {
    case .substance: substance = text
    case .site: site = text
    case .bag: bag = text
    case .dose: dose = text
    case .note: note = text
    case .start:
      start = try text.map { text throws(CellProblem) in try startTime(text, in: encounter) }
      asTyped[.date] = nil
    case .stop: try setStop(text, in: encounter)
    case .drugClass: drugClass = try text.map { text throws(CellProblem) in try CellWords.drugClass(text) }
    case .route: route = try text.map { text throws(CellProblem) in try CellWords.route(text) }
    case .method:
      let meaning = try text.map { text throws(CellProblem) in try CellWords.method(text) }
      method = meaning?.method
      route = meaning?.route ?? route
    case .volumeML: volumeML = try text.map { text throws(CellProblem) in try AmountText.volume(text) }
    case .rateMLPerHour:
      rateMLPerHour = try text.map { text throws(CellProblem) in try AmountText.rate(text) }
    case .visit:
      visit = try text.map { text throws(CellProblem) in try WholeNumberText.read(text, "a visit") }
    case .continues:
      continues = try text.map { text throws(CellProblem) in
        try WholeNumberText.read(text, "the number of a row")
      }
    case .primary: primary = try Self.mark(text)
    case .discontinued: discontinued = try Self.mark(text)
    case .running: running = try Self.mark(text)
    case .necessityDocumented: necessityDocumented = try Self.mark(text) == true ? false : nil
    case .date, .line: break
    }
  }

  /// A mark alone is set; `no` takes it away.
  private static func mark(_ text: String?) throws(CellProblem) -> Bool? {
    guard let text else { return true }
    return try YesNoText.read(text) ? true : nil
  }

  /// `1220`, `8/5 1220`.
  private func startTime(_ text: String, in encounter: ChartedEncounter) throws(CellProblem) -> ChartedTime {
    let (date, time) = try Self.split(text, (start ?? stop)?.date ?? encounter.firstDate)
    return ChartedTime(date, try TimeText.read(time).time)
  }

  /// `1254`, `8/5 1254`, `0007+1d`, `+45`, `n` for one that is not charted.
  private mutating func setStop(
    _ text: String?, in encounter: ChartedEncounter
  ) throws(CellProblem) {
    guard let text else { return stop = nil }
    let (date, time) = try Self.split(text, (stop ?? start)?.date ?? encounter.firstDate)
    switch try TimeEntry.read(time) {
    case .time(let reading): stop = ChartedTime(date, reading.time)
    case .laterDay(let reading, let days):
      guard let later = (start?.date ?? date).later(byDays: days) else { throw Self.cannotCount(text) }
      stop = ChartedTime(later, reading.time)
    case .minutesAfterStart(let minutes):
      guard let later = start?.later(byMinutes: minutes) else { throw Self.cannotCount(text) }
      stop = later
    case .notCharted: stop = nil
    case .stillRunning: (stop, running) = (nil, true)
    case .asAbove: throw CellProblem(reading: text, "says nothing here: write the time")
    }
  }

  private static func split(
    _ text: String, _ known: ChartedDate?
  ) throws(CellProblem) -> (date: ChartedDate, rest: String) {
    let (word, rest) = CaseChange.firstWord(of: text)
    let known = known ?? TeachingCase.firstDate
    guard !rest.isEmpty, DateText.looksLikeDate(word) else { return (known, text) }
    return (try DateText.read(word).date(after: known, year: nil, else: .year(known.year)), rest)
  }

  private static func cannotCount(_ text: String) -> CellProblem {
    CellProblem(
      reading: text, "can't be counted: there is no start that exists, or the year 9999 ends before")
  }
}
