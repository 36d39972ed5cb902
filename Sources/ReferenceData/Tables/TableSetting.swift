import InfusionCoding

/// Whose services a table of CMS is for, by its name in files.
public enum TableSetting: String, CaseIterable, Hashable, Sendable {
  case outpatientHospital
  case practitioner

  /// The table that goes with a setting of encounters.
  public init(_ setting: CareSetting) {
    self = setting == .professional ? .practitioner : .outpatientHospital
  }

  /// The setting of encounters that it goes with.
  public var careSetting: CareSetting { self == .practitioner ? .professional : .facility }
}
