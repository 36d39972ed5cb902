import Worksheet
import WorksheetCommands

extension SessionReducer {
  /// What was typed is entered, then the cursor goes to the cell; a click on the cell being typed into
  /// changes nothing.
  mutating func goTo(row: Int, column: GridColumn?, in session: inout Session) {
    session.message = nil
    session.memory.finished = nil
    if session.entry != nil, session.overlay == nil, session.cursor.row == row,
      column ?? session.cursor.column == session.cursor.column
    {
      return
    }
    leaveCell(by: .command, in: &session)
    guard session.overlay == nil || session.overlay == .timeline, session.entry == nil else { return }
    session.cursor.row = min(max(0, row), session.worksheet.rows.count)
    if let column, column.isTyped { session.cursor.column = column }
  }

  /// Takes a choice, goes to a field of a card, or takes an item of a list.
  mutating func pickItem(_ item: Int, in session: inout Session) -> [Effect] {
    if let entry = session.entry, entry.choices.indices.contains(item) {
      session.entry?.chosen = item
      leaveCell(by: .enter, in: &session)
      return []
    }
    switch session.overlay {
    case .rowCard where Session.rowCardFields.indices.contains(item):
      leaveCell(by: .command, in: &session)
      session.overlay = .rowCard(field: item)
    case .encounterCard where session.encounterCardFields.indices.contains(item):
      leaveCell(by: .command, in: &session)
      if session.entry == nil { session.overlay = .encounterCard(field: item) }
    case .findings where session.findings.indices.contains(item):
      session.overlay = .findings(selected: item)
      return moveInList(.enter, in: &session)
    case .cases where environment.cases.indices.contains(item):
      session.overlay = .cases(selected: item)
      return moveInList(.enter, in: &session)
    case .palette(var palette):
      palette.selected = max(0, item)
      session.overlay = .palette(palette)
      return moveInPalette(.enter, in: &session)
    default: break
    }
    return []
  }
}
