// S7: the same drug again on one access.

extension Rulebook {
  static let sameDrugAgain: [Rule] = [
    Rule(
      .same1,
      """
      A drug infusion of 30 minutes or less, of a drug already infused on the access, is a push under \
      shortRepeat push; under total its minutes join the drug's, and under additionalHour it earns a \
      further hour at least.
      """,
      authority: "Haugen; NCCI; ICD10monitor 2022; HCPro 2017",
      example: WorkedExample(
        """
        2026-08-04
        1000-1100 ceftriaxone
        1200-1230 ceftriaxone
        1400-1431 ceftriaxone
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          2026-08-04 96376
          """)),
    Rule(
      .same2,
      """
      A push of a drug that is infused on the access at most 30 minutes before or after (setting \
      absorbPushWithin), or at the same time, is part of the infusion.
      """,
      authority: "Haugen",
      example: WorkedExample(
        """
        2026-08-04
        1000 ondansetron push
        1030-1100 ondansetron
        1131 ondansetron push
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96376
          """)),
  ]
}

/// Minutes of an infusion, with the one among it and those before it that stops latest.
struct InfusedSpan: Sendable {
  var span: Span
  var run: Int
  var latestStop: Minute
  var latestRun: Int
}

extension Workspace {
  /// SAME-1 turns short repeats into pushes; SAME-2 makes pushes near an infusion of their drug part of it.
  mutating func weighSameDrug(_ policy: Policy) {
    var place = 0
    while place < bySubstance.count {
      let group = substanceGroup(from: place)
      place = group.upperBound
      guard group.count > 1, runs[bySubstance[group.lowerBound]].family != .hydration else { continue }
      turnShortRepeats(group, policy)
      absorbPushes(group, policy)
    }
  }

  private mutating func turnShortRepeats(_ group: Range<Int>, _ policy: Policy) {
    var first = -1
    for place in group {
      let run = bySubstance[place]
      guard runs[run].kind == .infusion, runs[run].family == .therapeutic else { continue }
      if first < 0 {
        first = run
      } else if runs[run].minutes > 30 {
        note(.same1, run, against: first, runs[run].minutes, 30, isApplied: false)
      } else {
        note(.same1, run, against: first, runs[run].minutes, 30, isApplied: true)
        runs[run].fact.rules.insert(.same1)
        guard policy.shortRepeat == .push else { continue }
        runs[run].isTurned = true
        runs[run].fact.decide(.push, .same1)
        runs[run].fact.compared = runs[run].minutes
        runs[run].fact.threshold = 30
        weigh(run: run, against: first)
      }
    }
  }

  private mutating func absorbPushes(_ group: Range<Int>, _ policy: Policy) {
    guard group.contains(where: { runs[bySubstance[$0]].isStandingPush }) else { return }
    scratch.infused.clear()
    for place in group where runs[bySubstance[place]].isInfusion {
      let run = bySubstance[place]
      for segment in runs[run].segments.range {
        scratch.infused.append(
          InfusedSpan(
            span: segments[segment], run: run, latestStop: segments[segment].stop, latestRun: run))
      }
    }
    guard !scratch.infused.isEmpty else { return }
    scratch.infused.order { $0.span.start < $1.span.start }
    noteLatestStops()
    for place in group where runs[bySubstance[place]].isStandingPush {
      absorb(bySubstance[place], within: policy.absorbPushWithin)
    }
  }

  private mutating func noteLatestStops() {
    for place in scratch.infused.indices.dropFirst() {
      let before = scratch.infused[place - 1]
      guard before.latestStop > scratch.infused[place].latestStop else { continue }
      scratch.infused[place].latestStop = before.latestStop
      scratch.infused[place].latestRun = before.latestRun
    }
  }

  /// A push is near where an infusion starts at most so long after it, or stopped at most so long
  /// before it, or runs beside it.
  private mutating func absorb(_ push: Int, within minutes: Int) {
    let start = runs[push].start
    let stop = runs[push].minutes == .absent ? start : runs[push].stop
    let later = firstPlace(in: scratch.infused.indices) { scratch.infused[$0].span.start > stop + minutes }
    guard later > 0, scratch.infused[later - 1].latestStop + minutes >= start else { return }
    let infusion = scratch.infused[later - 1].latestRun
    runs[push].isAbsorbed = true
    runs[push].fact.decide(.absorbed, .same2)
    let before = runs[infusion].start - stop
    let after = start - runs[infusion].stop
    runs[push].fact.compared = max(0, max(before, after))
    runs[push].fact.threshold = minutes
    weigh(run: push, against: infusion)
  }

  /// Notes the run that a run was weighed against, by its first row.
  mutating func weigh(run: Int, against other: Int) {
    runs[run].fact.against = Slice(start: against.count, count: 1)
    against.append(runs[other].number)
  }
}
