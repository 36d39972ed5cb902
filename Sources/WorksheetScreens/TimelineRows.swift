import ChartedEncounter
import InfusionCoding
import WorksheetSession

/// The timeline a line a row: each row of a run by itself, in the order of the grid.
enum TimelineRows {
  /// The rows that belong to a run, each as a run of its own minutes.
  static func runs(of runs: [TimelineRun], rows: [ChartedRow]) -> [TimelineRun] {
    var runOfRow: [Int: Int] = [:]
    for (index, run) in runs.enumerated() { for row in run.rows { runOfRow[row] = index } }
    return rows.compactMap { row in
      runOfRow[row.number].flatMap { part(of: runs[$0], row: row) }
    }
  }

  /// A lane for each of them, under the name of its access or route.
  static func lanes(of runs: [TimelineRun], in coded: CodedSheet) -> [TimelineLines.Lane] {
    var names: [Int: String] = [:]
    let timeline = coded.result.timeline
    for lane in TimelineLines.lanes(of: coded) {
      for run in lane.runs { for row in timeline.runs[run].rows { names[row] = lane.name } }
    }
    return runs.enumerated().map { index, run in
      TimelineLines.Lane(name: run.rows.first.flatMap { names[$0] } ?? "", runs: [index])
    }
  }

  /// What a row has of a run: its minutes, and of the minutes that decided those that lie in them. The next
  /// one, which was not reached, is the last row's.
  private static func part(of run: TimelineRun, row: ChartedRow) -> TimelineRun? {
    guard run.rows.count > 1 else { return run }
    guard let start = row.start?.onTheClock else { return nil }
    let charted = row.stop?.onTheClock ?? run.segments.first { $0.start == start }?.stop
    var part = run
    part.rows = [row.number]
    part.start = start
    part.segments = charted.map { [Span(start: start, stop: max(start, $0))] } ?? []
    let stop = part.segments.first?.stop ?? start
    part.counted = run.counted.compactMap { span in
      let shared = Span(start: max(span.start, start), stop: min(span.stop, stop))
      return shared.stop > shared.start ? shared : nil
    }
    let isLast = stop >= (run.segments.last?.stop ?? stop)
    part.thresholds = run.thresholds.filter { threshold in
      threshold.isReached ? start <= threshold.minute && threshold.minute < stop : isLast
    }
    return part
  }
}
