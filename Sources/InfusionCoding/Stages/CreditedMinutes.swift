// S11, HOUR-3: which minutes of a retained infusion count towards hours.

extension Rulebook {
  static let creditedMinutes: [Rule] = [
    Rule(
      .hour3,
      """
      Under overlapCredit once, minutes that infusions of two substances share on an access are credited \
      to one: the initial, then chemotherapy, then the longer, then the earlier; under full both keep \
      them.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        set: overlapCredit once
        2026-08-04
        1000-1145 ceftriaxone
        1130-1301 vancomycin
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          2026-08-04 96367
          """))
  ]
}

extension Workspace {
  /// Credits every retained infusion with its segments or, where an overlap is credited once, with
  /// those that no infusion of another substance before it has.
  mutating func creditMinutes(_ policy: Policy) {
    guard policy.overlapCredit == .once else { return creditSegments() }
    scratch.owned.clear()
    var place = 0
    while place < byLane.count {
      let group = laneGroup(from: place)
      place = group.upperBound
      findLosses(group)
    }
    scratch.owned.order { $0.owner != $1.owner ? $0.owner < $1.owner : $0.span.start < $1.span.start }
    var loss = 0
    for run in runs.indices where runs[run].isRetained { credit(run, &loss) }
  }

  /// Credited minutes stand in a table of their own, since hydration's do.
  private mutating func creditSegments() {
    for run in runs.indices where runs[run].isRetained {
      let start = counted.count
      counted.append(segments, runs[run].segments.range)
      runs[run].counted = Slice(start: start, count: counted.count - start)
    }
  }

  /// Adds to ``Scratch/owned`` the minutes that infusions of a lane lose to others.
  private mutating func findLosses(_ group: Range<Int>) {
    scratch.active.clear()
    for place in group where runs[byLane[place]].isRetained {
      let run = byLane[place]
      scratch.active.prune(at: runs[run].start)
      for place in scratch.active.list.indices {
        let other = scratch.active.list[place]
        guard other.stop > runs[run].start, other.substance != runs[run].substance else { continue }
        let loser = isCreditedBefore(other.run, run) ? run : other.run
        scratch.spans.clear()
        collectShared(run, other.run)
        for shared in scratch.spans.indices {
          scratch.owned.append(OwnedSpan(span: scratch.spans[shared], owner: loser))
        }
        if !scratch.spans.isEmpty { runs[loser].fact.rules.insert(.hour3) }
      }
      scratch.active.append(run, runs)
    }
  }

  /// Credits a run with its segments less its losses, which begin at `loss`.
  private mutating func credit(_ run: Int, _ loss: inout Int) {
    scratch.moreSpans.clear()
    while loss < scratch.owned.count, scratch.owned[loss].owner == run {
      scratch.moreSpans.append(scratch.owned[loss].span)
      loss += 1
    }
    Spans.unite(&scratch.moreSpans, from: 0)
    let start = counted.count
    for segment in runs[run].segments.range {
      Spans.subtract(scratch.moreSpans, scratch.moreSpans.indices, from: segments[segment], into: &counted)
    }
    runs[run].counted = Slice(start: start, count: counted.count - start)
  }

  /// The order in which shared minutes are given out: the initial, chemotherapy before drugs, more
  /// minutes, then by start.
  @inline(__always)
  private func isCreditedBefore(_ left: Int, _ right: Int) -> Bool {
    if isInitial(left) != isInitial(right) { return isInitial(left) }
    if runs[left].family != runs[right].family { return runs[left].family > runs[right].family }
    if runs[left].minutes != runs[right].minutes { return runs[left].minutes > runs[right].minutes }
    return startsBefore(left, right)
  }
}
