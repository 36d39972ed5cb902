// S10: which infusions stand one after another, and which run beside another.

extension Rulebook {
  static let sequentialOrConcurrent: [Rule] = [
    Rule(
      .concurrent1,
      """
      Under concurrency overlap:N a drug infusion is concurrent where it shares at least N minutes with \
      another drug's infusion kept before it on the access (haugen 17, cpt 1).
      """,
      authority: "Haugen; CPTA Dec 2011",
      example: WorkedExample(
        """
        2026-08-04
        1000-1100 ceftriaxone
        1043-1113 famotidine
        1044-1114 vancomycin
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96367
          2026-08-04 96368
          """)),
    Rule(
      .concurrent2,
      """
      Under concurrency majority a drug infusion is concurrent where it shares more than half the minutes \
      of whichever of the two starts later.
      """,
      authority: "HCPro 2015",
      example: WorkedExample(
        """
        set: concurrency majority
        2026-08-04
        1000-1100 ceftriaxone
        1044-1114 vancomycin
        1045-1115 famotidine
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96367
          2026-08-04 96368
          """)),
    Rule(
      .concurrent4,
      """
      A concurrent infusion is paid once a visit, or once a visit and date (setting concurrentOncePer), \
      for the first of them by start.
      """,
      authority: "CPTA Feb 2009; NCCI XI.N.6; MUE 1",
      example: WorkedExample(
        """
        2026-08-04
        1000-1200 ceftriaxone
        1000-1030 famotidine
        1030-1130 vancomycin
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          2026-08-04 96368
          """)),
    Rule(
      .concurrent5,
      """
      A chemotherapy infusion beside earlier ones, with less than 16 minutes outside them (setting \
      infusionMinimumMinutes), has no code, stays sequential or is unlisted (setting chemoOverlap).
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1200 paclitaxel
        1130-1215 carboplatin
        1145-1216 cisplatin
        """,
        gives: """
          2026-08-04 96413
          2026-08-04 96415
          2026-08-04 96417
          """)),
  ]
}

extension Workspace {
  /// Judges the infusions of every lane: chemotherapy and the initial are always retained; a drug
  /// infusion is compared with retained ones of other substances.
  mutating func judgeConcurrency(_ policy: Policy) {
    var place = 0
    while place < byLane.count {
      let group = group(in: byLane, from: place, bySubstance: false)
      place = group.upperBound
      scratch.infusions.removeAll(keepingCapacity: true)
      for place in group where runs[byLane[place]].isInfusion {
        scratch.infusions.append(byLane[place])
        runs[byLane[place]].isRetained = true
      }
      if scratch.infusions.count > 1 {
        switch policy.concurrency {
        case .overlap, .majority: judgeInOrder(policy.concurrency)
        case .alone(let minutes): judgeAlone(atMost: minutes)
        }
        weighChemotherapy(policy)
      }
    }
    payConcurrent(policy)
  }

  /// The run that is the initial of a run's lane.
  func isInitial(_ run: Int) -> Bool { runs[run].lane >= 0 && lanes[runs[run].lane].initial == run }

  /// CONC-1 and CONC-2: drug infusions by start, each compared with those retained before it.
  private mutating func judgeInOrder(_ concurrency: Concurrency) {
    var pending = 0
    scratch.active.removeAll(keepingCapacity: true)
    for run in scratch.infusions where runs[run].family == .therapeutic && !isInitial(run) {
      // What is retained in any case comes before it in the order, also where it starts later.
      while pending < scratch.infusions.count, runs[scratch.infusions[pending]].start < runs[run].stop {
        let other = scratch.infusions[pending]
        if runs[other].family == .chemotherapy || isInitial(other) { scratch.active.append(other) }
        pending += 1
      }
      scratch.active.removeAll { runs[$0].stop <= runs[run].start }
      judge(run, concurrency)
      if runs[run].isRetained { scratch.active.append(run) }
    }
  }

  private mutating func judge(_ run: Int, _ concurrency: Concurrency) {
    var most = 0
    for other in scratch.active where runs[other].substance != runs[run].substance {
      let shared = Spans.shared(segments, runs[run].segments, runs[other].segments)
      guard shared > 0 else { continue }
      let isConcurrent: Bool
      let threshold: Int
      if case .overlap(let minutes) = concurrency {
        threshold = minutes
        isConcurrent = shared >= minutes
      } else {
        let later = startsBefore(run, other) ? other : run
        threshold = runs[later].minutes / 2 + 1
        isConcurrent = 2 * shared > runs[later].minutes
      }
      if isConcurrent || shared > most {
        most = max(most, shared)
        noteConcurrency(run, other, concurrency, shared, threshold)
      }
      if isConcurrent {
        runs[run].isRetained = false
        runs[run].fact.decision = .concurrent
        return
      }
    }
  }

  private mutating func noteConcurrency(
    _ run: Int, _ other: Int, _ concurrency: Concurrency, _ shared: Int, _ threshold: Int
  ) {
    let rule: RuleID = concurrency == .majority ? .concurrent2 : .concurrent1
    runs[run].fact.deciding = rule
    runs[run].fact.rules.insert(rule)
    runs[run].fact.compared = shared
    runs[run].fact.threshold = threshold
    weigh(run: run, against: other)
  }

  /// CONC-4: the first concurrent infusion of a visit, or of a visit and date, is paid; others are not.
  private mutating func payConcurrent(_ policy: Policy) {
    var visit = -1
    var paid = -1
    for run in byStart where runs[run].fact.decision == .concurrent && runs[run].family == .therapeutic {
      let day = Clock.day(of: runs[run].start)
      let isNew =
        runs[run].visit != visit
        || (policy.concurrentOncePer == .date && Clock.day(of: runs[paid].start) != day)
      if isNew {
        earn(.c96368, day: day, run: run, by: runs[run].fact.deciding, also: .date1)
        paid = run
      } else {
        find(.secondConcurrent, run: run)
      }
      runs[run].fact.rules.insert(.concurrent4)
      visit = runs[run].visit
    }
  }

  /// CONC-5: a chemotherapy infusion that has fewer minutes than an infusion needs outside those
  /// retained before it.
  private mutating func weighChemotherapy(_ policy: Policy) {
    scratch.active.removeAll(keepingCapacity: true)
    let lane = runs[scratch.infusions[0]].lane
    let initial = lanes[lane].initial
    if initial >= 0, runs[initial].family == .chemotherapy, runs[initial].isInfusion {
      scratch.active.append(initial)
    }
    for run in scratch.infusions where runs[run].family == .chemotherapy && run != initial {
      scratch.active.removeAll { runs[$0].stop <= runs[run].start && $0 != initial }
      let covered = minutesCovered(run)
      if covered > 0, runs[run].minutes - covered < policy.infusionMinimumMinutes {
        runs[run].fact.rules.insert(.concurrent5)
        if policy.chemoOverlap != .sequential { takeOut(run, covered: covered, policy) }
      }
      if runs[run].isRetained { scratch.active.append(run) }
    }
  }

  /// Minutes of a run that retained ones of other substances before it share.
  private mutating func minutesCovered(_ run: Int) -> Int {
    scratch.spans.removeAll(keepingCapacity: true)
    for other in scratch.active where runs[other].substance != runs[run].substance {
      collectShared(run, other)
    }
    Spans.unite(&scratch.spans, from: 0)
    return scratch.spans.reduce(0) { $0 + $1.minutes }
  }

  /// Adds the minutes that two runs share to ``Scratch/spans``.
  mutating func collectShared(_ run: Int, _ other: Int) {
    var one = runs[run].segments.start
    var two = runs[other].segments.start
    let oneEnd = runs[run].segments.range.upperBound
    let twoEnd = runs[other].segments.range.upperBound
    while one < oneEnd, two < twoEnd {
      let start = max(segments[one].start, segments[two].start)
      let stop = min(segments[one].stop, segments[two].stop)
      if start < stop { scratch.spans.append(Span(start: start, stop: stop)) }
      if segments[one].stop < segments[two].stop { one += 1 } else { two += 1 }
    }
  }

  private mutating func takeOut(_ run: Int, covered: Int, _ policy: Policy) {
    runs[run].isRetained = false
    runs[run].fact.decide(.concurrent, .concurrent5)
    runs[run].fact.compared = runs[run].minutes - covered
    runs[run].fact.threshold = policy.infusionMinimumMinutes
    if let other = scratch.active.first(where: { runs[$0].substance != runs[run].substance }) {
      weigh(run: run, against: other)
    }
    find(.chemoOverlap, run: run)
    if policy.chemoOverlap == .unlisted {
      earn(.c96549, day: Clock.day(of: runs[run].start), run: run, by: .concurrent5, also: .date1)
    }
  }
}
