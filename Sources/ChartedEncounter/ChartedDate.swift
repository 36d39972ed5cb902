import InfusionCoding

/// A date as charted, whether the calendar has it or not.
public struct ChartedDate: Comparable, Hashable, Sendable {
  /// 0 to 9999.
  public var year: Int
  /// 0 to 99, as written.
  public var month: Int
  /// 0 to 99, as written.
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day of the engine's calendar as a date.
  public init(_ day: Day) {
    let date = Clock.date(of: day)
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// The day, where the calendar has it.
  public var calendarDay: Day? { Clock.day(year: year, month: month, day: day) }

  /// `2026-08-04`.
  public var text: String {
    "\(Digits.padded(year, 4))-\(Digits.padded(month, 2))-\(Digits.padded(day, 2))"
  }

  /// So many days later; none where this date does not exist or the year 9999 ends before.
  public func later(byDays days: Int) -> ChartedDate? {
    guard let calendarDay, days >= 0, days < Clock.end / Clock.minutesPerDay - calendarDay else { return nil }
    return ChartedDate(calendarDay + days)
  }

  public static func < (left: ChartedDate, right: ChartedDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
