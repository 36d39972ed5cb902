// The minutes that two rows share on one access: what a timeline hatches.

/// A row's minutes on a lane.
struct RunningRow: Sendable {
  var row: Int
  var lane: Int
  var span: Span
}

extension Workspace {
  /// Lists pairs of rows on one access and the minutes they share, by lane and start; at most 1,000 and
  /// four for each row of the encounter.
  mutating func listSharedMinutes() {
    listRunning()
    scratch.runningNow.clear()
    let most = 1000 + 4 * rows.count
    for place in scratch.running.indices {
      let next = scratch.running[place]
      dropOver(at: next)
      for place in scratch.runningNow.indices {
        guard shared.count < most else {
          sharedIsComplete = false
          return
        }
        let other = scratch.runningNow[place]
        shared.append(
          Timeline.SharedMinutes(
            first: rows[min(other.row, next.row)].number, second: rows[max(other.row, next.row)].number,
            span: Span(start: next.span.start, stop: min(other.span.stop, next.span.stop))))
      }
      scratch.runningNow.append(next)
    }
  }

  /// Puts what has minutes on a lane into ``Scratch/running``, by lane and start.
  private mutating func listRunning() {
    scratch.running.clear()
    for row in rows.indices where rows[row].stop != .absent && rows[row].stop > rows[row].start {
      let lane = rows[row].run >= 0 ? runs[rows[row].run].lane : rows[row].bloodLane
      guard lane >= 0 else { continue }
      scratch.running.append(
        RunningRow(row: row, lane: lane, span: Span(start: rows[row].start, stop: rows[row].stop)))
    }
    scratch.running.order { left, right in
      if left.lane != right.lane { return left.lane < right.lane }
      return left.span.start != right.span.start ? left.span.start < right.span.start : left.row < right.row
    }
  }

  /// Drops from ``Scratch/runningNow`` what is over, or on another lane, when a row starts.
  private mutating func dropOver(at next: RunningRow) {
    var kept = 0
    for place in scratch.runningNow.indices {
      let other = scratch.runningNow[place]
      guard other.lane == next.lane, other.span.stop > next.span.start else { continue }
      if kept != place { scratch.runningNow[kept] = other }
      kept += 1
    }
    scratch.runningNow.cut(to: kept)
  }
}
