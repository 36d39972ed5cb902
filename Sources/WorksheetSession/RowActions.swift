import ChartedEncounter
import Worksheet
import WorksheetCommands

extension SessionReducer {
  mutating func perform(_ command: RowCommand, in session: inout Session) -> [Effect] {
    leaveCell(by: .command, in: &session)
    switch command {
    case .rowCard:
      let field = session.cursor.column.field.flatMap { Session.rowCardFields.firstIndex(of: $0) }
      toggle(.rowCard(field: field ?? 0), in: &session)
    case .markRows: markRows(in: &session)
    case .copyRows: return [.copyToClipboard(shorthand(ofRowsAt: session.meantPlaces, in: session))]
    case .shiftRows:
      session.overlay = .palette(Overlay.Palette(text: "shift \(likelyShift(session))", selected: 0))
    default: change(by: command, in: &session)
    }
    return []
  }

  /// Does what a command does to rows, as one step, and says so.
  private func change(by command: RowCommand, in session: inout Session) {
    let places = session.meantPlaces
    let names = session.names(ofRowsAt: places)
    let fresh = session.worksheet.freshIdentities(places.count)
    let active = session.activeIdentity
    let isBlock = session.mark != nil
    guard let edit = edit(for: command, places, in: session), session.worksheet.perform(edit) else { return }
    switch command {
    case .insertRow: session.cursor.column = environment.entryOrder.columns[0]
    case .deleteRow:
      session.mark = nil
      session.cursor.row =
        session.shownPlaces.first { $0 >= places.first ?? 0 } ?? session.worksheet.rows.count
    case .duplicateRow:
      if isBlock { session.mark = fresh.first }
      go(to: fresh.last, in: &session)
    default: go(to: active, in: &session)
    }
    say(command, names, in: &session)
  }

  private func go(to row: RowIdentity?, in session: inout Session) {
    if let row, let place = session.worksheet.place(of: row) { session.cursor.row = place }
  }

  private func edit(for command: RowCommand, _ places: [Int], in session: Session) -> Edit? {
    if command == .insertRow {
      let place = session.cursor.row
      let above = place > 0 ? session.worksheet.rows[place - 1] : nil
      return .insertRow(
        session.worksheet.freshIdentity, newRow(below: above, in: session.worksheet), at: place)
    }
    if command == .sortByTime { return .sortByTime }
    let identities = places.map { session.worksheet.identities[$0] }
    guard let first = identities.first else { return nil }
    let isBlock = identities.count > 1
    switch command {
    case .deleteRow where isBlock:
      return .group(identities.map(Edit.deleteRow), name: "\(session.names(ofRowsAt: places)) deleted")
    case .deleteRow: return .deleteRow(first)
    case .duplicateRow where isBlock: return duplicate(places, in: session)
    case .duplicateRow: return .duplicateRow(first, as: session.worksheet.freshIdentity)
    case .moveRowUp: return isBlock ? move(places, by: -1, in: session) : .moveRow(first, to: places[0] - 1)
    case .moveRowDown: return isBlock ? move(places, by: 1, in: session) : .moveRow(first, to: places[0] + 1)
    default: return nil
    }
  }

  private func say(_ command: RowCommand, _ rows: String, in session: inout Session) {
    let now = ", now \(session.names(ofRowsAt: session.meantPlaces))"
    let text =
      switch command {
      case .insertRow: "an empty row above"
      case .deleteRow:
        "\(rows) deleted; \(keys(of: .history(.undo))) brings \(rows.hasPrefix("rows") ? "them" : "it") back"
      case .duplicateRow: "\(rows) duplicated\(now)"
      case .moveRowUp, .moveRowDown: "\(rows) moved\(now)"
      case .sortByTime: "rows sorted by their start"
      case .rowCard, .shiftRows, .markRows, .copyRows: ""
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
    session.mark = nil
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
