// The stages, in their order. Each takes the whole encounter on and leaves behind what it decided.

extension Workspace {
  /// Works an encounter out under a policy.
  mutating func code(_ encounter: Encounter, _ policy: Policy) {
    let policy = policy.withinRanges
    clear()
    readRows(encounter)  // S1
    setAside()  // S2
    codeOtherRoutes(policy)  // S3
    joinRuns(policy)  // S4
    decidePushOrInfusion(policy)  // S5
    assignLanes(encounter, policy)  // S6
    weighSameDrug(policy)  // S7
    countHydration(policy)  // S8
    chooseInitials(policy)  // S9
    judgeConcurrency(policy)  // S10
    creditMinutes(policy)  // S11
    codeHours(policy)
    codeHydrationHours(policy)
    codePushes(policy)  // S12; S13 dates units as they are earned
    markDistinct(policy)  // S14
    gatherLines()  // S15
    findRecordFaults()  // S17
    markPushThresholds(policy)
    listSharedMinutes()
  }
}

extension Policy {
  /// Its numbers within the ranges of the rulebook (§5), whatever a caller wrote into them: only those
  /// can be reckoned with safely.
  fileprivate var withinRanges: Policy {
    var policy = self
    policy.infusionMinimumMinutes = min(max(1, infusionMinimumMinutes), 1440)
    policy.joinWithin = min(max(0, joinWithin), 60)
    policy.hydrationMinimumMinutes = min(max(1, hydrationMinimumMinutes), 1440)
    policy.repeatPushGap = min(max(0, repeatPushGap), 1440)
    policy.absorbPushWithin = min(max(0, absorbPushWithin), 1440)
    switch concurrency {
    case .overlap(let minutes): policy.concurrency = .overlap(min(max(1, minutes), 1440))
    case .alone(let minutes): policy.concurrency = .alone(min(max(0, minutes), 1440))
    case .majority: break
    }
    return policy
  }
}
