/// One administration after joining (S4), on its way through the stages.
struct Run: Sendable {
  var visit: Int
  /// Its access; after S6, that of its lane.
  var access: Int
  var lane = -1
  var substance: Substance
  var start: Minute
  /// The latest stop; absent without segments.
  var stop: Minute
  /// Length of the union of its segments; absent without any.
  var minutes: Int
  /// Lowest number of its rows.
  var number: Int
  /// Its rows, by number, are a chain from here (``RowState/nextInRun``) to there.
  var firstRow: Int
  var lastRow: Int
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

  /// A run of one row.
  @inline(__always)
  init(_ row: RowState, at place: Int) {
    visit = row.visit
    access = row.access
    substance = Substance(name: row.name, family: row.family ?? .therapeutic)
    start = row.start
    stop = row.stop
    minutes = row.minutes
    number = row.number
    firstRow = place
    lastRow = place
    earliestRow = place
    isChartedPush = row.isChartedPush
    isPrimary = row.marks.contains(.primary)
    isDiscontinued = row.marks.contains(.discontinued)
    fact.rules = row.fact.rules
  }

  var family: Family { substance.family }
  var isTimedHydration: Bool { kind == .hydration && minutes != .absent }

  /// An infusion still, after SAME-1.
  var isInfusion: Bool { kind == .infusion && !isTurned }
  /// A push of S5 or turned, that stands by itself.
  var isStandingPush: Bool { (kind == .push || (kind == .infusion && isTurned)) && !isAbsorbed }
  /// Whether it can be the initial service (INIT-1).
  var isCandidate: Bool { isInfusion || isStandingPush }
}

/// What a run gives: the resolved name, or the set of names of a mixed bag, and the family together.
struct Substance: Comparable, Sendable {
  /// 0 and up for a name; below -1 for a set of names.
  var name: Int
  var family: Family

  @inline(__always)
  static func < (left: Substance, right: Substance) -> Bool {
    left.name != right.name ? left.name < right.name : left.family < right.family
  }
}

/// A minute at which a run would be, or was, decided otherwise.
struct RunThreshold: Sendable {
  var run: Int
  var minute: Minute
  var rule: RuleID
  var isReached: Bool
}
