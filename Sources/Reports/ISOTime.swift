import InfusionCoding

/// Days and minutes as JSON has them.
public enum ISOTime {
  /// `2026-08-04`.
  public static func day(_ day: Day) -> String {
    let date = Clock.date(of: day)
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
  }

  /// `2026-08-04T12:23`.
  public static func minute(_ minute: Minute) -> String {
    let day = Clock.day(of: minute)
    let rest = minute - day * Clock.minutesPerDay
    return self.day(day) + "T" + padded(rest / 60, 2) + ":" + padded(rest % 60, 2)
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
