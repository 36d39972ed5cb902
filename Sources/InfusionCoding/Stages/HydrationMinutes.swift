// S8: the minutes of hydration that count, visit by visit.

extension Rulebook {
  static let hydrationMinutes: [Rule] = [
    Rule(
      .hydration1,
      """
      Minutes in which a drug infusion or blood runs are taken out of hydration, on the same access or on \
      any (setting hydrationOtherSite): hydration is never concurrent.
      """,
      authority: "Haugen; NCCI XI.B.6, XI.N.6",
      example: WorkedExample(
        """
        2026-08-04
        1000-1100 lactated ringers
        1031-1100 ceftriaxone
        """,
        gives: """
          2026-08-04 96361
          2026-08-04 96365
          """)),
    Rule(
      .hydration3,
      """
      Where the setting pushMinutesDeducted is true, the charted minutes of pushes on any access are taken \
      out of hydration too.
      """,
      authority: "MedLearn 2021",
      example: WorkedExample(
        """
        set: pushMinutesDeducted true
        2026-08-04
        1000-1131 lactated ringers
        1030-1031 ondansetron push
        """,
        gives: """
          2026-08-04 96361
          2026-08-04 96374
          """)),
    Rule(
      .hydration4,
      """
      Hydration is reportable where its counted minutes come to 31 or more over the visit (setting \
      hydrationMinimumMinutes).
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1031 lactated ringers
        1500-1530 lactated ringers visit:2
        """,
        gives: "2026-08-04 96360")),
  ]
}

extension Workspace {
  /// Takes out what runs beside hydration (HYD-1), makes pieces of what is left (HYD-2), cuts pushes
  /// out of them (HYD-3) and says whether the rest is reportable (HYD-4).
  mutating func countHydration(_ policy: Policy) {
    var place = 0
    for visit in visits.indices {
      hydration.visits.append(HydrationTable.Visit())
      let first = place
      while place < byStart.count, runs[byStart[place]].visit == visit { place += 1 }
      let places = first..<place
      guard places.contains(where: { isTimedHydration(byStart[$0]) }) else { continue }
      countHydration(visit, places, policy)
    }
  }

  private func isTimedHydration(_ run: Int) -> Bool {
    runs[run].kind == .hydration && runs[run].minutes != .absent
  }

  private mutating func countHydration(_ visit: Int, _ places: Range<Int>, _ policy: Policy) {
    var pieces = Pieces()
    takeOutInfusions(visit, places, policy, &pieces)
    let firstLeft = hydration.left.count
    hydration.left.append(contentsOf: pieces.left)
    hydration.visits[visit].left = Slice(start: firstLeft, count: pieces.left.count)
    pieces.joinTouching()
    let firstCounted = hydration.counted.count
    let pushes = policy.pushMinutesDeducted ? pushSegments(places) : []
    for piece in pieces.sets() {
      if policy.hydrationPieces == .eachThenTotal, piece.minutes < policy.hydrationMinimumMinutes { continue }
      for span in piece.spans {
        scratch.spans.removeAll(keepingCapacity: true)
        Spans.subtract(pushes, from: span, into: &scratch.spans)
        for rest in scratch.spans {
          hydration.counted.append(HydrationTable.Counted(span: rest, day: Clock.day(of: piece.start)))
        }
      }
    }
    hydration.counted.order(firstCounted..<hydration.counted.count) { $0.span.start < $1.span.start }
    let minutes = hydration.counted[firstCounted...].reduce(0) { $0 + $1.span.minutes }
    hydration.visits[visit].counted = Slice(
      start: firstCounted, count: hydration.counted.count - firstCounted)
    hydration.visits[visit].minutes = minutes
    hydration.visits[visit].isReportable = minutes >= policy.hydrationMinimumMinutes
    var left = firstLeft
    for place in places where isTimedHydration(byStart[place]) {
      let run = byStart[place]
      runs[run].fact.rules.insert(.hydration4)
      if policy.pushMinutesDeducted, !pushes.isEmpty { runs[run].fact.rules.insert(.hydration3) }
      let own = left
      while left < hydration.left.count, hydration.left[left].run == run { left += 1 }
      creditHydration(run, own..<left, firstCounted..<hydration.counted.count)
    }
  }

  /// HYD-1: what is left of each run when infusions and blood are taken out, on the same access or on
  /// any; the finding where anything was.
  private mutating func takeOutInfusions(
    _ visit: Int, _ places: Range<Int>, _ policy: Policy, _ pieces: inout Pieces
  ) {
    var blockers = infusionSegments(places, visit)
    if policy.hydrationOtherSite == .excluded {
      for index in blockers.indices { blockers[index].owner = 0 }
    }
    var onLane: [Int: [Span]] = [:]
    for blocker in blockers { onLane[blocker.owner, default: []].append(blocker.span) }
    for lane in onLane.keys { Spans.unite(&onLane[lane, default: []], from: 0) }
    for place in places where isTimedHydration(byStart[place]) {
      let run = byStart[place]
      let taken = onLane[policy.hydrationOtherSite == .excluded ? 0 : runs[run].lane] ?? []
      var rest = 0
      for segment in segments[runs[run].segments.range] {
        scratch.spans.removeAll(keepingCapacity: true)
        Spans.subtract(taken, from: segment, into: &scratch.spans)
        for span in scratch.spans {
          rest += span.minutes
          pieces.add(span, run: run, taken)
        }
      }
      runs[run].fact.compared = rest
      runs[run].fact.threshold = policy.hydrationMinimumMinutes
      if rest < runs[run].minutes {
        runs[run].fact.rules.insert(.hydration1)
        noteWhatRanBeside(run, at: place, places)
        find(.hydrationOverlap, run: run)
      }
    }
  }

  /// The minutes of the visit's infusions as S5 had them, and of blood; by lane.
  private func infusionSegments(_ places: Range<Int>, _ visit: Int) -> [OwnedSpan] {
    var list: [OwnedSpan] = []
    for place in places where runs[byStart[place]].kind == .infusion {
      let run = runs[byStart[place]]
      for segment in segments[run.segments.range] where segment.minutes > 0 {
        list.append(OwnedSpan(span: segment, owner: run.lane))
      }
    }
    for row in bloodRows[blood(ofVisit: visit)...] {
      guard rows[row].visit == visit else { break }
      guard rows[row].stop != .absent, rows[row].stop > rows[row].start else { continue }
      list.append(
        OwnedSpan(span: Span(start: rows[row].start, stop: rows[row].stop), owner: rows[row].bloodLane))
    }
    return list
  }

  /// Where the blood of a visit begins.
  private func blood(ofVisit visit: Int) -> Int {
    var low = 0
    var high = bloodRows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[bloodRows[middle]].visit < visit { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// HYD-3: the charted minutes of the visit's pushes of S5, absorbed ones too.
  private func pushSegments(_ places: Range<Int>) -> [Span] {
    var list: [Span] = []
    for place in places where runs[byStart[place]].kind == .push {
      list.append(
        contentsOf: segments[runs[byStart[place]].segments.range].lazy.filter { $0.minutes > 0 })
    }
    Spans.unite(&list, from: 0)
    return list
  }

  /// Names up to four infusions that ran beside a hydration run, looking no further than 64 runs
  /// around it.
  private mutating func noteWhatRanBeside(_ run: Int, at place: Int, _ places: Range<Int>) {
    let start = against.count
    for near in max(places.lowerBound, place - 64)..<min(places.upperBound, place + 64) {
      let other = runs[byStart[near]]
      guard other.start < runs[run].stop else { break }
      guard other.kind == .infusion, other.stop > runs[run].start else { continue }
      against.append(other.number)
      if against.count - start == 4 { break }
    }
    runs[run].fact.against = Slice(start: start, count: against.count - start)
  }

  /// A run's own counted minutes: those of the visit's that HYD-1 left of it.
  private mutating func creditHydration(_ run: Int, _ left: Range<Int>, _ all: Range<Int>) {
    let start = counted.count
    for place in left {
      let span = hydration.left[place].span
      var low = all.lowerBound
      var high = all.upperBound
      while low < high {
        let middle = (low + high) / 2
        if hydration.counted[middle].span.stop > span.start { high = middle } else { low = middle + 1 }
      }
      while low < all.upperBound, hydration.counted[low].span.start < span.stop {
        let piece = hydration.counted[low].span
        counted.append(Span(start: max(span.start, piece.start), stop: min(span.stop, piece.stop)))
        low += 1
      }
    }
    runs[run].counted = Slice(start: start, count: counted.count - start)
  }
}
