// The timeline of the encounter last worked out, as values.

extension Workspace {
  func timeline() -> Timeline {
    Timeline(
      accesses: laneValues(), runs: runValues() + otherValues(), shared: shared,
      sharedIsComplete: sharedIsComplete)
  }

  private func laneValues() -> [Timeline.Lane] {
    var values = lanes.map { lane in
      Timeline.Lane(access: lane.access < 0 ? nil : lane.access, visit: visits[lane.visit], rows: [])
    }
    for row in rows.indices {
      let lane = rows[row].run >= 0 ? runs[rows[row].run].lane : rows[row].bloodLane
      if lane >= 0 { values[lane].rows.append(rows[row].number) }
    }
    return values
  }

  private func runValues() -> [TimelineRun] {
    var marks: [[Timeline.Threshold]] = Array(repeating: [], count: runs.count)
    for threshold in thresholds {
      marks[threshold.run].append(
        Timeline.Threshold(minute: threshold.minute, rule: threshold.rule, isReached: threshold.isReached))
    }
    return byLane.map { place in
      let run = runs[place]
      let isCounted = run.kind != .hydration || hydration.visits[run.visit].isReportable
      return TimelineRun(
        rows: numbers(run), lane: run.lane < 0 ? nil : run.lane, kind: kind(run), start: run.start,
        segments: Array(segments[run.segments.range]),
        counted: isCounted ? Array(counted[run.counted.range]) : [],
        thresholds: marks[place].sorted { $0.minute < $1.minute })
    }
  }

  /// Numbers of a run's rows, rising.
  func numbers(_ run: Run) -> [Int] {
    var list: [Int] = []
    var row = run.firstRow
    while row >= 0 {
      list.append(rows[row].number)
      row = rows[row].nextInRun
    }
    return list
  }

  private func kind(_ run: Run) -> Timeline.Kind {
    switch run.kind {
    case .hydration: .hydration
    case .infusion: run.isTurned ? .push : .infusion
    case .push: .push
    case .held, .open: .other
    }
  }

  /// Rows that became no run but have a start: injections, what stands alone, what is set aside.
  private func otherValues() -> [TimelineRun] {
    rows.indices.compactMap { row -> TimelineRun? in
      let state = rows[row]
      guard state.run < 0, state.start != .absent else { return nil }
      let hasMinutes = state.stop != .absent && state.stop >= state.start
      return TimelineRun(
        rows: [state.number], lane: state.bloodLane < 0 ? nil : state.bloodLane,
        kind: state.fact.decision == .injection ? .injection : .other, start: state.start,
        segments: hasMinutes ? [Span(start: state.start, stop: state.stop)] : [], counted: [],
        thresholds: [])
    }
  }
}
