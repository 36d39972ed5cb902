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
    let hasAny = runs.contains { $0.isTimedHydration }
    var place = 0
    for visit in visits.indices {
      hydration.visits.append(HydrationTable.Visit())
      guard hasAny else { continue }
      let first = place
      while place < byStart.count, runs[byStart[place]].visit == visit { place += 1 }
      let places = first..<place
      guard places.contains(where: { runs[byStart[$0]].isTimedHydration }) else { continue }
      takeOutInfusions(visit, places, policy)
      findPushMinutes(places, policy)
      countPieces(visit, policy)
      creditHydration(visit, places, policy)
    }
  }

  /// HYD-1: what is left of each run when infusions and blood are taken out, on the same access or on
  /// any; the finding where anything was.
  private mutating func takeOutInfusions(_ visit: Int, _ places: Range<Int>, _ policy: Policy) {
    let isAnyAccess = policy.hydrationOtherSite == .excluded
    findTaken(visit, places, isAnyAccess: isAnyAccess)
    let firstLeft = hydration.left.count
    Forest.plant(0, in: &scratch.parent)
    for place in places where runs[byStart[place]].isTimedHydration {
      let run = byStart[place]
      let taken = taken(onLane: isAnyAccess ? 0 : runs[run].lane)
      scratch.spans.clear()
      for segment in runs[run].segments.range {
        Spans.subtract(scratch.taken, taken, from: segments[segment], into: &scratch.spans)
      }
      addPieces(run, taken, firstLeft: firstLeft)
      let rest = Spans.minutes(scratch.spans, scratch.spans.indices)
      runs[run].fact.compared = rest
      runs[run].fact.threshold = policy.hydrationMinimumMinutes
      note(
        .hydration1, run, against: nil, rest, policy.hydrationMinimumMinutes,
        isApplied: rest < runs[run].minutes)
      if rest < runs[run].minutes {
        runs[run].fact.rules.insert(.hydration1)
        noteWhatRanBeside(run, at: place, places)
        find(.hydrationOverlap, run: run)
      }
    }
    hydration.visits[visit].left = Slice(start: firstLeft, count: hydration.left.count - firstLeft)
  }

  /// Names up to four infusions that ran beside a hydration run, looking no further than 64 runs
  /// around it.
  private mutating func noteWhatRanBeside(_ run: Int, at place: Int, _ places: Range<Int>) {
    let start = against.count
    for near in max(places.lowerBound, place - 64)..<min(places.upperBound, place + 64) {
      let other = byStart[near]
      guard runs[other].start < runs[run].stop else { break }
      guard runs[other].kind == .infusion, runs[other].stop > runs[run].start else { continue }
      against.append(runs[other].number)
      if against.count - start == 4 { break }
    }
    runs[run].fact.against = Slice(start: start, count: against.count - start)
  }

  /// HYD-3: the charted minutes of the visit's pushes of S5, absorbed ones too, in ``Scratch/taken``.
  private mutating func findPushMinutes(_ places: Range<Int>, _ policy: Policy) {
    scratch.taken.clear()
    guard policy.pushMinutesDeducted else { return }
    for place in places where runs[byStart[place]].kind == .push {
      for segment in runs[byStart[place]].segments.range where segments[segment].minutes > 0 {
        scratch.taken.append(segments[segment])
      }
    }
    Spans.unite(&scratch.taken, from: 0)
  }

  /// HYD-4, and the counted minutes of each run: those of the visit's that HYD-1 left of it.
  private mutating func creditHydration(_ visit: Int, _ places: Range<Int>, _ policy: Policy) {
    var left = hydration.visits[visit].left.start
    let leftEnd = hydration.visits[visit].left.range.upperBound
    for place in places where runs[byStart[place]].isTimedHydration {
      let run = byStart[place]
      runs[run].fact.rules.insert(.hydration4)
      note(
        .hydration4, run, against: nil, hydration.visits[visit].minutes, policy.hydrationMinimumMinutes,
        isApplied: hydration.visits[visit].isReportable)
      if !scratch.taken.isEmpty { runs[run].fact.rules.insert(.hydration3) }
      let start = counted.count
      while left < leftEnd, hydration.left[left].run == run {
        collectCounted(in: hydration.left[left].span, hydration.visits[visit].counted.range)
        left += 1
      }
      runs[run].counted = Slice(start: start, count: counted.count - start)
    }
  }

  /// Adds what counts of a span to ``counted``.
  private mutating func collectCounted(in span: Span, _ all: Range<Int>) {
    var place = firstPlace(in: all) { hydration.counted[$0].span.stop > span.start }
    while place < all.upperBound, hydration.counted[place].span.start < span.stop {
      let piece = hydration.counted[place].span
      counted.append(Span(start: max(span.start, piece.start), stop: min(span.stop, piece.stop)))
      place += 1
    }
  }
}
