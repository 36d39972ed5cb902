/// One row as charted: a substance given by a route, through an access, from a start to a stop.
public struct Administration: Hashable, Sendable {
  /// Number on the worksheet, unique in the encounter, 1 and up.
  public var row: Int
  /// Whether every cell is understood (ROW-1).
  public var reading: Reading
  /// The integer of the resolved name, 0 and up; none where the cell is blank.
  public var substance: Int?
  /// None where the formulary gives none or more than one.
  public var drugClass: DrugClass?
  public var route: Route
  public var method: Method
  /// Index into ``Encounter/accesses``; none where the row names none (SITE-0).
  public var access: Int?
  public var start: ChartedMinute
  public var stop: ChartedMinute
  /// Millilitres, above 0; none where not charted.
  public var volume: Double?
  /// Millilitres an hour, above 0; none where not charted.
  public var rate: Double?
  /// Number of the visit, 1 and up.
  public var visit: Int
  /// The integer of the bag, 0 and up: rows with one bag on one access are one mixed infusate (RUN-1).
  public var bag: Int?
  /// The integer of the dose, 0 and up: injections of one dose may count once (ROUTE-1).
  public var dose: Int?
  /// Number of the row whose paused run this row resumes (RUN-2).
  public var continues: Int?
  public var marks: Marks

  /// How far the row's text was understood.
  public enum Reading: UInt8, Hashable, Sendable {
    case understood
    /// A cell is not understood yet.
    case incomplete
    /// The row is a line of shorthand that is not understood.
    case lineNotUnderstood
  }

  /// What a row carries beside its cells.
  public struct Marks: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The reason for the visit (INIT-3).
    public static let primary = Marks(rawValue: 1)
    /// Stopped before it was through (STOP-3).
    public static let discontinued = Marks(rawValue: 2)
    /// The record ends while it runs (CLOCK-6).
    public static let running = Marks(rawValue: 4)
    /// Medical need is not documented (ASIDE-2).
    public static let unneeded = Marks(rawValue: 8)
    /// The formulary says that it is never given as a push (`neverPushed`).
    public static let neverPushed = Marks(rawValue: 16)
  }

  public init(
    row: Int, reading: Reading = .understood, substance: Int?, drugClass: DrugClass?,
    route: Route = .intravenous, method: Method = .infusion, access: Int? = nil,
    start: ChartedMinute = .none, stop: ChartedMinute = .none, volume: Double? = nil, rate: Double? = nil,
    visit: Int = 1, bag: Int? = nil, dose: Int? = nil, continues: Int? = nil, marks: Marks = []
  ) {
    self.row = row
    self.reading = reading
    self.substance = substance
    self.drugClass = drugClass
    self.route = route
    self.method = method
    self.access = access
    self.start = start
    self.stop = stop
    self.volume = volume
    self.rate = rate
    self.visit = visit
    self.bag = bag
    self.dose = dose
    self.continues = continues
    self.marks = marks
  }
}

/// A time cell as the engine meets it.
public enum ChartedMinute: Hashable, Sendable {
  /// Not charted.
  case none
  /// Charted, but no calendar or clock has it: 31 February, 24:00, 09:00:75 (CLOCK-5).
  case impossible
  /// Charted; seconds dropped (CLOCK-1).
  case at(Minute)

  /// The minute, where there is one.
  @inlinable public var minute: Minute? {
    if case .at(let minute) = self { minute } else { nil }
  }
}
