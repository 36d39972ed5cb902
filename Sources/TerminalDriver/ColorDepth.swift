/// How many colours a terminal has, as far as a theme makes a difference.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case twoHundredFiftySix = 256

  public static func < (one: ColorDepth, other: ColorDepth) -> Bool { one.rawValue < other.rawValue }
}
