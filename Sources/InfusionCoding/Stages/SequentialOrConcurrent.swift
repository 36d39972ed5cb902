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
      let group = laneGroup(from: place)
      place = group.upperBound
      scratch.infusions.clear()
      for place in group where runs[byLane[place]].isInfusion {
        scratch.infusions.append(byLane[place])
        runs[byLane[place]].isRetained = true
      }
      guard scratch.infusions.count > 1, someInfusionsOverlap() else { continue }
      switch policy.concurrency {
      case .overlap, .majority: judgeInOrder(policy.concurrency)
      case .alone(let minutes): judgeAlone(atMost: minutes)
      }
      weighChemotherapy(policy)
    }
    payConcurrent(policy)
  }

  /// The run that is the initial of a run's lane.
  @inline(__always)
  func isInitial(_ run: Int) -> Bool { runs[run].lane >= 0 && lanes[runs[run].lane].initial == run }

  @inline(__always)
  private func someInfusionsOverlap() -> Bool {
    var latest = Minute.min
    for place in scratch.infusions.indices {
      if runs[scratch.infusions[place]].start < latest { return true }
      latest = max(latest, runs[scratch.infusions[place]].stop)
    }
    return false
  }

  /// CONC-1 and CONC-2: drug infusions by start, each compared with those retained before it.
  private mutating func judgeInOrder(_ concurrency: Concurrency) {
    var pending = 0
    scratch.active.clear()
    for place in scratch.infusions.indices {
      let run = scratch.infusions[place]
      guard runs[run].family == .therapeutic, !isInitial(run) else { continue }
      // What is retained in any case comes before it in the order, also where it starts later.
      while pending < scratch.infusions.count, runs[scratch.infusions[pending]].start < runs[run].stop {
        let other = scratch.infusions[pending]
        if runs[other].family == .chemotherapy || isInitial(other) { scratch.active.append(other, runs) }
        pending += 1
      }
      scratch.active.prune(at: runs[run].start)
      judge(run, concurrency)
      if runs[run].isRetained { scratch.active.append(run, runs) }
    }
  }

  private mutating func judge(_ run: Int, _ concurrency: Concurrency) {
    var most = 0
    for place in 0..<comparable(run, concurrency) {
      let shared = sharedMinutes(run, scratch.active.list[place])
      guard shared > 0 else { continue }
      let other = scratch.active.list[place].run
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
      note(
        concurrency == .majority ? .concurrent2 : .concurrent1, run, against: other, shared, threshold,
        isApplied: isConcurrent)
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

  /// How many of the active runs to compare a run with. One that is too short to be concurrent with any
  /// is compared only to say so.
  @inline(__always)
  private func comparable(_ run: Int, _ concurrency: Concurrency) -> Int {
    if case .overlap(let minutes) = concurrency, runs[run].minutes < minutes {
      return min(scratch.active.list.count, 64)
    }
    return scratch.active.list.count
  }

  /// The minutes that a run shares with an active one of another substance.
  @inline(__always)
  private func sharedMinutes(_ run: Int, _ other: ActiveRun) -> Int {
    guard other.stop > runs[run].start, other.start < runs[run].stop, other.substance != runs[run].substance
    else { return 0 }
    return Spans.shared(segments, runs[run].segments, runs[other.run].segments)
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
    for place in byStart.indices where runs[byStart[place]].fact.decision == .concurrent {
      let run = byStart[place]
      guard runs[run].family == .therapeutic else { continue }
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
    scratch.active.clear()
    let initial = lanes[runs[scratch.infusions[0]].lane].initial
    if initial >= 0, runs[initial].family == .chemotherapy, runs[initial].isInfusion {
      scratch.active.append(initial, runs)
    }
    for place in scratch.infusions.indices {
      let run = scratch.infusions[place]
      guard runs[run].family == .chemotherapy, run != initial else { continue }
      scratch.active.prune(at: runs[run].start, keeping: initial)
      let covered = minutesCovered(run)
      let apart = runs[run].minutes - covered
      let isCovered = covered > 0 && apart < policy.infusionMinimumMinutes
      if covered > 0 {
        note(.concurrent5, run, against: nil, apart, policy.infusionMinimumMinutes, isApplied: isCovered)
      }
      if isCovered {
        runs[run].fact.rules.insert(.concurrent5)
        if policy.chemoOverlap != .sequential { takeOut(run, covered: covered, policy) }
      }
      if runs[run].isRetained { scratch.active.append(run, runs) }
    }
  }

  /// Minutes of a run that retained ones of other substances before it share.
  private mutating func minutesCovered(_ run: Int) -> Int {
    scratch.spans.clear()
    for place in scratch.active.list.indices {
      let other = scratch.active.list[place]
      guard other.stop > runs[run].start, other.start < runs[run].stop, other.substance != runs[run].substance
      else { continue }
      let shared = collectShared(run, other.run)
      // Under one that runs all the while the others need not be looked at.
      if shared == runs[run].minutes { return shared }
    }
    Spans.unite(&scratch.spans, from: 0)
    return Spans.minutes(scratch.spans, scratch.spans.indices)
  }

  /// Adds the minutes that two runs share to ``Scratch/spans``, and answers how many.
  @discardableResult
  mutating func collectShared(_ run: Int, _ other: Int) -> Int {
    var total = 0
    var one = runs[run].segments.start
    var two = runs[other].segments.start
    let oneEnd = runs[run].segments.range.upperBound
    let twoEnd = runs[other].segments.range.upperBound
    while one < oneEnd, two < twoEnd {
      let start = max(segments[one].start, segments[two].start)
      let stop = min(segments[one].stop, segments[two].stop)
      if start < stop {
        scratch.spans.append(Span(start: start, stop: stop))
        total += stop - start
      }
      if segments[one].stop < segments[two].stop { one += 1 } else { two += 1 }
    }
    return total
  }

  private mutating func takeOut(_ run: Int, covered: Int, _ policy: Policy) {
    runs[run].isRetained = false
    runs[run].fact.decide(.concurrent, .concurrent5)
    runs[run].fact.compared = runs[run].minutes - covered
    runs[run].fact.threshold = policy.infusionMinimumMinutes
    let other = scratch.active.list.indices.first { mayCover(scratch.active.list[$0], run) }
    if let other { weigh(run: run, against: scratch.active.list[other].run) }
    find(.chemoOverlap, run: run)
    if policy.chemoOverlap == .unlisted {
      earn(.c96549, day: Clock.day(of: runs[run].start), run: run, by: .concurrent5, also: .date1)
    }
  }

  /// Whether an active run of another substance is on yet, or is the initial, which never leaves.
  private func mayCover(_ other: ActiveRun, _ run: Int) -> Bool {
    other.substance != runs[run].substance && (other.stop > runs[run].start || isInitial(other.run))
  }
}
