/// What a volume or a rate says: a plain decimal above 0, at most 1,000,000, with or without its unit.
public enum AmountText {
  /// Millilitres: `250`, `250mL`.
  ///
  /// - Throws: what was read, where it is no volume.
  public static func volume(_ text: String) throws(CellProblem) -> Double {
    try amount(text, units: ["ml"], example: "a volume such as 250 or 62.5")
  }

  /// Millilitres an hour: `125`, `125mL/h`, `125 ml/hr`.
  ///
  /// - Throws: what was read, where it is no rate.
  public static func rate(_ text: String) throws(CellProblem) -> Double {
    try amount(text, units: ["ml/hr", "ml/h"], example: "a rate such as 125 or 62.5")
  }

  /// Digits and at most one decimal point between them, everything else being none: no sign, no exponent.
  /// Infinite where it is larger than any number the machine has.
  public static func plainDecimal(_ text: some StringProtocol) -> Double? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Digits.isDigit) }) else { return nil }
    return Double(String(text))
  }

  /// An amount as a plain decimal, as short as it can be told from every other: `62.5`, `250`.
  public static func text(_ amount: Double) -> String {
    let text = "\(amount)"
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let exponentSign = text.firstIndex(of: "e"), amount.isFinite, amount > 0,
      let exponent = Int(text[text.index(after: exponentSign)...])
    else { return text }
    let mantissa = text[..<exponentSign]
    let digits = mantissa.filter { $0 != "." }
    let whole =
      digits.count - (mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 } ?? 0) + exponent
    if whole <= 0 { return "0." + String(repeating: "0", count: -whole) + digits }
    if whole >= digits.count { return digits + String(repeating: "0", count: whole - digits.count) }
    return "\(digits.prefix(whole)).\(digits.dropFirst(whole))"
  }

  private static func amount(_ text: String, units: [String], example: String) throws(CellProblem) -> Double {
    let trimmed = text.trimmed
    let lowered = trimmed.lowercased()
    let unit = units.first { lowered.hasSuffix($0) } ?? ""
    guard lowered.utf8.count == trimmed.utf8.count,
      let amount = plainDecimal(String(lowered.dropLast(unit.count)).trimmed)
    else { throw CellProblem(reading: text, "is not \(example)") }
    guard amount > 0, amount <= 1_000_000 else {
      throw CellProblem(reading: text, "is out of range: above 0 and at most 1000000")
    }
    return amount
  }
}
