import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetSession

/// What ran when, on which access: a lane for each, bars for runs, marks for pushes.
struct TimelinePane {
  let session: Session
  let glyphs: GlyphSet
  /// Where the selected row's run was drawn.
  private(set) var cursor: Position?
  /// How many lines there are above and below those drawn.
  private(set) var hiddenLines = (above: 0, below: 0)

  /// From how many columns on the drugs are named before their lines, where each run has its own.
  private let columnsForNames: Int
  private var namesDrugs = false
  /// The day that is shown where all of the time has no room.
  private(set) var onlyDay: Day?

  init(_ session: Session, glyphs: GlyphSet, columnsForNames: Int = 100) {
    self.session = session
    self.glyphs = glyphs
    self.columnsForNames = columnsForNames
  }

  private var timeline: Timeline { session.coded.result.timeline }

  /// The number of the row that the cursor is on.
  private var selected: Int? {
    let rows = session.coded.encounter.rows
    return rows.indices.contains(session.cursor.row) ? rows[session.cursor.row].number : nil
  }

  mutating func draw(into frame: inout Frame, area: Area) {
    guard area.lines > 1, area.columns > 12 else { return }
    guard !timeline.runs.isEmpty else {
      frame.write(
        "nothing has a start yet", column: area.column + 4, line: area.line, style: Style(.faint),
        width: area.columns - 4)
      return
    }
    let laneWidth = min(TimelineLines.widestName(of: session.coded), 9) + 2
    let isOneEach = timeline.runs.count < area.lines
    namesDrugs = isOneEach && area.columns >= columnsForNames
    let chart = area.after(laneWidth + (namesDrugs ? drugWidth + 1 : 0))
    let lead = min(6, 2 + "\(timeline.runs.compactMap(\.rows.first).max() ?? 1)".count)
    let scale = scale(columns: chart.columns, lead: lead)
    let axis = TimelineAxis(scale: scale)
    axis.draw(into: &frame, column: chart.column, line: chart.line, columns: chart.columns, glyphs: glyphs)
    let body = chart.below(1)
    let lines = lines(on: scale, oneRunEach: isOneEach)
    let selectedLine = selected.flatMap { lines.line(ofRow: $0, in: timeline) } ?? 0
    let top = Self.top(selected: selectedLine, count: lines.lines.count, lines: body.lines)
    let shown = lines.lines.dropFirst(top).prefix(body.lines)
    hiddenLines = (top, max(0, lines.lines.count - top - body.lines))
    drawVerticals(into: &frame, body: body.top(shown.count), axis: axis)
    let shared = sharedMinutes(of: shown)
    for (index, line) in shown.enumerated() {
      if let name = line.name {
        frame.write(
          name, fitting: laneWidth - 2, column: area.column + 1, line: body.line + index, glyphs: glyphs,
          style: Style(.heading))
      }
      if namesDrugs, let run = line.placed.first?.run {
        frame.write(
          drug(of: run), fitting: drugWidth, column: area.column + laneWidth, line: body.line + index,
          glyphs: glyphs, style: Style(.faint))
      }
      draw(line, into: &frame, chart: chart, line: body.line + index, scale: scale, shared: shared)
    }
  }

  /// The stretch of time that was asked for; else all of it, or where that would make an hour less than
  /// a cell, the day of the selected row.
  private mutating func scale(columns: Int, lead: Int) -> TimelineScale {
    let activity = timeline.runs.flatMap {
      $0.segments.isEmpty ? [Span(start: $0.start, stop: $0.start)] : $0.segments
    }
    let wanted = TimelineScale(
      activity: activity, columns: columns, lead: lead, window: session.timeline.shown)
    guard session.timeline.shown == nil, wanted.quartersPerCell > 240, let day = dayOfSelected else {
      return wanted
    }
    onlyDay = day
    let start = day * Clock.minutesPerDay
    return TimelineScale(
      activity: activity, columns: columns, lead: lead,
      window: Span(start: start, stop: start + Clock.minutesPerDay))
  }

  /// The day of the selected row, on the new row that of the last one.
  private var dayOfSelected: Day? {
    let rows = session.coded.encounter.rows
    let place = min(max(session.cursor.row, 0), rows.count)
    let starts = rows[..<min(place + 1, rows.count)].reversed().lazy.compactMap { $0.start?.onTheClock }
    return (starts.first ?? timeline.runs.first?.start).map(Clock.day)
  }

  /// A line a run where they all fit so, else as few lines as will do.
  private func lines(on scale: TimelineScale, oneRunEach: Bool) -> TimelineLines {
    TimelineLines(
      session.coded, scale: scale, selected: selected, marksInitial: !session.hidesCodes,
      oneRunEach: oneRunEach, glyphs: glyphs)
  }

  private var drugWidth: Int { 16 }

  private func drug(of run: Int) -> String {
    session.coded.row(numbered: timeline.runs[run].rows.first)?.substance ?? ""
  }

  private static func top(selected: Int, count: Int, lines: Int) -> Int {
    guard count > lines, selected >= lines else { return 0 }
    let step = max(1, lines / 2)
    return min((selected - lines + 1 + step - 1) / step * step, max(0, count - lines))
  }

  /// Midnights and folds run down through all lanes.
  private func drawVerticals(into frame: inout Frame, body: Area, axis: TimelineAxis) {
    for line in body.line..<max(body.line, body.end) {
      for column in axis.midnights where column < body.columns {
        frame.write(String(glyphs.midnight), column: body.column + column, line: line, style: Style(.frame))
      }
      for column in axis.scale.folds where column < body.columns {
        frame.write(String(glyphs.fold), column: body.column + column, line: line, style: Style(.frame))
      }
    }
  }

  private mutating func draw(
    _ line: TimelineLines.Line, into frame: inout Frame, chart: Area, line at: Int, scale: TimelineScale,
    shared: [Int: [Span]]
  ) {
    var ticks: [Int] = []
    for placed in line.placed {
      let run = timeline.runs[placed.run]
      let isSelected = selected.map(run.rows.contains) ?? false
      let style = style(of: run, isSelected: isSelected)
      let labelColumn = placed.labelColumn < placed.from / 2 ? placed.labelColumn : (placed.to + 1) / 2
      let bar = TimelineBar(
        run: run, kind: kind(of: run), shared: run.rows.flatMap { shared[$0] ?? [] },
        thresholds: session.hidesCodes ? [] : run.thresholds, scale: scale, glyphs: glyphs)
      let tick = bar.draw(
        into: &frame, column: chart.column, line: at, from: placed.from, to: placed.to, style: style)
      if let tick { ticks.append(tick) }
      frame.write(
        placed.label, column: chart.column + labelColumn, line: at,
        style: Style(isSelected ? .selectedRow : .plain, selected: isSelected, bold: isSelected))
      frame.mark(
        .bar(row: run.rows.first ?? 0), column: chart.column + placed.labelColumn, line: at,
        columns: placed.end - placed.labelColumn)
      if isSelected { cursor = Position(column: chart.column + placed.from / 2, line: at) }
    }
    // A tick that touches the next label would be read as part of it.
    for tick in ticks where frame.isBlank(tick, line: at) && frame.isBlank(tick + 1, line: at) {
      frame.write(String(glyphs.thresholdUnreached), column: tick, line: at, style: Style(.nearThreshold))
    }
    for placed in line.placed { writeCaption(of: placed, into: &frame, chart: chart, line: at) }
  }

  /// The drug, where it is not named before the line, and its minutes to the right of the bar, where
  /// nothing else stands.
  private func writeCaption(
    of placed: TimelineLines.Placed, into frame: inout Frame, chart: Area, line: Int
  ) {
    let minutes = TimelineCaption.minutes(of: timeline.runs[placed.run])
    let text =
      namesDrugs ? minutes : [drug(of: placed.run), minutes].filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else { return }
    let width = VisibleText.width(of: text)
    let first = chart.column + placed.end
    guard placed.end + 1 + width <= chart.columns else { return }
    guard (first...first + width + 1).allSatisfy({ frame.isBlank($0, line: line) }) else { return }
    frame.write(text, column: first + 1, line: line, style: Style(.faint))
  }

  private func style(of run: TimelineRun, isSelected: Bool) -> Style {
    let decision = session.coded.decisions[run.rows.first ?? 0]?.decision
    let role = session.hidesCodes ? StyleRole.plain : decision.map(DecisionWords.role) ?? .plain
    return Style(role, selected: isSelected, bold: isSelected)
  }

  /// What a run is drawn as; while codes are hidden, what was charted and not what was made of it.
  private func kind(of run: TimelineRun) -> Timeline.Kind {
    guard session.hidesCodes, run.kind == .push || run.kind == .infusion else { return run.kind }
    return run.segments.isEmpty ? .push : .infusion
  }

  /// Minutes shared with another row, for the rows that are on the screen.
  private func sharedMinutes(of lines: some Sequence<TimelineLines.Line>) -> [Int: [Span]] {
    var shared: [Int: [Span]] = [:]
    for line in lines {
      for placed in line.placed { for row in timeline.runs[placed.run].rows { shared[row] = [] } }
    }
    for pair in timeline.shared {
      shared[pair.first]?.append(pair.span)
      shared[pair.second]?.append(pair.span)
    }
    return shared
  }
}
