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
}

/// Finds minutes of a list of spans by their place in the count; places must rise from call to call.
private struct MinuteCursor {
  var index: Int
  /// Minutes before the present span.
  var before = 0

  mutating func minute(_ place: Int, in spans: [Span], end: Int) -> Minute {
    while index < end - 1, place >= before + spans[index].minutes {
      before += spans[index].minutes
      index += 1
    }
    return spans[index].start + place - before
  }
}

extension Workspace {
  /// DATE-2 for one unbroken stretch of minutes.
  mutating func datedHours(_ count: Int, from first: Int, of span: Span, _ midnight: Midnight) {
    scratch.spans.removeAll(keepingCapacity: true)
    scratch.spans.append(span)
    datedHours(count, from: first, total: span.minutes, startDay: Clock.day(of: span.start), midnight)
  }

  /// DATE-2: puts hours `first`, `first + 1` … of a total into ``Scratch/batches``, by day. Its counted
  /// minutes are ``Scratch/spans``, sorted and apart; `total` is their sum.
  mutating func datedHours(
    _ count: Int, from first: Int, total: Int, startDay: Day, _ midnight: Midnight
  ) {
    scratch.batches.removeAll(keepingCapacity: true)
    guard count > 0 else { return }
    let spans = scratch.spans
    guard total > 0, !spans.isEmpty else {
      scratch.batches.append(
        HourBatch(count: count, day: startDay, window: Span(start: .min, stop: .max)))
      return
    }
    var dated = MinuteCursor(index: 0)
    var opened = MinuteCursor(index: 0)
    var closed = MinuteCursor(index: 0)
    let delay = midnight == .completion ? 30 : 0
    var hour = first
    while hour < first + count {
      let place = min(60 * (hour - 1) + delay, total - 1)
      let minute = dated.minute(place, in: spans, end: spans.count)
      let day = midnight == .startDate ? startDay : Clock.day(of: minute)
      let left = first + count - hour
      let roomInDay =
        midnight == .startDate
        ? total : min(spans[dated.index].stop, (day + 1) * Clock.minutesPerDay) - minute
      let hours = midnight == .startDate ? left : min(left, (roomInDay - 1) / 60 + 1)
      let from = opened.minute(min(60 * (hour - 1), total - 1), in: spans, end: spans.count)
      let to = closed.minute(min(60 * (hour + hours - 1), total) - 1, in: spans, end: spans.count) + 1
      scratch.batches.append(HourBatch(count: hours, day: day, window: Span(start: from, stop: to)))
      hour += hours
    }
  }
}
