// S8, HYD-2: pieces of hydration.

extension Rulebook {
  static let hydrationPieces: [Rule] = [
    Rule(
      .hydration2,
      """
      What is left of hydration falls into pieces, a pause of its own parting none; under hydrationPieces \
      eachThenTotal a piece of less than 31 minutes (setting hydrationMinimumMinutes) is dropped, under \
      total all count.
      """,
      authority: "CPTA Jun 2007; payer practice",
      example: WorkedExample(
        """
        2026-08-04
        1000-1040 lactated ringers
        1100-1121 lactated ringers continues:1
        1300-1330 lactated ringers
        """,
        gives: "2026-08-04 96360"))
  ]
}

/// What is left of a visit's hydration, as spans that are joined into pieces.
struct Pieces {
  private(set) var left: [HydrationTable.Left] = []
  private var parent: [Int] = []

  /// A piece: a set of minutes, sorted and united.
  struct MinuteSet {
    var spans: [Span]
    var start: Minute
    var minutes: Int
  }

  /// Adds what is left of a run, in order; spans of one run that are parted by nothing but its own
  /// pause are one piece.
  mutating func add(_ span: Span, run: Int, _ taken: [Span]) {
    let place = left.count
    left.append(HydrationTable.Left(span: span, run: run))
    parent.append(place)
    guard place > 0, left[place - 1].run == run else { return }
    let next = Spans.firstStopping(after: left[place - 1].span.stop, in: taken)
    if next < taken.count, taken[next].start < span.start { return }
    Forest.join(place - 1, place, in: &parent)
  }

  /// Joins pieces of all runs that share a minute or touch.
  mutating func joinTouching() {
    guard left.count > 1 else { return }
    let byStart = left.indices.sorted { left[$0].span.start < left[$1].span.start }
    var longest = byStart[0]
    for place in byStart.dropFirst() {
      if left[place].span.start <= left[longest].span.stop { Forest.join(place, longest, in: &parent) }
      if left[place].span.stop > left[longest].span.stop { longest = place }
    }
  }

  /// The pieces, by their first minute.
  mutating func sets() -> [MinuteSet] {
    if left.count == 1 {
      let span = left[0].span
      return [MinuteSet(spans: [span], start: span.start, minutes: span.minutes)]
    }
    var spansOf: [Int: [Span]] = [:]
    for place in left.indices {
      spansOf[Forest.root(of: place, in: &parent), default: []].append(left[place].span)
    }
    return spansOf.values.map { spans in
      var united = spans
      Spans.unite(&united, from: 0)
      return MinuteSet(
        spans: united, start: united.first?.start ?? 0, minutes: united.reduce(0) { $0 + $1.minutes })
    }
    .sorted { $0.start < $1.start }
  }
}
