import InfusionCoding

// S8 the minutes of hydration, S9 as the initial service, S11 its hours.

extension RowReasons {
  mutating func weighHydration(_ run: RunFacts) {
    guard let minutes = run.minutes else { return }
    let weighed = facts.weighings[run.number] ?? []
    let left = weighed.first { $0.rule == .hydration1 }?.minutes ?? minutes
    add(.hydration1, applies(.hydration1), rows: decision.against, minutes: [minutes, left])
    let counted = decision.creditedMinutes ?? 0
    let visit = weighed.first { $0.rule == .hydration4 }
    if policy.hydrationPieces == .eachThenTotal, left > 0, let visit {
      // Where the visit counts less than this run has left, its piece was dropped.
      let kept = visit.isApplied ? counted : visit.minutes < left ? 0 : left
      let isDropped = kept < left && !applies(.hydration3)
      add(
        .hydration2, isDropped, minutes: isDropped ? [left, kept] : [left],
        threshold: policy.hydrationMinimumMinutes)
    }
    if applies(.hydration3) { add(.hydration3, true, minutes: [left, counted]) }
    if let visit { add(.hydration4, visit.isApplied, visit) }
    guard visit?.isApplied == true else { return }
    if applies(.initial3) {
      add(.initial3, true)
    } else {
      add(.initial4, applies(.initial4))
    }
    let totals = facts.totals(of: run)
    if let total = totals.first {
      let minutes = totals.count == 1 ? total.written : totals.map(\.minutes)
      let others = Set(totals.flatMap { facts.others($0, besides: run) })
      add(.hour4, true, rows: others.sorted(), minutes: minutes, threshold: 31)
    }
  }
}

extension CaseFacts {
  /// The other runs of a total.
  func others(_ total: Workings.HourTotal, besides run: RunFacts) -> [Int] {
    total.parts.map(\.row).filter { $0 != run.number }
  }
}

extension Workings.HourTotal {
  /// Its parts and their sum, as they are written out.
  var written: [Int] { parts.count > 1 ? parts.map(\.minutes) + [minutes] : [minutes] }
}
