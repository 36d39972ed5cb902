/// One row on its way through the stages.
struct RowState: Sendable {
  var number: Int
  /// Its visit by number until all rows are read; then the place of that in the rising order of visits.
  var visit: Int
  /// The access it names, replacements followed; -1 for none.
  var access: Int
  var name: Int
  var start: Minute
  var stop: Minute
  var drugClass: DrugClass?
  var family: Family?
  var route: Route
  var method: Method
  /// The integers of its bag and dose; -1 for none.
  var bag: Int
  var dose: Int
  /// The number of the row it resumes; absent for none.
  var continues: Int
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

  /// A row as it was charted. A time that does not exist is as none.
  @inline(__always)
  init(_ administration: Administration) {
    number = administration.row
    visit = administration.visit
    access = administration.access ?? -1
    name = administration.substance ?? -1
    start = administration.start.minuteInCalendar
    stop = administration.stop.minuteInCalendar
    drugClass = administration.drugClass
    family = administration.drugClass?.family
    route = administration.route
    method = administration.method
    bag = administration.bag ?? -1
    dose = administration.dose ?? -1
    continues = administration.continues ?? .absent
    marks = administration.marks
  }

  /// Stop less start; absent without a stop.
  var minutes: Int { stop == .absent || start == .absent ? .absent : stop - start }

  /// A push by the chart: an IV injection is one.
  var isChartedPush: Bool { method == .push || method == .injection }
}

extension ChartedMinute {
  /// The minute, absent where there is none in the calendar.
  @inline(__always)
  var minuteInCalendar: Minute {
    if case .at(let minute) = self, Clock.calendar.contains(minute) { minute } else { .absent }
  }

  /// Whether something is charted that no calendar or clock has (CLOCK-5).
  @inline(__always)
  var isOutsideCalendar: Bool { self != .none && minuteInCalendar == .absent }
}

extension Clock {
  /// The minutes of the years 0 to 9999: with no others can be reckoned.
  static let calendar = -1_036_120_320..<end
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
