/// Local wall-clock time in whole minutes since 1970-01-01 00:00. No zones, no daylight saving:
/// a chart is read by the clock on the wall (CLOCK-1).
public typealias Minute = Int

/// A calendar day: days since 1970-01-01.
public typealias Day = Int

/// The arithmetic of the calendar, proleptic Gregorian, years 0 to 9999.
public enum Clock {
  public static let minutesPerDay = 1440

  /// The first minute of the year 0.
  public static let beginning: Minute = -719_528 * minutesPerDay

  /// The first minute after the year 9999.
  public static let end: Minute = 4_223_371_680

  /// The day a minute lies in.
  @inlinable public static func day(of minute: Minute) -> Day {
    minute >= 0 ? minute / minutesPerDay : (minute - minutesPerDay + 1) / minutesPerDay
  }

  /// The day of a date; none where the calendar has no such date.
  public static func day(year: Int, month: Int, day: Int) -> Day? {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= days(inMonth: month, year: year)
    else { return nil }
    // Years are counted from March, so that the leap day is the last of its year.
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day of a day.
  public static func date(of day: Day) -> (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// How many days a month has; 0 for a month that does not exist.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 1...12: 31
    default: 0
    }
  }
}

/// A stretch of minutes: the start counts, the stop does not.
public struct Span: Hashable, Sendable {
  public var start: Minute
  public var stop: Minute

  @inlinable public init(start: Minute, stop: Minute) {
    self.start = start
    self.stop = stop
  }

  /// Its length in minutes.
  @inlinable public var minutes: Int { stop - start }
}
