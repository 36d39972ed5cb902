/// The tables that one encounter is worked out in, stage by stage. They are kept from one encounter
/// to the next, so that coding allocates nothing once they are large enough.
///
/// A function that only looks, and is called often from one that writes, is inlined: else it would be
/// handed a copy of the workspace, a few hundred words each time.
struct Workspace: ~Copyable, Sendable {
  var rows = Table<RowState>()
  /// Numbers of the visits, rising; rows and runs know a visit by its place here.
  var visits = Table<Int>()
  /// How many accesses the record lists.
  var listedAccesses = 0
  /// Indices that rows name beyond those, rising; known as the accesses after the listed ones.
  var unlistedAccesses = Table<Int>()
  /// The minute from which the patient is an inpatient; absent for none.
  var inpatientFrom = Minute.absent
  var runs = Table<Run>()
  /// Whether any run has more than one row.
  var hasJoinedRows = false
  /// The charted minutes of runs, unions, by start; each run has a range of them.
  var segments = Table<Span>()
  /// The minutes of runs that count towards hours; each run has a range of them.
  var counted = Table<Span>()
  var lanes = Table<Lane>()
  /// Blood that runs beside other care (HYD-1), by visit and start.
  var bloodRows = Table<Int>()
  var units = UnitTable()
  var findings = FindingTable()
  /// Rows that facts were weighed against, by number; each fact has a range of them.
  var against = Table<Int>()
  var hydration = HydrationTable()
  var thresholds = Table<RunThreshold>()
  var shared = Table<Timeline.SharedMinutes>()
  var sharedIsComplete = true
  var lines = Table<LineState>()
  var lineRows = Table<Int>()

  /// Runs by visit, start, number.
  var byStart = Table<Int>()
  /// Runs by lane, start, number.
  var byLane = Table<Int>()
  /// Runs by lane, substance, start, number.
  var bySubstance = Table<Int>()
  var scratch = Scratch()
  var workings = WorkingsTable()

  mutating func clear() {
    rows.clear()
    visits.clear()
    unlistedAccesses.clear()
    runs.clear()
    hasJoinedRows = false
    segments.clear()
    counted.clear()
    lanes.clear()
    bloodRows.clear()
    units.clear()
    findings.clear()
    against.clear()
    hydration.clear()
    thresholds.clear()
    shared.clear()
    sharedIsComplete = true
    lines.clear()
    lineRows.clear()
    byStart.clear()
    byLane.clear()
    bySubstance.clear()
  }
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
