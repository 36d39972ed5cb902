/// How a result was come to, beyond what its decisions keep of it: for whoever has to say why.
public struct Workings: Hashable, Sendable {
  /// What was weighed against what, in the order in which it was.
  public var weighings: [Weighing] = []
  /// The totals that hours were paid by, in the order in which they were coded.
  public var totals: [HourTotal] = []

  public init() {}

  /// One comparison that a rule made.
  public struct Weighing: Hashable, Sendable {
    public var rule: RuleID
    /// Number of the first row of the run that was judged.
    public var row: Int
    /// Number of the first row of the run that it was weighed against; none where it is measured by itself.
    public var against: Int?
    /// The minutes that were compared with ``threshold``.
    public var minutes: Int
    public var threshold: Int
    /// Whether the rule then had its way.
    public var isApplied: Bool
  }

  /// Minutes that were added up, and the hours that they pay (HOUR-1 to HOUR-4, ROUTE-2, ROUTE-3).
  public struct HourTotal: Hashable, Sendable {
    /// What was added up, by start: the first row of each run and its credited minutes.
    public var parts: [Part]
    /// Their sum; minutes that two parts share count once.
    public var minutes: Int
    /// The code of its first hour; none where another total has that.
    public var firstHour: Code?
    /// The code of its further hours.
    public var furtherHours: Code
    /// Further hours by the day they are dated on, in order of time.
    public var hours: [DatedHours]

    public init(
      parts: [Part], minutes: Int, firstHour: Code?, furtherHours: Code, hours: [DatedHours]
    ) {
      self.parts = parts
      self.minutes = minutes
      self.firstHour = firstHour
      self.furtherHours = furtherHours
      self.hours = hours
    }

    public struct Part: Hashable, Sendable {
      public var row: Int
      public var minutes: Int

      public init(row: Int, minutes: Int) {
        self.row = row
        self.minutes = minutes
      }
    }

    public struct DatedHours: Hashable, Sendable {
      public var day: Day
      public var count: Int

      public init(day: Day, count: Int) {
        self.day = day
        self.count = count
      }
    }
  }
}
