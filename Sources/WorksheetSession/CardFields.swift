import ChartedEncounter
import InfusionCoding
import Worksheet

extension Session {
  /// The fields of the row card, in its order.
  public static let rowCardFields: [RowField] = [
    .substance, .drugClass, .route, .method, .site, .date, .start, .stop, .volumeML, .rateMLPerHour,
    .visit, .bag, .continues, .dose, .primary, .discontinued, .running, .necessityDocumented, .note,
  ]

  /// What a field of the active row holds, as the row card shows it.
  public func text(of field: RowField) -> String {
    let rows = coded.encounter.rows
    guard rows.indices.contains(cursor.row) else { return "" }
    let row = rows[cursor.row]
    guard field == .date else { return row.text(of: field) }
    return row.asTyped[.date] ?? row.chartedDate?.text ?? ""
  }

  /// The fields of the encounter card, in its order: it grows with the sites.
  public var encounterCardFields: [EncounterCardField] {
    let sites = worksheet.encounter.sites.indices.flatMap { site -> [EncounterCardField] in
      [.siteName(site), .siteReason(site), .siteReplaces(site)]
    }
    return [.id, .title, .setting, .policy, .inpatientFrom] + sites + [.newSite]
      + SettingName.allCases.map(EncounterCardField.override)
  }

  /// What a field of the encounter card holds.
  public func text(of field: EncounterCardField) -> String {
    let encounter = worksheet.encounter
    func site(_ index: Int) -> ChartedSite? {
      encounter.sites.indices.contains(index) ? encounter.sites[index] : nil
    }
    let text: String? =
      switch field {
      case .id: encounter.id
      case .title: encounter.title
      case .setting: encounter.setting?.rawValue
      case .policy: encounter.policy
      case .inpatientFrom: encounter.inpatientFrom.map { "\($0.date.text) \($0.time.digits)" }
      case .siteName(let index): site(index)?.name
      case .siteReason(let index): site(index)?.reason
      case .siteReplaces(let index): site(index)?.replaces
      case .newSite: nil
      case .override(let name): encounter.overrides[name]
      }
    return text ?? ""
  }
}

/// A field of the encounter card. Sites go by their place from 0.
public enum EncounterCardField: Hashable, Sendable {
  case id
  case title
  case setting
  case policy
  case inpatientFrom
  case siteName(Int)
  case siteReason(Int)
  case siteReplaces(Int)
  /// Typing a name here adds a site.
  case newSite
  /// A setting that replaces the policy's.
  case override(SettingName)

  /// What people call it.
  public var label: String {
    switch self {
    case .id: "encounter"
    case .title: "title"
    case .setting: "setting"
    case .policy: "policy"
    case .inpatientFrom: "inpatient from"
    case .siteName(let index): "site \(index + 1)"
    case .siteReason: "because"
    case .siteReplaces: "replaces"
    case .newSite: "another site"
    case .override(let name): name.plainName
    }
  }

  /// What it is for or what it takes, in a few words.
  public var remark: String {
    switch self {
    case .id: "how the record is known"
    case .title: "what it is about"
    case .setting: "facility or professional; replaces the policy's"
    case .policy: "whose rules apply"
    case .inpatientFrom: "date and time of the order; what starts then or later is not coded here"
    case .siteName: "empty it to take the site out"
    case .siteReason: "why this access was needed beside the first"
    case .siteReplaces: "the access whose place it took: the two are one"
    case .newSite: "type its name"
    case .override(let name): name.allowedValues
    }
  }
}
