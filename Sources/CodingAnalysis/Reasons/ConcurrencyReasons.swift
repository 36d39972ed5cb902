import InfusionCoding

// S10 sequential or concurrent, S11 the hours of infusions.

extension RowReasons {
  mutating func weighConcurrency(_ run: RunFacts) {
    guard run.isInfusion else { return }
    let weighed = (facts.weighings[run.number] ?? []).filter {
      (.concurrent1 ... .concurrent5).contains($0.rule)
    }
    if run.family == .therapeutic, !run.isInitialDrug { weighOverlap(run, weighed) }
    if applies(.concurrent4) {
      let paid = decision.codes.contains(.c96368) ? [] : facts.paidConcurrent(besides: run)
      add(.concurrent4, true, rows: paid)
    }
    for weighing in weighed where weighing.rule == .concurrent5 {
      add(.concurrent5, weighing.isApplied, rows: facts.infusions(beside: run), weighing)
    }
  }

  /// CONC-1 to CONC-3, whichever the policy has.
  private mutating func weighOverlap(_ run: RunFacts, _ weighed: [Workings.Weighing]) {
    let overlaps = weighed.filter { $0.rule < .concurrent4 }
    if let alone = overlaps.last(where: { $0.rule == .concurrent3 }) {
      add(.concurrent3, alone.isApplied, rows: facts.infusions(beside: run), alone)
    } else if let most = overlaps.first(where: \.isApplied) ?? overlaps.max(by: { $0.minutes < $1.minutes }) {
      add(most.rule, most.isApplied, most)
    } else {
      switch policy.concurrency {
      case .overlap(let minutes): add(.concurrent1, false, minutes: [0], threshold: minutes)
      case .majority: add(.concurrent2, false, minutes: [0])
      case .alone:
        // Judged with the initial, since it is of one drug and date with that.
        let initial = facts.infusions(beside: run).isEmpty ? nil : facts.initial(besides: run)
        add(.concurrent3, false, rows: initial.map { [$0.number] } ?? [])
      }
    }
  }

  private mutating func add(
    _ rule: RuleID, _ isApplied: Bool, rows: [Int], _ weighing: Workings.Weighing
  ) {
    add(rule, isApplied, rows: rows, minutes: [weighing.minutes], threshold: weighing.threshold)
  }

  /// HOUR-1 to HOUR-3: what the infusion is added up with, and the hours of the total.
  mutating func weighHours(_ run: RunFacts) {
    guard run.isInfusion, let total = facts.totals(of: run).first else { return }
    if total.parts.count > 1 || applies(.hour1) {
      add(.hour1, true, rows: facts.others(total, besides: run), minutes: total.written)
    }
    add(.hour2, true, minutes: total.written, threshold: 31)
    if applies(.hour3), let minutes = run.minutes {
      add(
        .hour3, true, rows: facts.infusions(beside: run), minutes: [minutes, decision.creditedMinutes ?? 0])
    }
  }
}

extension CaseFacts {
  /// The concurrent infusion of the visit that is paid.
  func paidConcurrent(besides run: RunFacts) -> [Int] {
    guard let visit = visit(of: run) else { return [] }
    let lines = linesOfCode[.c96368] ?? []
    let ofDay = policy.concurrentOncePer == .date ? lines.filter { $0.day == run.day } : lines
    return ofDay.flatMap(\.rows).filter { administration($0)?.visit == visit }
  }
}
