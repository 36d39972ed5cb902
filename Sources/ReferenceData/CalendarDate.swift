import InfusionCoding

/// Dates as texts.
enum CalendarDate {
  /// The day of `2026-10-01`; none where it is no such text or the calendar has no such day.
  static func day(_ text: some StringProtocol) -> Day? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, let year = number(parts[0], digits: 4), let month = number(parts[1], digits: 2),
      let day = number(parts[2], digits: 2)
    else { return nil }
    return Clock.day(year: year, month: month, day: day)
  }

  /// `2026-10-01`.
  static func text(_ day: Day) -> String {
    let date = Clock.date(of: day)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// Whether a text is a year, a month or a day that the calendar has.
  static func isYearMonthOrDay(_ text: String) -> Bool {
    switch text.utf8.count {
    case 4: day("\(text)-01-01") != nil
    case 7: day("\(text)-01") != nil
    default: day(text) != nil
    }
  }

  private static func number(_ text: some Collection<UInt8>, digits: Int) -> Int? {
    guard text.count == digits else { return nil }
    var number = 0
    for byte in text {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 48)
    }
    return number
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
