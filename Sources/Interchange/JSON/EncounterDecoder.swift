import ChartedEncounter
import InfusionCoding

/// The fields of an encounter in files, in the order of the schema.
enum EncounterKey: String, CaseIterable, Sendable {
  case id, title, setting, policy, policyOverrides, sites, administrations, inpatientFrom

  static let table = KeyTable<EncounterKey>()
}

/// The fields of a site in files.
enum SiteKey: String, CaseIterable, Sendable {
  case name, reason, replaces

  static let table = KeyTable<SiteKey>()
}

extension JSONCursor {
  /// The encounter that begins at the next sign.
  mutating func encounter() throws(JSONProblem) -> ChartedEncounter {
    var fields = JSONFields(of: "an encounter", keys: EncounterKey.table)
    var encounter = ChartedEncounter(id: "")
    try fields.open(&self)
    while let key = try fields.next(&self) {
      try read(key, into: &encounter)
      leave()
    }
    guard fields.has(.id) else {
      throw problem(.form, "\"id\" is missing: every encounter has one, a text")
    }
    guard fields.has(.administrations) else {
      throw problem(.form, "\"administrations\" is missing: the list of rows, perhaps empty")
    }
    return encounter
  }

  private mutating func read(_ key: EncounterKey, into encounter: inout ChartedEncounter) throws(JSONProblem)
  {
    switch key {
    case .id:
      encounter.id = try requiredText()
      if encounter.id.isEmpty { throw problem(.form, "the id is empty: give the encounter a name") }
    case .title: encounter.title = try optionalText()
    case .setting: encounter.setting = try word(Self.settings)
    case .policy: encounter.policy = try optionalText()
    case .policyOverrides: encounter.overrides = try overrides()
    case .sites: encounter.sites = try list { (cursor) throws(JSONProblem) in try cursor.site() }
    case .administrations: encounter.rows = try rows()
    case .inpatientFrom: encounter.inpatientFrom = try existingTime()
    }
  }

  private static let settings = KeyTable<CareSetting>()
  private static let settingNames = KeyTable<SettingName>()

  private mutating func existingTime() throws(JSONProblem) -> ChartedTime {
    let start = index
    let time = try time()
    guard time.onTheClock != nil else {
      throw problem(
        .form, "\(time.jsonText) does not exist; expected a date and time of the calendar", at: start)
    }
    return time
  }

  private mutating func list<Element>(
    _ read: (inout JSONCursor) throws(JSONProblem) -> Element
  ) throws(JSONProblem) -> [Element] {
    guard take("[") else { throw wrong("a list") }
    var list: [Element] = []
    while !take("]") {
      if !list.isEmpty { try expect(",", "a comma or ]") }
      enter(index: list.count)
      list.append(try read(&self))
      leave()
    }
    return list
  }

  private mutating func site() throws(JSONProblem) -> ChartedSite {
    var fields = JSONFields(of: "a site", keys: SiteKey.table)
    var site = ChartedSite(name: "")
    try fields.open(&self)
    while let key = try fields.next(&self) {
      switch key {
      case .name: site.name = try requiredText()
      case .reason: site.reason = try optionalText()
      case .replaces: site.replaces = try optionalText()
      }
      leave()
    }
    guard fields.has(.name) else {
      throw problem(.form, "\"name\" is missing: every site has one")
    }
    return site
  }

  /// The rows; two with one number are an error of the record.
  private mutating func rows() throws(JSONProblem) -> [ChartedRow] {
    let rows = try list { (cursor) throws(JSONProblem) in try cursor.row() }
    if let repeated = RowNumbering.firstRepeated(in: rows) {
      enter(index: repeated)
      enter(key: "row")
      throw problem(
        .form, "two rows have the number \(rows[repeated].number); give each row a number of its own")
    }
    return rows
  }

  private mutating func overrides() throws(JSONProblem) -> [SettingName: String] {
    var fields = JSONFields(of: "policyOverrides", keys: Self.settingNames)
    var overrides: [SettingName: String] = [:]
    try fields.open(&self)
    while let name = try fields.next(&self) {
      overrides[name] = try value(of: name)
      leave()
    }
    return overrides
  }

  private mutating func value(of name: SettingName) throws(JSONProblem) -> String {
    switch name.kind {
    case .integer(let range): return String(try wholeNumber(from: range))
    case .boolean: return try flag() ? "true" : "false"
    case .choice, .concurrency:
      let start = index
      guard peek() == UInt8(ascii: "\"") else {
        throw wrong("one of \(name.allowedValues), in double quotes")
      }
      let value = try string()
      var scratch = Policy()
      guard scratch.set(name, to: value) else {
        index = start
        throw wrong("one of \(name.allowedValues)")
      }
      return value
    }
  }
}
