/// A set of rules in the order of the stages; a row or line cites several.
struct RuleSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  @inline(__always)
  mutating func insert(_ rule: RuleID) {
    if rule.rawValue < 64 {
      low |= 1 << UInt64(rule.rawValue)
    } else {
      high |= 1 << UInt64(rule.rawValue - 64)
    }
  }

  mutating func formUnion(_ other: RuleSet) {
    low |= other.low
    high |= other.high
  }

  func contains(_ rule: RuleID) -> Bool {
    rule.rawValue < 64
      ? low & (1 << UInt64(rule.rawValue)) != 0 : high & (1 << UInt64(rule.rawValue - 64)) != 0
  }

  /// The rules, the deciding one first, the others in the order of the stages.
  func list(deciding: RuleID) -> [RuleID] {
    [deciding] + RuleID.allCases.filter { $0 != deciding && contains($0) }
  }
}
