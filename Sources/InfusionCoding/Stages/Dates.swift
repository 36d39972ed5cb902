// S13: the day that each unit is dated on. A push, an injection, a first hour and all that stands
// alone are dated by their start (DATE-1), where the stage that earns them says so.

extension Rulebook {
  static let dates: [Rule] = [
    Rule(
      .date1,
      """
      Each line carries the day of its service: a push, an injection, a first hour, a concurrent infusion \
      and all that stands alone that of its start.
      """,
      authority: "R1702CP",
      example: WorkedExample(
        """
        2026-08-04
        2350-0010+1d ceftriaxone
        2026-08-05
        0030 ondansetron push
        """,
        gives: """
          2026-08-04 96365
          2026-08-05 96375
          """)),
    Rule(
      .date2,
      """
      A further hour, and every hour of hydration, carries the day on which the hour begins (midnight \
      hourStart), on which its 31st minute lies (completion), or on which its total starts (startDate).
      """,
      authority: "RCA 2018; HCPro 2009",
      example: WorkedExample(
        """
        2026-08-04
        2259-0130+1d vancomycin
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          2026-08-05 96366
          """)),
  ]
}

/// Hours of a total that fall on one day, and the stretch of time in which their minutes lie.
struct HourBatch: Sendable {
  var count: Int
  var day: Day
  var window: Span

  /// The hours of a total without minutes: whatever ran earned them.
  var isWithoutMinutes: Bool { window.start == .min }
}

/// Finds minutes of ``Scratch/spans`` by their place in the count; places must rise from call to call.
private struct MinuteCursor {
  var place = 0
  /// Minutes before the present span.
  var before = 0

  @inline(__always)
  mutating func minute(_ count: Int, in spans: borrowing Table<Span>) -> Minute {
    while place < spans.count - 1, count >= before + spans[place].minutes {
      before += spans[place].minutes
      place += 1
    }
    return spans[place].start + count - before
  }
}

extension Workspace {
  /// DATE-2 for one unbroken stretch of minutes.
  mutating func datedHours(_ count: Int, from first: Int, of span: Span, _ midnight: Midnight) {
    scratch.spans.clear()
    scratch.spans.append(span)
    datedHours(count, from: first, total: span.minutes, startDay: Clock.day(of: span.start), midnight)
  }

  /// DATE-2: puts hours `first`, `first + 1` … of a total into ``Scratch/batches``, by day. Its counted
  /// minutes are ``Scratch/spans``, sorted and apart; `total` is their sum.
  mutating func datedHours(
    _ count: Int, from first: Int, total: Int, startDay: Day, _ midnight: Midnight
  ) {
    scratch.batches.clear()
    guard count > 0 else { return }
    guard total > 0 else {
      scratch.batches.append(
        HourBatch(count: count, day: startDay, window: Span(start: .min, stop: .max)))
      return
    }
    var dated = MinuteCursor()
    var opened = MinuteCursor()
    var closed = MinuteCursor()
    let delay = midnight == .completion ? 30 : 0
    let end = first + count
    var hour = first
    while hour < end {
      var hours = end - hour
      var day = startDay
      if midnight != .startDate {
        let minute = dated.minute(min(60 * (hour - 1) + delay, total - 1), in: scratch.spans)
        day = Clock.day(of: minute)
        // Hours whose minute lies in this span and on this day are dated alike.
        let room = min(scratch.spans[dated.place].stop, (day + 1) * Clock.minutesPerDay) - minute
        hours = min(hours, (room - 1) / 60 + 1)
      }
      let from = opened.minute(min(60 * (hour - 1), total - 1), in: scratch.spans)
      let to = closed.minute(min(60 * (hour + hours - 1), total) - 1, in: scratch.spans) + 1
      scratch.batches.append(HourBatch(count: hours, day: day, window: Span(start: from, stop: to)))
      hour += hours
    }
  }
}
