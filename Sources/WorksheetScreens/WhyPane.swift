import TerminalCells
import WorksheetSession

/// Why the selected row was decided so, in the lines that the pane has.
struct WhyPane {
  let session: Session
  let glyphs: GlyphSet

  /// `why row 4`; on the new row the findings of the record stand here.
  var title: String {
    let why = WhyText(session: session, glyphs: glyphs)
    if let row = why.row { return "why row \(row.number)" }
    return session.coded.encounter.rows.isEmpty ? "why" : "findings"
  }

  /// Whether so many lines have room for every reason.
  static func isRoomy(_ lines: Int) -> Bool { lines > 8 }

  func draw(into frame: inout Frame, area: Area) {
    guard !session.hidesCodes else {
      frame.write(
        "reasons hidden", column: area.column + 1, line: area.line, style: Style(.faint),
        width: area.columns - 1)
      return
    }
    let text = WhyText(session: session, glyphs: glyphs)
    let lines =
      Self.isRoomy(area.lines) ? text.full(width: area.columns - 2) : text.brief(width: area.columns - 2)
    for (index, line) in lines.prefix(area.lines).enumerated() {
      line.draw(
        into: &frame, column: area.column + 1, line: area.line + index, width: area.columns - 2,
        glyphs: glyphs)
    }
    guard lines.count > area.lines, area.lines > 0 else { return }
    frame.write(
      String(glyphs.moreBelow), column: area.column + area.columns - 1, line: area.end - 1,
      style: Style(.heading))
  }
}
