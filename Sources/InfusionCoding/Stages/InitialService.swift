// S9: the initial service of each access, regardless of the clock (INIT-5: one for the whole encounter,
// across midnights).

extension Rulebook {
  static let initialService: [Rule] = [
    Rule(
      .initial1,
      """
      In a facility the initial service goes by rank, not by the clock: chemotherapy infusion, \
      chemotherapy push, drug infusion, drug push, hydration.
      """,
      authority: "CPT facility hierarchy; Haugen; NCCI",
      example: WorkedExample(
        """
        2026-08-04
        0900-1000 lactated ringers
        1000-1030 ceftriaxone
        1100-1105 fluorouracil push
        """,
        gives: """
          2026-08-04 96361
          2026-08-04 96367
          2026-08-04 96409
          """)),
    Rule(
      .initial2,
      """
      Of infusions of one rank the initial is that of the earliest date with the most minutes under \
      initialTie longest, or the first by start under earliest; of pushes it is the first by start.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        1000-1131 vancomycin
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          2026-08-04 96368
          """)),
    Rule(
      .initial3,
      """
      In an office the initial service is the best of those flagged as the reason for the visit, but on an \
      access with a chemotherapy infusion only where a flagged one is such; flagged hydration is the \
      initial where the visit has no chemotherapy.
      """,
      authority: "AOC",
      example: WorkedExample(
        """
        policy: office
        2026-08-04
        1000-1016 ondansetron
        1030 lorazepam push primary
        """,
        gives: """
          2026-08-04 96367
          2026-08-04 96374
          """)),
    Rule(
      .initial4,
      """
      Otherwise hydration is the initial only where it is reportable and the visit has no infusion or push \
      of a drug.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1031 lactated ringers
        1100 ketorolac IM inj
        """,
        gives: """
          2026-08-04 96360
          2026-08-04 96372-XS
          """)),
    Rule(
      .initial5,
      "An encounter has one initial service across midnights: the next day's drugs are add-ons.",
      authority: "R1702CP; Haugen case 4, day 2",
      example: WorkedExample(
        """
        2026-08-04
        2200-2230 ceftriaxone
        2026-08-05
        0600-0630 vancomycin
        """,
        gives: """
          2026-08-04 96365
          2026-08-05 96367
          """)),
  ]
}

extension Workspace {
  /// Picks each lane's initial run by rank and tie (INIT-1, INIT-2), by the flagged ones in an office
  /// (INIT-3), and says where hydration is the initial (INIT-3, INIT-4).
  mutating func chooseInitials(_ policy: Policy) {
    makeFlaggedHydrationInitial(policy)
    var place = 0
    while place < byLane.count {
      let group = laneGroup(from: place)
      place = group.upperBound
      let lane = runs[byLane[group.lowerBound]].lane
      guard lane >= 0, !hydration.visits[lanes[lane].visit].isInitial else { continue }
      if let initial = bestCandidate(group, policy) {
        lanes[lane].initial = initial
        runs[initial].fact.rules.insert(.initial1)
      }
    }
    reportUnflagged(policy)
    makeLoneHydrationInitial()
  }

  /// INIT-3, before all else: a flagged hydration run that counts, in an office visit without
  /// chemotherapy.
  private mutating func makeFlaggedHydrationInitial(_ policy: Policy) {
    guard policy.setting == .professional else { return }
    for run in runs.indices where runs[run].kind == .hydration && runs[run].isPrimary {
      let visit = runs[run].visit
      guard hydration.visits[visit].isReportable, !runs[run].counted.isEmpty else { continue }
      hydration.visits[visit].isInitial = true
    }
    for run in runs.indices where runs[run].family == .chemotherapy {
      guard runs[run].kind == .infusion || runs[run].kind == .push else { continue }
      hydration.visits[runs[run].visit].isInitial = false
    }
    for run in runs.indices where runs[run].kind == .hydration {
      if hydration.visits[runs[run].visit].isInitial { runs[run].fact.rules.insert(.initial3) }
    }
  }

  /// The initial of a lane: the best of the flagged where an office may go by them, else of all.
  @inline(__always)
  private func bestCandidate(_ group: Range<Int>, _ policy: Policy) -> Int? {
    var best = -1
    var bestFlagged = -1
    for place in group where runs[byLane[place]].isCandidate {
      let run = byLane[place]
      if best < 0 || ranksBefore(run, best, policy) { best = run }
      if runs[run].isPrimary, bestFlagged < 0 || ranksBefore(run, bestFlagged, policy) { bestFlagged = run }
    }
    guard best >= 0 else { return nil }
    guard policy.setting == .professional, bestFlagged >= 0 else { return best }
    let needsChemotherapyInfusion = rank(best) == 0 && rank(bestFlagged) != 0
    return needsChemotherapyInfusion ? best : bestFlagged
  }

  /// INIT-1: 0 chemotherapy infusion, 1 chemotherapy push, 2 drug infusion, 3 drug push, 4 hydration.
  @inline(__always)
  func rank(_ run: Int) -> Int {
    switch (runs[run].family, runs[run].isInfusion) {
    case (.chemotherapy, true): 0
    case (.chemotherapy, false): 1
    case (.therapeutic, true): 2
    case (.therapeutic, false): 3
    case (.hydration, _): 4
    }
  }

  /// INIT-1, then INIT-2.
  @inline(__always)
  private func ranksBefore(_ left: Int, _ right: Int, _ policy: Policy) -> Bool {
    let one = rank(left)
    let two = rank(right)
    if one != two { return one < two }
    if runs[left].isInfusion, policy.initialTie == .longest {
      let firstDay = Clock.day(of: runs[left].start)
      let secondDay = Clock.day(of: runs[right].start)
      if firstDay != secondDay { return firstDay < secondDay }
      if runs[left].minutes != runs[right].minutes { return runs[left].minutes > runs[right].minutes }
    }
    return startsBefore(left, right)
  }

  private mutating func reportUnflagged(_ policy: Policy) {
    guard policy.setting == .professional else { return }
    scratch.others.clear()
    scratch.others.append(0, times: visits.count)
    for row in rows.indices where rows[row].marks.contains(.primary) { scratch.others[rows[row].visit] = 1 }
    var place = 0
    while place < byStart.count {
      let visit = runs[byStart[place]].visit
      let start = findings.rows.count
      while place < byStart.count, runs[byStart[place]].visit == visit {
        if scratch.others[visit] == 0, runs[byStart[place]].isCandidate {
          appendFoundRows(ofRun: byStart[place])
        }
        place += 1
      }
      if findings.rows.count > start { findings.add(.primaryNotFlagged, rowsFrom: start) }
    }
  }

  /// INIT-4: where nothing else was given.
  private mutating func makeLoneHydrationInitial() {
    guard hydration.visits.contains(where: { $0.isReportable && !$0.isInitial }) else { return }
    scratch.others.clear()
    scratch.others.append(0, times: visits.count)
    for run in runs.indices where runs[run].isCandidate { scratch.others[runs[run].visit] = 1 }
    for visit in visits.indices where scratch.others[visit] == 0 && hydration.visits[visit].isReportable {
      hydration.visits[visit].isInitial = true
    }
    for run in runs.indices where runs[run].kind == .hydration && scratch.others[runs[run].visit] == 0 {
      if hydration.visits[runs[run].visit].isInitial { runs[run].fact.rules.insert(.initial4) }
    }
  }
}
