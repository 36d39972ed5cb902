// The stages, in their order. Each takes the whole encounter on and leaves behind what it decided.

extension Workspace {
  /// Works an encounter out under a policy.
  mutating func code(_ encounter: Encounter, _ policy: Policy) {
    clear()
    readRows(encounter)  // S1
    setAside(encounter)  // S2
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
