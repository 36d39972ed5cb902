import ChartedEncounter
import InfusionCoding
import Worksheet

extension Version1 {
  /// A whole sheet: a snapshot.
  struct Sheet: Codable {
    var id: String
    var title: String?
    var setting: String?
    var policy: String?
    var overrides: [String: String]?
    var sites: [Site]?
    var inpatientFrom: Int?
    var rows: [Row]
    /// What the rows are known by, place by place.
    var identities: [Int]
    var nextIdentity: Int
  }

  struct Site: Codable {
    var name: String
    var reason: String?
    var replaces: String?
  }

  /// One row; cells are named as in encounter files.
  struct Row: Codable {
    var row: Int
    var substance: String?
    var drugClass: String?
    var route: String?
    var method: String?
    var site: String?
    var start: Int?
    var stop: Int?
    var volumeML: Double?
    var rateMLPerHour: Double?
    var visit: Int?
    var bag: String?
    var continues: Int?
    var dose: String?
    var primary: Bool?
    var discontinued: Bool?
    var running: Bool?
    var necessityDocumented: Bool?
    var note: String?
    var asTyped: [String: String]?
  }
}

extension Version1.Sheet {
  init(_ sheet: Worksheet) {
    let encounter = sheet.encounter
    id = encounter.id
    title = encounter.title
    setting = encounter.setting?.rawValue
    policy = encounter.policy
    overrides = Version1.words(encounter.overrides)
    sites = encounter.sites.isEmpty ? nil : encounter.sites.map { Version1.Site($0) }
    inpatientFrom = encounter.inpatientFrom.map(Version1.number)
    rows = encounter.rows.map { Version1.Row($0) }
    identities = sheet.identities.map(\.serial)
    nextIdentity = sheet.nextIdentity
  }

  func live() throws -> Worksheet {
    let encounter = ChartedEncounter(
      id: id, title: title,
      setting: try setting.map { try Version1.known(CareSetting(rawValue: $0), $0) }, policy: policy,
      overrides: try Version1.fields(overrides), sites: (sites ?? []).map(\.live),
      inpatientFrom: inpatientFrom.map(Version1.time), rows: try rows.map { try $0.live() })
    let known = identities.map(RowIdentity.init(serial:))
    guard let sheet = Worksheet(encounter, identities: known, nextIdentity: nextIdentity) else {
      throw StoredFormProblem("its rows and their identities don't fit each other")
    }
    return sheet
  }
}

extension Version1.Site {
  init(_ site: ChartedSite) { self.init(name: site.name, reason: site.reason, replaces: site.replaces) }

  var live: ChartedSite { ChartedSite(name: name, reason: reason, replaces: replaces) }
}

extension Version1.Row {
  init(_ row: ChartedRow) {
    self.init(
      row: row.number, substance: row.substance, drugClass: row.drugClass?.rawValue,
      route: row.route?.rawValue, method: row.method?.rawValue, site: row.site,
      start: row.start.map(Version1.number), stop: row.stop.map(Version1.number), volumeML: row.volumeML,
      rateMLPerHour: row.rateMLPerHour, visit: row.visit, bag: row.bag, continues: row.continues,
      dose: row.dose, primary: row.primary, discontinued: row.discontinued, running: row.running,
      necessityDocumented: row.necessityDocumented, note: row.note, asTyped: Version1.words(row.asTyped))
  }

  func live() throws -> ChartedRow {
    ChartedRow(
      number: row, substance: substance,
      drugClass: try drugClass.map { try Version1.known(DrugClass(rawValue: $0), $0) },
      route: try route.map { try Version1.known(Route(rawValue: $0), $0) },
      method: try method.map { try Version1.known(Method(rawValue: $0), $0) }, site: site,
      start: start.map(Version1.time), stop: stop.map(Version1.time), volumeML: volumeML,
      rateMLPerHour: rateMLPerHour, visit: visit, bag: bag, continues: continues, dose: dose,
      primary: primary, discontinued: discontinued, running: running,
      necessityDocumented: necessityDocumented, note: note, asTyped: try Version1.fields(asTyped))
  }
}

extension Version1 {
  fileprivate static func words<Name: RawRepresentable>(_ fields: [Name: String]) -> [String: String]?
  where Name.RawValue == String {
    fields.isEmpty ? nil : Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) })
  }

  fileprivate static func fields<Name: RawRepresentable>(_ words: [String: String]?) throws -> [Name: String]
  where Name.RawValue == String {
    var fields: [Name: String] = [:]
    for (word, value) in words ?? [:] { fields[try known(Name(rawValue: word), word)] = value }
    return fields
  }
}
