import InfusionCoding

/// One encounter as it was charted: what files hold, what a worksheet edits, what the engine is asked
/// about once its names are integers (see ``EncounterForEngine``). Empty text is never stored: a blank
/// cell is `nil`.
public struct ChartedEncounter: Hashable, Sendable {
  public var id: String
  public var title: String?
  /// Replaces the policy's setting.
  public var setting: CareSetting?
  /// Name of a shipped or user policy.
  public var policy: String?
  /// Single settings that replace the policy's, as text; every value is one the setting allows.
  public var overrides: [SettingName: String]
  public var sites: [ChartedSite]
  /// When the order made the patient an inpatient (ASIDE-5).
  public var inpatientFrom: ChartedTime?
  /// In the order of the file or sheet; the engine goes by their numbers.
  public var rows: [ChartedRow]

  public init(
    id: String, title: String? = nil, setting: CareSetting? = nil, policy: String? = nil,
    overrides: [SettingName: String] = [:], sites: [ChartedSite] = [], inpatientFrom: ChartedTime? = nil,
    rows: [ChartedRow] = []
  ) {
    self.id = id
    self.title = title
    self.setting = setting
    self.policy = policy
    self.overrides = overrides
    self.sites = sites
    self.inpatientFrom = inpatientFrom
    self.rows = rows
  }
}

/// What the record says of an access.
public struct ChartedSite: Hashable, Sendable {
  public var name: String
  /// Why this access was needed beside the first.
  public var reason: String?
  /// The access whose place it took: the two are one.
  public var replaces: String?

  public init(name: String, reason: String? = nil, replaces: String? = nil) {
    self.name = name
    self.reason = reason
    self.replaces = replaces
  }
}
