import InfusionCoding
import ReferenceData

/// The policy that an encounter is coded under (rulebook §3).
public struct PolicyInForce: Hashable, Sendable {
  /// The policy as it is published.
  public let named: NamedPolicy
  /// Its settings with what the encounter itself says put in their place.
  public let policy: Policy

  public var name: String { named.name }

  /// The one named by the caller, else the encounter's, else `office` where the encounter's own field
  /// `setting` is `professional`, else `haugen`. The encounter's setting, where given, then replaces the
  /// policy's; then its overrides replace single settings.
  ///
  /// - Throws: ``UnknownPolicy`` where the name is none of the library's.
  public init(
    for encounter: ChartedEncounter, chosen: String?, among library: PolicyLibrary
  ) throws(UnknownPolicy) {
    let name = chosen ?? encounter.policy ?? (encounter.setting == .professional ? "office" : "haugen")
    guard let named = library.named(name) else {
      throw UnknownPolicy(name: name, known: library.names)
    }
    var policy = named.policy
    if let setting = encounter.setting { policy.setting = setting }
    for (setting, value) in encounter.overrides { _ = policy.set(setting, to: value) }
    self.named = named
    self.policy = policy
  }
}

/// A policy is named that isn't known.
public struct UnknownPolicy: Error, Hashable, Sendable, CustomStringConvertible {
  public let name: String
  /// The names that are known, in the order in which policies are listed.
  public let known: [String]

  public var description: String {
    "no policy is called \"\(name)\"; known: \(known.joined(separator: ", "))"
  }
}
