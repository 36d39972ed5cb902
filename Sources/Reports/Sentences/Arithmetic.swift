import CodingAnalysis
import InfusionCoding

/// The minutes and hours of totals, written out.
public enum Arithmetic {
  /// `180 + 210 = 390 min: first hour, then 5 more; the last 30 do not reach 31`.
  public static func text(_ total: Workings.HourTotal) -> String {
    let further = total.hours.reduce(0) { $0 + $1.count }
    let hasFirst = total.firstHour != nil
    return "\(sum(total)): \(hours(further, hasFirst: hasFirst))"
      + rest(total.minutes, hours: further + (hasFirst ? 1 : 0), hasFirst: hasFirst)
  }

  /// That of every total that a line pays, by name where there are several; none for a code that goes by no
  /// minutes.
  public static func text(of line: CodeLine, in explanation: Explanation) -> String? {
    let totals = explanation.totals(of: line)
    guard !totals.isEmpty else { return nil }
    return totals.map { total in
      let name = total.parts.first.flatMap { explanation.coded.row($0.row)?.substance } ?? ""
      return (totals.count > 1 ? "\(name) " : "") + text(total) + dates(total, of: line)
    }.joined(separator: ". ")
  }

  /// `180 + 210 = 390 min`.
  static func sum(_ total: Workings.HourTotal) -> String {
    guard total.parts.count > 1 else { return "\(total.minutes) min" }
    let parts = total.parts.map { String($0.minutes) }.joined(separator: " + ")
    let twice = total.parts.reduce(0) { $0 + $1.minutes } - total.minutes
    return "\(parts)\(twice > 0 ? ", less \(twice) that count twice," : "") = \(total.minutes) min"
  }

  private static func hours(_ further: Int, hasFirst: Bool) -> String {
    if hasFirst { return further == 0 ? "first hour" : "first hour, then \(further) more" }
    return further == 0 ? "no further hour" : further == 1 ? "one further hour" : "\(further) further hours"
  }

  private static func rest(_ minutes: Int, hours: Int, hasFirst: Bool) -> String {
    let left = minutes - 60 * hours
    if left > 0 { return "; the last \(left) do not reach 31" }
    let last = minutes - 60 * (hours - 1)
    if left == 0 || hasFirst && hours == 1 { return "" }
    return last > 30 ? "; the last of them has \(last) min" : "; an hour all the same"
  }

  /// How many hours fall on which date, where they fall on several.
  private static func dates(_ total: Workings.HourTotal, of line: CodeLine) -> String {
    guard total.hours.count > 1, line.code == total.furtherHours else { return "" }
    let counts = total.hours.map { "\($0.count) on \(LineChange.shortDay($0.day))" }
    return " (\(PlainList.joined(counts, most: 8)))"
  }
}
