// The timeline of the encounter last worked out, as values.

extension Workspace {
  mutating func timeline(_ joined: [JoinedRun]) -> Timeline {
    thresholds.order { $0.run != $1.run ? $0.run < $1.run : $0.minute < $1.minute }
    var values: [TimelineRun] = []
    values.reserveCapacity(rows.count)
    for place in byLane.indices { values.append(runValue(byLane[place], joined)) }
    for row in rows.indices where rows[row].run < 0 && rows[row].start != .absent {
      values.append(otherValue(row))
    }
    return Timeline(
      accesses: laneValues(), runs: values, shared: shared.values(in: shared.indices),
      sharedIsComplete: sharedIsComplete)
  }

  private func laneValues() -> [Timeline.Lane] {
    var values = lanes.indices.map { lane in
      Timeline.Lane(
        access: index(ofAccess: lanes[lane].access), visit: visits[lanes[lane].visit], rows: [])
    }
    if values.count == 1 { values[0].rows.reserveCapacity(rows.count) }
    for row in rows.indices {
      let lane = rows[row].run >= 0 ? runs[rows[row].run].lane : rows[row].bloodLane
      if lane >= 0 { values[lane].rows.append(rows[row].number) }
    }
    return values
  }

  private func runValue(_ run: Int, _ joined: [JoinedRun]) -> TimelineRun {
    TimelineRun(
      rows: runs[run].rowCount > 1 ? joined[run].rows : [runs[run].number],
      lane: runs[run].lane < 0 ? nil : runs[run].lane, kind: kind(run), start: runs[run].start,
      segments: segments.values(in: runs[run].segments.range),
      counted: isCounted(run) ? counted.values(in: runs[run].counted.range) : [],
      thresholds: thresholdValues(run))
  }

  /// The thresholds of a run, by minute; all are sorted by run and minute.
  private func thresholdValues(_ run: Int) -> [Timeline.Threshold] {
    let first = firstPlace(in: thresholds.indices) { thresholds[$0].run >= run }
    var end = first
    while end < thresholds.count, thresholds[end].run == run { end += 1 }
    return (first..<end).map { place in
      Timeline.Threshold(
        minute: thresholds[place].minute, rule: thresholds[place].rule, isReached: thresholds[place].isReached
      )
    }
  }

  private func kind(_ run: Int) -> Timeline.Kind {
    switch runs[run].kind {
    case .hydration: .hydration
    case .infusion: runs[run].isTurned ? .push : .infusion
    case .push: .push
    case .held, .open: .other
    }
  }

  /// A row that became no run but has a start: an injection, what stands alone, what is set aside.
  private func otherValue(_ row: Int) -> TimelineRun {
    let hasMinutes = rows[row].stop != .absent && rows[row].stop >= rows[row].start
    return TimelineRun(
      rows: [rows[row].number], lane: rows[row].bloodLane < 0 ? nil : rows[row].bloodLane,
      kind: rows[row].fact.decision == .injection ? .injection : .other, start: rows[row].start,
      segments: hasMinutes ? [Span(start: rows[row].start, stop: rows[row].stop)] : [], counted: [],
      thresholds: [])
  }
}
