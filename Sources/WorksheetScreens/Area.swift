import TerminalCells

/// A rectangle of a frame that a pane draws in.
struct Area: Hashable {
  var column: Int
  var line: Int
  var columns: Int
  var lines: Int

  /// One past its last line.
  var end: Int { line + lines }

  /// Its upper lines.
  func top(_ count: Int) -> Area {
    Area(column: column, line: line, columns: columns, lines: min(count, lines))
  }

  /// What is left below its upper lines.
  func below(_ count: Int) -> Area {
    let taken = min(max(count, 0), lines)
    return Area(column: column, line: line + taken, columns: columns, lines: lines - taken)
  }

  /// What is left to the right of its first columns.
  func after(_ count: Int) -> Area {
    let taken = min(max(count, 0), columns)
    return Area(column: column + taken, line: line, columns: columns - taken, lines: lines)
  }
}

extension Frame {
  /// A rule across the frame's columns of an area's width, with words set into it.
  mutating func rule(
    _ glyphs: GlyphSet, line: Int, column: Int = 0, columns: Int, title: String = "", remark: String = ""
  ) {
    // A rule with a remark ends before it and what follows stays blank: the remark may change at every step of
    // the cursor, and blanks are erased in a few bytes.
    let titleWidth = VisibleText.width(of: title)
    let room = columns - VisibleText.width(of: remark) - 2
    let wanted = max(titleWidth + 5, min(room, Self.ruleBeforeRemark))
    let end = remark.isEmpty ? columns : min(columns, wanted)
    write(
      String(repeating: glyphs.rule, count: max(0, end)), column: column, line: line, style: Style(.frame))
    if !title.isEmpty {
      write(" \(title) ", column: column + 2, line: line, style: Style(.heading), width: columns - 4)
    }
    guard !remark.isEmpty else { return }
    write(remark, column: column + end + 1, line: line, style: Style(.faint), width: columns - end - 1)
  }

  private static let ruleBeforeRemark = 20

  /// Whether nothing stands in a cell; beyond the frame nothing does.
  func isBlank(_ column: Int, line: Int) -> Bool { self[column: column, line: line].content == .glyph(" ") }

  /// Writes a text cut with an ellipsis where it does not fit, and answers how many cells it took.
  @discardableResult
  mutating func write(
    _ text: String, fitting width: Int, column: Int, line: Int, glyphs: GlyphSet, style: Style = Style()
  ) -> Int {
    write(
      text.cut(to: width, ellipsis: glyphs.ellipsis), column: column, line: line, style: style, width: width)
  }

  /// Says that a stretch of a line belongs to something a mouse may hit.
  mutating func mark(_ target: HitTarget, column: Int, line: Int, columns: Int, lines: Int = 1) {
    guard columns > 0, lines > 0 else { return }
    areas.append(
      HitArea(
        origin: Position(column: column, line: line), size: Size(columns: columns, lines: lines),
        target: target.text))
  }
}
