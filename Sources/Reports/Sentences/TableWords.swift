import ChartedEncounter
import InfusionCoding
import ReferenceData

/// Tables of CMS by name, for reports.
public enum TableWords {
  /// `code pairs 2026-10-01`.
  static func name(_ table: EditTable) -> String { "\(title(table.name)) \(ISOTime.day(table.effective))" }

  /// As files name it, with its setting and effective date: `ptp outpatientHospital 2026-10-01`.
  static func key(_ table: EditTable) -> String {
    let setting = table.setting.map { " \(TableSetting($0).rawValue)" } ?? ""
    return "\(table.name.rawValue)\(setting) \(ISOTime.day(table.effective))"
  }

  static func title(_ name: EditTable.Name) -> String {
    switch name {
    case .addOn: CMSTable.Kind.addOn.title
    case .ptp: CMSTable.Kind.ptp.title
    case .mue: CMSTable.Kind.mue.title
    }
  }

  /// Where care is given, for "no table for …".
  static func place(_ setting: CareSetting) -> String { setting == .facility ? "hospitals" : "practitioners" }

  /// Which tables had a say, and what was not checked; empty where nothing was asked of tables.
  public static func lines(_ coded: CodedEncounter) -> [String] {
    guard let edits = coded.edits else { return [] }
    return [checked(edits, coded), unchecked(coded)].compactMap { $0 }
  }

  /// `not checked: code pairs (no table for practitioners)`; none where all was.
  public static func unchecked(_ coded: CodedEncounter) -> String? {
    coded.edits.flatMap { unchecked($0, coded.policy.setting) }
  }

  private static func checked(_ edits: EditCheck, _ coded: CodedEncounter) -> String? {
    guard !edits.tables.isEmpty else { return nil }
    let latest = coded.result.lines.map(\.day).max() ?? 0
    let isLater = edits.tables.contains { $0.effective > latest }
    return "checked against: \(PlainList.joined(edits.tables.map(name), most: 8))"
      + (isLater ? " (later than the dates of service: no older ones are held)" : "")
  }

  private static func unchecked(_ edits: EditCheck, _ setting: CareSetting) -> String? {
    let missing = EditTable.Name.allCases.compactMap { name -> String? in
      guard let codes = edits.unchecked[name], !codes.isEmpty else { return nil }
      let hasTable = name != .ptp && edits.tables.contains { $0.name == name }
      let what = hasTable ? PlainList.joined(codes.map(\.text)) : "no table for \(place(setting))"
      return "\(title(name)) (\(what))"
    }
    return missing.isEmpty ? nil : "not checked: \(PlainList.joined(missing))"
  }
}
