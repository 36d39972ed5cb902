/// The modifiers of a line: perhaps 53, then perhaps one that says it is distinct.
public struct Modifiers: Comparable, Hashable, Sendable {
  /// 53: discontinued before it was through (STOP-3).
  public var isDiscontinued: Bool
  public var distinct: Distinct

  /// Why a line is distinct from another of its day (MOD-1 to MOD-3).
  public enum Distinct: UInt8, Hashable, Sendable {
    case none
    /// 59, for payers that take no X modifiers.
    case fiftyNine
    /// XE: another encounter of the day.
    case xe
    /// XS: another place on the body.
    case xs
  }

  public init(isDiscontinued: Bool = false, distinct: Distinct = .none) {
    self.isDiscontinued = isDiscontinued
    self.distinct = distinct
  }

  /// As they stand on a claim, in order.
  public var texts: [String] {
    (isDiscontinued ? ["53"] : []) + (distinct.text.map { [$0] } ?? [])
  }

  public static func < (left: Modifiers, right: Modifiers) -> Bool { left.rank < right.rank }

  /// The place in the order of their texts, list by list.
  var rank: UInt8 {
    if isDiscontinued { return 1 + distinct.rawValue }
    return distinct == .none ? 0 : 4 + distinct.rawValue
  }
}

extension Modifiers.Distinct {
  /// As it stands on a claim; none where there is none.
  public var text: String? {
    switch self {
    case .none: nil
    case .fiftyNine: "59"
    case .xe: "XE"
    case .xs: "XS"
    }
  }
}
