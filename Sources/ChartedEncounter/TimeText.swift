/// What a time says: `1222`, `12:22`, `930`, `9:30`, `122259`, `12:22:59`, `2:23pm`, `223p`, `12a`.
///
/// A time is told by the shape of its digits, whether the clock has it or not: `2410` is a time that does
/// not exist, `12x5` is none.
public enum TimeText {
  /// Forms of a time, for hints.
  public static let forms = "1222, 12:22, 930, 2:23pm"

  /// - Throws: what was read, where it is not a time.
  public static func read(_ text: String) throws(CellProblem) -> TimeReading {
    guard let reading = reading(text) else { throw CellProblem(reading: text, "is not a time") }
    return reading
  }

  static func reading(_ text: String) -> TimeReading? {
    var bytes = Substring(text).utf8
    let half = takeHalf(from: &bytes)
    guard let parts = parts(of: bytes, hasHalf: half != nil) else { return nil }
    guard let half else {
      return TimeReading(
        time: ClockTime(hour: parts.hour, minute: parts.minute, second: parts.second),
        isBareHour: parts.hourDigits == 1 && parts.hour > 0)
    }
    guard (1...12).contains(parts.hour) else { return nil }
    let hour = parts.hour % 12 + (half == .afternoon ? 12 : 0)
    return TimeReading(
      time: ClockTime(hour: hour, minute: parts.minute, second: parts.second), isBareHour: false)
  }

  private enum Half { case morning, afternoon }

  /// Takes `am`, `pm`, `a` or `p` off the end, and white space before it.
  private static func takeHalf(from bytes: inout Substring.UTF8View) -> Half? {
    var rest = bytes
    if let last = rest.last, last | 0x20 == UInt8(ascii: "m") { rest.removeLast() }
    guard let letter = rest.popLast() else { return nil }
    let half: Half
    switch letter | 0x20 {
    case UInt8(ascii: "a"): half = .morning
    case UInt8(ascii: "p"): half = .afternoon
    default: return nil
    }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    bytes = rest
    return half
  }

  private struct Parts {
    var hour = 0
    var hourDigits = 0
    var minute = 0
    var second = 0
  }

  /// Hour, minute and second by the places of digits and colons; an hour alone only before am or pm.
  private static func parts(of bytes: Substring.UTF8View, hasHalf: Bool) -> Parts? {
    let groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Digits.isDigit) }), let first = groups.first else {
      return nil
    }
    if groups.count > 1 {
      guard groups.count <= 3, first.count <= 2, groups.dropFirst().allSatisfy({ $0.count == 2 }) else {
        return nil
      }
      return partsOf(groups[0], groups[1], groups.count == 3 ? groups[2] : nil)
    }
    switch first.count {
    case 1, 2: return hasHalf ? partsOf(first, nil, nil) : nil
    case 3, 4: return partsOf(first.dropLast(2), first.suffix(2), nil)
    case 6: return partsOf(first.prefix(2), first.dropFirst(2).prefix(2), first.suffix(2))
    default: return nil
    }
  }

  private static func partsOf(
    _ hour: Substring.UTF8View, _ minute: Substring.UTF8View?, _ second: Substring.UTF8View?
  ) -> Parts? {
    guard let hourNumber = Digits.number(hour) else { return nil }
    return Parts(
      hour: hourNumber, hourDigits: hour.count, minute: minute.flatMap(Digits.number) ?? 0,
      second: second.flatMap(Digits.number) ?? 0)
  }
}

/// A time and how sure its half of the day is.
public struct TimeReading: Hashable, Sendable {
  public var time: ClockTime
  /// The hour has one digit, and neither am nor pm says which half of the day is meant: `2:23`, `223`.
  public var isBareHour: Bool

  public init(time: ClockTime, isBareHour: Bool) {
    self.time = time
    self.isBareHour = isBareHour
  }

  /// Whether the afternoon may well be meant: a bare hour that lies before the row above, and after it
  /// (or at it) if it is read as p.m.
  public func mayMeanAfternoon(on date: ChartedDate, after above: ChartedTime?) -> Bool {
    guard isBareHour, let above = above?.onTheClock, let asRead = ChartedTime(date, time).onTheClock else {
      return false
    }
    return asRead < above && asRead + 12 * 60 >= above
  }
}
