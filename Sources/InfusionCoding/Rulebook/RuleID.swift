/// Every rule by its name, in the order of the stages: a stage can cite no other.
public enum RuleID: UInt8, CaseIterable, Comparable, Hashable, Sendable {
  case row1, clock1, clock2, clock3, clock4, clock5, clock6
  case aside1, aside2, aside3, aside4, aside5
  case route1, route2, route3, route4, route5, route6
  case site0, run1, run2, row2, run3
  case stop1, stop2, stop3, time16, time31
  case site1, site2
  case same1, same2
  case hydration1, hydration2, hydration3, hydration4
  case initial1, initial2, initial3, initial4, initial5
  case concurrent1, concurrent2, concurrent3, concurrent4, concurrent5
  case hour1, hour2, hour3, hour4
  case push1, push2, push3, push4, push5
  case date1, date2
  case modifier1, modifier2, modifier3, modifier4
  case edit1, edit2, edit3

  /// As it is cited: `TIME-16`.
  public var text: String { Self.texts[Int(rawValue)] }

  /// The rule of a name, case not minded.
  public init?(text: String) {
    let upper = text.uppercased()
    guard let index = Self.texts.firstIndex(of: upper) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }

  private static let texts = [
    "ROW-1", "CLOCK-1", "CLOCK-2", "CLOCK-3", "CLOCK-4", "CLOCK-5", "CLOCK-6",
    "ASIDE-1", "ASIDE-2", "ASIDE-3", "ASIDE-4", "ASIDE-5",
    "ROUTE-1", "ROUTE-2", "ROUTE-3", "ROUTE-4", "ROUTE-5", "ROUTE-6",
    "SITE-0", "RUN-1", "RUN-2", "ROW-2", "RUN-3",
    "STOP-1", "STOP-2", "STOP-3", "TIME-16", "TIME-31",
    "SITE-1", "SITE-2",
    "SAME-1", "SAME-2",
    "HYD-1", "HYD-2", "HYD-3", "HYD-4",
    "INIT-1", "INIT-2", "INIT-3", "INIT-4", "INIT-5",
    "CONC-1", "CONC-2", "CONC-3", "CONC-4", "CONC-5",
    "HOUR-1", "HOUR-2", "HOUR-3", "HOUR-4",
    "PUSH-1", "PUSH-2", "PUSH-3", "PUSH-4", "PUSH-5",
    "DATE-1", "DATE-2",
    "MOD-1", "MOD-2", "MOD-3", "MOD-4",
    "EDIT-1", "EDIT-2", "EDIT-3",
  ]
}
