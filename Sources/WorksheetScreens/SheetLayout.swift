import TerminalCells

/// Where the panes of the sheet stand, by the size of the terminal alone, so that nothing moves while
/// a person types.
struct SheetLayout: Equatable {
  var title: Area
  var grid: Area
  /// Each pane with the line of its rule first.
  var timeline: Area?
  var codes: Area?
  var why: Area?
  /// What lies over the sheet, its rule first.
  var panel: Area?
  var hint: Area

  /// From this width on, codes and reasons stand beside the grid.
  static let wideColumns = 150

  /// `panelLines`: how many lines what lies over the sheet would like, its rule not among them.
  init(_ size: Size, panelLines: Int? = nil) {
    let columns = size.columns
    let lines = size.lines
    title = Area(column: 0, line: 0, columns: columns, lines: 1)
    hint = Area(column: 0, line: lines - 1, columns: columns, lines: 1)
    let body = Area(column: 0, line: 1, columns: columns, lines: lines - 2)
    grid = body
    if columns >= Self.wideColumns { layOutWide(body) } else { layOutNarrow(body) }
    if let panelLines { layOutPanel(lines: panelLines + 1, body: body) }
  }

  /// Grid, timeline, then codes and reasons side by side.
  private mutating func layOutNarrow(_ body: Area) {
    let timelineLines = max(6, (body.lines - 2) * 28 / 100 + 1)
    let codesLines = max(5, (body.lines - 2) * 22 / 100 + 1)
    grid = body.top(body.lines - timelineLines - codesLines)
    let below = body.below(grid.lines)
    timeline = below.top(timelineLines)
    let last = below.below(timelineLines)
    let codesColumns = body.columns * 42 / 100
    codes = Area(column: 0, line: last.line, columns: codesColumns, lines: last.lines)
    why = last.after(codesColumns + 1)
  }

  /// The grid with codes and reasons beside it, the timeline under all of them.
  private mutating func layOutWide(_ body: Area) {
    let timelineLines = max(7, body.lines * 3 / 10)
    let upper = body.top(body.lines - timelineLines)
    timeline = body.below(upper.lines)
    let gridColumns = min(body.columns * 57 / 100, 120)
    grid = Area(column: 0, line: upper.line, columns: gridColumns, lines: upper.lines)
    let right = upper.after(gridColumns + 1)
    codes = right.top(upper.lines / 2)
    why = right.below(upper.lines / 2)
  }

  /// In the place of the timeline if that is room enough; else over everything under the grid, which
  /// keeps a few rows.
  private mutating func layOutPanel(lines: Int, body: Area) {
    if let timeline, lines <= timeline.lines {
      panel = timeline
      self.timeline = nil
      return
    }
    let isWide = timeline.map { $0.columns == body.columns && $0.end == body.end } ?? false
    let under = isWide ? timeline?.lines ?? 0 : body.end - grid.end
    let taken = min(max(lines, under), body.lines - 5)
    panel = body.below(body.lines - taken)
    timeline = nil
    let upper = body.top(body.lines - taken)
    grid = Area(column: 0, line: upper.line, columns: grid.columns, lines: upper.lines)
    guard isWide, let codes, let why else {
      self.codes = nil
      self.why = nil
      return
    }
    self.codes = Area(column: codes.column, line: upper.line, columns: codes.columns, lines: upper.lines / 2)
    self.why = Area(
      column: why.column, line: upper.line + upper.lines / 2, columns: why.columns,
      lines: upper.lines - upper.lines / 2)
  }
}
