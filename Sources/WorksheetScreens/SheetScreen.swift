import TerminalCells
import WorksheetCommands
import WorksheetSession

/// The sheet: title, grid, timeline, codes, why, hints, and what lies over them.
struct SheetScreen {
  let session: Session
  let glyphs: GlyphSet
  let hints: HintLine
  let cases: [SessionEnvironment.Example]
  /// What lies over the sheet in place of the session's overlay, as a lesson's notes do.
  var lesson: Panel?
  var hasNewRow = true

  func draw(into frame: inout Frame) {
    let panel = lesson ?? panel(width: frame.size.columns - 2)
    let layout = SheetLayout(frame.size, panelLines: panel?.height)
    TitleLine(session: session, glyphs: glyphs).draw(into: &frame, area: layout.title)
    var grid = GridPane(session, width: layout.grid.columns, glyphs: glyphs, hasNewRow: hasNewRow)
    grid.draw(into: &frame, area: layout.grid)
    frame.cursor = grid.cursor
    drawTimeline(layout.timeline, into: &frame)
    if let panel, let area = layout.panel {
      frame.cursor = panel.draw(into: &frame, area: area, glyphs: glyphs)
    }
    drawCodesAndWhy(layout, into: &frame)
    hints.draw(into: &frame, line: layout.hint.line)
  }

  private func drawTimeline(_ area: Area?, into frame: inout Frame) {
    guard let area else { return }
    var pane = TimelinePane(session, glyphs: glyphs)
    pane.draw(into: &frame, area: area.below(1))
    frame.rule(
      glyphs, line: area.line, column: area.column, columns: area.columns, title: "timeline",
      remark: TimelineCaption.remark(pane, in: session, width: area.columns - 22))
  }

  private func drawCodesAndWhy(_ layout: SheetLayout, into frame: inout Frame) {
    guard let codes = layout.codes, let why = layout.why else { return }
    let whyPane = WhyPane(session: session, glyphs: glyphs)
    frame.rule(
      glyphs, line: codes.line, column: codes.column, columns: codes.columns, title: "codes",
      remark: CodesPane.estimate(session) ?? "")
    let key = hasNewRow ? session.bindings.keys(of: .view(.hideCodes)) : nil
    CodesPane(session: session, glyphs: glyphs, keyThatShows: key).draw(into: &frame, area: codes.below(1))
    frame.rule(glyphs, line: why.line, column: why.column, columns: why.columns, title: whyPane.title)
    whyPane.draw(into: &frame, area: why.below(1))
    drawSide(codes: codes, why: why, grid: layout.grid, into: &frame)
  }

  /// The line between codes and why, or between the grid and both.
  private func drawSide(codes: Area, why: Area, grid: Area, into frame: inout Frame) {
    let isBeside = codes.line == why.line
    let column = isBeside ? why.column - 1 : grid.column + grid.columns
    let first = isBeside ? codes.line + 1 : grid.line
    for line in first..<max(first, why.end) {
      frame.write(String(glyphs.side), column: column, line: line, style: Style(.frame))
    }
    if isBeside {
      frame.write(String(glyphs.sideBelow), column: column, line: codes.line, style: Style(.frame))
      return
    }
    for line in [codes.line, why.line] {
      frame.write(String(glyphs.sideRight), column: column, line: line, style: Style(.frame))
    }
    if frame[column: column, line: why.end].content == .glyph(glyphs.rule) {
      frame.write(String(glyphs.sideAbove), column: column, line: why.end, style: Style(.frame))
    }
  }

  /// What lies over the sheet, in lines.
  private func panel(width: Int) -> Panel? {
    switch session.overlay {
    case .why(let scroll):
      WhyScreen.panel(session, scroll: scroll, width: width, glyphs: glyphs)
    case .findings(let selected):
      FindingsScreen.panel(session, selected: selected, width: width, glyphs: glyphs)
    case .question(let question): QuestionScreen.panel(question, width: width)
    case .paste(let preview): PasteScreen.panel(preview, width: width, glyphs: glyphs)
    case .help(let scroll):
      HelpScreen.panel(
        over: session.beneathHelp, scroll: scroll, bindings: session.bindings, width: width, glyphs: glyphs)
    case .palette(let palette):
      PaletteScreen.panel(
        palette, remark: session.paletteRemark, bindings: session.bindings, width: width)
    case .rowCard(let field): RowCardScreen.panel(session, field: field, width: width, glyphs: glyphs)
    case .encounterCard(let field):
      EncounterCardScreen.panel(session, field: field, width: width, glyphs: glyphs)
    case .cases(let selected): CasesScreen.panel(cases, selected: selected)
    case .timeline, .compare, .lines, nil: nil
    }
  }
}
