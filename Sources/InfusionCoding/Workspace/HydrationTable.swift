/// The hydration of an encounter, visit by visit.
struct HydrationTable: ~Copyable, Sendable {
  /// What HYD-1 left of runs, by visit and start, and the piece that each is part of.
  var left = Table<Left>()
  /// The minutes that count, by visit and start.
  var counted = Table<Counted>()
  /// One for every visit, by place.
  var visits = Table<Visit>()

  struct Left: Sendable {
    var span: Span
    var run: Int
  }

  struct Counted: Sendable {
    var span: Span
    /// The day on which its piece started.
    var day: Day
  }

  struct Visit: Sendable {
    var left = Slice()
    var counted = Slice()
    var minutes = 0
    /// Whether it may be reported at all (HYD-4).
    var isReportable = false
    /// Whether it is the initial service of the visit (INIT-3, INIT-4).
    var isInitial = false
    /// The unit of 96360; -1 where there is none.
    var unit = -1
  }

  mutating func clear() {
    left.clear()
    counted.clear()
    visits.clear()
  }
}
