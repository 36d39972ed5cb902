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
    self.init(named, for: encounter)
  }

  /// A policy as it would be in force for an encounter.
  ///
  /// - Parameter setting: Goes before the policy's setting, and after what the encounter says.
  public init(_ named: NamedPolicy, for encounter: ChartedEncounter, in setting: CareSetting? = nil) {
    var policy = named.policy
    if let setting = encounter.setting ?? setting { policy.setting = setting }
    for (setting, value) in encounter.overrides { _ = policy.set(setting, to: value) }
    self.named = named
    self.policy = policy
  }
}

extension PolicyInForce {
  /// An error for each line whose code the policy never pays; the line stays (`notPaidByPolicy`).
  public func findings(on lines: [CodeLine]) -> [Finding] {
    guard !named.neverPaid.isEmpty else { return [] }
    return lines.filter { named.neverPaid.contains($0.code) }.map { line in
      Finding(id: .notPaidByPolicy, rows: line.rows, codes: [line.code])
    }
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
