import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData

/// Why an encounter is coded as it is, as plain text in 80 columns: for each line and row every rule that was
/// looked at, what would change it, and who disagrees.
public enum ExplainReport {
  /// - Parameters:
  ///   - row: the only row to speak of, with the lines and findings that it has a part in.
  ///   - policies: the policies that are known, for the authority of the one in force.
  public static func text(_ analysis: CaseAnalysis, row only: Int? = nil, policies: PolicyLibrary) -> String {
    let writer = ExplainWriter(analysis: analysis, only: only)
    var lines = writer.heading(policies)
    lines += writer.codeLines() + writer.rows() + writer.findings()
    if only == nil { lines += EstimateReport.lines(analysis) + writer.tables() }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The parts of the report.
private struct ExplainWriter {
  let analysis: CaseAnalysis
  let only: Int?

  private var coded: CodedEncounter { analysis.coded }
  private var explanation: Explanation { analysis.explanation }

  func heading(_ policies: PolicyLibrary) -> [String] {
    let heading = PlainLayout.wrapped(TextReport.heading(coded), first: "", rest: "  ")
    guard let policy = policies.named(coded.policyName) else { return heading }
    let authority = "\(policy.name) is the reading of \(policy.authority)."
    let key =
      "+ a rule that applied, - one that was tried and did not, ~ what would change a line, # who disagrees."
    return heading + PlainLayout.wrapped("\(authority) \(key)", first: "  ", rest: "  ")
  }

  // MARK: Lines

  func codeLines() -> [String] {
    let lines = coded.result.lines.filter { $0.rows.contains(only) }
    if lines.isEmpty { return only == nil ? ["", "  no code"] : [] }
    return lines.flatMap { [""] + codeLine($0) }
  }

  private func codeLine(_ line: CodeLine) -> [String] {
    let code = ([line.code.text] + line.modifiers.texts).joined(separator: "-")
    let head =
      "\(ISOTime.day(line.day))  \(PlainLayout.padded(code, 9)) x\(PlainLayout.padded(String(line.units), 4)) "
    var lines = PlainLayout.wrapped(
      printable(PlainList.named(line.rows, in: coded, most: 12)), first: head,
      rest: String(repeating: " ", count: head.count))
    if let arithmetic = Arithmetic.text(of: line, in: explanation) {
      lines += PlainLayout.wrapped(printable(arithmetic), first: "    ", rest: "    ")
    }
    if let primary = explanation.primary(of: line) {
      lines.append("    adds to \(primary.code.text) of \(ISOTime.day(primary.day))")
    }
    // What the arithmetic says needs no second saying.
    let hasArithmetic = lines.count > 1
    return lines
      + explanation.reasons(of: line).flatMap { reason -> [String] in
        let text = ReasonSentence.text(for: reason, of: line, in: explanation)
        let isSaid = hasArithmetic && text == Arithmetic.text(of: line, in: explanation)
        return self.reason(reason, isSaid ? "the arithmetic above" : text)
      }
  }

  private func reason(_ reason: Reason, _ text: String) -> [String] {
    let authority = Rulebook.rule(reason.rule).map { " (\($0.authority))" } ?? ""
    let mark = reason.isApplied ? "+" : "-"
    return PlainLayout.wrapped(
      printable(text) + authority, first: "    \(mark) \(PlainLayout.padded(reason.rule.text, 8)) ",
      rest: String(repeating: " ", count: 15))
  }

  // MARK: Rows

  func rows() -> [String] {
    coded.result.rows.filter { only == nil || $0.row == only }.flatMap { [""] + row($0) }
  }

  private func row(_ decision: RowDecision) -> [String] {
    let codes = decision.codes.isEmpty ? "no code" : decision.codes.map(\.text).joined(separator: " ")
    let name = printable(coded.row(decision.row)?.substance ?? "")
    var lines = [
      "Row \(PlainLayout.padded("\(decision.row)", 3)) \(PlainLayout.padded(times(decision.row), 18)) "
        + "\(PlainLayout.padded(name, 20)) \(PlainLayout.padded(decision.decision.plainWords, 16)) \(codes)"
    ]
    lines += PlainLayout.wrapped(
      printable(DecisionSentence.text(for: decision, in: coded)), first: "    ", rest: "    ")
    for reason in explanation.reasons(ofRow: decision.row) {
      lines += self.reason(
        reason, ReasonSentence.text(for: reason, ofRow: decision.row, in: explanation))
    }
    return lines + changes(decision.row) + disagreements(decision.row)
  }

  /// `08/04 12:23-12:53`.
  private func times(_ number: Int) -> String {
    guard let row = coded.row(number), let start = row.start else { return "no start" }
    guard let stop = row.stop else { return start.plainText }
    return "\(start.plainText)-\(stop.plainClock)\(stop.date == start.date ? "" : "+")"
  }

  private func changes(_ row: Int) -> [String] {
    guard let changes = analysis.nearest[row] else { return [] }
    guard !changes.isEmpty else {
      return ["    ~ no start or stop within \(NearestChange.furthest) minutes of its own changes a line"]
    }
    let own = analysis.estimate(of: coded.result.lines)
    return ChangeSentence.texts(for: changes, in: coded).flatMap { text, lines in
      let paid = EstimateSentence.difference(from: own, to: analysis.estimate(of: lines))
      return PlainLayout.wrapped(text + (paid.map { " (\($0))" } ?? ""), first: "    ~ ", rest: "      ")
    }
  }

  private func disagreements(_ row: Int) -> [String] {
    guard let comparison = analysis.comparison else { return [] }
    let differences = comparison.differences(onRow: row)
    if differences.isEmpty { return comparison.readings.count > 1 ? ["    = all policies agree"] : [] }
    return differences.flatMap {
      PlainLayout.wrapped(DisagreementSentence.text(for: $0, onRow: row), first: "    # ", rest: "      ")
    }
  }

  // MARK: The rest

  func findings() -> [String] {
    let findings = analysis.findings.filter { finding in
      let isSaid = finding.id == .nearThreshold || finding.id == .policySensitive
      return finding.rows.contains(only) && !isSaid
    }
    if findings.isEmpty { return [] }
    return [""]
      + findings.flatMap {
        PlainLayout.wrapped(
          printable(FindingSentence.text(for: $0, in: coded)), first: "\($0.severity.rawValue): ", rest: "  ")
      }
  }

  func tables() -> [String] {
    let lines = TableWords.lines(coded)
    return lines.isEmpty ? [] : [""] + lines.flatMap { PlainLayout.wrapped($0, first: "", rest: "  ") }
  }

  private func printable(_ text: String) -> String { PrintableText.text(text) }
}

extension [Int] {
  /// Whether it has a number; any, where none is asked for.
  fileprivate func contains(_ only: Int?) -> Bool {
    guard let only else { return true }
    return contains { $0 == only }
  }
}
