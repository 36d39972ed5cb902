import ChartedEncounter
import Formulary
import InfusionCoding
import ReferenceData

/// All that can be said of a coded encounter: why, what would change it, who disagrees, and what it pays.
public struct CaseAnalysis: Sendable {
  public let explanation: Explanation
  /// By row, the smallest changes that change a line; rows that were not asked about are not in it.
  public let nearest: [Int: [TimeChange]]
  /// None where it was not asked for.
  public let comparison: PolicyComparison?
  /// What a hospital is paid by line; empty where it was not asked for, or in an office.
  public let rates: [Code: Editions<RateRow>]
  /// The result's findings, with those that come of this analysis.
  public let findings: [Finding]

  /// - Parameter nearest: as ``NearestChange`` gives them.
  public init(
    _ explanation: Explanation, nearest: [Int: [TimeChange]] = [:], comparison: PolicyComparison? = nil,
    rates: [Code: Editions<RateRow>] = [:]
  ) {
    self.explanation = explanation
    self.nearest = nearest
    self.comparison = comparison
    self.rates = explanation.coded.policy.setting == .facility ? rates : [:]
    let search = NearestChange(explanation.coded)
    var result = explanation.coded.result
    result.find(nearest.compactMap { search.finding(ofRow: $0.key, $0.value) })
    result.find(comparison?.findings ?? [])
    findings = result.findings
  }

  public var coded: CodedEncounter { explanation.coded }

  /// What lines pay; none where it was not asked for.
  public func estimate(of lines: [CodeLine]) -> RateEstimate? {
    rates.isEmpty ? nil : RateEstimate(of: lines, rates: rates)
  }
}
