import ChartedEncounter
import InfusionCoding

/// Dates and times as they stand on the sheet: `08/04`, `1222`.
enum ClockText {
  /// Month and day.
  static func date(_ time: ChartedTime) -> String { "\(twoDigits(time.month))/\(twoDigits(time.day))" }

  /// Month and day.
  static func date(_ day: Day) -> String {
    let date = Clock.date(of: day)
    return "\(twoDigits(date.month))/\(twoDigits(date.day))"
  }

  /// Month, day and year.
  static func fullDate(_ day: Day) -> String { "\(date(day))/\(fourDigits(Clock.date(of: day).year))" }

  /// Hours and minutes; with seconds where `withSeconds` and there are some.
  static func time(_ time: ChartedTime, withSeconds: Bool = false) -> String {
    let minutes = twoDigits(time.hour) + twoDigits(time.minute)
    return withSeconds && time.second != 0 ? minutes + twoDigits(time.second) : minutes
  }

  /// Hours and minutes.
  static func time(_ minute: Minute) -> String {
    let rest = minute - Clock.day(of: minute) * Clock.minutesPerDay
    return twoDigits(rest / 60) + twoDigits(rest % 60)
  }

  /// Minutes as `45 min`, from two hours as `3 h 30`.
  static func length(_ minutes: Int) -> String {
    if minutes < 120 { return "\(minutes) min" }
    return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(twoDigits(minutes % 60))"
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func fourDigits(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
  }
}
