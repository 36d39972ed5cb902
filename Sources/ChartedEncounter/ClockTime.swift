/// A time of the day as charted, whether the clock has it or not.
public struct ClockTime: Hashable, Sendable {
  /// 0 to 99, as written.
  public var hour: Int
  /// 0 to 99, as written.
  public var minute: Int
  /// 0 to 99, as written; 0 where none are.
  public var second: Int

  public init(hour: Int, minute: Int, second: Int = 0) {
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Whether the clock has it: 00:00:00 to 23:59:59.
  public var isOnTheClock: Bool {
    (0..<24).contains(hour) && (0..<60).contains(minute) && (0..<60).contains(second)
  }

  /// Four digits, or six where the seconds aren't 0: `0930`, `122259`.
  public var digits: String {
    let minutes = Digits.padded(hour, 2) + Digits.padded(minute, 2)
    return second == 0 ? minutes : minutes + Digits.padded(second, 2)
  }
}
