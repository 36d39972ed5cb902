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
    for run in runs.indices where runs[run].isRetained {
      runs[run].counted = runs[run].segments
    }
    guard policy.overlapCredit == .once else {
      copySegments()
      return
    }
    var place = 0
    while place < byLane.count {
      let group = group(in: byLane, from: place, bySubstance: false)
      place = group.upperBound
      takeOutShared(group)
    }
  }

  /// Credited minutes stand in a table of their own, since hydration's do.
  private mutating func copySegments() {
    for run in runs.indices where runs[run].isRetained {
      let start = counted.count
      counted.append(contentsOf: segments[runs[run].segments.range])
      runs[run].counted.start = start
    }
  }

  private mutating func takeOutShared(_ group: Range<Int>) {
    var losses: [OwnedSpan] = []
    scratch.active.removeAll(keepingCapacity: true)
    for place in group where runs[byLane[place]].isRetained {
      let run = byLane[place]
      scratch.active.removeAll { runs[$0].stop <= runs[run].start }
      for other in scratch.active where runs[other].substance != runs[run].substance {
        let loser = isCreditedBefore(other, run) ? run : other
        scratch.spans.removeAll(keepingCapacity: true)
        collectShared(run, other)
        for span in scratch.spans { losses.append(OwnedSpan(span: span, owner: loser)) }
        if !scratch.spans.isEmpty { runs[loser].fact.rules.insert(.hour3) }
      }
      scratch.active.append(run)
    }
    losses.order { $0.owner != $1.owner ? $0.owner < $1.owner : $0.span.start < $1.span.start }
    for place in group where runs[byLane[place]].isRetained { credit(byLane[place], losses) }
  }

  private mutating func credit(_ run: Int, _ losses: [OwnedSpan]) {
    var low = 0
    var high = losses.count
    while low < high {
      let middle = (low + high) / 2
      if losses[middle].owner < run { low = middle + 1 } else { high = middle }
    }
    scratch.moreSpans.removeAll(keepingCapacity: true)
    while low < losses.count, losses[low].owner == run {
      scratch.moreSpans.append(losses[low].span)
      low += 1
    }
    Spans.unite(&scratch.moreSpans, from: 0)
    let start = counted.count
    for segment in segments[runs[run].segments.range] {
      Spans.subtract(scratch.moreSpans, from: segment, into: &counted)
    }
    runs[run].counted = Slice(start: start, count: counted.count - start)
  }

  /// The order in which shared minutes are given out: the initial, chemotherapy before drugs, more
  /// minutes, then by start.
  private func isCreditedBefore(_ left: Int, _ right: Int) -> Bool {
    if isInitial(left) != isInitial(right) { return isInitial(left) }
    if runs[left].family != runs[right].family { return runs[left].family > runs[right].family }
    if runs[left].minutes != runs[right].minutes { return runs[left].minutes > runs[right].minutes }
    return startsBefore(left, right)
  }
}
