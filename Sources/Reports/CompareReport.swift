import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData

/// Policies side by side, as plain text in 80 columns: their lines, where they differ, and which setting
/// makes each difference, on whose authority.
public enum CompareReport {
  /// - Parameters:
  ///   - policies: the policies that are known, for the authorities of their settings.
  ///   - rates: what a hospital is paid; empty where no estimate is wanted.
  public static func text(
    _ comparison: PolicyComparison, of coded: CodedEncounter, policies: PolicyLibrary,
    rates: [Code: Editions<RateRow>] = [:]
  ) -> String {
    let text = ComparisonText(comparison, of: coded, policies: policies)
    let heading = PlainLayout.wrapped(TextReport.heading(coded), first: "", rest: "  ")
    let estimate = coded.policy.setting == .facility ? text.estimate(rates) : nil
    let lines =
      heading + table(text, policies: comparison.readings.map(\.policy)) + text.neverPaid.map { "  \($0)" }
      + text.differences.flatMap(difference) + [""]
      + PlainLayout.wrapped(text.agreement, first: "", rest: "  ")
      + (estimate.map { [""] + PlainLayout.wrapped($0, first: "", rest: "  ") } ?? [])
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Side by side

  /// As many policies beside each other as 80 columns hold; others below.
  private static func table(_ text: ComparisonText, policies: [String]) -> [String] {
    var parts: [[Int]] = []
    var width = PlainLayout.width
    for (place, policy) in policies.enumerated() {
      let column = columnWidth(policy)
      if parts.isEmpty || width + column > PlainLayout.width - 4 {
        parts.append([])
        width = 26
      }
      parts[parts.count - 1].append(place)
      width += column
    }
    let rows = text.rows
    return parts.flatMap { [""] + table(rows, of: $0, policies: policies) }
  }

  private static func columnWidth(_ policy: String) -> Int { max(policy.count, 4) + 2 }

  private static func table(_ rows: [ComparisonText.Row], of places: [Int], policies: [String]) -> [String] {
    let head = places.map { PlainLayout.flushRight(policies[$0], columnWidth(policies[$0])) }.joined()
    var lines = [String(repeating: " ", count: 26) + head]
    var lastDay: Day?
    for row in rows {
      let date = row.day == lastDay ? "" : ISOTime.day(row.day)
      lastDay = row.day
      let cells = places.map { place in
        PlainLayout.flushRight(row.units[place].map(String.init) ?? "-", columnWidth(policies[place]))
      }
      lines.append(
        "  \(PlainLayout.padded(date, 10))  \(PlainLayout.padded(row.code, 12))\(cells.joined())"
          + (row.differs ? "  *" : ""))
    }
    return lines
  }

  // MARK: Differences

  private static func difference(_ difference: ComparisonText.Difference) -> [String] {
    let mark = difference.isDatesOnly ? " (dates only)" : ""
    return [""] + PlainLayout.wrapped(difference.heading + mark, first: "* ", rest: "  ")
      + difference.readings.flatMap(reading)
  }

  private static func reading(_ reading: ComparisonText.Reading) -> [String] {
    let indent = String(repeating: " ", count: 19)
    let isShort = reading.policies.count <= 14
    let first = isShort ? "    \(PlainLayout.padded(reading.policies, 14)) " : indent
    return (isShort ? [] : ["    \(reading.policies)"])
      + PlainLayout.wrapped(reading.lines, first: first, rest: indent)
      + reading.causes.flatMap {
        PlainLayout.wrapped(
          $0, first: String(repeating: " ", count: 21), rest: String(repeating: " ", count: 23))
      }
  }
}
