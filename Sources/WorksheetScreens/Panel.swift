import TerminalCells

/// What lies over the sheet: a title, lines, and where the cursor is among them.
struct Panel {
  var title: String
  /// What leaves it, at the right of the rule.
  var remark = ""
  var lines: [StyledLine]
  /// How many of the lines stay at the top while the others scroll.
  var pinned = 0
  /// The first line shown under the pinned ones, where the person scrolls.
  var scroll: Int?
  /// The line that is selected, and so always shown.
  var selected: Int?
  /// How many lines the selected item takes: all of them are shown.
  var selectedLines = 1
  /// The cell with the cursor: its line, and its place in the line.
  var cursor = Position(column: 0, line: 0)
  /// Lines that stay at the bottom while the others scroll.
  var footer: [StyledLine] = []
  /// How many lines it would like, where that is not all of them.
  var wantedLines: Int?

  /// How many lines it would like, its rule not among them.
  var height: Int { wantedLines ?? lines.count + footer.count }

  /// Draws the rule, then as many lines as the area has, and answers where the cursor is.
  func draw(into frame: inout Frame, area: Area, glyphs: GlyphSet) -> Position {
    let body = area.below(1).top(max(0, area.lines - 1 - footer.count))
    frame.rule(
      glyphs, line: area.line, column: area.column, columns: area.columns, title: title, remark: remark)
    let held = min(pinned, body.lines)
    let top = firstLine(shown: body.lines - held)
    var position = Position(column: area.column + 1, line: body.line)
    for at in 0..<body.lines {
      let index = at < held ? at : at + top
      guard lines.indices.contains(index) else { break }
      let line = body.line + at
      lines[index].draw(
        into: &frame, column: area.column + 1, line: line, width: area.columns - 2, glyphs: glyphs)
      if index == selected {
        frame.write(String(glyphs.cursorMark), column: area.column, line: line, style: Style(.selectedRow))
        frame.restyle(column: area.column, line: line, width: area.columns) { $0.isSelected = true }
      }
      if index == cursor.line {
        position = Position(
          column: area.column + min(max(cursor.column + 1, 0), max(0, area.columns - 1)), line: line)
      }
    }
    for (index, line) in footer.enumerated() where body.end + index < area.end {
      line.draw(
        into: &frame, column: area.column + 1, line: body.end + index, width: area.columns - 2, glyphs: glyphs
      )
    }
    markContinuation(into: &frame, body: body, top: top, glyphs: glyphs)
    return position
  }

  /// The first line under the pinned ones, less the number of the pinned ones.
  private func firstLine(shown: Int) -> Int {
    let last = max(0, lines.count - pinned - shown)
    if let scroll { return min(max(scroll, 0), last) }
    let wanted = (selected ?? cursor.line) - pinned
    return min(max(0, min(wanted, wanted + selectedLines - shown)), last)
  }

  private func markContinuation(into frame: inout Frame, body: Area, top: Int, glyphs: GlyphSet) {
    let right = body.column + body.columns - 1
    if top > 0 {
      frame.write(String(glyphs.moreAbove), column: right, line: body.line - 1, style: Style(.heading))
    }
    if top + body.lines < lines.count, body.lines > 0 {
      frame.write(String(glyphs.moreBelow), column: right, line: body.end - 1, style: Style(.heading))
    }
  }
}
