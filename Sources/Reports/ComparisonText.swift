import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData

/// Policies side by side in words: what the text report and the screen lay out.
public struct ComparisonText {
  private let comparison: PolicyComparison
  private let coded: CodedEncounter
  private let policies: PolicyLibrary

  /// - Parameter policies: the policies that are known, for the authorities of their settings.
  public init(_ comparison: PolicyComparison, of coded: CodedEncounter, policies: PolicyLibrary) {
    self.comparison = comparison
    self.coded = coded
    self.policies = policies
  }

  /// A line that any policy gives.
  public struct Row: Hashable, Sendable {
    public let day: Day
    /// With its modifiers: `96365-XS`.
    public let code: String
    /// By policy, in the order of the readings; none where it does not give the line.
    public let units: [Int?]

    /// Whether policies give other units, or some give none.
    public var differs: Bool { Set(units).count > 1 }
  }

  /// What one policy says where others differ.
  public struct Reading: Hashable, Sendable {
    /// The policy, or several that say the same.
    public let policies: String
    /// `96366 x2`, or `no line`.
    public let lines: String
    /// The settings that make the difference, each with its authority: `shortRepeat total: Novitas 2024`.
    public let causes: [String]
  }

  /// Rows on which policies differ.
  public struct Difference: Hashable, Sendable {
    public let rows: [Int]
    /// `rows 4 and 6 (ceftriaxone)`.
    public let heading: String
    public let isDatesOnly: Bool
    /// That of the policy in force first.
    public let readings: [Reading]
  }

  /// Every line that any policy gives, once, by date and code.
  public var rows: [Row] {
    let keys = Set(comparison.readings.flatMap { $0.lines.map(LineKey.init) }).sorted()
    let units = comparison.readings.map { reading in
      Dictionary(reading.lines.map { (LineKey($0), $0.units) }, uniquingKeysWith: +)
    }
    return keys.map { key in
      Row(
        day: key.day, code: ([key.code.text] + key.modifiers.texts).joined(separator: "-"),
        units: units.map { $0[key] })
    }
  }

  /// `cms never pays 96368`, of each policy that gives a line and never pays its code.
  public var neverPaid: [String] {
    comparison.readings.compactMap { reading in
      let codes = policies.named(reading.policy)?.neverPaid.filter { code in
        reading.lines.contains { $0.code == code }
      }
      guard let codes, !codes.isEmpty else { return nil }
      return "\(reading.policy) never pays \(PlainList.joined(codes.map(\.text), most: 8))"
    }
  }

  /// Where they differ, by lowest row; what several policies say of the same rows stands together.
  public var differences: [Difference] {
    var all: [Difference] = []
    for difference in comparison.differences {
      let other = Reading(
        policies: PlainList.joined(difference.policies, most: 8), lines: words(difference.lines),
        causes: difference.causes.map { words($0, of: difference.policies.first ?? "") })
      if let last = all.last, last.rows == difference.rows {
        all[all.count - 1] = Difference(
          rows: last.rows, heading: last.heading, isDatesOnly: last.isDatesOnly && difference.isDatesOnly,
          readings: last.readings + [other])
        continue
      }
      all.append(
        Difference(
          rows: difference.rows,
          heading: PrintableText.text(PlainList.named(difference.rows, in: coded, most: 8)),
          isDatesOnly: difference.isDatesOnly, readings: [inForce(difference), other]))
    }
    return all
  }

  /// On which rows they agree, in a sentence.
  public var agreement: String {
    guard comparison.readings.count > 1 else { return "There is no other policy to compare with." }
    let agreed = coded.result.rows.map(\.row).filter { comparison.agreement(onRow: $0) == .full }
    if agreed.count == coded.result.rows.count { return "All policies agree." }
    return agreed.isEmpty ? "They agree on no row." : "They agree on \(PlainList.rows(agreed, most: 24))."
  }

  /// What each policy's lines would be paid, in a sentence; none where there are no rates, or no lines.
  public func estimate(_ rates: [Code: Editions<RateRow>]) -> String? {
    guard !rates.isEmpty, comparison.readings.contains(where: { !$0.lines.isEmpty }) else { return nil }
    let own = RateEstimate(of: coded.result.lines, rates: rates).total
    let totals = comparison.readings.map { reading -> String in
      let total = RateEstimate(of: reading.lines, rates: rates).total
      return "\(reading.policy) \(total.text)"
        + (total == own ? "" : " (\(EstimateSentence.signed(total, own)))")
    }
    return "Estimate only, OPPS national rates: \(totals.joined(separator: ", "))."
  }

  /// What the policy in force says, with the values of the settings that others have otherwise.
  private func inForce(_ difference: PolicyDifference) -> Reading {
    let name = comparison.policyInForce
    let causes = difference.causes.map { cause -> PolicyCause in
      switch cause {
      case .setting(let setting, _): .setting(setting, value: coded.policy.value(of: setting))
      case .drugClass(let substance, _):
        .drugClass(substance: substance, policies.named(name)?.classOverrides[substance])
      }
    }
    return Reading(
      policies: name, lines: words(difference.linesInForce), causes: causes.map { words($0, of: name) })
  }

  /// With dates where the encounter has several.
  private func words(_ lines: [CodeLine]) -> String {
    let days = Set(comparison.readings.flatMap(\.lines).map(\.day))
    let codes = lines.map {
      days.count > 1 ? "\(LineChange.shortDay($0.day)) \(LineChange.text($0))" : LineChange.text($0)
    }
    return codes.isEmpty ? "no line" : codes.joined(separator: ", ")
  }

  private func words(_ cause: PolicyCause, of policy: String) -> String {
    let authority: String? =
      if case .setting(let name, _) = cause {
        policies.named(policy)?.settings.first { $0.name == name }?.authority
      } else {
        policies.named(policy)?.authority
      }
    return cause.text + (authority.map { ": \($0)" } ?? "")
  }
}
