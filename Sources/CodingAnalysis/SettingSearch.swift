import ChartedEncounter
import Formulary
import InfusionCoding
import ReferenceData

/// What would make an encounter come out as somebody says: one setting at a time is put on every value that
/// can make a difference. The engine is asked about each; no rule is known here.
public struct SettingSearch {
  /// The most rows of an encounter for which other numbers are tried than those of known policies. (The work
  /// grows with the square of the rows.)
  public static let mostRows = 40

  private let coded: CodedEncounter
  private let library: PolicyLibrary
  private let thresholds: [Int]

  public init(_ coded: CodedEncounter, among library: PolicyLibrary) {
    self.coded = coded
    self.library = library
    thresholds = Self.thresholds(of: coded)
  }

  /// Settings that give the lines when one of them alone is changed, each with the value that does: one of
  /// a known policy where one of those does, else the nearest to the present one.
  ///
  /// - Parameter lines: their code, units, modifiers and date count, in the order of a result.
  public func settings(
    giving lines: [CodeLine], with coder: inout InfusionCoder
  ) -> [(name: SettingName, value: String)] {
    var found: [(name: SettingName, value: String)] = []
    for name in SettingName.allCases {
      for value in values(of: name) {
        var policy = coded.policy
        guard policy.set(name, to: value), policy != coded.policy else { continue }
        if coder.gives(lines, for: coded.names.encounter, under: policy) {
          found.append((name, value))
          break
        }
      }
    }
    return found
  }

  /// Other policies for the same setting of care that give the lines, in the order in which they are listed.
  public func policies(giving lines: [CodeLine], formulary: Formulary, with coder: inout InfusionCoder)
    -> [String]
  {
    library.policies.filter { other in
      guard other.name != coded.policyName, other.policy.setting == coded.policy.setting else { return false }
      let inForce = PolicyInForce(other, for: coded.encounter)
      let given = CodedEncounter(
        coding: coded.encounter, under: inForce, formulary: formulary, with: &coder)
      return LineDifference(from: lines, to: given.result.lines).isEmpty
    }.map(\.name)
  }

  /// The values to try, the likeliest first.
  private func values(of name: SettingName) -> [String] {
    let known = library.policies.map { $0.policy.value(of: name) }
    switch name.kind {
    case .boolean: return ["true", "false"]
    case .choice(let values): return values
    case .integer(let range): return known + numbers(range, near: Int(coded.policy.value(of: name)))
    case .concurrency:
      let present = coded.policy.value(of: name).split(separator: ":").last.flatMap { Int($0) }
      return known + ["majority"] + numbers(1...1440, near: present).map { "overlap:\($0)" }
        + numbers(0...1440, near: present).map { "alone:\($0)" }
    }
  }

  /// The numbers of a range that can make a difference, those nearest to the present one first.
  private func numbers(_ range: ClosedRange<Int>, near present: Int?) -> [String] {
    let present = present ?? range.lowerBound
    return thresholds.filter(range.contains).sorted {
      (abs($0 - present), $0) < (abs($1 - present), $1)
    }.map(String.init)
  }

  /// A threshold makes a difference where it comes to a number of minutes of the record, or leaves it: the
  /// minutes between any two of its times, and those that the engine added up.
  private static func thresholds(of coded: CodedEncounter) -> [Int] {
    let rows = coded.encounter.rows
    guard rows.count <= mostRows else { return [] }
    let times = rows.flatMap { [$0.start?.onTheClock, $0.stop?.onTheClock] }.compactMap { $0 }
    var minutes = Set(times.flatMap { one in times.map { abs(one - $0) } })
    for row in coded.result.rows {
      minutes.formUnion([row.minutes, row.creditedMinutes, row.compared].compactMap { $0 })
    }
    return Set(minutes.flatMap { [$0, $0 + 1] }).sorted()
  }
}
