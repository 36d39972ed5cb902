import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData
import Reports
import Worksheet
import WorksheetCommands
import WorksheetSession

extension LinearMode {
  func isLook(_ command: LinearCommand) -> Bool {
    switch command {
    case .list, .lines, .estimate, .findings, .next, .timeline, .compare, .find: true
    default: false
    }
  }

  /// Reads something aloud.
  mutating func look(_ command: LinearCommand, _ rest: String) {
    let coded = session.coded.coded
    let isHidden = session.hidesCodes
    if isHidden, [.lines, .estimate, .findings, .next, .compare].contains(command) {
      return refuse(":hide shows the codes again")
    }
    if let problem = session.coded.problem { say("nothing is coded: \(problem)") }
    switch command {
    case .list: list(rest)
    case .lines: say(coded.result.lines.isEmpty ? ["no codes yet"] : LinearCodes.lines(coded.result.lines))
    case .estimate: estimate(coded)
    case .findings: say(findings(coded))
    case .next: next()
    case .timeline: say(LinearTimeline.lines(coded, hidesCodes: isHidden))
    case .compare: compare(coded)
    case .find: find(rest)
    default: break
    }
  }

  /// Every row, or those from one number to another; the day where it changes.
  private mutating func list(_ rest: String) {
    let ends = rest.split(separator: "-").map { Int($0.trimmed) }
    guard ends.allSatisfy({ $0 != nil }), ends.count < 3 else { return refuse(":list, or :list 3-8") }
    let first = ends.first ?? nil
    let last = ends.last ?? nil
    let rows = session.worksheet.rows.filter { (first ?? .min) <= $0.number && $0.number <= (last ?? .max) }
    if rows.isEmpty { return say(first == nil ? "no rows yet" : "there are no such rows") }
    let coded = session.coded.coded
    var day: ChartedDate?
    for row in rows {
      if let own = row.chartedDate, own != day { say(own.text) }
      day = row.chartedDate ?? day
      say(LinearRow.line(row, in: coded, hidesCodes: session.hidesCodes))
    }
  }

  /// What a hospital would be paid.
  private mutating func estimate(_ coded: CodedEncounter) {
    let rates = reducer.environment.tables.rates
    guard coded.policy.setting == .facility, !rates.isEmpty else {
      return refuse("an office's rates are not held")
    }
    let estimate = RateEstimate(of: coded.result.lines, rates: rates)
    say("\(estimate.total.text) USD in all, an estimate: national rates, no discounts, no wage index")
    say(estimate.lines.map { "\($0.code.text), \(EstimateSentence.text(for: $0))" })
  }

  private func findings(_ coded: CodedEncounter) -> [String] {
    let findings = coded.result.findings
    if findings.isEmpty { return ["nothing is the matter with this record"] }
    return findings.map { "\($0.severity.rawValue): \(FindingSentence.text(for: $0, in: coded))" }
  }

  private mutating func next() {
    session.cursor.row = current.flatMap { session.worksheet.place(of: $0) } ?? -1
    send(.command(.view(.nextFinding)))
    goOn(saysFindings: true)
  }

  private mutating func find(_ text: String) {
    session.cursor.row = current.flatMap { session.worksheet.place(of: $0) } ?? session.worksheet.rows.count
    if text.isEmpty {
      send(.command(.move(.findNext)))
    } else {
      session.overlay = .palette(Overlay.Palette(text: "/\(text)", selected: 0))
      send(.command(.move(.enter)))
    }
    goOn(saysFindings: false)
  }

  /// The row that the session went to is the one spoken of.
  private mutating func goOn(saysFindings: Bool) {
    let row = session.activeRow
    let identity = session.activeIdentity
    let message = session.message
    settle()
    if let message, message.isProblem { return refuse(message.text) }
    guard let row, let identity else { return refuse("there is no such row") }
    current = identity
    let coded = session.coded.coded
    say(LinearRow.line(row, in: coded, hidesCodes: session.hidesCodes))
    guard saysFindings else { return }
    for finding in coded.result.findings where finding.rows.contains(row.number) {
      say("\(finding.severity.rawValue): \(FindingSentence.text(for: finding, in: coded))")
    }
  }

  /// Every cell of a row, then what is made of it.
  mutating func readRow(_ number: Int) {
    let coded = session.coded.coded
    guard let row = coded.row(number), let place = place(ofRow: number) else { return }
    current = session.worksheet.identities[place]
    say(LinearRow.line(row, in: coded, hidesCodes: session.hidesCodes))
    say(LinearFields.lines(row))
    guard !session.hidesCodes else { return }
    for finding in coded.result.findings where finding.rows.contains(number) {
      say("\(finding.severity.rawValue): \(FindingSentence.text(for: finding, in: coded))")
    }
  }

  // MARK: Reasons

  mutating func why(_ number: Int) {
    guard !session.hidesCodes else { return refuse(":hide shows the codes again") }
    say(LinearWhy.lines(ofRow: number, analysis(ofRow: number, comparing: true)))
  }

  mutating func near(_ number: Int) {
    guard !session.hidesCodes else { return refuse(":hide shows the codes again") }
    say(LinearWhy.near(number, analysis(ofRow: number, comparing: false)))
  }

  private mutating func analysis(ofRow number: Int, comparing: Bool) -> CaseAnalysis {
    let coded = session.coded.coded
    var coder = InfusionCoder()
    let environment = reducer.environment
    let near = NearestChange(coded).changes(ofRow: number, with: &coder)
    let comparison =
      comparing
      ? PolicyComparison(
        of: coded, among: environment.policies, formulary: environment.formulary, with: &coder) : nil
    return CaseAnalysis(
      Explanation(of: coded, tables: environment.tables.edits, with: &coder),
      nearest: near.map { [number: $0] } ?? [:],
      comparison: comparison)
  }

  private mutating func compare(_ coded: CodedEncounter) {
    var coder = InfusionCoder()
    let environment = reducer.environment
    let comparison = PolicyComparison(
      of: coded, among: environment.policies, formulary: environment.formulary, with: &coder)
    guard let comparison else { return refuse("the policy in force is not known") }
    say(LinearCompare.lines(comparison, of: coded, policies: environment.policies))
  }

  // MARK: Help

  mutating func help(_ topic: String) {
    let word = topic.hasPrefix(":") ? String(topic.dropFirst()) : topic
    if !word.isEmpty {
      guard let command = LinearCommand.named(word) else {
        return refuse("no command is called \(word.inQuotes)")
      }
      return say(":\(command.usage)")
    }
    say([
      "a row is one line: 1222-1245 Rocephin; a day before the first: 8/4",
      "1243 Zithromax push; 1223-1253 Rocephin @left; -, no stop: 1243",
      "a substance alone asks for the rest, cell by cell; Enter passes a cell over",
      "3. stop 1253 changes a cell of row 3; without a number :commands are about the row spoken of last",
    ])
    say(LinearCommand.allCases.map { ":\($0.usage)" })
  }
}
