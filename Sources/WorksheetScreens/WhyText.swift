import ChartedEncounter
import InfusionCoding
import Reports
import TerminalCells
import WorksheetSession

/// The reasons of a row as lines: the sentence, the rules with their authorities, the rows it was
/// weighed against, its findings.
struct WhyText {
  let session: Session
  let glyphs: GlyphSet

  /// The row that the cursor is on; none on the new row.
  var row: ChartedRow? {
    let rows = session.coded.encounter.rows
    return rows.indices.contains(session.cursor.row) ? rows[session.cursor.row] : nil
  }

  /// In few lines, for the pane: the sentence and who says so, then findings.
  func brief(width: Int) -> [StyledLine] {
    guard let row, let decision = session.coded.decisions[row.number] else { return record(width: width) }
    let doubts = RowDoubts(session: session, width: width, glyphs: glyphs)
    let own = session.coded.result.findings.filter { $0.rows.contains(row.number) }
    return plain(DecisionSentence.text(for: decision, in: session.coded.coded), width: width)
      + findings(own.filter { $0.severity != .note }, width: width)
      + doubts.nearChanges(ofRow: row.number) + doubts.disagreements(onRow: row.number)
      + authority(of: decision.rules, width: width)
      + findings(own.filter { $0.severity == .note }, width: width)
      + plain(facts(of: decision), width: width, style: Style(.faint))
      + doubts.farChanges(ofRow: row.number)
  }

  /// All there is to say, for the why screen.
  func full(width: Int) -> [StyledLine] {
    guard let row, let decision = session.coded.decisions[row.number] else { return record(width: width) }
    let shown = TimelineCaption.facts(ofRow: row.number, in: session).joined(separator: "; ")
    var lines = [heading(of: row, decision: decision)]
    lines += plain(DecisionSentence.text(for: decision, in: session.coded.coded), width: width)
    lines += plain(facts(of: decision), width: width, style: Style(.faint))
    lines += plain(shown, width: width, style: Style(.faint))
    lines += findings(session.coded.result.findings.filter { $0.rows.contains(row.number) }, width: width)
    if let explanation = session.analysis.explanation {
      let reasons = WhyReasons(session: session, explanation: explanation, width: width, glyphs: glyphs)
      return lines + reasons.lines(ofRow: row.number)
    }
    for rule in decision.rules {
      lines.append(StyledLine(""))
      lines.append(ruleLine(rule))
      lines += (Rulebook.rule(rule)?.sentence ?? "").wrapped(to: width - 2).map { StyledLine("  " + $0) }
    }
    return lines
  }

  /// Findings, each marked by its severity.
  private func findings(_ findings: [Finding], width: Int) -> [StyledLine] {
    findings.flatMap { finding in
      let severity = finding.severity
      let mark = severity == .note ? glyphs.noteMark : glyphs.findingMark
      let text = FindingSentence.text(for: finding, in: session.coded.coded).wrapped(to: width - 2)
      return text.enumerated().map { index, part in
        StyledLine(index == 0 ? "\(mark) \(part)" : "  \(part)", Style(severity.role))
      }
    }
  }

  /// On the new row: what the whole record has to be looked at for.
  private func record(width: Int) -> [StyledLine] {
    let all = session.findings
    guard !all.isEmpty else {
      let isEmpty = session.coded.encounter.rows.isEmpty
      let text =
        isEmpty ? "the reasons of each row will stand here" : "nothing is the matter with this record"
      return plain(text, width: width, style: Style(.faint)) + tables(width: width)
    }
    return findings(Array(all.prefix(20)), width: width) + tables(width: width)
  }

  /// Which tables had a say, and what was not checked.
  private func tables(width: Int) -> [StyledLine] {
    TableWords.lines(session.coded.coded).flatMap { plain($0, width: width, style: Style(.faint)) }
  }

  private func plain(_ text: String, width: Int, style: Style = Style()) -> [StyledLine] {
    text.wrapped(to: width).map { StyledLine($0, style) }
  }

  private func heading(of row: ChartedRow, decision: RowDecision) -> StyledLine {
    var line = StyledLine("row \(row.number)  ", Style(.heading))
    line.add(row.substance ?? "no substance", Style(.plain, bold: true))
    line.add("  ")
    line.add(DecisionWords.text(decision), Style(DecisionWords.role(decision.decision), bold: true))
    line.add("  ")
    line.add(
      decision.codes.isEmpty ? "no code" : decision.codes.map(\.text).joined(separator: " "), Style(.code))
    return line
  }

  /// The deciding rule with its authority; the others by name.
  private func authority(of rules: [RuleID], width: Int) -> [StyledLine] {
    guard let deciding = rules.first else { return [] }
    let said = [deciding.text, Rulebook.rule(deciding)?.authority].compactMap(\.self).joined(separator: " ")
    let others = rules.dropFirst().map(\.text).joined(separator: " ")
    let all = others.isEmpty ? said : "\(said); also \(others)"
    return plain(all, width: width, style: Style(.note))
  }

  private func ruleLine(_ rule: RuleID) -> StyledLine {
    var line = StyledLine(rule.text, Style(.note, bold: true))
    line.add("  " + (Rulebook.rule(rule)?.authority ?? ""), Style(.faint))
    return line
  }

  /// What was counted and compared, in one line.
  private func facts(of decision: RowDecision) -> String {
    var facts: [String] = []
    if let minutes = decision.minutes {
      let counted = decision.creditedMinutes.map { $0 == minutes ? "" : ", \($0) of them counted" } ?? ""
      facts.append("\(minutes) minutes" + counted)
    }
    if let compared = decision.compared, let threshold = decision.threshold {
      facts.append("\(compared) compared with \(threshold)")
    }
    if !decision.against.isEmpty { facts.append("weighed against \(RowList.text(decision.against))") }
    let others = decision.run.filter { $0 != decision.row }
    if !others.isEmpty { facts.append("one run with \(RowList.text(others))") }
    if let name = session.coded.accessName(decision.access) { facts.append("access \(name)") }
    return facts.joined(separator: " \(glyphs.dot) ")
  }
}
