// The minutes at which a run would be, or was, decided otherwise: what a timeline ticks.

extension Workspace {
  /// The most hour marks that one total gets: a day's worth. More could not be told apart.
  private static let mostHourMarks = 24

  /// Marks the 16 minutes of every drug run that has minutes, and the 31 that a short repeat lacks.
  mutating func markPushThresholds(_ policy: Policy) {
    for run in runs.indices where runs[run].minutes != .absent && runs[run].family != .hydration {
      let own = segments[runs[run].segments.range]
      let needed = policy.infusionMinimumMinutes
      mark(run, minute(needed, of: own), .time16, isReached: runs[run].minutes >= needed)
      if runs[run].fact.rules.contains(.same1) {
        mark(run, minute(31, of: own), .same1, isReached: runs[run].minutes >= 31)
      }
    }
  }

  private mutating func mark(_ run: Int, _ minute: Minute, _ rule: RuleID, isReached: Bool) {
    thresholds.append(RunThreshold(run: run, minute: minute, rule: rule, isReached: isReached))
  }

  /// Marks the hours that a total of infusions reached, and the next one. Its minutes are
  /// ``Scratch/spans``.
  mutating func markHours(of places: Range<Int>, _ minutes: Int, firstAt first: Int) {
    guard minutes > 0 else { return }
    var needed = first
    for _ in 0..<Self.mostHourMarks {
      let reached = minute(needed, of: scratch.spans[...])
      let owner = places.first { place in
        counted[runs[bySubstance[place]].counted.range].contains { $0.start < reached && $0.stop >= reached }
      }
      mark(
        bySubstance[owner ?? places.upperBound - 1], reached, .hour2, isReached: needed <= minutes)
      if needed > minutes { return }
      needed += 60
    }
  }

  /// Marks the minutes from which hydration is reportable, the hours that its total reached, and the
  /// next one.
  mutating func markHydration(_ visit: Int, _ minutes: Int, isReportable: Bool, _ policy: Policy) {
    var needed = isReportable ? 31 : policy.hydrationMinimumMinutes
    var rule = isReportable ? RuleID.hour4 : .hydration4
    if isReportable, policy.hydrationMinimumMinutes == 31 { rule = .hydration4 }
    let left = hydration.visits[visit].left
    guard !left.isEmpty else { return }
    for _ in 0..<Self.mostHourMarks {
      let reached = minute(needed, of: scratch.spans[...])
      let owner = hydration.left[left.range].first { $0.span.start < reached && $0.span.stop >= reached }
      let run = owner?.run ?? hydration.left[left.range.upperBound - 1].run
      mark(run, reached, rule, isReached: needed <= minutes)
      if needed > minutes || !isReportable { return }
      rule = .hour4
      needed += 60
    }
  }

  /// Where so many minutes of a list of spans have run; past its end, where they would have.
  private func minute(_ count: Int, of spans: ArraySlice<Span>) -> Minute {
    var left = count
    for span in spans {
      if left <= span.minutes { return span.start + left }
      left -= span.minutes
    }
    return (spans.last?.stop ?? 0) + left
  }
}
