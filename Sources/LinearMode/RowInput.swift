import ChartedEncounter
import Formulary
import InfusionCoding
import TerminalCells
import Worksheet
import WorksheetSession

/// A row that is asked for cell by cell.
struct RowInput {
  enum Step: String {
    case substance, drugClass = "class", date, start, stop
  }

  var step: Step
  /// The session before the row was begun.
  var before: Session
  /// The row, once it is in the sheet.
  var row: RowIdentity?
  /// What a digit picks.
  var choices: [CellEntry.Choice] = []
  /// The substance typed, which Enter keeps as it is.
  var typed = ""
}

extension LinearMode {
  /// A new row, from its substance, where one is said already.
  mutating func beginRow(_ substance: String) {
    settle()
    let input = RowInput(step: .substance, before: session)
    asking = .row(input)
    if substance.isEmpty { return say("substance?") }
    takeCell(substance, input)
  }

  mutating func takeCell(_ line: String, _ input: RowInput) {
    if line.hasPrefix(":") {
      if LinearCommand.named(line.dropFirst().trimmed) == .cancel { return cancel() }
      finish(input)
      return read(plain: line)
    }
    switch input.step {
    case .substance where isWhole(line):
      cancel()
      read(plain: line)
    case .substance: takeSubstance(line, input)
    case .drugClass: takeClass(line, input)
    case .date: takeDay(line, input)
    case .start, .stop: takeTime(line, input)
    }
  }

  /// Whether a line is no answer but a row, a day or a line of the encounter: it begins as none of the cells
  /// does.
  private func isWhole(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return false }
    if isEncounterLine(line) { return true }
    if words.count == 1 { return DateText.looksLikeDate(line) }
    return first.first?.isNumber == true && words.contains { $0.first?.isLetter == true }
  }

  /// Drops the row that is asked for, or the question.
  mutating func cancel() {
    switch asking {
    case .row(let input): session = input.before
    case .date: waiting = []
    case .nothing where session.overlay != nil: send(.command(.entry(.back)))
    case .nothing, .pasting: break
    }
    asking = .nothing
    settle()
    say("nothing done")
  }

  // MARK: Substance and class

  private mutating func takeSubstance(_ line: String, _ input: RowInput) {
    if line.isEmpty {
      if input.typed.isEmpty { return cancel() }
      return enterSubstance(CellEntry.Choice(value: input.typed, remark: ""), input)
    }
    if let choice = Self.pick(line, from: input.choices) { return enterSubstance(choice, input) }
    if (try? TimeText.read(line)) != nil { return refuse("the substance first; Enter takes \(input.typed)") }
    let found = reducer.environment.formulary.suggestions(for: line, limit: 9)
    var next = input
    next.choices = found.map { Self.choice($0) }
    let begun = found.prefix { $0.match == .prefix }.count
    if begun > 0 {
      let isWhole = next.choices[0].value.lowercased() == line.lowercased()
      next.choices = isWhole ? [] : Array(next.choices.prefix(begun))
      return enterSubstance(Self.choice(found[0]), next)
    }
    next.typed = line
    asking = .row(next)
    for (index, choice) in next.choices.enumerated() { say("\(index + 1) \(choice.value), \(choice.remark)") }
    say("\(line.inQuotes) is not in the formulary; Enter takes it as it is")
  }

  private static func choice(_ suggestion: Suggestion) -> CellEntry.Choice {
    let substance = suggestion.substance
    let generic = suggestion.matchedName.lowercased() == substance.name ? [] : [substance.name]
    let classes = substance.classes.map(\.abbreviation).joined(separator: " or ")
    return CellEntry.Choice(
      value: suggestion.matchedName, remark: (generic + [classes]).joined(separator: ", "))
  }

  /// - Parameter input: its choices are the names that begin so too, which a digit takes instead.
  private mutating func enterSubstance(_ choice: CellEntry.Choice, _ input: RowInput) {
    settle()
    session.entry = CellEntry(text: "", caret: 0, choices: [choice])
    send(.choicePicked(0))
    var next = input
    next.row = session.worksheet.identities.last
    current = next.row
    settle()
    next.step = stepToTimes
    let others = input.choices.enumerated().dropFirst().map { "\($0.offset + 1) \($0.element.value)" }
    let asked = next.row.flatMap { session.worksheet.row($0) }.map { classes(for: $0) } ?? []
    defer { asking = .row(next) }
    guard !asked.isEmpty else {
      say(([choice.value] + others.prefix(5)).joined(separator: ", or "))
      return sayDay(next.step)
    }
    (next.step, next.choices) = (.drugClass, asked)
    say("\(choice.value): given as what?")
    for (index, choice) in next.choices.enumerated() {
      say("\(index + 1) \(choice.value)\(choice.remark.isEmpty ? "" : ", \(choice.remark)")")
    }
  }

  /// The classes that are to be chosen from; none where it needs no asking.
  private func classes(for row: ChartedRow) -> [CellEntry.Choice] {
    guard row.drugClass == nil, let name = row.substance else { return [] }
    let known = reducer.environment.formulary.substance(named: name)
    if let known, known.classes.count < 2 { return [] }
    let own = known.map { Set($0.classes.map(\.rawValue)) }
    return DrugClass.allCases.filter { own?.contains($0.rawValue) ?? true }
      .map { CellEntry.Choice(value: CellWords.printed($0), remark: $0.plainName) }
  }

  private mutating func takeClass(_ line: String, _ input: RowInput) {
    var next = input
    let text = Self.pick(line, from: input.choices)?.value ?? line
    if !text.isEmpty, let problem = enter(text, into: .drugClass, at: place(of: input)) {
      return refuse(problem)
    }
    next.step = stepToTimes
    next.choices = []
    asking = .row(next)
    sayDay(next.step)
  }

  // MARK: Day

  /// The day is asked for once a sheet.
  private var stepToTimes: RowInput.Step { date == nil && dateOfRows == nil ? .date : .start }

  private mutating func sayDay(_ step: RowInput.Step) {
    if step == .date { say("which day? Enter takes today, \(ChartedDate(reducer.environment.today).text)") }
  }

  private mutating func takeDay(_ line: String, _ input: RowInput) {
    if let other = Self.pick(line, from: input.choices) { return take(other, insteadIn: input) }
    let (word, rest) = Self.split(line)
    let today = ChartedDate(reducer.environment.today)
    do throws(CellProblem) {
      let day = line.isEmpty ? today : try DateText.readEntry(word, above: nil, year: .near(today: today))
      guard day.calendarDay != nil else { return refuse("\(day.text) is in no calendar") }
      date = day
    } catch {
      return refuse(error.message)
    }
    var next = input
    next.step = .start
    asking = .row(next)
    if !rest.isEmpty { takeTime(rest, next) }
  }

  private mutating func take(_ other: CellEntry.Choice, insteadIn input: RowInput) {
    session = input.before
    enterSubstance(other, RowInput(step: .substance, before: input.before))
  }

  // MARK: Times

  private mutating func takeTime(_ line: String, _ input: RowInput) {
    var next = input
    if input.step == .start {
      if let other = Self.pick(line, from: input.choices) { return take(other, insteadIn: input) }
      if let (start, stop) = Self.bothTimes(line) {
        takeTime(start, input)
        if case .row(let after) = asking, after.step == .stop { takeTime(stop, after) }
        return
      }
    }
    let place = place(of: input)
    if !line.isEmpty,
      let problem = enter(dated(line, at: place), into: input.step == .start ? .start : .stop, at: place)
    {
      guard isWhole(line) else { return refuse(problem) }
      finish(input)
      return read(plain: line)
    }
    if let day = session.worksheet.rows.indices.contains(place)
      ? session.worksheet.rows[place].chartedDate : nil
    {
      date = day
    }
    if input.step == .start {
      next.step = .stop
      asking = .row(next)
    } else if line != "", stopsBeforeStart(place) {
      say("the stop is before the start; + is the next day, Enter leaves it")
    } else {
      finish(next)
    }
  }

  /// A time on the day of the rows that follow, unless the row has a day of its own or the line says one.
  private func dated(_ line: String, at place: Int) -> String {
    guard let date, (try? TimeText.read(line)) != nil, session.worksheet.rows.indices.contains(place),
      session.worksheet.rows[place].chartedDate == nil
    else { return line }
    return "\(date.text) \(line)"
  }

  /// `1222-1245`, perhaps with a day before it.
  private static func bothTimes(_ line: String) -> (start: String, stop: String)? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let times = words.last, words.count < 3, let dash = times.firstIndex(of: "-"),
      dash > times.startIndex,
      !DateText.looksLikeDate(String(times)), times.first?.isNumber == true
    else { return nil }
    let day = words.count == 2 ? "\(words[0]) " : ""
    return (day + times[..<dash], String(times[times.index(after: dash)...]))
  }

  private func stopsBeforeStart(_ place: Int) -> Bool {
    guard session.worksheet.rows.indices.contains(place),
      let start = session.worksheet.rows[place].start?.onTheClock,
      let stop = session.worksheet.rows[place].stop?.onTheClock
    else { return false }
    return stop < start
  }

  private func place(of input: RowInput) -> Int {
    input.row.flatMap { session.worksheet.place(of: $0) } ?? session.worksheet.rows.count
  }

  /// The row is done: what it changed is said.
  private mutating func finish(_ input: RowInput) {
    asking = .nothing
    settle()
    tell(since: input.before)
  }

  private static func pick(_ line: String, from choices: [CellEntry.Choice]) -> CellEntry.Choice? {
    guard let number = Int(line), choices.indices.contains(number - 1) else { return nil }
    return choices[number - 1]
  }
}
