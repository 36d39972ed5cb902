import TerminalCells
import WorksheetSession

/// All that decided the selected row, scrolled by lines.
enum WhyScreen {
  static func panel(_ session: Session, scroll: Int, width: Int, glyphs: GlyphSet)
    -> Panel
  {
    let text = WhyText(session: session, glyphs: glyphs)
    let lines =
      session.hidesCodes
      ? [StyledLine("reasons are hidden until the codes are shown again", Style(.faint))]
      : text.full(width: width)
    return Panel(
      title: text.row.map { "why row \($0.number)" } ?? "why", remark: "Esc closes", lines: lines,
      scroll: scroll, cursor: Position(column: 0, line: scroll))
  }
}
