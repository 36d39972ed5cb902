/// What the engine decided for one encounter under one policy.
public struct CodingResult: Hashable, Sendable {
  /// By date, then code, then modifiers.
  public var lines: [CodeLine]
  /// One for every administration, by row number.
  public var rows: [RowDecision]
  /// By severity, then lowest row, then id.
  public var findings: [Finding]
  public var timeline: Timeline

  public init(lines: [CodeLine], rows: [RowDecision], findings: [Finding], timeline: Timeline) {
    self.lines = lines
    self.rows = rows
    self.findings = findings
    self.timeline = timeline
  }

  /// Adds findings, each in its place.
  public mutating func find(_ more: [Finding]) {
    guard !more.isEmpty else { return }
    findings = (findings + more).sorted(by: Finding.isListedBefore)
  }
}

/// Units of one code, modifier list and date (S15).
public struct CodeLine: Hashable, Sendable {
  public var code: Code
  /// 1 and up.
  public var units: Int
  public var modifiers: Modifiers
  public var day: Day
  /// Numbers of the rows whose event or counted minutes earned it, rising.
  public var rows: [Int]
  /// The rules behind it, the deciding one first.
  public var rules: [RuleID]

  public init(code: Code, units: Int, modifiers: Modifiers, day: Day, rows: [Int], rules: [RuleID]) {
    self.code = code
    self.units = units
    self.modifiers = modifiers
    self.day = day
    self.rows = rows
    self.rules = rules
  }
}

/// What became of one row, as facts.
public struct RowDecision: Hashable, Sendable {
  public var row: Int
  public var decision: Decision
  /// The rules that had a say, the deciding one first.
  public var rules: [RuleID]
  /// Minutes of the run it belongs to (of the row where it is in none); none without a stop.
  public var minutes: Int?
  /// What counted of them towards hours; none where hours are not counted.
  public var creditedMinutes: Int?
  /// The rows of its run, rising, where there is more than one; else empty.
  public var run: [Int]
  /// Index of the access it was coded on; none where it was not coded on one.
  public var access: Int?
  /// The rows the deciding rule weighed it against: the first row of each run.
  public var against: [Int]
  /// The minutes that the deciding rule compared (shared, apart, alone, in total), where it did.
  public var compared: Int?
  /// What it compared them with.
  public var threshold: Int?
  /// Codes of the lines it stands on; empty where it earns none.
  public var codes: [Code]

  public init(
    row: Int, decision: Decision, rules: [RuleID], minutes: Int? = nil, creditedMinutes: Int? = nil,
    run: [Int] = [], access: Int? = nil, against: [Int] = [], compared: Int? = nil, threshold: Int? = nil,
    codes: [Code] = []
  ) {
    self.row = row
    self.decision = decision
    self.rules = rules
    self.minutes = minutes
    self.creditedMinutes = creditedMinutes
    self.run = run
    self.access = access
    self.against = against
    self.compared = compared
    self.threshold = threshold
    self.codes = codes
  }
}
