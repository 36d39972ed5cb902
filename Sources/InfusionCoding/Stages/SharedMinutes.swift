// The minutes that two rows share on one access: what a timeline hatches.

/// A row's minutes on a lane.
private struct Running {
  var row: Int
  var lane: Int
  var span: Span
}

extension Workspace {
  /// Lists pairs of rows on one access and the minutes they share, by lane and start; at most 1,000 and
  /// four for each row of the encounter.
  mutating func listSharedMinutes() {
    var running: [Running] = []
    for row in rows.indices {
      let lane = rows[row].run >= 0 ? runs[rows[row].run].lane : rows[row].bloodLane
      guard lane >= 0, rows[row].stop != .absent, rows[row].stop > rows[row].start else { continue }
      running.append(
        Running(row: row, lane: lane, span: Span(start: rows[row].start, stop: rows[row].stop)))
    }
    guard running.count > 1 else { return }
    running.order { left, right in
      if left.lane != right.lane { return left.lane < right.lane }
      return left.span.start != right.span.start ? left.span.start < right.span.start : left.row < right.row
    }
    let most = 1000 + 4 * rows.count
    var active: [Running] = []
    for next in running {
      active.removeAll { $0.lane != next.lane || $0.span.stop <= next.span.start }
      for other in active {
        guard shared.count < most else {
          sharedIsComplete = false
          return
        }
        shared.append(
          Timeline.SharedMinutes(
            first: rows[min(other.row, next.row)].number, second: rows[max(other.row, next.row)].number,
            span: Span(start: next.span.start, stop: min(other.span.stop, next.span.stop))))
      }
      active.append(next)
    }
  }
}
