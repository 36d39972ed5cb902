// S12: pushes, visit by visit.

extension Rulebook {
  static let pushes: [Rule] = [
    Rule(
      .push1,
      "A push that is the initial service takes the initial push code.",
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000 ondansetron push
        """,
        gives: "2026-08-04 96374")),
    Rule(
      .push2,
      "A drug neither pushed before nor infused in the visit takes the code of a new push.",
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000 ondansetron push
        1001 morphine push
        """,
        gives: """
          2026-08-04 96374
          2026-08-04 96375
          """)),
    Rule(
      .push3,
      """
      The same drug pushed again counts where it starts at least 30 minutes from every push of it that is \
      reported (setting repeatPushGap); nearer it has no code.
      """,
      authority: "Haugen; CPT",
      example: WorkedExample(
        """
        2026-08-04
        1000 morphine push
        1029 morphine push
        1030 morphine push
        """,
        gives: """
          2026-08-04 96374
          2026-08-04 96376
          """)),
    Rule(
      .push4,
      "In an office a repeated push has no code.",
      authority: "MUE 0",
      example: WorkedExample(
        """
        policy: office
        2026-08-04
        1000 morphine push primary
        1100 morphine push
        """,
        gives: "2026-08-04 96374")),
    Rule(
      .push5,
      "Chemotherapy already pushed or infused in the visit has no code when it is pushed again.",
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000 fluorouracil push
        1200 fluorouracil push
        """,
        gives: "2026-08-04 96409")),
  ]
}

extension Workspace {
  /// The initial pushes of a visit, then the others by start: each a first of its drug, a repeat that
  /// is paid, or one that is not.
  mutating func codePushes(_ policy: Policy) {
    listPushedAndInfused()
    var place = 0
    while place < scratch.indices.count {
      let first = scratch.indices[place]
      var end = place + 1
      while end < scratch.indices.count, runs[scratch.indices[end]].visit == runs[first].visit,
        runs[scratch.indices[end]].substance == runs[first].substance
      {
        end += 1
      }
      codePushes(place..<end, policy)
      place = end
    }
  }

  /// Puts pushes and infusions into ``Scratch/indices``, by visit, substance and start.
  private mutating func listPushedAndInfused() {
    scratch.indices.clear()
    for place in bySubstance.indices where runs[bySubstance[place]].isCandidate {
      scratch.indices.append(bySubstance[place])
    }
    // Where no visit has a second lane, they are in that order already.
    guard lanes.indices.dropFirst().contains(where: { lanes[$0].visit == lanes[$0 - 1].visit }) else {
      return
    }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      if runs[left].visit != runs[right].visit { return runs[left].visit < runs[right].visit }
      if runs[left].substance != runs[right].substance { return runs[left].substance < runs[right].substance }
      return startsBefore(left, right)
    }
    scratch.indices = ordered
  }

  /// The pushes of one substance in one visit.
  private mutating func codePushes(_ group: Range<Int>, _ policy: Policy) {
    var known = -1
    scratch.initialPushes.clear()
    for place in group {
      let run = scratch.indices[place]
      if runs[run].isInfusion {
        if known < 0 { known = run }
      } else if isInitial(run) {
        codeInitialPush(run)
        scratch.initialPushes.append(run)
      }
    }
    if !scratch.initialPushes.isEmpty { known = scratch.initialPushes[0] }
    var lastPaid = -1
    for place in group where !runs[scratch.indices[place]].isInfusion && !isInitial(scratch.indices[place]) {
      let run = scratch.indices[place]
      if known < 0 {
        codeFirstPush(run)
        known = run
        lastPaid = run
      } else if runs[run].family == .chemotherapy {
        repeatPush(run, .push5, against: known)
        find(.repeatChemoPush, run: run)
      } else if let near = reportedPush(near: run, lastPaid: lastPaid, within: policy.repeatPushGap) {
        repeatPush(run, .push3, against: near)
        noteGap(run, near, policy)
        find(.repeatWithinGap, run: run)
      } else if policy.setting == .professional {
        repeatPush(run, .push4, against: known)
        find(.repeatPushOffice, run: run)
      } else {
        let before = lastPaid >= 0 ? lastPaid : known
        repeatPush(run, .push3, against: before)
        noteGap(run, before, policy)
        earn(.c96376, day: Clock.day(of: runs[run].start), run: run, by: .push3, also: .date1)
        lastPaid = run
      }
    }
  }

  /// PUSH-1.
  private mutating func codeInitialPush(_ run: Int) {
    runs[run].fact.rules.insert(.push1)
    runs[run].fact.decide(.initial, .initial1)
    lanes[runs[run].lane].unit = units.units.count
    let code: Code = runs[run].family == .chemotherapy ? .c96409 : .c96374
    earn(code, day: Clock.day(of: runs[run].start), run: run, by: .push1, also: .date1)
  }

  /// PUSH-2.
  private mutating func codeFirstPush(_ run: Int) {
    runs[run].fact.rules.insert(.push2)
    let code: Code = runs[run].family == .chemotherapy ? .c96411 : .c96375
    earn(code, day: Clock.day(of: runs[run].start), run: run, by: .push2, also: .date1)
  }

  /// A reported push of the drug that is nearer than the gap, before or after: the last one paid, or an
  /// initial one, which are in ``Scratch/initialPushes`` by start.
  @inline(__always)
  private func reportedPush(near run: Int, lastPaid: Int, within gap: Int) -> Int? {
    let start = runs[run].start
    if lastPaid >= 0, start - runs[lastPaid].start < gap { return lastPaid }
    let initials = scratch.initialPushes.indices
    let next = firstPlace(in: initials) { runs[scratch.initialPushes[$0]].start >= start }
    if next < initials.upperBound, runs[scratch.initialPushes[next]].start - start < gap {
      return scratch.initialPushes[next]
    }
    if next > 0, start - runs[scratch.initialPushes[next - 1]].start < gap {
      return scratch.initialPushes[next - 1]
    }
    return nil
  }

  /// A turned infusion keeps SAME-1 as what decided it: that is why it is a push at all.
  private mutating func repeatPush(_ run: Int, _ rule: RuleID, against other: Int) {
    let isTurned = runs[run].isTurned && runs[run].fact.deciding == .same1
    runs[run].fact.rules.insert(rule)
    runs[run].fact.decision = .repeatPush
    guard !isTurned || rule != .push3 else { return }
    runs[run].fact.deciding = rule
    runs[run].fact.compared = .absent
    runs[run].fact.threshold = .absent
    weigh(run: run, against: other)
  }

  private mutating func noteGap(_ run: Int, _ other: Int, _ policy: Policy) {
    let gap = abs(runs[run].start - runs[other].start)
    note(.push3, run, against: other, gap, policy.repeatPushGap, isApplied: gap >= policy.repeatPushGap)
    guard runs[run].fact.deciding == .push3 else { return }
    runs[run].fact.compared = gap
    runs[run].fact.threshold = policy.repeatPushGap
  }
}
