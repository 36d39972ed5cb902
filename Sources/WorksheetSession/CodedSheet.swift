import ChartedEncounter
import InfusionCoding
import ReferenceData

/// What the engine says of the worksheet as it stands on the screen, the half-typed cell included.
public struct CodedSheet: Sendable {
  /// The encounter that was coded, its provisional row included (rows in the order of the grid), and what
  /// became of it.
  public let coded: CodedEncounter
  /// The decisions by row number.
  public let decisions: [Int: RowDecision]
  /// The lines before the last edit, so that what it changed can be marked.
  public internal(set) var linesBefore: [CodeLine]
  /// What a hospital is paid by code; empty where no estimate is wanted, or in an office.
  public let rates: [Code: Editions<RateRow>]
  /// Why nothing is coded (an unknown policy, say); nil where all is well.
  public let problem: String?

  /// - Parameter rates: those of the tables; an office's estimate is not made with them.
  public init(
    _ coded: CodedEncounter, linesBefore: [CodeLine] = [], rates: [Code: Editions<RateRow>] = [:],
    problem: String? = nil
  ) {
    self.coded = coded
    self.linesBefore = linesBefore
    self.rates = coded.policy.setting == .facility ? rates : [:]
    self.problem = problem
    decisions = Dictionary(coded.result.rows.map { ($0.row, $0) }, uniquingKeysWith: { $1 })
  }

  public var encounter: ChartedEncounter { coded.encounter }
  /// Its names as integers, for the names of accesses.
  public var names: EncounterForEngine { coded.names }
  /// Name of the policy in force.
  public var policyName: String { coded.policyName }
  public var policy: Policy { coded.policy }
  public var result: CodingResult { coded.result }

  /// What lines would be paid; none where no estimate is wanted.
  public func estimate(of lines: [CodeLine]) -> RateEstimate? {
    rates.isEmpty ? nil : RateEstimate(of: lines, rates: rates)
  }
}
