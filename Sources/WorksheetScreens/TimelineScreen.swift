import TerminalCells
import WorksheetSession

/// The timeline on the whole screen, for a projector: a line a run with its drug and minutes beside it.
enum TimelineScreen {
  static func draw(_ session: Session, into frame: inout Frame, glyphs: GlyphSet, hints: HintLine) {
    let size = frame.size
    let area = Area(column: 0, line: 0, columns: size.columns, lines: size.lines)
    TitleLine(session: session, glyphs: glyphs).draw(into: &frame, area: area.top(1))
    var pane = TimelinePane(session, glyphs: glyphs, isWholeScreen: true)
    pane.draw(into: &frame, area: area.below(2).top(size.lines - 4))
    frame.rule(
      glyphs, line: 1, columns: size.columns, title: "timeline",
      remark: TimelineCaption.hiddenLines(of: pane) ?? "")
    drawLegend(in: session, into: &frame, glyphs: glyphs)
    hints.draw(into: &frame, line: size.lines - 1)
    frame.cursor = pane.cursor ?? Position(column: 0, line: 2)
  }

  /// The selected row in words, over the hint line; on the new row which rows share minutes.
  private static func drawLegend(in session: Session, into frame: inout Frame, glyphs: GlyphSet) {
    guard !session.hidesCodes else { return }
    var line = StyledLine()
    let rows = session.coded.encounter.rows
    if rows.indices.contains(session.cursor.row), case let row = rows[session.cursor.row],
      let decision = session.coded.decisions[row.number]
    {
      line.add("row \(row.number)  ", Style(.heading, bold: true))
      line.add(DecisionWords.text(decision), Style(DecisionWords.role(decision.decision), bold: true))
      line.add("  " + decision.codes.map(\.text).joined(separator: " ") + "  ", Style(.code))
    }
    line.add(TimelineCaption.facts(in: session).joined(separator: "  "), Style(.overlap))
    line.draw(
      into: &frame, column: 1, line: frame.size.lines - 2, width: frame.size.columns - 2, glyphs: glyphs)
  }
}
