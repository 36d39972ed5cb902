/// What a screen needs to draw an encounter.
public struct Timeline: Hashable, Sendable {
  /// The accesses that something ran on, visit by visit, in the order first used.
  public var accesses: [Lane]
  /// Everything with a start, by access and start.
  public var runs: [TimelineRun]
  /// Minutes that two rows share on one access, by start.
  public var shared: [SharedMinutes]
  /// Whether ``shared`` lists all of them. A dense record has more pairs than anybody could read:
  /// beyond 1,000 and four for each row the rest are left out.
  public var sharedIsComplete: Bool

  public init(
    accesses: [Lane] = [], runs: [TimelineRun] = [], shared: [SharedMinutes] = [],
    sharedIsComplete: Bool = true
  ) {
    self.accesses = accesses
    self.runs = runs
    self.shared = shared
    self.sharedIsComplete = sharedIsComplete
  }

  /// One access in one visit.
  public struct Lane: Hashable, Sendable {
    /// Index of the access; none where the record names none.
    public var access: Int?
    public var visit: Int
    /// Numbers of its rows, rising.
    public var rows: [Int]

    public init(access: Int?, visit: Int, rows: [Int]) {
      self.access = access
      self.visit = visit
      self.rows = rows
    }
  }

  /// What a run is drawn as.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case infusion, push, hydration, injection, other
  }

  /// Minutes that two rows share.
  public struct SharedMinutes: Hashable, Sendable {
    /// The two rows, rising.
    public var first: Int
    public var second: Int
    public var span: Span

    public init(first: Int, second: Int, span: Span) {
      self.first = first
      self.second = second
      self.span = span
    }
  }

  /// A minute at which a row would be, or was, decided otherwise.
  public struct Threshold: Hashable, Sendable {
    public var minute: Minute
    public var rule: RuleID
    public var isReached: Bool

    public init(minute: Minute, rule: RuleID, isReached: Bool) {
      self.minute = minute
      self.rule = rule
      self.isReached = isReached
    }
  }
}

/// One administration after joining, as a screen draws it.
public struct TimelineRun: Hashable, Sendable {
  /// Numbers of its rows, rising.
  public var rows: [Int]
  /// Index into ``Timeline/accesses``; none for what ran on no vascular access.
  public var lane: Int?
  public var kind: Timeline.Kind
  public var start: Minute
  /// Its charted minutes, by start; empty where no stop is charted.
  public var segments: [Span]
  /// Of hydration the minutes that count; of an infusion those credited to its hours.
  public var counted: [Span]
  /// The minutes that decided: 16, 31, each hour.
  public var thresholds: [Timeline.Threshold]

  public init(
    rows: [Int], lane: Int?, kind: Timeline.Kind, start: Minute, segments: [Span], counted: [Span],
    thresholds: [Timeline.Threshold]
  ) {
    self.rows = rows
    self.lane = lane
    self.kind = kind
    self.start = start
    self.segments = segments
    self.counted = counted
    self.thresholds = thresholds
  }
}
