import ChartedEncounter
import Glibc
import InfusionCoding

/// The time on the wall, read once for each event: nothing further in has a clock.
struct WallClock {
  /// The local day.
  var today: Day
  /// `14:22`.
  var now: String
  /// `2026-08-04 14:22`, for the name of a recovery file.
  var stamp: String
  var date: ChartedDate
  /// Milliseconds since 1970 began, UTC.
  var moment: Int

  init() {
    var exact = timespec()
    clock_gettime(CLOCK_REALTIME, &exact)
    self.init(moment: exact.tv_sec * 1000 + exact.tv_nsec / 1_000_000)
  }

  /// A moment of the past as the wall showed it.
  init(moment: Int) {
    self.moment = moment
    var seconds = moment / 1000
    var parts = tm()
    localtime_r(&seconds, &parts)
    date = ChartedDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    today = Clock.day(year: date.year, month: date.month, day: date.day) ?? 0
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    now = "\(two(parts.tm_hour)):\(two(parts.tm_min))"
    stamp = "\(date.year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) \(now)"
  }
}

extension WallClock {
  /// `2026-08-04T14:22:07Z`.
  static func utc(_ moment: Int) -> String {
    var seconds = moment / 1000
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
