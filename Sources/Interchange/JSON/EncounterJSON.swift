import ChartedEncounter
import InfusionCoding

/// An encounter as JSON (`encounter.schema.json`).
public enum EncounterJSON {
  /// Reads one encounter, strictly: every field is known, of its type and in its range, none is `null`,
  /// none stands twice. An empty text is the same as none. Whether the policy it names exists is for the
  /// caller, who knows the policies.
  ///
  /// - Throws: the first thing that is wrong, with where it stands.
  public static func read(_ bytes: [UInt8]) throws(RecordError) -> ChartedEncounter {
    var records = JSONRecords()
    records.append(bytes)
    guard let record = records.next(isLast: true) else {
      throw RecordError(
        message: "there is nothing to read: an encounter as a JSON object was expected", path: "")
    }
    let encounter = try record.result.get()
    if records.next(isLast: true) != nil {
      throw RecordError(message: "more than one encounter was read; give one", path: "")
    }
    return encounter
  }

  /// The encounter with its keys in the order of the schema, only those that are set, without a line end.
  public static func text(_ encounter: ChartedEncounter, style: JSONWriter.Style) -> String {
    var writer = JSONWriter(style)
    write(encounter, to: &writer)
    return writer.text
  }

  public static func write(_ encounter: ChartedEncounter, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field(EncounterKey.id.rawValue, encounter.id)
      writer.field(EncounterKey.title.rawValue, encounter.title)
      writer.field(EncounterKey.setting.rawValue, encounter.setting?.rawValue)
      writer.field(EncounterKey.policy.rawValue, encounter.policy)
      if !encounter.overrides.isEmpty {
        writer.key(EncounterKey.policyOverrides.rawValue)
        write(overrides: encounter.overrides, to: &writer)
      }
      if !encounter.sites.isEmpty {
        writer.key(EncounterKey.sites.rawValue)
        writer.list { for site in encounter.sites { write(site, to: &$0) } }
      }
      writer.key(EncounterKey.administrations.rawValue)
      writer.list { for row in encounter.rows { write(row, to: &$0) } }
      writer.field(EncounterKey.inpatientFrom.rawValue, encounter.inpatientFrom?.jsonText)
    }
  }

  /// Single settings by name: what `policyOverrides` holds here, and `overrides` in a result.
  public static func write(overrides: [SettingName: String], to writer: inout JSONWriter) {
    writer.object { writer in
      for name in SettingName.allCases {
        guard let value = overrides[name] else { continue }
        switch name.kind {
        case .integer: writer.field(name.rawValue, Int(value))
        case .boolean: writer.field(name.rawValue, value == "true")
        case .choice, .concurrency: writer.field(name.rawValue, value)
        }
      }
    }
  }

  private static func write(_ site: ChartedSite, to writer: inout JSONWriter) {
    writer.object {
      $0.field(SiteKey.name.rawValue, site.name)
      $0.field(SiteKey.reason.rawValue, site.reason)
      $0.field(SiteKey.replaces.rawValue, site.replaces)
    }
  }

  private static func write(_ row: ChartedRow, to writer: inout JSONWriter) {
    writer.object { writer in
      for key in RowKey.allCases { write(key, of: row, to: &writer) }
    }
  }

  private static func write(_ key: RowKey, of row: ChartedRow, to writer: inout JSONWriter) {
    let name = key.rawValue
    switch key {
    case .row: writer.field(name, row.number)
    case .substance: writer.field(name, row.substance)
    case .drugClass: writer.field(name, row.drugClass?.rawValue)
    case .route: writer.field(name, row.route?.rawValue)
    case .method: writer.field(name, row.method?.rawValue)
    case .site: writer.field(name, row.site)
    case .start: writer.field(name, row.start?.jsonText)
    case .stop: writer.field(name, row.stop?.jsonText)
    case .volumeML: writer.field(name, row.volumeML)
    case .rateMLPerHour: writer.field(name, row.rateMLPerHour)
    case .visit: writer.field(name, row.visit)
    case .bag: writer.field(name, row.bag)
    case .continues: writer.field(name, row.continues)
    case .dose: writer.field(name, row.dose)
    case .primary: writer.field(name, row.primary)
    case .discontinued: writer.field(name, row.discontinued)
    case .necessityDocumented: writer.field(name, row.necessityDocumented)
    case .note: writer.field(name, row.note)
    case .asTyped: write(typed: row.asTyped, to: &writer)
    case .running: writer.field(name, row.running)
    }
  }

  private static func write(typed cells: [RowField: String], to writer: inout JSONWriter) {
    guard !cells.isEmpty else { return }
    writer.key(RowKey.asTyped.rawValue)
    writer.object { writer in
      for field in RowField.allCases { writer.field(field.rawValue, cells[field]) }
    }
  }
}
