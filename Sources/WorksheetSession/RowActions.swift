import ChartedEncounter
import Worksheet
import WorksheetCommands

extension SessionReducer {
  mutating func perform(_ command: RowCommand, in session: inout Session) {
    leaveCell(by: .command, in: &session)
    if command == .rowCard {
      let field = session.cursor.column.field.flatMap { Session.rowCardFields.firstIndex(of: $0) }
      return toggle(.rowCard(field: field ?? 0), in: &session)
    }
    if command == .shiftRows {
      session.overlay = .palette(Overlay.Palette(text: "shift +1d", selected: 0))
      session.message = Session.Message(
        "by days (+1d) or minutes (-15), from this row on; or \"shift 3-8 +1d\"")
      return
    }
    guard let edit = edit(for: command, in: session) else { return }
    let kept = command == .duplicateRow ? session.worksheet.freshIdentity : session.activeIdentity
    let number = session.activeRow?.number
    guard session.worksheet.perform(edit) else { return }
    follow(command, kept: kept, in: &session)
    say(command, number: number, in: &session)
  }

  private func edit(for command: RowCommand, in session: Session) -> Edit? {
    let place = session.cursor.row
    if command == .insertRow {
      let above = place > 0 ? session.worksheet.rows[place - 1] : nil
      return .insertRow(
        session.worksheet.freshIdentity, newRow(below: above, in: session.worksheet), at: place)
    }
    if command == .sortByTime { return .sortByTime }
    guard let identity = session.activeIdentity else { return nil }
    switch command {
    case .deleteRow: return .deleteRow(identity)
    case .duplicateRow: return .duplicateRow(identity, as: session.worksheet.freshIdentity)
    case .moveRowUp: return .moveRow(identity, to: place - 1)
    case .moveRowDown: return .moveRow(identity, to: place + 1)
    default: return nil
    }
  }

  /// The cursor stays on the row that was meant.
  private func follow(_ command: RowCommand, kept: RowIdentity?, in session: inout Session) {
    if command == .insertRow {
      session.cursor.column = environment.entryOrder.columns[0]
    } else if command != .deleteRow, let kept, let place = session.worksheet.place(of: kept) {
      session.cursor.row = place
    }
  }

  private func say(_ command: RowCommand, number: Int?, in session: inout Session) {
    let row = number.map { "row \($0)" } ?? "the row"
    let now = session.activeRow.map { ", now row \($0.number)" } ?? ""
    let text =
      switch command {
      case .insertRow: "an empty row above"
      case .deleteRow: "\(row) deleted; ^Z brings it back"
      case .duplicateRow: "\(row) copied\(now)"
      case .moveRowUp, .moveRowDown: "\(row) moved\(now)"
      case .sortByTime: "rows sorted by their start"
      case .rowCard, .shiftRows: ""
      }
    session.message = Session.Message(text)
  }

  mutating func perform(_ command: HistoryCommand, in session: inout Session) {
    if command == .undo, session.entry != nil, case .encounterCard = session.overlay {
      session.entry = nil
      return
    }
    if session.entry != nil {
      // What is half typed is the last thing done.
      session.entry = nil
      session.memory.asked = nil
      if command == .undo { return session.message = Session.Message("undone: what was being typed") }
    }
    guard let change = command == .undo ? session.worksheet.undo() : session.worksheet.redo() else { return }
    session.message = Session.Message(
      "\(command == .undo ? "undone" : "done again"): \(change.sentence)")
    guard let row = change.row, session.overlay == nil else { return }
    if let place = session.worksheet.place(of: row) { session.cursor.row = place }
    if let column = GridColumn.typed.first(where: { $0.field == change.field && change.field != nil }) {
      session.cursor.column = column
    }
  }
}
