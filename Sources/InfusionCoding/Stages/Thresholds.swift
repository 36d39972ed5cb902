// The minutes at which a run would be, or was, decided otherwise: what a timeline ticks.

extension Workspace {
  /// The most hour marks that one total gets: a day's worth. More could not be told apart.
  private static var mostHourMarks: Int { 24 }

  /// Marks the 16 minutes of every drug run that has minutes, and the 31 that a short repeat lacks.
  mutating func markPushThresholds(_ policy: Policy) {
    for run in runs.indices where runs[run].minutes != .absent && runs[run].family != .hydration {
      let needed = policy.infusionMinimumMinutes
      markPush(run, needed, .time16)
      if runs[run].fact.rules.contains(.same1) { markPush(run, 31, .same1) }
    }
  }

  @inline(__always)
  private mutating func markPush(_ run: Int, _ needed: Int, _ rule: RuleID) {
    var reckoning = Reckoning(runs[run].segments.range)
    mark(run, reckoning.minute(needed, in: segments), rule, isReached: runs[run].minutes >= needed)
  }

  private mutating func mark(_ run: Int, _ minute: Minute, _ rule: RuleID, isReached: Bool) {
    thresholds.append(RunThreshold(run: run, minute: minute, rule: rule, isReached: isReached))
  }

  /// Marks the hours that a total of infusions reached, and the next one. Its minutes are
  /// ``Scratch/spans``.
  mutating func markHours(of places: Range<Int>, _ minutes: Int, firstAt first: Int) {
    guard minutes > 0 else { return }
    var reckoning = Reckoning(scratch.spans.indices)
    var needed = first
    for _ in 0..<Self.mostHourMarks {
      let reached = reckoning.minute(needed, in: scratch.spans)
      let owner = places.first { place in
        runs[bySubstance[place]].counted.range.contains {
          counted[$0].start < reached && counted[$0].stop >= reached
        }
      }
      mark(
        bySubstance[owner ?? places.upperBound - 1], reached, .hour2, isReached: needed <= minutes)
      if needed > minutes { return }
      needed += 60
    }
  }

  /// Marks the minutes from which hydration is reportable, the hours that its total reached, and the
  /// next one. The minutes are ``Scratch/spans``; those of its rows a part of ``Scratch/rowMinutes``.
  mutating func markHydration(
    _ minutes: Int, of rowMinutes: Range<Int>, isReportable: Bool, _ policy: Policy
  ) {
    guard !rowMinutes.isEmpty else { return }
    var reckoning = Reckoning(scratch.spans.indices)
    var needed = isReportable ? 31 : policy.hydrationMinimumMinutes
    var rule: RuleID = isReportable && policy.hydrationMinimumMinutes != 31 ? .hour4 : .hydration4
    for _ in 0..<Self.mostHourMarks {
      let reached = reckoning.minute(needed, in: scratch.spans)
      let owner = rowMinutes.first {
        scratch.rowMinutes[$0].span.start < reached && scratch.rowMinutes[$0].span.stop >= reached
      }
      let row = scratch.rowMinutes[owner ?? rowMinutes.upperBound - 1].row
      mark(rows[row].run, reached, rule, isReached: needed <= minutes)
      if needed > minutes || !isReportable { return }
      rule = .hour4
      needed += 60
    }
  }

  /// Marks the minutes that a piece of hydration, in ``Scratch/spans``, lacks to count at all.
  mutating func markDropped(lastRun run: Int, needed: Int) {
    var reckoning = Reckoning(scratch.spans.indices)
    mark(run, reckoning.minute(needed, in: scratch.spans), .hydration2, isReached: false)
  }
}

/// Finds where so many minutes of a list of spans have run; past its end, where they would have. The
/// numbers must rise from call to call.
private struct Reckoning {
  private var place: Int
  private let end: Int
  /// Minutes before the present span.
  private var before = 0

  init(_ range: Range<Int>) {
    place = range.lowerBound
    end = range.upperBound
  }

  @inline(__always)
  mutating func minute(_ count: Int, in spans: borrowing Table<Span>) -> Minute {
    while place < end - 1, count > before + spans[place].minutes {
      before += spans[place].minutes
      place += 1
    }
    return (place < end ? spans[place].start : 0) + count - before
  }
}
