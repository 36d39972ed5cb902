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
    let writer = CompareWriter(
      comparison: comparison, coded: coded, policies: policies,
      rates: coded.policy.setting == .facility ? rates : [:])
    let heading = PlainLayout.wrapped(TextReport.heading(coded), first: "", rest: "  ")
    let lines =
      heading + writer.table() + writer.neverPaid() + writer.differences() + writer.agreement()
      + writer.money()
    return lines.joined(separator: "\n") + "\n"
  }
}

private struct CompareWriter {
  let comparison: PolicyComparison
  let coded: CodedEncounter
  let policies: PolicyLibrary
  let rates: [Code: Editions<RateRow>]

  // MARK: Side by side

  /// As many policies beside each other as 80 columns hold; others below.
  func table() -> [String] {
    var parts: [[PolicyComparison.Reading]] = []
    var width = PlainLayout.width
    for reading in comparison.readings {
      let column = columnWidth(reading)
      if parts.isEmpty || width + column > PlainLayout.width - 4 {
        parts.append([])
        width = 26
      }
      parts[parts.count - 1].append(reading)
      width += column
    }
    return parts.flatMap { [""] + table($0) }
  }

  private func columnWidth(_ reading: PolicyComparison.Reading) -> Int { max(reading.policy.count, 4) + 2 }

  private func table(_ readings: [PolicyComparison.Reading]) -> [String] {
    let head = readings.map { PlainLayout.flushRight($0.policy, columnWidth($0)) }.joined()
    var lines = [String(repeating: " ", count: 26) + head]
    var lastDay: Day?
    for row in rows() {
      let date = row.day == lastDay ? "" : ISOTime.day(row.day)
      lastDay = row.day
      let code = ([row.code.text] + row.modifiers.texts).joined(separator: "-")
      let cells = readings.map { reading in
        let units = reading.lines.first { isSame($0, row) }?.units
        return PlainLayout.flushRight(units.map(String.init) ?? "-", columnWidth(reading))
      }
      let differs = Set(comparison.readings.map { $0.lines.first { isSame($0, row) }?.units }).count > 1
      lines.append(
        "  \(PlainLayout.padded(date, 10))  \(PlainLayout.padded(code, 12))\(cells.joined())\(differs ? "  *" : "")"
      )
    }
    return lines
  }

  /// Every line that any policy gives, once.
  private func rows() -> [CodeLine] {
    var all: [CodeLine] = []
    for line in comparison.readings.flatMap(\.lines) where !all.contains(where: { isSame($0, line) }) {
      all.append(line)
    }
    return all.sorted { ($0.day, $0.code, $0.modifiers) < ($1.day, $1.code, $1.modifiers) }
  }

  private func isSame(_ left: CodeLine, _ right: CodeLine) -> Bool {
    left.day == right.day && left.code == right.code && left.modifiers == right.modifiers
  }

  /// Policies that give a line and never pay its code.
  func neverPaid() -> [String] {
    comparison.readings.compactMap { reading in
      let codes = policies.named(reading.policy)?.neverPaid.filter { code in
        reading.lines.contains { $0.code == code }
      }
      guard let codes, !codes.isEmpty else { return nil }
      return "  \(reading.policy) never pays \(PlainList.joined(codes.map(\.text), most: 8))"
    }
  }

  // MARK: Differences

  func differences() -> [String] {
    var lines: [String] = []
    var lastRows: [Int] = []
    for difference in comparison.differences {
      if difference.rows != lastRows { lines += heading(difference) + inForce(difference) }
      lastRows = difference.rows
      lines += reading(PlainList.joined(difference.policies, most: 8), difference.lines)
      for cause in difference.causes { lines += self.cause(cause, of: difference.policies.first ?? "") }
    }
    return lines
  }

  private func heading(_ difference: PolicyDifference) -> [String] {
    let rows = PlainList.named(difference.rows, in: coded, most: 8)
    let mark = difference.isDatesOnly ? " (dates only)" : ""
    return [""] + PlainLayout.wrapped(PrintableText.text(rows) + mark, first: "* ", rest: "  ")
  }

  /// What the policy in force says, with the values of the settings that others have otherwise.
  private func inForce(_ difference: PolicyDifference) -> [String] {
    let name = comparison.policyInForce
    let causes = difference.causes.map { cause -> PolicyCause in
      switch cause {
      case .setting(let setting, _): .setting(setting, value: coded.policy.value(of: setting))
      case .drugClass(let substance, _):
        .drugClass(substance: substance, policies.named(name)?.classOverrides[substance])
      }
    }
    return reading(name, difference.linesInForce) + causes.flatMap { cause($0, of: name) }
  }

  private func reading(_ policy: String, _ lines: [CodeLine]) -> [String] {
    let days = Set(comparison.readings.flatMap(\.lines).map(\.day))
    let codes = lines.map {
      days.count > 1 ? "\(LineChange.shortDay($0.day)) \(LineChange.text($0))" : LineChange.text($0)
    }
    let what = codes.isEmpty ? "no line" : codes.joined(separator: ", ")
    let indent = String(repeating: " ", count: 19)
    guard policy.count <= 14 else {
      return ["    \(policy)"] + PlainLayout.wrapped(what, first: indent, rest: indent)
    }
    return PlainLayout.wrapped(what, first: "    \(PlainLayout.padded(policy, 14)) ", rest: indent)
  }

  private func cause(_ cause: PolicyCause, of policy: String) -> [String] {
    let authority: String? =
      if case .setting(let name, _) = cause {
        policies.named(policy)?.settings.first { $0.name == name }?.authority
      } else {
        policies.named(policy)?.authority
      }
    return PlainLayout.wrapped(
      cause.text + (authority.map { ": \($0)" } ?? ""), first: String(repeating: " ", count: 21),
      rest: String(repeating: " ", count: 23))
  }

  func agreement() -> [String] {
    guard comparison.readings.count > 1 else { return ["", "There is no other policy to compare with."] }
    let agreed = coded.result.rows.map(\.row).filter { comparison.agreement(onRow: $0) == .full }
    if agreed.count == coded.result.rows.count { return ["", "All policies agree."] }
    return agreed.isEmpty
      ? ["", "They agree on no row."]
      : [""]
        + PlainLayout.wrapped("They agree on \(PlainList.rows(agreed, most: 24)).", first: "", rest: "  ")
  }

  func money() -> [String] {
    guard !rates.isEmpty else { return [] }
    let own = RateEstimate(of: coded.result.lines, rates: rates).total
    let totals = comparison.readings.map { reading -> String in
      let total = RateEstimate(of: reading.lines, rates: rates).total
      return "\(reading.policy) \(total.text)"
        + (total == own ? "" : " (\(EstimateReport.signed(total, own)))")
    }
    return [""]
      + PlainLayout.wrapped(
        "Estimate only, OPPS national rates: \(totals.joined(separator: ", ")).", first: "", rest: "  ")
  }
}
