import InfusionCoding

/// A rule that was looked at for a row or a line, and what it found, as facts; the sentence is made when
/// somebody asks.
public struct Reason: Hashable, Sendable {
  public var rule: RuleID
  /// Whether it had its way; else it was tried, and the facts say why it did not apply.
  public var isApplied: Bool
  /// The rows that it was weighed against, by the first row of each run.
  public var rows: [Int]
  /// The minutes that it looked at: the sum last, where several were added up.
  public var minutes: [Int]
  /// What the last of the minutes were compared with, or the units (EDIT-3).
  public var threshold: Int?
  /// Codes of other lines that it was weighed against.
  public var codes: [Code]

  public init(
    _ rule: RuleID, isApplied: Bool, rows: [Int] = [], minutes: [Int] = [], threshold: Int? = nil,
    codes: [Code] = []
  ) {
    self.rule = rule
    self.isApplied = isApplied
    self.rows = rows
    self.minutes = minutes
    self.threshold = threshold
    self.codes = codes
  }
}
