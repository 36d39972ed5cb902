import InfusionCoding

/// One administration as charted. A cell that is not charted is `nil`, which means its default where
/// it has one: route IV, method infusion, visit 1, necessity documented.
public struct ChartedRow: Hashable, Sendable {
  /// Number on the worksheet: 1 to 9007199254740991, unique.
  public var number: Int
  /// The name taken from the formulary, or an unknown text as typed.
  public var substance: String?
  /// None: the formulary's, if it has but one for the substance.
  public var drugClass: DrugClass?
  public var route: Route?
  public var method: Method?
  public var site: String?
  public var start: ChartedTime?
  public var stop: ChartedTime?
  /// Above 0, at most 1,000,000.
  public var volumeML: Double?
  /// Above 0, at most 1,000,000.
  public var rateMLPerHour: Double?
  public var visit: Int?
  public var bag: String?
  public var continues: Int?
  public var dose: String?
  public var primary: Bool?
  public var discontinued: Bool?
  public var running: Bool?
  public var necessityDocumented: Bool?
  public var note: String?
  /// What was typed into cells and is not understood yet. The row is held until this is empty.
  public var asTyped: [RowField: String]

  public init(
    number: Int, substance: String? = nil, drugClass: DrugClass? = nil, route: Route? = nil,
    method: Method? = nil, site: String? = nil, start: ChartedTime? = nil, stop: ChartedTime? = nil,
    volumeML: Double? = nil, rateMLPerHour: Double? = nil, visit: Int? = nil, bag: String? = nil,
    continues: Int? = nil, dose: String? = nil, primary: Bool? = nil, discontinued: Bool? = nil,
    running: Bool? = nil, necessityDocumented: Bool? = nil, note: String? = nil,
    asTyped: [RowField: String] = [:]
  ) {
    self.number = number
    self.substance = substance
    self.drugClass = drugClass
    self.route = route
    self.method = method
    self.site = site
    self.start = start
    self.stop = stop
    self.volumeML = volumeML
    self.rateMLPerHour = rateMLPerHour
    self.visit = visit
    self.bag = bag
    self.continues = continues
    self.dose = dose
    self.primary = primary
    self.discontinued = discontinued
    self.running = running
    self.necessityDocumented = necessityDocumented
    self.note = note
    self.asTyped = asTyped
  }
}

/// The cells of a row by their names in files (`encounter.schema.json`, `asTyped`), in the order in
/// which they are printed.
public enum RowField: String, CaseIterable, Hashable, Sendable {
  case substance
  case drugClass = "class"
  case route
  case method
  case site
  case start
  case stop
  case volumeML
  case rateMLPerHour
  case visit
  case bag
  case continues
  case dose
  case primary
  case discontinued
  case necessityDocumented
  case note
  /// A day without a time.
  case date
  /// A whole line of shorthand.
  case line
  case running
}
