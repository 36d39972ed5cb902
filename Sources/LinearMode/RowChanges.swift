import ChartedEncounter
import Reports
import TerminalCells
import Worksheet
import WorksheetCommands
import WorksheetSession

extension LinearMode {
  /// Types a text into a cell of a row and enters it. What isn't understood changes nothing.
  ///
  /// - Returns: why it isn't; none where all is well.
  mutating func enter(_ text: String, into field: RowField, at place: Int) -> String? {
    guard let index = Session.rowCardFields.firstIndex(of: field),
      session.worksheet.rows.indices.contains(place)
    else { return "\(field.plainName) can't be typed" }
    var trial = session
    trial.overlay = .rowCard(field: index)
    trial.cursor.row = place
    trial.entry = CellEntry(text: "", caret: 0)
    _ = reducer.handle(.terminal(.paste(text)), in: &trial)
    let early = trial.entry?.problem
    _ = reducer.handle(.command(.move(.enter)), in: &trial)
    if trial.worksheet.rows.indices.contains(place), trial.worksheet.rows[place].asTyped[field] != nil,
      field != .date || trial.worksheet.rows[place].chartedDate == nil
    {
      let remark = trial.remarks.first { $0.isProblem && $0.text.hasPrefix(field.plainName) }
      return early ?? remark?.text ?? trial.remarks.first { $0.isProblem }?.text
        ?? "\(text.inQuotes) is not understood"
    }
    if let time = Self.time(in: field, of: trial.worksheet.rows[place]), time.onTheClock == nil {
      return "\(time.date.text) \(time.time.digits) does not exist"
    }
    session = trial
    settle()
    return nil
  }

  private static func time(in field: RowField, of row: ChartedRow) -> ChartedTime? {
    field == .start ? row.start : field == .stop ? row.stop : nil
  }

  /// `5. stop 1254`, `5. delete`, or a whole row in place of row 5; false where there is no such row.
  mutating func takeChange(of number: Int, _ rest: String) -> Bool {
    guard let place = place(ofRow: number) else { return false }
    let (word, value) = Self.split(rest)
    current = session.worksheet.identities[place]
    if word.lowercased() == "delete", value.isEmpty {
      perform(.row(.deleteRow), at: place)
      return true
    }
    guard let field = Self.field(word) else {
      replace(place, by: rest)
      return true
    }
    let isFlag = [.primary, .discontinued, .running].contains(field)
    if value.isEmpty, !isFlag {
      let text = LinearFields.text(of: field, in: session.worksheet.rows[place])
      say("\(text ?? "blank"), row \(number) \(field.plainName)")
      return true
    }
    let before = session
    if let problem = enter(value.isEmpty ? "yes" : value, into: field, at: place) {
      refuse("not changed: \(problem)")
    } else {
      tellChange(since: before)
    }
    return true
  }

  private mutating func tellChange(since before: Session) {
    let count = answer.lines.count
    tell(since: before)
    if answer.lines.count == count { say("as it was") }
  }

  /// The cell of a word: its name, or a beginning that only one has.
  static func field(_ word: String) -> RowField? {
    let wanted = word.lowercased()
    let fields = Session.rowCardFields
    if wanted == "stopped" { return .discontinued }
    if let exact = fields.first(where: { $0.plainName == wanted || $0.rawValue.lowercased() == wanted }) {
      return exact
    }
    let begun = fields.filter { $0.plainName.hasPrefix(wanted) }
    return wanted.count > 2 && begun.count == 1 ? begun[0] : nil
  }

  /// A row in one line takes the place of a row: one step, which keeps the row's place.
  private mutating func replace(_ place: Int, by line: String) {
    let before = session
    settle()
    session.cursor.row = place
    let day = session.worksheet.rows[place].chartedDate ?? date ?? dateOfRows
    send(.terminal(.paste((["#"] + (day.map { [$0.text] } ?? []) + [line]).joined(separator: "\n"))))
    guard case .paste(let preview) = session.overlay, preview.rows.count == 1,
      preview.lines.allSatisfy({ $0.problem == nil })
    else {
      if case .paste(let preview) = session.overlay, let problem = preview.lines.compactMap(\.problem).first {
        refuse("not changed: \(problem)")
      } else {
        refuse("not changed: \(line.inQuotes) is neither a cell nor a row")
      }
      return settle()
    }
    var row = preview.rows[0]
    row.number = session.worksheet.rows[place].number
    settle()
    guard
      let edit = Edit.cells(
        of: session.worksheet.identities[place], from: session.worksheet.rows[place], to: row)
    else { return say("as it was") }
    session.worksheet.perform(.group([edit], name: "row \(row.number) anew"))
    // Any event has the sheet coded again.
    send(.goTo(row: session.worksheet.rows.count, column: .substance))
    tellChange(since: before)
  }

  // MARK: Commands on rows

  /// A command of the one table on a row.
  mutating func perform(_ id: CommandID, at place: Int?) {
    let before = session
    if let place { session.cursor = Session.GridCursor(row: place, column: .substance) }
    send(.command(id))
    let message = session.message
    settle()
    if let message, message.isProblem { return refuse(message.text) }
    tellChange(since: before)
  }

  mutating func undo(_ id: CommandID) {
    let before = session
    send(.command(id))
    let message = session.message
    settle()
    guard let message else { return }
    if message.isProblem { return refuse(message.text) }
    say(message.text)
    tell(since: before, saysCells: false)
  }

  mutating func confirm(_ place: Int) {
    let identity = session.worksheet.identities[place]
    guard let fields = session.doubts[identity], !fields.isEmpty else {
      return refuse("there is nothing to confirm in row \(session.worksheet.rows[place].number)")
    }
    for field in [RowField.start, .stop] where fields.contains(field) {
      session.cursor = Session.GridCursor(row: place, column: field == .start ? .start : .stop)
      send(.command(.move(.enter)))
      if let message = session.message { say(message.text) }
    }
    settle()
  }

  mutating func clear(_ place: Int, _ name: String) {
    guard let field = Self.field(name), let index = Session.rowCardFields.firstIndex(of: field) else {
      return refuse(
        "\(name.inQuotes) is no cell: \(Session.rowCardFields.map(\.plainName).joined(separator: ", "))")
    }
    let before = session
    session.cursor.row = place
    session.overlay = .rowCard(field: index)
    send(.command(.entry(.clearCell)))
    settle()
    tellChange(since: before)
  }

  /// Before a row: entered below the one above it, or below it and moved up.
  mutating func insert(_ line: String, before place: Int) {
    guard place == 0 else { return paste([line], below: place - 1) }
    let before = session
    guard preview([line], below: 0) != nil else { return refuse("not understood: \(line)") }
    send(.command(.move(.enter)))
    settle()
    session.cursor.row = 1
    send(.command(.row(.moveRowUp)))
    settle()
    tell(since: before)
  }

  // MARK: Which row

  func place(ofRow number: Int) -> Int? { session.worksheet.rows.firstIndex { $0.number == number } }

  static func split(_ text: String) -> (first: String, rest: String) {
    guard let space = text.firstIndex(where: \.isWhitespace) else { return (text, "") }
    return (String(text[..<space]), text[space...].trimmed)
  }
}
