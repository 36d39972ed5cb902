import ChartedEncounter
import InfusionCoding

/// What the engine says of the worksheet as it stands on the screen, the half-typed cell included.
public struct CodedSheet: Sendable {
  /// The encounter that was coded, its provisional row included; rows in the order of the grid.
  public var encounter: ChartedEncounter
  /// Its names as integers, for the names of accesses.
  public var names: EncounterForEngine
  /// Name of the policy in force.
  public var policyName: String
  public var policy: Policy
  public var result: CodingResult
  /// The decisions by row number.
  public var decisions: [Int: RowDecision]
  /// The lines before the last edit, so that what it changed can be marked.
  public var linesBefore: [CodeLine]
  /// Why nothing is coded (an unknown policy, say); nil where all is well.
  public var problem: String?
}
