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
  private var drugWidth = 16
  /// None while codes are hidden.
  private var sums: TimelineSums?
  /// The day that is shown where all of the time has no room.
  private(set) var onlyDay: Day?

  /// Whether lines are set apart and bars are thick where there is room for it.
  private let isWholeScreen: Bool

  init(_ session: Session, glyphs: GlyphSet, isWholeScreen: Bool = false) {
    self.session = session
    self.glyphs = glyphs
    self.isWholeScreen = isWholeScreen
    columnsForNames = isWholeScreen ? 80 : 100
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
    sums = session.hidesCodes ? nil : TimelineSums(session.coded)
    let arrangement = session.timeline.arrangement
    let runs =
      arrangement == .rows
      ? TimelineRows.runs(of: timeline.runs, rows: session.coded.encounter.rows) : timeline.runs
    let lanes =
      arrangement == .rows
      ? TimelineRows.lanes(of: runs, in: session.coded) : TimelineLines.lanes(of: session.coded)
    let laneWidth = min(lanes.map(\.name.count).max() ?? 0, 9) + 2
    let isOneEach = arrangement == .rows || (arrangement == .fitting && runs.count < area.lines)
    namesDrugs = isOneEach && area.columns >= columnsForNames
    drugWidth = area.columns >= 150 ? 24 : 16
    let chart = area.after(laneWidth + (namesDrugs ? drugWidth + 1 : 0))
    let lead = min(6, 2 + "\(runs.compactMap(\.rows.first).max() ?? 1)".count)
    let scale = scale(columns: chart.columns, lead: lead)
    let axis = TimelineAxis(scale: scale)
    axis.draw(into: &frame, column: chart.column, line: chart.line, columns: chart.columns, glyphs: glyphs)
    let lines = TimelineLines(
      session.coded, runs: runs, lanes: lanes, scale: scale, selected: selected,
      marksInitial: !session.hidesCodes, oneRunEach: isOneEach, glyphs: glyphs)
    drawBody(lines, into: &frame, area: area, chart: chart, axis: axis)
  }

  private mutating func drawBody(
    _ lines: TimelineLines, into frame: inout Frame, area: Area, chart: Area, axis: TimelineAxis
  ) {
    let body = chart.below(1)
    let count = lines.lines.count
    let stride = isWholeScreen ? min(3, max(1, body.lines / max(1, count))) : 1
    let selectedLine = selected.flatMap { lines.line(ofRow: $0) } ?? 0
    let top = Self.top(selected: selectedLine, count: count, lines: body.lines / stride)
    let shown = lines.lines.dropFirst(top).prefix(body.lines / stride)
    hiddenLines = (top, max(0, count - top - shown.count))
    drawVerticals(into: &frame, body: body.top(shown.count * stride), axis: axis)
    let shared = sharedMinutes(of: shown, runs: lines.runs)
    for (index, line) in shown.enumerated() {
      let at = body.line + index * stride
      drawNames(of: line, runs: lines.runs, into: &frame, area: area, chart: chart, line: at)
      draw(
        line, runs: lines.runs, into: &frame, chart: chart, line: at, thickness: stride == 3 ? 2 : 1,
        scale: axis.scale, shared: shared)
    }
  }

  /// The lane's name and the drug's, before the chart.
  private func drawNames(
    of line: TimelineLines.Line, runs: [TimelineRun], into frame: inout Frame, area: Area, chart: Area,
    line at: Int
  ) {
    let drugColumn = chart.column - (namesDrugs ? drugWidth + 1 : 0)
    if let name = line.name {
      frame.write(
        name, fitting: drugColumn - area.column - 2, column: area.column + 1, line: at, glyphs: glyphs,
        style: Style(.heading))
    }
    guard namesDrugs, let run = line.placed.first?.run else { return }
    frame.write(
      drug(of: runs[run]), fitting: drugWidth, column: drugColumn, line: at, glyphs: glyphs,
      style: Style(.faint))
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

  private func drug(of run: TimelineRun) -> String {
    session.coded.row(numbered: run.rows.first)?.substance ?? ""
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
    _ line: TimelineLines.Line, runs: [TimelineRun], into frame: inout Frame, chart: Area, line at: Int,
    thickness: Int, scale: TimelineScale, shared: [Int: [Span]]
  ) {
    var ticks: [Int] = []
    for placed in line.placed {
      let run = runs[placed.run]
      let isSelected = selected.map(run.rows.contains) ?? false
      // On a narrow screen the label alone stands out: a bar drawn anew at every step is slow over a slow line.
      let standsOut = isSelected && (isWholeScreen || frame.size.columns >= SheetLayout.wideColumns)
      let style = style(of: run, isSelected: standsOut)
      let labelColumn = placed.labelColumn < placed.from / 2 ? placed.labelColumn : (placed.to + 1) / 2
      let kind = kind(of: run)
      let bar = TimelineBar(
        run: run, kind: kind, shared: run.rows.flatMap { shared[$0] ?? [] },
        thresholds: session.hidesCodes ? [] : run.thresholds, scale: scale, glyphs: glyphs)
      let isBar = kind == .infusion || kind == .hydration
      for thick in (0..<(isBar ? thickness : 1)).reversed() {
        let tick = bar.draw(
          into: &frame, column: chart.column, line: at + thick, from: placed.from, to: placed.to, style: style
        )
        if thick == 0, let tick { ticks.append(tick) }
      }
      frame.write(
        placed.label, column: chart.column + labelColumn, line: at,
        style: Style(
          isSelected ? .selectedRow : .plain, selected: standsOut, bold: isSelected, reversed: isSelected))
      frame.mark(
        .bar(row: run.rows.first ?? 0), column: chart.column + placed.labelColumn, line: at,
        columns: placed.end - placed.labelColumn)
      if isSelected { cursor = Position(column: chart.column + placed.from / 2, line: at) }
    }
    // A tick that touches the next label would be read as part of it.
    for tick in ticks where frame.isBlank(tick, line: at) && frame.isBlank(tick + 1, line: at) {
      frame.write(String(glyphs.thresholdUnreached), column: tick, line: at, style: Style(.nearThreshold))
    }
    for placed in line.placed {
      writeCaption(
        of: placed, run: runs[placed.run], isAlone: line.placed.count == 1, into: &frame, chart: chart,
        line: at, folds: scale.folds)
    }
  }

  /// What is said of a run beside its bar, as much as nothing else stands in the way of: the minutes of its
  /// drug as a sum, else its own.
  private func writeCaption(
    of placed: TimelineLines.Placed, run: TimelineRun, isAlone: Bool, into frame: inout Frame, chart: Area,
    line: Int, folds: [Int]
  ) {
    for minutes in (sums?.captions(atLast: run) ?? []) + [TimelineCaption.minutes(of: run)] {
      let text =
        namesDrugs ? minutes : [drug(of: run), minutes].filter { !$0.isEmpty }.joined(separator: " ")
      let width = VisibleText.width(of: text)
      let places = captionPlaces(
        of: placed, width: width, columns: chart.columns, isAlone: isAlone, folds: folds)
      let column = places.map { chart.column + $0 }.first { column in
        (column - 1...column + width).allSatisfy { frame.isBlank($0, line: line) }
      }
      guard let column, !text.isEmpty else { continue }
      frame.write(text, column: column, line: line, style: Style(.faint))
      return
    }
  }

  /// Where a caption may begin: to the right of the bar; where the line has no other bar that it might be
  /// read as belonging to, also to the left of it and beyond the nearest folds.
  private func captionPlaces(
    of placed: TimelineLines.Placed, width: Int, columns: Int, isAlone: Bool, folds: [Int]
  ) -> [Int] {
    let first = min(placed.labelColumn, placed.from / 2)
    let last = max(placed.end, (placed.to + 1) / 2)
    let elsewhere = [
      first - 1 - width, folds.last { $0 < first }.map { $0 - 1 - width },
      folds.first { $0 >= last }.map { $0 + 2 },
    ]
    let places = [last + 1] + (isAlone ? elsewhere : [])
    return places.compactMap(\.self).filter { $0 >= 0 && $0 + width <= columns }
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
  private func sharedMinutes(
    of lines: some Sequence<TimelineLines.Line>, runs: [TimelineRun]
  ) -> [Int: [Span]] {
    var shared: [Int: [Span]] = [:]
    for line in lines {
      for placed in line.placed { for row in runs[placed.run].rows { shared[row] = [] } }
    }
    for pair in timeline.shared {
      shared[pair.first]?.append(pair.span)
      shared[pair.second]?.append(pair.span)
    }
    return shared
  }
}
