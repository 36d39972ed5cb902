// S11, HOUR-4: the hours of hydration, visit by visit.

extension Rulebook {
  static let hydrationHours: [Rule] = [
    Rule(
      .hour4,
      """
      Hydration's counted minutes are added up by date, or all together where sameDrugTotal is not date: \
      an hour from 31 minutes and one for each 60 more, one at least where it is reportable.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1130 lactated ringers
        2026-08-05
        1000-1131 lactated ringers
        """,
        gives: """
          2026-08-04 96360
          2026-08-05 96361 x2
          """))
  ]
}

extension Workspace {
  /// Totals the counted minutes by the date of their piece, or all together, and earns their hours.
  mutating func codeHydrationHours(_ policy: Policy) {
    for visit in hydration.visits.indices {
      if hydration.visits[visit].isReportable {
        codeHydrationHours(visit, policy)
        decideHydration(visit)
      } else if !hydration.visits[visit].left.isEmpty {
        scratch.spans.removeAll(keepingCapacity: true)
        for counted in hydration.counted[hydration.visits[visit].counted.range] {
          scratch.spans.append(counted.span)
        }
        guard !scratch.spans.isEmpty else { continue }
        markHydration(visit, hydration.visits[visit].minutes, isReportable: false, policy)
      }
    }
  }

  private mutating func codeHydrationHours(_ visit: Int, _ policy: Policy) {
    let all = hydration.visits[visit].counted.range
    guard let first = hydration.counted[all].first else { return }
    var days: [Day?] = [nil]
    if policy.sameDrugTotal == .date, hydration.counted[all].contains(where: { $0.day != first.day }) {
      days = Set(hydration.counted[all].map(\.day)).sorted()
    }
    let hasHour = days.contains { Hours.addOn(hydrationMinutes(all, on: $0)) > 0 }
    var isPaid = false
    for (place, day) in days.enumerated() {
      let minutes = hydrationMinutes(all, on: day)
      // Reportable, but no total reaches an hour: one for the first.
      let hours = hasHour ? Hours.addOn(minutes) : place == 0 ? 1 : 0
      scratch.spans.removeAll(keepingCapacity: true)
      for place in all where day == nil || hydration.counted[place].day == day {
        scratch.spans.append(hydration.counted[place].span)
      }
      let startDay = scratch.spans.first.map { Clock.day(of: $0.start) } ?? first.day
      datedHours(hours, from: 1, total: minutes, startDay: startDay, policy.midnight)
      markHydration(visit, minutes, isReportable: true, policy)
      earnHydration(visit, isPaid: &isPaid)
    }
  }

  private func hydrationMinutes(_ all: Range<Int>, on day: Day?) -> Int {
    hydration.counted[all].reduce(0) { $0 + (day == nil || $1.day == day ? $1.span.minutes : 0) }
  }

  /// The first hour paid is 96360 where hydration is the initial; every other is 96361.
  private mutating func earnHydration(_ visit: Int, isPaid: inout Bool) {
    var low = hydration.visits[visit].left.start
    for batch in scratch.batches {
      var count = batch.count
      if !isPaid, hydration.visits[visit].isInitial {
        hydration.visits[visit].unit = units.units.count
        earnHydration(.c96360, 1, batch, visit, &low)
        count -= 1
      }
      if count > 0 { earnHydration(.c96361, count, batch, visit, &low) }
      isPaid = true
    }
  }

  /// Hours go to the runs whose counted minutes lie in them.
  private mutating func earnHydration(
    _ code: Code, _ count: Int, _ batch: HourBatch, _ visit: Int, _ low: inout Int
  ) {
    let end = hydration.visits[visit].left.range.upperBound
    while low < end, runs[hydration.left[low].run].stop <= batch.window.start { low += 1 }
    let start = units.rows.count
    var last = -1
    for place in low..<max(low, end) {
      let run = hydration.left[place].run
      if runs[run].start >= batch.window.stop { break }
      guard run != last else { continue }
      last = run
      let isCounted = counted[runs[run].counted.range].contains {
        $0.start < batch.window.stop && $0.stop > batch.window.start
      }
      if isCounted { appendRows(ofRun: run) }
    }
    add(
      Unit(
        code: code, count: count, day: batch.day, visit: visit,
        rows: Slice(start: start, count: units.rows.count - start), deciding: .hour4), .date2)
  }

  private mutating func decideHydration(_ visit: Int) {
    var last = -1
    for place in hydration.visits[visit].left.range {
      let run = hydration.left[place].run
      guard run != last, !runs[run].counted.isEmpty else { continue }
      last = run
      runs[run].fact.rules.insert(.hour4)
      runs[run].fact.deciding = .hour4
      runs[run].fact.compared = hydration.visits[visit].minutes
      if hydration.visits[visit].isInitial {
        runs[run].fact.decide(.initial, runs[run].fact.rules.contains(.initial3) ? .initial3 : .initial4)
      }
    }
  }
}
