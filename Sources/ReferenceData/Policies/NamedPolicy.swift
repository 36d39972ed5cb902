import InfusionCoding

/// A policy with its name, and on whose authority it stands.
public struct NamedPolicy: Hashable, Sendable {
  /// What it is called in files and on the command line: letters, digits, `-` and `_`.
  public let name: String
  /// A plain sentence, or the name where a file gives none.
  public let title: String
  /// Whose reading it is.
  public let authority: String
  /// At least one.
  public let citations: [Citation]
  /// From when it holds: a year, a month or a day, `2022`, `2022-08` or `2022-08-04`.
  public let effective: String
  /// When somebody last found it in force, written likewise; none where a file doesn't say.
  public let lastChecked: String?
  /// Name of the policy it starts from; none for the one that holds the defaults.
  public let startsFrom: String?
  /// What it changes of that policy, as files write it.
  public let changes: [SettingName: String]
  /// Every setting in the order of the rulebook, with where its value comes from.
  public let settings: [PolicySetting]
  /// The settings as the engine takes them.
  public let policy: Policy
  /// Codes that it never pays, rising, those of the policy it starts from among them: their lines stay,
  /// with an error finding.
  public let neverPaid: [Code]
  /// Classes that it gives to substances, by the names in its file, those of the policy it starts from
  /// among them. The formulary resolves the names.
  public let classOverrides: [String: DrugClass]

  /// Where a policy is written down.
  public struct Citation: Hashable, Sendable {
    /// Short name of the source.
    public let source: String
    /// As the source is dated: `2026-01-01`, `December 2011, as cited by others`.
    public let date: String
    /// The place in the source.
    public let place: String
    /// The settings it stands behind; empty: the policy as a whole.
    public let settings: [SettingName]
  }

  /// Where this policy and another give different values, in the order of the rulebook.
  public func differences(
    from other: NamedPolicy
  ) -> [(name: SettingName, value: String, otherValue: String)] {
    SettingName.allCases.compactMap { name in
      let (value, otherValue) = (policy.value(of: name), other.policy.value(of: name))
      return value == otherValue ? nil : (name, value, otherValue)
    }
  }
}

/// A setting under a policy.
public struct PolicySetting: Hashable, Sendable {
  public let name: SettingName
  /// As files write it.
  public let value: String
  /// Whether it is other than in the policy that this one starts from.
  public let isChanged: Bool
  /// Name of the policy that says so: this one, or one that it starts from, directly or over others.
  public let saidBy: String
  /// That policy's citations for this setting, else its authority as a whole.
  public let authority: String
}
