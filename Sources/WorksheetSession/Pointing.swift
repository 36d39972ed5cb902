import Worksheet
import WorksheetCommands

extension SessionReducer {
  /// What was typed is entered, then the cursor goes to the cell; a click on the cell being typed into
  /// changes nothing.
  mutating func goTo(row: Int, column: GridColumn?, in session: inout Session) {
    session.message = nil
    session.pendingKeys = []
    session.memory.finished = nil
    if session.entry != nil, session.overlay == nil, session.cursor.row == row,
      column ?? session.cursor.column == session.cursor.column
    {
      return
    }
    leaveCell(by: .command, in: &session)
    guard session.entry == nil else { return }
    switch session.overlay {
    case nil, .timeline, .rowCard: break
    // The reasons are those of the row pointed at, from their beginning.
    case .why: session.overlay = .why(scroll: 0)
    default: return
    }
    session.cursor.row = min(max(0, row), session.worksheet.rows.count)
    if let column, column.isTyped { session.cursor.column = column }
  }

  /// Takes a choice for what is being typed, or what is offered where nothing is.
  mutating func pickChoice(_ choice: Int, in session: inout Session) {
    session.message = nil
    session.pendingKeys = []
    guard session.typedField != nil || session.overlay?.kind == .encounterCard else { return }
    if let entry = session.entry {
      guard entry.choices.indices.contains(choice) else { return }
      session.entry?.chosen = choice
    } else if session.offers.indices.contains(choice) {
      session.entry = CellEntry(text: "", caret: 0, choices: [session.offers[choice]], chosen: 0)
    } else {
      return
    }
    leaveCell(by: .enter, in: &session)
  }

  /// Goes to a field of a card, or takes an item of a list.
  mutating func pickItem(_ item: Int, in session: inout Session) -> [Effect] {
    session.pendingKeys = []
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
    case .question(let question) where question.answers.indices.contains(item):
      return answer(question.answers[item].letter, in: &session)
    case .palette(var palette):
      palette.selected = max(0, item)
      session.overlay = .palette(palette)
      return moveInPalette(.enter, in: &session)
    default: break
    }
    return []
  }
}
