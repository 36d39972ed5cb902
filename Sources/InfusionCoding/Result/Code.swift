/// The codes of the field, in the order in which lines are sorted. Numbers only: their texts are the AMA's.
public enum Code: UInt8, CaseIterable, Comparable, Hashable, Sendable {
  case c36593
  case c96360, c96361, c96365, c96366, c96367, c96368, c96369, c96370, c96371, c96372, c96373, c96374
  case c96375, c96376, c96377
  case c96401, c96402, c96409, c96411, c96413, c96415, c96416, c96417, c96420, c96422, c96423, c96425
  case c96440, c96446, c96450
  case c96521, c96522, c96523, c96542, c96549
  case c8957, g0498

  /// The number as it stands on a claim.
  public var text: String { Self.texts[Int(rawValue)] }

  /// The code of a number; none where it is not of this field.
  public init?(text: String) {
    guard let index = Self.texts.firstIndex(of: text) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }

  private static let texts = [
    "36593", "96360", "96361", "96365", "96366", "96367", "96368", "96369", "96370", "96371", "96372",
    "96373", "96374", "96375", "96376", "96377", "96401", "96402", "96409", "96411", "96413", "96415",
    "96416", "96417", "96420", "96422", "96423", "96425", "96440", "96446", "96450", "96521", "96522",
    "96523", "96542", "96549", "C8957", "G0498",
  ]

  /// Its place in a set of codes that has a bit for each.
  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// Whether it can stand for the initial service of an access (rulebook §1).
  public var isInitial: Bool {
    switch self {
    case .c96360, .c96365, .c96374, .c96409, .c96413: true
    default: false
    }
  }

  /// Whether it must hang on another code (rulebook §1).
  public var isAddOn: Bool {
    switch self {
    case .c96361, .c96366, .c96367, .c96368, .c96370, .c96371, .c96375, .c96376, .c96411, .c96415, .c96417,
      .c96423:
      true
    default: false
    }
  }
}
