import InfusionCoding

/// Collects the rules that were looked at for one row, in the order of the stages.
struct RowReasons {
  let facts: CaseFacts
  let row: Administration
  let decision: RowDecision
  /// Its run; a row that S1 to S3 decided is one by itself.
  let run: RunFacts?
  private(set) var reasons: [Reason] = []

  /// None where there is no such row.
  init?(_ number: Int, _ facts: CaseFacts) {
    guard let row = facts.administration(number), let decision = facts.decision(number) else { return nil }
    self.facts = facts
    self.row = row
    self.decision = decision
    run = facts.run(ofRow: number)
    weighRecord()
    if let run, run.lane != nil, isOnAccess {
      weighRuns(run)
      weighPushOrInfusion(run)
      weighAccess(run)
      if run.kind == .hydration {
        weighHydration(run)
      } else {
        weighSameDrug(run)
        weighInitial(run)
        weighConcurrency(run)
        weighHours(run)
        weighPushes(run)
      }
    } else {
      if !reasons.contains(where: { $0.rule == decision.rules.first }) { addDeciding() }
      if applies(.site0) { add(.site0, true) }
    }
    reasons.sort { $0.rule < $1.rule }
  }

  var policy: Policy { facts.policy }

  /// Whether the row went on into S4: no rule on the record, on class or on route decided it.
  private var isOnAccess: Bool {
    guard let deciding = decision.rules.first else { return false }
    return deciding > .route6
  }

  func applies(_ rule: RuleID) -> Bool { decision.rules.contains(rule) }

  mutating func add(
    _ rule: RuleID, _ isApplied: Bool, rows: [Int] = [], minutes: [Int] = [], threshold: Int? = nil
  ) {
    reasons.append(Reason(rule, isApplied: isApplied, rows: rows, minutes: minutes, threshold: threshold))
  }

  private mutating func addDeciding() {
    guard let deciding = decision.rules.first else { return }
    let minutes = [decision.compared ?? decision.minutes].compactMap { $0 }
    add(deciding, true, rows: decision.against, minutes: minutes, threshold: decision.threshold)
  }

  // MARK: S1 and S2, the record

  private mutating func weighRecord() {
    if applies(.clock1), let start = row.start.minute {
      if let stop = row.stop.minute, stop >= start { add(.clock1, true, minutes: [stop - start]) }
      for rule in [RuleID.clock3, .clock6] where applies(rule) {
        // Of several rows another may be the one without a stop.
        let stop = run.flatMap { $0.rows.count == 1 ? $0.stop : nil }
        add(rule, true, minutes: stop.map { [$0 - start] } ?? [])
      }
    }
    if let inpatientFrom = facts.encounter.inpatientFrom, applies(.clock1), decision.rules.first != .aside5 {
      let minutesBefore = row.start.minute.map { inpatientFrom - $0 }
      add(.aside5, applies(.aside5), minutes: minutesBefore.map { [$0] } ?? [])
    }
  }

  // MARK: S4, what is one administration

  private mutating func weighRuns(_ run: RunFacts) {
    if applies(.site0) { add(.site0, true) }
    let others = decision.run.filter { $0 != row.row }
    for rule in [RuleID.run1, .run2, .row2, .run3] where applies(rule) {
      let minutes = rule == .row2 ? [] : [run.minutes].compactMap { $0 }
      add(rule, true, rows: rule == .row2 ? row.continues.map { [$0] } ?? [] : others, minutes: minutes)
    }
    guard !applies(.run3), !run.isChartedPush, run.minutes != nil else { return }
    if let before = facts.runBefore(run), let stop = before.stop, run.start - stop > policy.joinWithin {
      add(
        .run3, false, rows: [before.number], minutes: [run.start - stop], threshold: policy.joinWithin)
    }
  }
}
