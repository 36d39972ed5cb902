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
    var others = self
    others.remove(deciding)
    return (0...others.count).map { place in
      guard place > 0, let rule = others.first else { return deciding }
      others.remove(rule)
      return rule
    }
  }

  private var count: Int { low.nonzeroBitCount + high.nonzeroBitCount }

  /// The first rule of a set that has any.
  private var first: RuleID? {
    RuleID(rawValue: UInt8(low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount))
  }

  private mutating func remove(_ rule: RuleID) {
    if rule.rawValue < 64 {
      low &= ~(1 << UInt64(rule.rawValue))
    } else {
      high &= ~(1 << UInt64(rule.rawValue - 64))
    }
  }
}
