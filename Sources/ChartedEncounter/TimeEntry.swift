/// What is typed into a time cell of the sheet: a time, or one of the short forms.
public enum TimeEntry: Hashable, Sendable {
  case time(TimeReading)
  /// `0007+1d`: that many days after the start's date.
  case laterDay(TimeReading, days: Int)
  /// `+45`: that many minutes after the start.
  case minutesAfterStart(Int)
  /// `=`: as in the row above.
  case asAbove
  /// `n` or `-`.
  case notCharted
  /// `>`: the record ends while it runs.
  case stillRunning

  /// - Throws: what was read, where it is none of them.
  public static func read(_ text: String) throws(CellProblem) -> TimeEntry {
    let text = text.trimmed
    switch text {
    case "=": return .asAbove
    case "n", "N", "-": return .notCharted
    case ">": return .stillRunning
    default: break
    }
    if text.utf8.first == UInt8(ascii: "+") {
      return .minutesAfterStart(try minutes(text))
    }
    if let plus = text.firstIndex(of: "+") {
      let time = try TimeText.read(String(text[..<plus]))
      return .laterDay(time, days: try days(String(text[plus...])))
    }
    return .time(try TimeText.read(text))
  }

  /// The minutes of `+45`.
  ///
  /// - Throws: what was read, where it is not `+` and a whole number.
  public static func minutes(_ text: String) throws(CellProblem) -> Int {
    guard text.utf8.first == UInt8(ascii: "+"), let minutes = Digits.number(text.utf8.dropFirst()) else {
      throw CellProblem(reading: text, "is not a number of minutes such as +45")
    }
    return minutes
  }

  /// The days of `+1d`.
  ///
  /// - Throws: what was read, where it is not `+`, a whole number and `d`.
  public static func days(_ text: String) throws(CellProblem) -> Int {
    let bytes = text.utf8
    guard bytes.first == UInt8(ascii: "+"), let last = bytes.last, last | 0x20 == UInt8(ascii: "d"),
      let days = Digits.number(bytes.dropFirst().dropLast())
    else { throw CellProblem(reading: text, "is not a number of days such as +1d") }
    return days
  }
}
