/// One row on its way through the stages.
struct RowState: Sendable {
  var number: Int
  /// Its place in the encounter.
  var administration: Int
  /// Place of its visit in the rising order of visits.
  var visit = 0
  /// The access it names, replacements followed; -1 for none.
  var access = -1
  var name = -1
  var start = Int.absent
  var stop = Int.absent
  var drugClass: DrugClass?
  var family: Family?
  var route: Route
  var method: Method
  /// The integers of its bag and dose; -1 for none.
  var bag = -1
  var dose = -1
  /// The number of the row it resumes; absent for none.
  var continues = Int.absent
  var marks: Administration.Marks
  /// The decision that ended its way in S1 to S3; open rows go on.
  var isDecided = false
  var fact = Fact()
  /// The lane that a blood row runs on; -1 for none. Other rows have that of their run.
  var bloodLane = -1
  /// The run it became a part of; -1 for none.
  var run = -1
  /// The next row of its run, by number; -1 for none.
  var nextInRun = -1
  /// The codes of the lines it stands on, a bit each.
  var codes: UInt64 = 0

  /// Stop less start; absent without a stop.
  var minutes: Int { stop == .absent || start == .absent ? .absent : stop - start }

  /// A push by the chart: an IV injection is one.
  var isChartedPush: Bool { method == .push || method == .injection }
}

/// What became of a row or run and why.
struct Fact: Sendable {
  var decision = Decision.held
  var deciding = RuleID.row1
  var rules = RuleSet()
  var against = Slice()
  var compared = Int.absent
  var threshold = Int.absent

  /// Names the decision and the rule behind it.
  @inline(__always)
  mutating func decide(_ decision: Decision, _ rule: RuleID) {
    self.decision = decision
    deciding = rule
    rules.insert(rule)
  }
}

/// One administration after joining (S4), on its way through the stages.
struct Run: Sendable {
  var visit: Int
  /// Its access; after S6, that of its lane.
  var access: Int
  var lane = -1
  /// Name or set of names, and family: equal for one substance.
  var substance: Int
  var family: Family
  var start: Minute
  /// The latest stop; absent without segments.
  var stop: Minute
  /// Length of the union of its segments; absent without any.
  var minutes: Int
  /// Lowest number of its rows.
  var number: Int
  /// Its rows, by number, are a chain from here (``RowState/nextInRun``).
  var firstRow: Int
  /// Its earliest row, by start.
  var earliestRow: Int
  var rowCount = 1
  var segments = Slice()
  var counted = Slice()
  var isChartedPush: Bool
  var isPrimary: Bool
  var isDiscontinued: Bool
  var kind = Kind.open
  /// An infusion that SAME-1 turned into a push.
  var isTurned = false
  /// A push that SAME-2 made a part of an infusion.
  var isAbsorbed = false
  /// An infusion under 16 minutes that modifier 53 keeps one (STOP-3).
  var isCutShort = false
  /// An infusion that S10 left sequential.
  var isRetained = false
  var fact = Fact()

  /// What S5 made of it.
  enum Kind: UInt8, Sendable { case open, held, infusion, push, hydration }

  /// An infusion still, after SAME-1.
  var isInfusion: Bool { kind == .infusion && !isTurned }
  /// A push of S5 or turned, that stands by itself.
  var isStandingPush: Bool { (kind == .push || (kind == .infusion && isTurned)) && !isAbsorbed }
  /// Whether it can be the initial service (INIT-1).
  var isCandidate: Bool { isInfusion || isStandingPush }
}

/// A minute at which a run would be, or was, decided otherwise.
struct RunThreshold: Sendable {
  var run: Int
  var minute: Minute
  var rule: RuleID
  var isReached: Bool
}
