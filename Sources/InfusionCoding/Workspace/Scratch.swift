/// Tables that a stage fills and forgets.
struct Scratch: ~Copyable, Sendable {
  var indices = Table<Int>()
  var others = Table<Int>()
  var spans = Table<Span>()
  var moreSpans = Table<Span>()
  var owned = Table<OwnedSpan>()
  /// Sets that are being joined; see ``Forest``.
  var parent = Table<Int>()
  var syringes = Table<Syringe>()
  var batches = Table<HourBatch>()
  /// The counted minutes of rows that hours are dealt by.
  var rowMinutes = Table<RowMinutes>()
  var dealt = Table<DealtRow>()
  /// The infusions of the lane at hand, by start.
  var infusions = Table<Int>()
  /// Those of them that may run yet.
  var active = ActiveRuns()
  /// The initial pushes of the drug at hand, by start.
  var initialPushes = Table<Int>()
  var infused = Table<InfusedSpan>()
  /// By access + 1: the lane of the visit at hand; -1 for none yet.
  var laneOfAccess = Table<Int>()
  /// What ran on an access that counts without a reason, or doesn't count for want of one.
  var doubted = Table<Doubt>()
  /// What HYD-1 takes out of the visit's hydration, united lane by lane, and the part that each lane has.
  var taken = Table<Span>()
  var takenOnLane = Table<TakenOnLane>()
  /// The counted minutes of a visit's hydration, day by day.
  var countedByDay = Table<HydrationTable.Counted>()
  var initials = Table<Initial>()
  var running = Table<RunningRow>()
  var runningNow = Table<RunningRow>()
  var alone = AloneTable()
}

/// Minutes and the run, lane or set they belong to.
struct OwnedSpan: Sendable {
  var span: Span
  var owner: Int
}
