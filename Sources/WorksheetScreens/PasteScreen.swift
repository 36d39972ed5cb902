import TerminalCells
import WorksheetSession

/// What a paste was understood as, line by line, before any of it is entered.
enum PasteScreen {
  static func panel(_ preview: Overlay.PastePreview, width: Int, glyphs: GlyphSet) -> Panel {
    let understood = preview.lines.filter { $0.understoodAs != nil }.count
    let rest = preview.lines.count - understood
    let title =
      rest == 0
      ? "paste: \(understood) rows"
      : "paste: \(understood) rows, and \(rest) kept as typed, to be put right"
    let lines = preview.lines.flatMap { self.lines(of: $0, width: width, glyphs: glyphs) }
    return Panel(
      title: title, remark: "Enter takes them, Esc drops them", lines: lines, scroll: preview.scroll,
      cursor: Position(column: 0, line: preview.scroll))
  }

  /// The row that was understood; else the line as it came, and under it why not.
  private static func lines(
    of line: Overlay.PastePreview.Line, width: Int, glyphs: GlyphSet
  ) -> [StyledLine] {
    if let understood = line.understoodAs { return [StyledLine("  \(understood)")] }
    var kept = StyledLine("\(glyphs.findingMark) ", Style(.error, bold: true))
    kept.add(line.text, Style(.error))
    guard let problem = line.problem else { return [kept] }
    return [kept] + problem.wrapped(to: width - 4).map { StyledLine("    \($0)", Style(.note)) }
  }
}
