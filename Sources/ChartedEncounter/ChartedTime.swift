import InfusionCoding

/// A local date and time as charted, whether the calendar has it or not: `2026-02-31T24:00` is kept
/// as it is and holds its row (CLOCK-5).
///
/// A record may have a million rows with two of them each, so it is packed into seven bytes. A part
/// outside its range becomes the nearest one in it.
public struct ChartedTime: Hashable, Sendable {
  private var packedYear: UInt16
  private var packedMonth: UInt8
  private var packedDay: UInt8
  private var packedHour: UInt8
  private var packedMinute: UInt8
  private var packedSecond: UInt8

  /// 0 to 9999.
  public var year: Int {
    get { Int(packedYear) }
    set { packedYear = UInt16(min(max(newValue, 0), 9999)) }
  }
  /// 0 to 99, as written.
  public var month: Int {
    get { Int(packedMonth) }
    set { packedMonth = Self.packed(newValue) }
  }
  /// 0 to 99, as written.
  public var day: Int {
    get { Int(packedDay) }
    set { packedDay = Self.packed(newValue) }
  }
  /// 0 to 99, as written.
  public var hour: Int {
    get { Int(packedHour) }
    set { packedHour = Self.packed(newValue) }
  }
  /// 0 to 99, as written.
  public var minute: Int {
    get { Int(packedMinute) }
    set { packedMinute = Self.packed(newValue) }
  }
  /// 0 to 99, as written; 0 where none are.
  public var second: Int {
    get { Int(packedSecond) }
    set { packedSecond = Self.packed(newValue) }
  }

  public init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int = 0) {
    packedYear = UInt16(min(max(year, 0), 9999))
    packedMonth = Self.packed(month)
    packedDay = Self.packed(day)
    packedHour = Self.packed(hour)
    packedMinute = Self.packed(minute)
    packedSecond = Self.packed(second)
  }

  public init(_ date: ChartedDate, _ time: ClockTime) {
    self.init(
      year: date.year, month: date.month, day: date.day, hour: time.hour, minute: time.minute,
      second: time.second)
  }

  /// A minute of the engine's clock as a time.
  public init(_ minute: Minute) {
    let day = Clock.day(of: minute)
    let date = Clock.date(of: day)
    let rest = minute - day * Clock.minutesPerDay
    self.init(year: date.year, month: date.month, day: date.day, hour: rest / 60, minute: rest % 60)
  }

  private static func packed(_ part: Int) -> UInt8 { UInt8(min(max(part, 0), 99)) }

  public var date: ChartedDate { ChartedDate(year: year, month: month, day: day) }
  public var time: ClockTime { ClockTime(hour: hour, minute: minute, second: second) }

  /// The day, where the calendar has it.
  public var calendarDay: Day? { Clock.day(year: year, month: month, day: day) }

  /// The minute on the wall clock, seconds dropped; none where no calendar or clock has it (CLOCK-1, CLOCK-5).
  public var onTheClock: Minute? {
    guard let calendarDay, time.isOnTheClock else { return nil }
    return calendarDay * Clock.minutesPerDay + hour * 60 + minute
  }

  /// As the engine meets it.
  public var forEngine: ChartedMinute { onTheClock.map(ChartedMinute.at) ?? .impossible }

  /// So many minutes later, the seconds kept; none where this time does not exist or the year 9999 ends
  /// before.
  public func later(byMinutes minutes: Int) -> ChartedTime? {
    guard let onTheClock, minutes >= 0, minutes < Clock.end - onTheClock else { return nil }
    var later = ChartedTime(onTheClock + minutes)
    later.second = second
    return later
  }
}
