import ChartedEncounter
import InfusionCoding
import Interchange

/// A row in one line of text, the most important word first.
public enum LinearRow {
  /// `ceftriaxone, row 5, 1223-1253, 96376, repeat push, 30 minutes, site A`.
  ///
  /// - Parameter hidesCodes: leaves out what the engine makes of the row.
  public static func line(_ row: ChartedRow, in coded: CodedEncounter, hidesCodes: Bool) -> String {
    var words = [row.substance ?? "no substance", "row \(row.number)"]
    let decision = hidesCodes ? nil : coded.decision(ofRow: row.number)
    if decision != nil, let worst = worst(ofRow: row.number, in: coded) { words.append(worst.rawValue) }
    words.append(times(of: row))
    if let decision { words += decided(decision) }
    if let minutes = decision?.minutes { words.append(PlainCount.minutes(minutes)) }
    words += charted(row)
    return words.joined(separator: ", ")
  }

  /// `repeat push, row 6, ceftriaxone, 30 minutes, 96376`.
  static func decision(_ decision: RowDecision, in coded: CodedEncounter, was: String? = nil) -> String {
    var words = [decision.plainWords, "row \(decision.row)"]
    if let was { words.append("was \(was)") }
    if let substance = coded.row(decision.row)?.substance { words.append(substance) }
    if let minutes = decision.minutes { words.append(PlainCount.minutes(minutes)) }
    words.append(decision.codes.isEmpty ? "no code" : codes(decision))
    return words.joined(separator: ", ")
  }

  /// `1223-1253`, `2237-0007+1d`, `1325, no stop`.
  public static func times(of row: ChartedRow) -> String {
    guard row.asTyped[.line] == nil else { return "a line that is not understood" }
    let start = row.asTyped[.start] ?? row.start?.time.digits ?? "no start"
    guard row.asTyped[.stop] == nil, let stop = row.stop else {
      return
        "\(start), \(row.asTyped[.stop].map { "stop \($0)" } ?? (row.running == true ? "running" : "no stop"))"
    }
    guard let day = row.start?.calendarDay, let last = stop.calendarDay, last != day else {
      return "\(start)-\(stop.time.digits)"
    }
    return last > day
      ? "\(start)-\(stop.time.digits)+\(last - day)d" : "\(start)-\(stop.date.text) \(stop.time.digits)"
  }

  private static func decided(_ decision: RowDecision) -> [String] {
    guard decision.decision != .held else { return [decision.plainWords] }
    // That there is no stop the times say.
    let words = decision.decision == .push ? decision.decision.plainWords : decision.plainWords
    return [decision.codes.isEmpty ? "no code" : codes(decision), words]
  }

  private static func codes(_ decision: RowDecision) -> String {
    decision.codes.map(\.text).joined(separator: " and ")
  }

  private static func charted(_ row: ChartedRow) -> [String] {
    var words: [String] = []
    if let drugClass = row.drugClass { words.append("class \(drugClass.rawValue)") }
    if let route = row.route, route != .intravenous { words.append("route \(route.rawValue)") }
    if let method = row.method, method != .infusion { words.append("method \(method.rawValue)") }
    if let site = row.site { words.append("site \(site)") }
    if let visit = row.visit, visit != 1 { words.append("visit \(visit)") }
    return words
  }

  private static func worst(ofRow row: Int, in coded: CodedEncounter) -> Severity? {
    coded.result.findings.filter { $0.rows.contains(row) && $0.severity != .note }.map(\.severity).min()
  }
}
