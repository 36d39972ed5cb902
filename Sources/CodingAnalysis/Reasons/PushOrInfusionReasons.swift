import InfusionCoding

// S5 push or infusion, S6 accesses, S7 the same drug again.

extension RowReasons {
  mutating func weighPushOrInfusion(_ run: RunFacts) {
    if applies(.stop1) { add(.stop1, true) }
    if applies(.stop2) { add(.stop2, true) }
    guard let minutes = run.minutes else { return }
    if run.family != .hydration {
      add(.time16, applies(.time16), minutes: [minutes], threshold: policy.infusionMinimumMinutes)
      if run.isDiscontinued || applies(.stop3) { add(.stop3, applies(.stop3), minutes: [minutes]) }
    } else {
      add(.time31, true, minutes: [minutes], threshold: policy.hydrationMinimumMinutes)
    }
  }

  /// Only where the visit has several accesses.
  mutating func weighAccess(_ run: RunFacts) {
    guard let lane = run.lane, let lanes = facts.visit(of: run).flatMap({ facts.lanesOfVisit[$0] }) else {
      return
    }
    if lanes.count > 1, run.isInitialDrug { add(.site1, true) }
    if applies(.site2) {
      add(.site2, true)
    } else if let first = lanes.first, lane != first {
      add(.site2, false)
    }
  }

  mutating func weighSameDrug(_ run: RunFacts) {
    for weighing in facts.weighings[run.number] ?? [] where weighing.rule == .same1 {
      add(.same1, weighing.isApplied, weighing)
    }
    guard run.kind == .push else { return }
    if applies(.same2) {
      add(
        .same2, true, rows: decision.against, minutes: [decision.compared ?? 0],
        threshold: policy.absorbPushWithin)
      return
    }
    guard let nearest = facts.nearestInfusion(to: run) else { return }
    add(
      .same2, false, rows: [nearest.number], minutes: [run.gap(to: nearest)],
      threshold: policy.absorbPushWithin)
  }

  mutating func add(_ rule: RuleID, _ isApplied: Bool, _ weighing: Workings.Weighing) {
    add(
      rule, isApplied, rows: weighing.against.map { [$0] } ?? [], minutes: [weighing.minutes],
      threshold: weighing.threshold)
  }
}
