/// The tables that one encounter is worked out in, stage by stage. They are kept from one encounter
/// to the next, so that coding allocates nothing once they are large enough.
struct Workspace: ~Copyable, Sendable {
  var rows: [RowState] = []
  /// Numbers of the visits, rising; rows and runs know a visit by its place here.
  var visits: [Int] = []
  var runs: [Run] = []
  /// The charted minutes of runs, unions, by start; each run has a range of them.
  var segments: [Span] = []
  /// The minutes of runs that count towards hours; each run has a range of them.
  var counted: [Span] = []
  var lanes: [Lane] = []
  /// Blood that runs beside other care (HYD-1), by visit and start.
  var bloodRows: [Int] = []
  var units = UnitTable()
  var findings = FindingTable()
  /// Rows that facts were weighed against, by number; each fact has a range of them.
  var against: [Int] = []
  var hydration = HydrationTable()
  var thresholds: [RunThreshold] = []
  var shared: [Timeline.SharedMinutes] = []
  var sharedIsComplete = true
  var lines: [LineState] = []
  var lineRows: [Int] = []

  /// Runs by visit, start, number.
  var byStart: [Int] = []
  /// Runs by lane, start, number.
  var byLane: [Int] = []
  /// Runs by lane, substance, start, number.
  var bySubstance: [Int] = []
  var scratch = Scratch()

  mutating func clear() {
    rows.removeAll(keepingCapacity: true)
    visits.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    counted.removeAll(keepingCapacity: true)
    lanes.removeAll(keepingCapacity: true)
    bloodRows.removeAll(keepingCapacity: true)
    units.clear()
    findings.clear()
    against.removeAll(keepingCapacity: true)
    hydration.clear()
    thresholds.removeAll(keepingCapacity: true)
    shared.removeAll(keepingCapacity: true)
    sharedIsComplete = true
    lines.removeAll(keepingCapacity: true)
    lineRows.removeAll(keepingCapacity: true)
    byStart.removeAll(keepingCapacity: true)
    byLane.removeAll(keepingCapacity: true)
    bySubstance.removeAll(keepingCapacity: true)
  }
}

/// Lists that a stage fills and forgets.
struct Scratch: Sendable {
  var indices: [Int] = []
  var others: [Int] = []
  var spans: [Span] = []
  var moreSpans: [Span] = []
  var owned: [OwnedSpan] = []
  var syringes: [Syringe] = []
  var batches: [HourBatch] = []
  /// The infusions of the lane at hand, by start.
  var infusions: [Int] = []
  /// Those of them that may run yet.
  var active: [Int] = []
  /// By access + 1: the lane of the visit at hand; -1 for none yet.
  var laneOfAccess: [Int] = []
  /// What ran on an access that counts without a reason, or doesn't count for want of one.
  var doubted: [(access: Int, row: Int)] = []
}

/// Minutes and the run they belong to.
struct OwnedSpan: Sendable {
  var span: Span
  var owner: Int
}

/// A range of a flat table.
struct Slice: Sendable {
  var start = 0
  var count = 0
  var range: Range<Int> { start..<start + count }
  var isEmpty: Bool { count == 0 }
}

extension Int {
  /// A minute or number that is not there.
  static let absent = Int.min
}

/// One access in one visit, after SITE-2.
struct Lane: Sendable {
  var visit: Int
  /// Index of the access, -1 where the record names none.
  var access: Int
  /// The run that is its initial service; -1 where none is.
  var initial = -1
  /// The unit that the initial service earned; -1 where none is.
  var unit = -1
}
