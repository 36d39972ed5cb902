import ChartedEncounter
import CodingAnalysis
import InfusionCoding

/// Why a row is coded as it is, one reason a line, the answer first.
public enum LinearWhy {
  /// - Parameter analysis: what is to be said of it: the nearest change and other policies where asked for.
  public static func lines(ofRow number: Int, _ analysis: CaseAnalysis) -> [String] {
    let coded = analysis.coded
    guard let decision = coded.decision(ofRow: number) else { return ["there is no row \(number)"] }
    let reasons = analysis.explanation.reasons(ofRow: number)
    var lines = [LinearRow.decision(decision, in: coded), DecisionSentence.text(for: decision, in: coded)]
    lines += reasons.filter(\.isApplied).map { reason($0, number, analysis) }
    lines += coded.result.lines.filter { $0.rows.contains(number) }.compactMap { line in
      Arithmetic.text(of: line, in: analysis.explanation).map { "\(LinearCodes.code(line)): \($0)" }
    }
    lines += reasons.filter { !$0.isApplied }.map { "not so: \(reason($0, number, analysis))" }
    lines += coded.result.findings.filter { $0.rows.contains(number) }.map {
      "\($0.severity.rawValue): \(FindingSentence.text(for: $0, in: coded))"
    }
    return unique(lines + near(number, analysis) + policies(number, analysis))
  }

  /// The smallest changes of a row's times that change a line.
  public static func near(_ number: Int, _ analysis: CaseAnalysis) -> [String] {
    guard let changes = analysis.nearest[number] else { return [] }
    if changes.isEmpty {
      return ["no start or stop within \(NearestChange.furthest) minutes of its own changes a line"]
    }
    return changes.map { ChangeSentence.text(for: $0, in: analysis.coded) }
  }

  private static func reason(_ reason: Reason, _ number: Int, _ analysis: CaseAnalysis) -> String {
    let text = ReasonSentence.text(for: reason, ofRow: number, in: analysis.explanation)
    let authority = Rulebook.rule(reason.rule).map { ", \($0.authority)" } ?? ""
    return "\(text) (\(reason.rule.text)\(authority))"
  }

  private static func policies(_ number: Int, _ analysis: CaseAnalysis) -> [String] {
    guard let comparison = analysis.comparison, comparison.readings.count > 1 else { return [] }
    let differences = comparison.differences(onRow: number)
    if differences.isEmpty { return ["all policies agree"] }
    return differences.map { DisagreementSentence.text(for: $0, onRow: number) }
  }

  /// Each line once: a rule's sentence can be the decision's own.
  private static func unique(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }
}
