import InfusionCoding

// S12: pushes.

extension RowReasons {
  mutating func weighPushes(_ run: RunFacts) {
    guard run.isStandingPush else { return }
    if run.isInitialDrug { return add(.push1, true) }
    if applies(.push2) { return add(.push2, true) }
    let gap = (facts.weighings[run.number] ?? []).last { $0.rule == .push3 }
    let before = gap?.against.map { [$0] } ?? decision.against
    add(.push2, false, rows: before)
    if let gap { add(.push3, true, gap) }
    if applies(.push4) { add(.push4, true, rows: before) }
    if applies(.push5) { add(.push5, true, rows: before) }
  }
}
