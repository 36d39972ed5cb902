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

  /// What was understood, below the active row or at the end, as one step.
  func enter(_ preview: Overlay.PastePreview, in session: inout Session) {
    session.overlay = nil
    let count = preview.rows.count
    let place =
      session.isOnNewRow
      ? session.worksheet.rows.count : min(session.cursor.row + 1, session.worksheet.rows.count)
    let edits = encounterEdits(preview, in: session) + rowEdits(preview.rows, at: place, in: session)
    let name = count == 0 ? "lines pasted" : "\(count) \(count == 1 ? "row" : "rows") pasted"
    guard !edits.isEmpty, session.worksheet.perform(.group(edits, name: name)) else { return }
    session.cursor = Session.GridCursor(row: place + count, column: environment.entryOrder.columns[0])
    session.message = Session.Message(
      "\(name); \(keys(of: .history(.undo))) takes \(count == 1 ? "it" : "them") out again")
  }

  private func encounterEdits(_ preview: Overlay.PastePreview, in session: Session) -> [Edit] {
    let count = session.worksheet.encounter.sites.count
    return preview.fields.map(Edit.setEncounter)
      + preview.sites.enumerated().map { Edit.addSite($0.element, at: count + $0.offset) }
  }

  /// Rows name each other by their own numbers. A link to a row outside them goes where `elsewhere` says,
  /// else it is kept as text, since its number may mean another row here.
  func rowEdits(
    _ rows: [ChartedRow], at place: Int, in session: Session, elsewhere: (Int) -> Int? = { _ in nil }
  ) -> [Edit] {
    let isAtEnd = place == session.worksheet.rows.count
    let first = isAtEnd ? session.worksheet.nextNumber : place + 1
    let identities = session.worksheet.freshIdentities(rows.count)
    var numbers: [Int: Int] = [:]
    for (offset, row) in rows.enumerated() { numbers[row.number] = first + offset }
    var insertions: [Edit] = []
    var links: [Edit] = []
    for (offset, (identity, pasted)) in zip(identities, rows).enumerated() {
      var row = pasted
      row.continues = nil
      if let old = pasted.continues {
        let target = numbers[old] ?? elsewhere(old)
        let content = target.map { CellContent(.count($0)) } ?? CellContent(asTyped: String(old))
        links.append(.setCell(identity, .continues, content))
      }
      insertions.append(.insertRow(identity, row, at: place + offset))
    }
    return insertions + links
  }
}
