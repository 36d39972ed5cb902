import ChartedEncounter
import Formulary
import InfusionCoding
import ReferenceData

/// One encounter under several policies at once: who gives which lines, where they differ from the policy
/// in force, and which setting makes each difference.
///
/// The setting of care stays that of the encounter: an office policy says nothing about a facility's sheet.
public struct PolicyComparison: Sendable {
  /// The lines of every policy, that in force first, the others in the order in which they are listed.
  public let readings: [Reading]
  /// Where others differ from the policy in force, by lowest row.
  public let differences: [PolicyDifference]
  /// Places of the differences that a row has a part in.
  private let places: [Int: [Int]]

  /// The lines of one policy.
  public struct Reading: Hashable, Sendable {
    public let policy: String
    public let lines: [CodeLine]
  }

  /// How far policies agree on a row.
  public enum Agreement: Sendable { case full, allButDates, none }

  /// Compares the policies of the encounter's setting, the user's own among them.
  ///
  /// - Parameters:
  ///   - coded: the encounter under the policy in force.
  ///   - names: the policies to compare with that in force, whatever their setting; none: all of its own.
  ///   - isCancelled: asked before each time the engine is.
  /// - Returns: none where it was cancelled, or where the library doesn't know the policy in force.
  public init?(
    of coded: CodedEncounter, among library: PolicyLibrary, names: [String]? = nil, formulary: Formulary,
    with coder: inout InfusionCoder, isCancelled: () -> Bool = { false }
  ) {
    guard let own = library.named(coded.policyName) else { return nil }
    let others = library.policies.filter { policy in
      guard policy.name != own.name else { return false }
      return names?.contains(policy.name) ?? (policy.policy.setting == coded.policy.setting)
    }
    var readings = [Reading(policy: own.name, lines: coded.result.lines)]
    var differences: [PolicyDifference] = []
    for other in others {
      var trials = PolicyTrials(from: own, to: other, coded, formulary)
      guard let lines = trials.linesOfOther(with: &coder, isCancelled),
        let found = PolicyDifference.all(
          from: coded.result.lines, to: lines, &trials, with: &coder, isCancelled)
      else { return nil }
      readings.append(Reading(policy: other.name, lines: lines))
      for difference in found { Self.add(difference, to: &differences) }
    }
    self.readings = readings
    self.differences = differences.enumerated().sorted { left, right in
      let rows = (left.element.rows.first ?? 0, right.element.rows.first ?? 0)
      return rows.0 != rows.1 ? rows.0 < rows.1 : left.offset < right.offset
    }.map(\.element)
    places = self.differences.enumerated().reduce(into: [:]) { places, difference in
      for row in difference.element.rows { places[row, default: []].append(difference.offset) }
    }
  }

  /// What several policies say alike is one difference.
  private static func add(_ difference: PolicyDifference, to differences: inout [PolicyDifference]) {
    if let same = differences.firstIndex(where: { $0.saysTheSame(as: difference) }) {
      differences[same].policies += difference.policies
    } else {
      differences.append(difference)
    }
  }

  /// Name of the policy in force.
  public var policyInForce: String { readings.first?.policy ?? "" }

  /// The differences that a row has a part in.
  public func differences(onRow row: Int) -> [PolicyDifference] {
    (places[row] ?? []).map { differences[$0] }
  }

  /// Whether all policies give a row the same lines, or the same but for dates.
  public func agreement(onRow row: Int) -> Agreement {
    let onRow = differences(onRow: row)
    return onRow.isEmpty ? .full : onRow.allSatisfy(\.isDatesOnly) ? .allButDates : .none
  }

  /// That policies disagree (`policySensitive`): one for each set of rows on which they do.
  public var findings: [Finding] {
    var byRows: [[Int]: [PolicyDifference]] = [:]
    for difference in differences { byRows[difference.rows, default: []].append(difference) }
    return byRows.map { rows, differences in
      let names = readings.map(\.policy).filter { name in differences.contains { $0.policies.contains(name) }
      }
      let codes = Set(differences.flatMap { ($0.linesInForce + $0.lines).map(\.code) })
      return Finding(
        id: .policySensitive, rows: rows, codes: codes.sorted(),
        detail: .policies(names, isDatesOnly: differences.allSatisfy(\.isDatesOnly)))
    }.sorted(by: Finding.isListedBefore)
  }
}
