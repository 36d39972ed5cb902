import ChartedEncounter
import Worksheet

extension SessionReducer {
  /// A line pasted while something is typed, or one that is no row, is text; anything else is shown as
  /// what it is understood as before it is entered.
  mutating func paste(_ text: String, in session: inout Session) -> [Effect] {
    let lines = text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isBlank }
    guard let first = lines.first else { return [] }
    switch session.overlay {
    case .palette:
      typeIntoPalette(first.trimmed, in: &session)
      return []
    case .rowCard, .encounterCard:
      insert(first.trimmed, in: &session)
      return []
    case nil: break
    default: return []
    }
    if lines.count == 1, session.entry != nil || !looksLikeRow(first) {
      insert(first.trimmed, in: &session)
      return []
    }
    leaveCell(by: .command, in: &session)
    session.overlay = .paste(preview(of: lines, in: session))
    return []
  }

  private func insert(_ text: String, in session: inout Session) {
    var entry = session.entry ?? CellEntry(text: "", caret: 0)
    entry.insert(text)
    session.entry = entry
  }

  /// Whether one line is more than a cell: it has a time and something beside it.
  private func looksLikeRow(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.contains { $0.first?.isNumber == true }
  }

  /// The rows of a paste, below the active row or at the end, as one step.
  func enter(_ preview: Overlay.PastePreview, in session: inout Session) {
    session.overlay = nil
    let rows = preview.rows
    guard !rows.isEmpty else { return }
    let place = min(
      session.isOnNewRow ? session.cursor.row : session.cursor.row + 1, session.worksheet.rows.count)
    let identities = session.worksheet.freshIdentities(rows.count)
    let edits = zip(identities, rows).enumerated().map { offset, pair in
      Edit.insertRow(pair.0, pair.1, at: place + offset)
    }
    let name = "\(rows.count) \(rows.count == 1 ? "row" : "rows") pasted"
    guard session.worksheet.perform(.group(edits, name: name)) else { return }
    session.cursor.row = place + rows.count
    session.cursor.column = environment.entryOrder.columns[0]
    session.message = Session.Message("\(name); ^Z takes them out again")
  }
}
