/// What the number of a row or a visit says: digits alone.
public enum WholeNumberText {
  /// Numbers of rows and visits.
  public static let range = 1...9_007_199_254_740_991

  /// - Parameter what: what the number is of, for the sentence: `a visit`.
  /// - Throws: what was read, where it is no such number.
  public static func read(_ text: String, _ what: String) throws(CellProblem) -> Int {
    guard let number = Digits.number(text.trimmed.utf8), range.contains(number) else {
      throw CellProblem(reading: text, "is not \(what): a whole number, 1 or more")
    }
    return number
  }
}
