// S8, HYD-1: what runs beside hydration: infusions as S5 had them, and blood.

/// The part of ``Scratch/taken`` that one lane has.
struct TakenOnLane: Sendable {
  var lane: Int
  var part: Slice
}

extension Workspace {
  /// Puts the minutes of a visit's infusions and blood into ``Scratch/taken``, united lane by lane, or
  /// all together as if on lane 0.
  mutating func findTaken(_ visit: Int, _ places: Range<Int>, isAnyAccess: Bool) {
    scratch.owned.clear()
    for place in places where runs[byStart[place]].kind == .infusion {
      let run = byStart[place]
      for segment in runs[run].segments.range where segments[segment].minutes > 0 {
        scratch.owned.append(OwnedSpan(span: segments[segment], owner: isAnyAccess ? 0 : runs[run].lane))
      }
    }
    let firstBlood = firstPlace(in: bloodRows.indices) { rows[bloodRows[$0]].visit >= visit }
    for place in firstBlood..<bloodRows.count {
      let row = bloodRows[place]
      guard rows[row].visit == visit else { break }
      guard rows[row].stop != .absent, rows[row].stop > rows[row].start else { continue }
      let span = Span(start: rows[row].start, stop: rows[row].stop)
      scratch.owned.append(OwnedSpan(span: span, owner: isAnyAccess ? 0 : rows[row].bloodLane))
    }
    if !isAnyAccess { scratch.owned.order { $0.owner < $1.owner } }
    uniteTaken()
  }

  private mutating func uniteTaken() {
    scratch.taken.clear()
    scratch.takenOnLane.clear()
    var place = 0
    while place < scratch.owned.count {
      let lane = scratch.owned[place].owner
      let start = scratch.taken.count
      while place < scratch.owned.count, scratch.owned[place].owner == lane {
        scratch.taken.append(scratch.owned[place].span)
        place += 1
      }
      Spans.unite(&scratch.taken, from: start)
      let part = Slice(start: start, count: scratch.taken.count - start)
      scratch.takenOnLane.append(TakenOnLane(lane: lane, part: part))
    }
  }

  /// The part of ``Scratch/taken`` that is on a lane.
  @inline(__always)
  func taken(onLane lane: Int) -> Range<Int> {
    let place = firstPlace(in: scratch.takenOnLane.indices) { scratch.takenOnLane[$0].lane >= lane }
    guard place < scratch.takenOnLane.count, scratch.takenOnLane[place].lane == lane else { return 0..<0 }
    return scratch.takenOnLane[place].part.range
  }
}
