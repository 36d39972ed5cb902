import ChartedEncounter
import InfusionCoding
import TerminalCells
import Worksheet
import WorksheetCommands

extension SessionReducer {
  /// A character that stands for no command: it is typed into what has the keys.
  mutating func type(_ character: Character, in session: inout Session) -> [Effect] {
    switch session.overlay {
    case .palette: typeIntoPalette(String(character), in: &session)
    case .question: return answer(character, in: &session)
    case .encounterCard: typeIntoField(character, in: &session)
    case nil, .rowCard: typeIntoCell(character, in: &session)
    default: break
    }
    return []
  }

  private mutating func typeIntoCell(_ character: Character, in session: inout Session) {
    passOverOffer(for: character, in: &session)
    guard let field = session.typedField else { return }
    if session.entry == nil, actAtOnce(character, field, in: &session) { return }
    if pickOffer(character, in: &session) || pick(character, in: &session) { return }
    var entry = session.entry ?? CellEntry(text: "", caret: 0)
    entry.insert(String(character))
    session.entry = entry
    finishIfFull(field, in: &session)
  }

  /// On a sheet that has no row yet a letter begins the drug, and the day is asked for later.
  private func passOverOffer(for character: Character, in session: inout Session) {
    guard session.entry?.isOffer == true, session.isOnNewRow, character.isLetter,
      let asked = session.memory.asked, asked.thenColumn == .substance
    else { return }
    session.entry = nil
    session.memory.asked = nil
    goOn(after: asked, in: &session)
  }

  private mutating func typeIntoField(_ character: Character, in session: inout Session) {
    if pickOffer(character, in: &session) || pick(character, in: &session) { return }
    var entry = session.entry ?? CellEntry(text: "", caret: 0)
    entry.insert(String(character))
    session.entry = entry
  }

  /// Signs that act in a cell that nothing is typed into: `+` takes the next day, `.` shows volume and
  /// rate.
  private mutating func actAtOnce(
    _ character: Character, _ field: RowField, in session: inout Session
  ) -> Bool {
    if character == "+", takeNextDay(in: &session) { return true }
    if character == ".", field == .start || field == .stop, session.isActiveCellEmpty, !session.isOnNewRow,
      let volume = Session.rowCardFields.firstIndex(of: .volumeML)
    {
      session.overlay = .rowCard(field: volume)
      return true
    }
    return false
  }

  /// A digit takes what is offered under it before anything is typed.
  private mutating func pickOffer(_ digit: Character, in session: inout Session) -> Bool {
    guard session.entry == nil, let place = Self.place(of: digit), session.offers.indices.contains(place)
    else {
      return false
    }
    session.entry = CellEntry(text: "", caret: 0, choices: [session.offers[place]], chosen: 0)
    leaveCell(by: .enter, in: &session)
    return true
  }

  /// A digit takes the choice under it, unless the text with the digit begins a name of its own.
  private mutating func pick(_ digit: Character, in session: inout Session) -> Bool {
    guard let entry = session.entry, let place = Self.place(of: digit), entry.choices.indices.contains(place),
      !entry.isEdit
    else { return false }
    if session.typedField == .substance {
      if let last = entry.text.last, last.isWhitespace || last.isNumber { return false }
      let longer = environment.formulary.suggestions(for: entry.text + String(digit), limit: 1).first
      if longer?.match == .prefix { return false }
    }
    if session.typedField == .site, session.overlay != nil || !entry.text.isEmpty { return false }
    session.entry?.chosen = place
    leaveCell(by: .enter, in: &session)
    return true
  }

  static func place(of digit: Character) -> Int? {
    guard digit.isASCII, let value = digit.wholeNumberValue, value > 0 else { return nil }
    return value - 1
  }

  /// Four digits, with or without a colon, finish a time cell of the grid.
  private mutating func finishIfFull(_ field: RowField, in session: inout Session) {
    guard session.overlay == nil, field == .start || field == .stop, let entry = session.entry,
      !entry.isEdit, entry.caret == entry.text.count, entry.text.first != "+"
    else { return }
    let clock = entry.text.split(separator: " ").last.map(String.init) ?? ""
    let digits = clock.filter { $0.isASCII && $0.isNumber }
    guard digits.count == 4, clock.allSatisfy({ $0 == ":" || ($0.isASCII && $0.isNumber) }) else { return }
    let finished = Session.FinishedCell(cursor: session.cursor, text: entry.text)
    leaveCell(by: .full, in: &session)
    if session.entry == nil { session.memory.finished = finished }
  }

  /// Right after four digits have finished a cell, Backspace opens it again, and `a` or `p` says which
  /// half of the day is meant.
  mutating func reopen(_ finished: Session.FinishedCell?, with key: Key, in session: inout Session) -> Bool {
    guard let finished, session.entry == nil, session.overlay == nil else { return false }
    var entry = CellEntry(text: finished.text, caret: finished.text.count)
    switch key {
    case .backspace: entry.erase(left: true)
    case .character(let half) where "apAP".contains(half):
      guard (try? TimeText.read(finished.text + String(half))) != nil else { return false }
      entry.insert(String(half))
    default: return false
    }
    session.cursor = finished.cursor
    session.entry = entry
    return true
  }

  /// The next day for a stop before its start: of this row, or on the empty new row of the row above.
  private mutating func takeNextDay(in session: inout Session) -> Bool {
    let place = session.isOnNewRow && session.overlay == nil ? session.cursor.row - 1 : session.cursor.row
    guard session.worksheet.rows.indices.contains(place), session.worksheet.rows[place].stopsBeforeStart
    else {
      return false
    }
    let isHere = session.typedField == .stop || session.isOnNewRow
    guard isHere else { return false }
    let cursor = session.cursor
    session.cursor.row = place
    let reader = reader(for: session)
    session.cursor = cursor
    let reading = reader.reading("+", into: .stop)
    guard reading.isUnderstood,
      let edit = Edit.cells(of: session.worksheet.identities[place], from: reader.row, to: reading.row)
    else { return false }
    session.worksheet.perform(edit)
    return true
  }
}

extension ChartedRow {
  /// Whether both times are on the clock, and the stop lies before the start.
  var stopsBeforeStart: Bool {
    guard let start = start?.onTheClock, let stop = stop?.onTheClock else { return false }
    return stop < start
  }
}
