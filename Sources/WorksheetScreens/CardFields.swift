import TerminalCells
import WorksheetSession

/// A field of a card: its name and what it holds.
struct CardField {
  var name: String
  var value: String
  var isNotUnderstood = false
  /// What counts where it is empty.
  var assumed = ""
}

/// The fields of a card in columns, the active one with what is typed into it.
struct CardFields {
  private(set) var lines: [StyledLine] = []
  private(set) var cursor = Position(column: 0, line: 0)
  private let entry: CellEntry?
  private let width: Int
  private let glyphs: GlyphSet

  private let nameWidth: Int

  init(_ fields: [CardField], active: Int, entry: CellEntry?, width: Int, glyphs: GlyphSet) {
    self.entry = entry
    self.width = width
    self.glyphs = glyphs
    nameWidth = (fields.map { $0.name.count }.max() ?? 0) + 4
    let columns = max(1, min(width / (nameWidth + 14), (fields.count + 5) / 6, 3))
    let height = (fields.count + columns - 1) / columns
    let columnWidth = width / columns
    lines = (0..<height).map { _ in StyledLine() }
    for (index, field) in fields.enumerated() {
      let left = index / height * columnWidth
      if left > 0 { lines[index % height].pad(to: left) }
      add(
        field, index: index, isActive: index == active, line: index % height, left: left, width: columnWidth)
    }
  }

  private mutating func add(
    _ field: CardField, index: Int, isActive: Bool, line: Int, left: Int, width: Int
  ) {
    let mark = isActive ? String(glyphs.cursorMark) : " "
    lines[line].add("\(mark) \(field.name)", Style(isActive ? .selectedRow : .faint, bold: isActive))
    lines[line].pad(to: left + nameWidth)
    let room = max(1, width - nameWidth - 2)
    if isActive {
      cursor = Position(column: left + nameWidth, line: line)
      guard let entry else {
        return lines[line].add(
          shown(field, room: room), Style(.activeCell, reversed: true), target: .item(index))
      }
      let typed = TypedField(entry.text, caret: entry.caret, width: room)
      cursor.column += typed.caretColumn
      lines[line].add(
        typed.text, Style(entry.role, reversed: true, underlined: true),
        target: .item(index))
    } else {
      let style = Style(field.isNotUnderstood ? .error : field.value.isEmpty ? .faint : .plain)
      lines[line].add(shown(field, room: room), style, target: .item(index))
    }
  }

  private func shown(_ field: CardField, room: Int) -> String {
    let text = field.value.isEmpty ? field.assumed : field.value
    return text.isEmpty ? String(glyphs.notCharted) : text.cut(to: room, ellipsis: glyphs.ellipsis)
  }

  /// What is wrong with what is typed, and what may be meant.
  func entryLines(limit: Int) -> [StyledLine] {
    guard let entry else { return [] }
    var lines = (entry.problem?.wrapped(to: width - 4) ?? []).prefix(2).enumerated().map { index, text in
      StyledLine(index == 0 ? "\(glyphs.findingMark) \(text)" : "  \(text)", Style(.error))
    }
    for (index, choice) in entry.choices.prefix(limit).enumerated() {
      let isChosen = index == entry.chosen
      var line = StyledLine(target: .choice(index))
      line.add(isChosen ? "\(glyphs.cursorMark) " : "  ", Style(.activeCell))
      line.add("\(index + 1) ", Style(.keyName))
      line.add(choice.value, Style(.plain, bold: isChosen))
      line.add("  \(choice.remark)", Style(.faint))
      lines.append(line)
    }
    return lines
  }
}
