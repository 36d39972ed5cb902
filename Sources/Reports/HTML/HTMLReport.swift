import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData

/// An encounter as one HTML page that needs nothing else: the timeline as SVG, the lines, the rows with
/// their reasons, and the findings. It prints, follows the reader's light or dark setting, and holds no script.
public enum HTMLReport {
  public static func text(_ analysis: CaseAnalysis, policies: PolicyLibrary) -> String {
    let coded = analysis.coded
    let title = Markup.escaped(coded.encounter.id.isEmpty ? "encounter" : coded.encounter.id)
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title)</title>
      <style>
      \(style)</style>
      </head>
      <body>
      <h1>\(Markup.escaped(TextReport.heading(coded)))</h1>

      """
    if let policy = policies.named(coded.policyName) {
      page +=
        Markup.element("p", class: "faint", "\(policy.name) is the reading of \(policy.authority).") + "\n"
    }
    page += TimelineSVG(coded).text ?? ""
    page += lines(analysis) + rows(analysis) + findings(analysis)
    page += TableWords.lines(coded).map { Markup.element("p", class: "faint", $0) + "\n" }.joined()
    return page + "</body>\n</html>\n"
  }

  // MARK: Lines

  private static func lines(_ analysis: CaseAnalysis) -> String {
    let lines = analysis.coded.result.lines
    let estimate = analysis.estimate(of: lines)
    var table =
      "<h2>Lines</h2>\n<table>\n<tr><th>date</th><th>code</th><th>units</th><th>rows</th><th>why</th>"
    table += estimate == nil ? "</tr>\n" : "<th>estimate</th></tr>\n"
    for (place, line) in lines.enumerated() {
      let code = ([line.code.text] + line.modifiers.texts).joined(separator: "-")
      table += "<tr><td>\(ISOTime.day(line.day))</td><td class=\"code\">\(code)</td><td>\(line.units)</td>"
      table += Markup.element("td", PlainList.rows(line.rows, most: 24))
      table += Markup.element("td", why(line, analysis.explanation))
      if let estimate, estimate.lines.indices.contains(place) {
        let of = estimate.lines[place]
        table += Markup.element("td", of.isPackaged ? "packaged" : of.amount?.text ?? "no rate")
      }
      table += "</tr>\n"
    }
    table += "</table>\n"
    if lines.isEmpty { table = "<h2>Lines</h2>\n<p>no code</p>\n" }
    if let estimate {
      table +=
        Markup.element(
          "p", class: "faint",
          "Estimate only, OPPS national rates, no discounts, no wage index: \(estimate.total.text) in all.")
        + "\n"
    }
    return table
  }

  /// The arithmetic, and what an add-on hangs on.
  private static func why(_ line: CodeLine, _ explanation: Explanation) -> String {
    let primary = explanation.primary(of: line).map { "adds to \($0.code.text) of \(ISOTime.day($0.day))" }
    let rule = line.rules.first.flatMap { Rulebook.rule($0) }.map { "\($0.id.text) (\($0.authority))" }
    return [Arithmetic.text(of: line, in: explanation), primary, rule].compactMap(\.self).joined(
      separator: "; ")
  }

  // MARK: Rows

  private static func rows(_ analysis: CaseAnalysis) -> String {
    "<h2>Rows</h2>\n" + analysis.coded.result.rows.map { row($0, analysis) }.joined()
  }

  private static func row(_ decision: RowDecision, _ analysis: CaseAnalysis) -> String {
    let coded = analysis.coded
    let row = coded.row(decision.row)
    let codes = decision.codes.isEmpty ? "no code" : decision.codes.map(\.text).joined(separator: " ")
    let times = [row?.start?.plainText, row?.stop?.plainText].compactMap(\.self).joined(separator: " to ")
    var text = "<details open>\n<summary>"
    text += Markup.escaped("\(decision.row). \(row?.substance ?? "no substance")  \(times)  ")
    text +=
      "<b>\(Markup.escaped(decision.decision.plainWords))</b> <span class=\"code\">\(codes)</span></summary>\n"
    text += Markup.element("p", DecisionSentence.text(for: decision, in: coded)) + "\n<ul>\n"
    for reason in analysis.explanation.reasons(ofRow: decision.row) {
      let sentence = ReasonSentence.text(for: reason, ofRow: decision.row, in: analysis.explanation)
      let authority = Rulebook.rule(reason.rule).map { " (\($0.authority))" } ?? ""
      text +=
        Markup.element(
          "li", class: reason.isApplied ? "applied" : "tried",
          "\(reason.isApplied ? "+" : "-") \(reason.rule.text): \(sentence)\(authority)") + "\n"
    }
    for change in ChangeSentence.texts(for: analysis.nearest[decision.row] ?? [], in: coded) {
      text += Markup.element("li", class: "near", "~ \(change.text)") + "\n"
    }
    for difference in analysis.comparison?.differences(onRow: decision.row) ?? [] {
      text +=
        Markup.element(
          "li", class: "differ", "# \(DisagreementSentence.text(for: difference, onRow: decision.row))")
        + "\n"
    }
    return text + "</ul>\n</details>\n"
  }

  // MARK: Findings

  private static func findings(_ analysis: CaseAnalysis) -> String {
    guard !analysis.findings.isEmpty else { return "" }
    return "<h2>Findings</h2>\n<ul>\n"
      + analysis.findings.map { finding in
        let severity = finding.severity.rawValue
        return Markup.element(
          "li", class: severity, "\(severity): \(FindingSentence.text(for: finding, in: analysis.coded))")
          + "\n"
      }.joined() + "</ul>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #1c1c1c; --back: #fff; --faint: #666; --rule: #ccc;
      --infusion: #2f6fb5; --push: #b0561f; --hydration: #7fb3a8; --error: #b00020; --warning: #8a5a00; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --back: #161616; --faint: #9a9a9a;
      --rule: #444; --infusion: #6aa9ee; --push: #f0a070; --hydration: #5f978c; --error: #ff7b86;
      --warning: #e0b050; } }
    body { font: 15px/1.45 sans-serif; color: var(--text); background: var(--back); max-width: 70em;
      margin: 1.5em auto; padding: 0 1em; }
    h1 { font-size: 1.3em; } h2 { font-size: 1.1em; border-bottom: 1px solid var(--rule); }
    table { border-collapse: collapse; } th, td { text-align: left; padding: .15em .9em .15em 0;
      vertical-align: top; } .code { font-family: monospace; font-weight: bold; }
    .faint, .tried { color: var(--faint); } ul { list-style: none; padding-left: 1em; }
    .error { color: var(--error); } .warning { color: var(--warning); }
    details { margin: .5em 0; } summary { cursor: pointer; }
    svg { max-width: 100%; height: auto; } svg text { fill: var(--text); } svg .hour, svg .date,
    svg .codes { fill: var(--faint); font-size: 11px; } svg .lane { font-weight: bold; }
    .tick { stroke: var(--rule); } .midnight { stroke: var(--text); } .fold { stroke: var(--faint);
      stroke-dasharray: 2 4; } rect.infusion { fill: var(--infusion); } rect.push, rect.injection,
    path.push, path.injection { fill: var(--push); } rect.hydration { fill: none;
      stroke: var(--hydration); } rect.hydration.counted { fill: var(--hydration); }
    rect.other, path.other { fill: var(--faint); } path.infusion { fill: var(--infusion); }
    path.hydration { fill: var(--hydration); } rect.shared { fill: var(--back); fill-opacity: .45;
      stroke: var(--text); stroke-dasharray: 3 2; } line.reached { stroke: var(--text); stroke-width: 2; }
    line.unreached { stroke: var(--faint); stroke-dasharray: 2 2; }
    @media print { details { break-inside: avoid; } }

    """
}
