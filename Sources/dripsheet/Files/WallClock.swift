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

  init() {
    var seconds = time(nil)
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
