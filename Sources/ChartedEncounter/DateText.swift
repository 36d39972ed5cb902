/// What a date says: `2026-08-04`, `8/4/2026`, `8/4` (month first).
///
/// A date is told by the shape of its digits, whether the calendar has it or not.
public enum DateText {
  /// Forms of a date, for hints.
  public static let forms = "2026-08-04, 8/4/2026, 8/4"

  /// - Throws: what was read, where it is not a date.
  public static func read(_ text: String) throws(CellProblem) -> WrittenDate {
    if let date = slashed(text) ?? dashed(text) { return date }
    if hasShortYear(text) {
      throw CellProblem(reading: text, "is not a date: write its year with four digits")
    }
    throw CellProblem(reading: text, "is not a date (\(forms))")
  }

  /// What is typed into a date cell of the sheet: a date, `0804`, or `d+1` for a day after the date above.
  ///
  /// - Parameters:
  ///   - above: the date of the row above.
  ///   - year: what the year of a date without one is, where no date above says.
  /// - Throws: what was read, where it is no such thing.
  public static func readEntry(
    _ text: String, above: ChartedDate?, year: YearRule
  ) throws(CellProblem) -> ChartedDate {
    let text = text.trimmed
    if let first = text.utf8.first, first | 0x20 == UInt8(ascii: "d") {
      return try laterDay(text, above: above)
    }
    let bytes = text.utf8
    if bytes.count == 4, let month = Digits.number(bytes.prefix(2)), let day = Digits.number(bytes.suffix(2))
    {
      return WrittenDate(year: nil, month: month, day: day).date(after: above, year: nil, else: year)
    }
    return try read(text).date(after: above, year: nil, else: year)
  }

  /// Whether a word means to be a date, rather than times: it begins with a digit and has a `/`, or looks
  /// like `2026-08-` with anything after it.
  public static func looksLikeDate(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, Digits.isDigit(first) else { return false }
    if bytes.contains(UInt8(ascii: "/")) { return true }
    let groups = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return groups.count >= 3 && groups[0].count == 4 && groups[0].allSatisfy(Digits.isDigit)
      && groups[1].count <= 2
  }

  private static func laterDay(_ text: String, above: ChartedDate?) throws(CellProblem) -> ChartedDate {
    let bytes = text.utf8
    guard bytes.dropFirst().first == UInt8(ascii: "+"), let days = Digits.number(bytes.dropFirst(2)) else {
      throw CellProblem(reading: text, "is not a day such as d+1")
    }
    guard let above else { throw CellProblem(reading: text, "counts from the date above, and there is none") }
    guard let date = above.later(byDays: days) else {
      throw CellProblem(reading: text, "can't be counted from \(above.text)")
    }
    return date
  }

  private static func slashed(_ text: String) -> WrittenDate? {
    guard let groups = groups(of: text, between: UInt8(ascii: "/")), groups.count == 2 || groups.count == 3,
      groups[0].count <= 2, groups[1].count <= 2, groups.count == 2 || groups[2].count == 4,
      let month = Digits.number(groups[0]), let day = Digits.number(groups[1])
    else { return nil }
    return WrittenDate(year: groups.count == 3 ? Digits.number(groups[2]) : nil, month: month, day: day)
  }

  private static func dashed(_ text: String) -> WrittenDate? {
    guard let groups = groups(of: text, between: UInt8(ascii: "-")), groups.count == 3, groups[0].count == 4,
      groups[1].count <= 2, groups[2].count <= 2, let year = Digits.number(groups[0]),
      let month = Digits.number(groups[1]), let day = Digits.number(groups[2])
    else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  private static func hasShortYear(_ text: String) -> Bool {
    guard let groups = groups(of: text, between: UInt8(ascii: "/")) else { return false }
    return groups.count == 3 && groups[0].count <= 2 && groups[2].count == 2
  }

  private static func groups(of text: String, between sign: UInt8) -> [Substring.UTF8View]? {
    let groups = Substring(text).utf8.split(separator: sign, omittingEmptySubsequences: false)
    return groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(Digits.isDigit) } ? groups : nil
  }
}

/// A date as it was written, perhaps without its year.
public struct WrittenDate: Hashable, Sendable {
  /// 0 to 9999.
  public var year: Int?
  /// 0 to 99, as written.
  public var month: Int
  /// 0 to 99, as written.
  public var day: Int

  public init(year: Int?, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date with its year: its own, else that of the date before, else the one written down for all,
  /// else what the caller's rule says.
  public func date(after before: ChartedDate?, year common: Int?, else rule: YearRule) -> ChartedDate {
    ChartedDate(
      year: year ?? before?.year ?? common ?? rule.year(month: month, day: day), month: month, day: day)
  }
}

/// What the year of a date is that is written without one, where nothing before it says.
public enum YearRule: Hashable, Sendable {
  case year(Int)
  /// The current year, unless the date would then lie more than a week ahead: the year before.
  case near(today: ChartedDate)

  public func year(month: Int, day: Int) -> Int {
    switch self {
    case .year(let year): return year
    case .near(let today):
      guard let inAWeek = today.later(byDays: 7) else { return today.year }
      let date = ChartedDate(year: today.year, month: month, day: day)
      return date > inAWeek ? max(0, today.year - 1) : today.year
    }
  }
}
