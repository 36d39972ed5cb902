import InfusionCoding
import WorksheetSession

/// Where the screens get their sentences: they lay them out, and make none about rules themselves.
public struct Sentences: Sendable {
  /// Why a row was decided so, in one plain sentence.
  public var decision: @Sendable (RowDecision, CodedSheet) -> String
  /// What is the matter with a record or a line, in one plain sentence.
  public var finding: @Sendable (Finding, CodedSheet) -> String
  /// What a rule says.
  public var rule: @Sendable (RuleID) -> String
  /// Who says so, by short name.
  public var authority: @Sendable (RuleID) -> String

  public init(
    decision: @escaping @Sendable (RowDecision, CodedSheet) -> String,
    finding: @escaping @Sendable (Finding, CodedSheet) -> String,
    rule: @escaping @Sendable (RuleID) -> String, authority: @escaping @Sendable (RuleID) -> String
  ) {
    self.decision = decision
    self.finding = finding
    self.rule = rule
    self.authority = authority
  }
}
