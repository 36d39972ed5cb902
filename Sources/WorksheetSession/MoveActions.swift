import TerminalCells
import Worksheet
import WorksheetCommands

extension SessionReducer {
  /// A move, by what has the keys.
  mutating func perform(_ command: MoveCommand, in session: inout Session) -> [Effect] {
    switch session.overlay {
    case .palette: return moveInPalette(command, in: &session)
    case .timeline: moveInTimeline(command, in: &session)
    case .why, .findings, .help, .cases, .paste, .compare, .lines: return moveInList(command, in: &session)
    case nil, .rowCard, .encounterCard: moveInSheet(command, in: &session)
    case .question: break
    }
    return []
  }

  private mutating func moveInSheet(_ command: MoveCommand, in session: inout Session) {
    if moveInEntry(command, in: &session) { return }
    switch command {
    case .enter:
      if confirmDoubt(in: &session) { return }
      leaveCell(by: .enter, in: &session)
    case .nextCell: leaveCell(by: .tab, in: &session)
    case .previousCell: leaveCell(by: .backTab, in: &session)
    case .up: leaveCell(by: .up, in: &session)
    case .down: leaveCell(by: .down, in: &session)
    case .left: leaveCell(by: .left, in: &session)
    case .right: leaveCell(by: .right, in: &session)
    case .first, .last, .pageUp, .pageDown, .firstRow, .newRow, .find, .findNext: jump(command, in: &session)
    }
  }

  /// Moves of the caret, and over the choices.
  private func moveInEntry(_ command: MoveCommand, in session: inout Session) -> Bool {
    guard var entry = session.entry else { return false }
    let count = entry.choices.count
    switch command {
    case .up where count > 0: entry.chosen = ((entry.chosen ?? count) + count - 1) % count
    case .down where count > 0: entry.chosen = ((entry.chosen ?? -1) + 1) % count
    case .left where entry.isEdit: entry.caret = max(0, entry.caret - 1)
    case .right where entry.isEdit: entry.caret = min(entry.text.count, entry.caret + 1)
    case .first: entry.caret = 0
    case .last: entry.caret = entry.text.count
    default: return false
    }
    session.entry = entry
    return true
  }

  /// Enter on a marked time says that it is right as it stands.
  private func confirmDoubt(in session: inout Session) -> Bool {
    guard session.entry == nil, let identity = session.activeIdentity, let field = session.typedField,
      let row = session.activeRow, session.doubts[identity]?.remove(field) != nil
    else { return false }
    session.message = Session.Message("row \(row.number) \(field.plainName) \(row.text(of: field)) confirmed")
    return true
  }

  private mutating func jump(_ command: MoveCommand, in session: inout Session) {
    leaveCell(by: .command, in: &session)
    switch session.overlay {
    case .rowCard: return jumpInCard(command, count: Session.rowCardFields.count, in: &session)
    case .encounterCard: return jumpInCard(command, count: session.encounterCardFields.count, in: &session)
    default: break
    }
    switch command {
    case .first: session.cursor.column = GridColumn.typed[0]
    case .last: session.cursor.column = GridColumn.typed[GridColumn.typed.count - 1]
    case .pageUp: moveRow(-session.pageRows, in: &session)
    case .pageDown: moveRow(session.pageRows, in: &session)
    case .firstRow: session.cursor.row = session.shownPlaces.first ?? 0
    case .newRow:
      session.cursor = Session.GridCursor(
        row: session.worksheet.rows.count, column: environment.entryOrder.columns[0])
    case .find: session.overlay = .palette(Overlay.Palette(text: "/", selected: 0))
    case .findNext: find(session.memory.wanted, in: &session)
    default: break
    }
  }
}
