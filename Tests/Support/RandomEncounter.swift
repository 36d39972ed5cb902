import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import ReferenceData

/// An encounter made at random from a seed, dense at the thresholds: every class, route, method, link,
/// visit and site, under every policy, with and without overrides.
public struct RandomEncounter: Sendable, CustomStringConvertible {
  public let seed: UInt64
  public let charted: ChartedEncounter
  public let encounter: Encounter
  public let policy: Policy

  /// - Parameter rows: how many rows it may have.
  public init(seed: UInt64, rows: ClosedRange<Int> = 1...12) throws {
    var maker = EncounterMaker(seed: seed)
    self.seed = seed
    charted = maker.encounter(rows: rows)
    encounter = EncounterForEngine(charted, formulary: .shipped).encounter
    policy = try PolicyInForce(for: charted, chosen: nil, among: .shipped).policy
  }

  /// What to look at where a property fails: the seed, and the encounter in shorthand.
  public var description: String { "seed \(seed)\n\(Shorthand.text(charted))" }
}

/// Makes the parts of a random encounter.
private struct EncounterMaker {
  private var random: SeededGenerator
  /// Whether visits, links, odd classes and routes may occur; else it is all plain infusions and pushes.
  private var isWild = true
  /// The route of most rows, where it isn't IV.
  private var usualRoute: Route?

  private static let drugs: [(name: String, drugClass: DrugClass)] = [
    ("ceftriaxone", .therapeutic), ("ondansetron", .therapeutic), ("vancomycin", .therapeutic),
    ("morphine", .therapeutic), ("cisplatin", .chemotherapy), ("carboplatin", .chemotherapy),
    ("infliximab", .complexBiologic), ("fulvestrant", .hormonalAntineoplastic), ("saline", .hydration),
    ("lactated ringer's", .hydration), ("methotrexate", .chemotherapy), ("alteplase", .thrombolyticDeclot),
    ("heparin flush", .flush), ("red cells", .blood),
  ]
  private static let sites = [nil, nil, "right", "left", "port"]
  private static let durations = [
    0, 1, 5, 10, 14, 15, 16, 17, 20, 29, 30, 31, 32, 45, 60, 61, 89, 90, 91, 120, 150, 151, 211, 480, 481,
    1441,
  ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func encounter(rows: ClosedRange<Int>) -> ChartedEncounter {
    isWild = random.chance(60)
    usualRoute = random.chance(8) ? random.pick([.subcutaneous, .intraArterial]) : nil
    var encounter = ChartedEncounter(id: "random")
    encounter.policy = random.pick(["haugen", "cms", "cpt", "hcpro", "office"])
    if random.chance(20) { encounter.setting = random.pick(CareSetting.allCases) }
    if random.chance(50) { encounter.overrides = overrides() }
    for name in ["right", "left", "port"] where random.chance(40) {
      encounter.sites.append(
        ChartedSite(
          name: name, reason: random.chance(70) ? "need" : nil,
          replaces: random.chance(20) ? random.pick(["right", "left", "port", name]) : nil))
    }
    if random.chance(10) { encounter.inpatientFrom = ChartedTime(minute()) }
    let count = Int.random(in: rows, using: &random)
    for number in 1...count {
      var row = row(number, of: count)
      if isWild, random.chance(4), let last = encounter.rows.last { row = last }
      row.number = number
      encounter.rows.append(row)
    }
    return encounter
  }

  // MARK: Rows

  private mutating func row(_ number: Int, of count: Int) -> ChartedRow {
    let drug = Self.drugs[Int.random(in: 0..<(isWild ? Self.drugs.count : 10), using: &random)]
    var row = ChartedRow(number: number, substance: drug.name, drugClass: drug.drugClass)
    row.site = random.pick(Self.sites)
    row.method = random.pick([nil, nil, .infusion, .push, .injection])
    if random.chance(80) { row.route = usualRoute }
    let start = minute()
    row.start = ChartedTime(start)
    row.stop = stop(after: start)
    if isWild { makeWild(&row, of: count) }
    return row
  }

  private mutating func makeWild(_ row: inout ChartedRow, of count: Int) {
    if random.chance(8) { row.drugClass = random.pick(DrugClass.allCases) }
    if random.chance(3) { row.drugClass = nil }
    if random.chance(3) { row.substance = nil }
    if random.chance(10) { row.route = random.pick(Route.allCases) }
    if random.chance(15) {
      row.route = random.pick([.subcutaneous, .subcutaneous, .intramuscular, .intraArterial])
    }
    if random.chance(15) { row.method = random.pick(Method.allCases) }
    if random.chance(8) { (row.method, row.stop) = (.pump, nil) }
    if random.chance(25) { row.visit = random.pick([1, 2, 2, 5]) }
    if random.chance(12) { row.bag = random.pick(["a", "b"]) }
    if random.chance(12) { row.dose = random.pick(["a", "b"]) }
    if random.chance(12) { row.continues = Int.random(in: 1...count + 1, using: &random) }
    if random.chance(15) { row.volumeML = random.pick([15, 16, 31, 91]) }
    if random.chance(15) { row.rateMLPerHour = random.pick([60, 60, 61.5]) }
    if random.chance(15) { row.primary = true }
    if random.chance(12) { row.discontinued = true }
    if random.chance(8) { row.running = true }
    if random.chance(5) { row.necessityDocumented = false }
    if random.chance(3) { row.asTyped = [.rateMLPerHour: "fast"] }
    if random.chance(2) { row.start = nil }
    if random.chance(2) { row.start?.hour = 24 }
    if random.chance(2) { row.stop?.day = 32 }
  }

  /// A minute of two days in August 2026, a good many of them alike or near midnight.
  private mutating func minute() -> Minute {
    let day = (Clock.day(year: 2026, month: 8, day: 4) ?? 0) * Clock.minutesPerDay
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return day + Clock.minutesPerDay + Int.random(in: -40...40, using: &random)
    case 1...3: return day + 600 + 15 * Int.random(in: 0..<12, using: &random)
    case 4: return day + Clock.minutesPerDay + 600 + 10 * Int.random(in: 0..<6, using: &random)
    default: return day + 600 + Int.random(in: 0..<240, using: &random)
    }
  }

  private mutating func stop(after start: Minute) -> ChartedTime? {
    if random.chance(15) { return nil }
    if random.chance(3) { return ChartedTime(start - 1) }
    let minutes = random.chance(70) ? random.pick(Self.durations) : Int.random(in: 0..<240, using: &random)
    return ChartedTime(start + minutes)
  }

  // MARK: Settings

  private mutating func overrides() -> [SettingName: String] {
    var overrides: [SettingName: String] = [:]
    for name in SettingName.allCases where random.chance(20) { overrides[name] = value(of: name) }
    return overrides
  }

  private mutating func value(of name: SettingName) -> String {
    switch name.kind {
    case .integer(let range):
      let usual = [range.lowerBound, 5, 16, 17, 30, 31, 60, Int.random(in: range, using: &random)]
      return String(min(max(random.pick(usual), range.lowerBound), range.upperBound))
    case .boolean: return random.pick(["true", "false"])
    case .choice(let values): return random.pick(values)
    case .concurrency:
      return random.pick([
        "overlap:1", "overlap:17", "overlap:60", "majority", "alone:0", "alone:15", "alone:60",
      ])
    }
  }
}
