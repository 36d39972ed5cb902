// S5: push or infusion. A fluid is never a push.

extension Rulebook {
  static let pushOrInfusion: [Rule] = [
    Rule(
      .stop1,
      """
      A drug without a stop is a push where it is charted as one; else the setting missingStop makes it a \
      push or holds it until the record is put right.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000 ceftriaxone
        """,
        gives: "2026-08-04 96374")),
    Rule(
      .stop2,
      "Hydration without a stop is not reported.",
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000 lactated ringers
        """,
        gives: "")),
    Rule(
      .stop3,
      """
      Where the setting discontinued is modifier53, an infusion that was stopped before 16 minutes \
      (setting infusionMinimumMinutes) is an infusion all the same.
      """,
      authority: "written for professional claims",
      example: WorkedExample(
        """
        set: discontinued modifier53
        2026-08-04
        1000-1015 paclitaxel stopped
        """,
        gives: "2026-08-04 96413-53")),
    Rule(
      .time16,
      """
      A drug that ran for 16 minutes or more (setting infusionMinimumMinutes) is an infusion, for 15 or \
      less a push, whatever the order calls it; only a charted push stays one at any length while the \
      setting pushByClock is false.
      """,
      authority: "A53778; HCPro; CPT time rule; Noridian",
      example: WorkedExample(
        """
        2026-08-04
        1000-1016 ceftriaxone
        1100-1115 vancomycin
        1200-1220 ondansetron push
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96375 x2
          """)),
    Rule(
      .time31,
      """
      A fluid is never a push: it is hydration of 31 minutes or more (setting hydrationMinimumMinutes), or \
      nothing.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1031 lactated ringers
        1200-1230 lactated ringers
        """,
        gives: "2026-08-04 96360")),
  ]
}

extension Workspace {
  /// Says of every run whether it is an infusion, a push or hydration, or is held for want of a stop.
  mutating func decidePushOrInfusion(_ policy: Policy) {
    for run in runs.indices {
      if runs[run].family == .hydration { decideHydration(run) } else { decideDrug(run, policy) }
      reportMissingStops(run)
    }
  }

  private mutating func reportMissingStops(_ run: Int) {
    let lacksStop = runs[run].kind == .hydration && runs[run].minutes == .absent
    var row = runs[run].firstRow
    while row >= 0 {
      if rows[row].stop == .absent, rows[row].method == .infusion || lacksStop {
        findings.add(.noStop, row: row)
      }
      row = rows[row].nextInRun
    }
  }

  /// STOP-2: without minutes a fluid is not reported. How many count is decided in S8 (TIME-31).
  private mutating func decideHydration(_ run: Int) {
    runs[run].kind = .hydration
    runs[run].fact.decide(.hydration, runs[run].minutes == .absent ? .stop2 : .time31)
  }

  private mutating func decideDrug(_ run: Int, _ policy: Policy) {
    let minutes = runs[run].minutes
    if minutes == .absent { return decideWithoutStop(run, policy) }
    runs[run].fact.compared = minutes
    runs[run].fact.threshold = policy.infusionMinimumMinutes
    let isLong = minutes >= policy.infusionMinimumMinutes
    if runs[run].isChartedPush, !policy.pushByClock {
      runs[run].kind = .push
      runs[run].fact.decide(.push, .time16)
      if isLong { find(.longPush, run: run) }
    } else if isLong {
      runs[run].kind = .infusion
      runs[run].fact.decide(.additionalHours, .time16)
    } else if runs[run].isDiscontinued, !runs[run].isChartedPush, policy.discontinued == .modifier53 {
      runs[run].kind = .infusion
      runs[run].isCutShort = true
      runs[run].fact.decide(.additionalHours, .stop3)
    } else {
      runs[run].kind = .push
      runs[run].fact.decide(.push, .time16)
    }
  }

  /// STOP-1.
  private mutating func decideWithoutStop(_ run: Int, _ policy: Policy) {
    if runs[run].isChartedPush || policy.missingStop == .push {
      runs[run].kind = .push
      runs[run].fact.decide(.push, .stop1)
    } else {
      runs[run].kind = .held
      runs[run].fact.decide(.held, .stop1)
    }
  }
}
