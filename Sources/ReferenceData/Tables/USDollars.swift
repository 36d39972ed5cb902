/// An amount of money, exact to a tenth of a cent (CMS gives the rates of drugs so).
public struct USDollars: Hashable, Comparable, Sendable {
  /// Thousandths of a dollar, 0 and up.
  public var thousandths: Int

  public init(thousandths: Int) { self.thousandths = thousandths }

  /// Digits with up to three decimals, `217.31`; none where the text is anything else, or more than a
  /// thousand million.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? parts[1] : ""
    guard let whole = Int(digits: parts.first ?? ""), decimals.utf8.count <= 3,
      decimals.isEmpty == (parts.count == 1),
      let rest = Int(digits: decimals + String(repeating: "0", count: 3 - decimals.utf8.count))
    else { return nil }
    thousandths = whole * 1000 + rest
  }

  /// With two decimals, a half cent rounded up: `217.31`.
  public var text: String {
    let cents = (thousandths + 5) / 10
    return "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  /// As files keep it: two decimals, or three where it takes them.
  var exactText: String {
    guard thousandths % 10 != 0 else { return text }
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }

  public static func < (left: USDollars, right: USDollars) -> Bool { left.thousandths < right.thousandths }

  public static func + (left: USDollars, right: USDollars) -> USDollars {
    USDollars(thousandths: left.thousandths + right.thousandths)
  }

  public static func * (left: USDollars, right: Int) -> USDollars {
    USDollars(thousandths: left.thousandths * right)
  }
}

extension Int {
  /// One to nine plain digits.
  init?(digits text: some StringProtocol) {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    self.init(text)
  }
}
