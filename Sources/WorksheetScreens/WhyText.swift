import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetSession

/// The reasons of a row as lines: the sentence, the rules with their authorities, the rows it was
/// weighed against, its findings.
struct WhyText {
  let session: Session
  let sentences: Sentences
  let glyphs: GlyphSet

  /// The row that the cursor is on; none on the new row.
  var row: ChartedRow? {
    let rows = session.coded.encounter.rows
    return rows.indices.contains(session.cursor.row) ? rows[session.cursor.row] : nil
  }

  /// In few lines, for the pane: the sentence and who says so, then findings.
  func brief(width: Int) -> [StyledLine] {
    guard let row, let decision = session.coded.decisions[row.number] else { return record(width: width) }
    var lines = plain(sentences.decision(decision, session.coded), width: width)
    let findings = session.coded.result.findings.filter { $0.rows.contains(row.number) }
    lines += authorities(of: decision.rules, width: width)
    lines += self.findings(findings, width: width)
    if !decision.against.isEmpty { lines += [against(decision)] }
    return lines
  }

  /// All there is to say, for the why screen.
  func full(width: Int) -> [StyledLine] {
    guard let row, let decision = session.coded.decisions[row.number] else { return record(width: width) }
    var lines = [heading(of: row, decision: decision)]
    lines += plain(sentences.decision(decision, session.coded), width: width)
    lines += facts(of: decision).map { StyledLine($0) }
    if !decision.against.isEmpty { lines.append(against(decision)) }
    for fact in TimelineCaption.facts(ofRow: row.number, in: session) {
      lines += fact.wrapped(to: width).map { StyledLine($0) }
    }
    lines += findings(session.coded.result.findings.filter { $0.rows.contains(row.number) }, width: width)
    for rule in decision.rules {
      lines.append(StyledLine(""))
      lines.append(ruleLine(rule))
      lines += sentences.rule(rule).wrapped(to: width - 2).map { StyledLine("  " + $0) }
    }
    return lines
  }

  /// Findings, each marked by its severity.
  private func findings(_ findings: [Finding], width: Int, namesRows: Bool = false) -> [StyledLine] {
    findings.flatMap { finding in
      let severity = finding.id.severity
      let mark = severity == .note ? glyphs.noteMark : glyphs.findingMark
      let rows = namesRows && !finding.rows.isEmpty ? RowList.text(finding.rows) + ": " : ""
      let text = (rows + sentences.finding(finding, session.coded)).wrapped(to: width - 2)
      return text.enumerated().map { index, part in
        StyledLine(index == 0 ? "\(mark) \(part)" : "  \(part)", Style(severity.role))
      }
    }
  }

  /// On the new row: what the whole record has to be looked at for.
  private func record(width: Int) -> [StyledLine] {
    let all = session.coded.result.findings
    guard !all.isEmpty else {
      let isEmpty = session.coded.encounter.rows.isEmpty
      let text =
        isEmpty ? "the reasons of each row will stand here" : "nothing is the matter with this record"
      return plain(text, width: width, style: Style(.faint))
    }
    return findings(Array(all.prefix(20)), width: width, namesRows: true)
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

  /// Rule names with their authorities, as many to a line as fit.
  private func authorities(of rules: [RuleID], width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for rule in rules {
      let authority = sentences.authority(rule)
      let size = rule.text.utf8.count + 1 + VisibleText.width(of: authority)
      if lines.isEmpty || (lines.last?.width ?? 0) + 3 + size > width {
        lines.append(StyledLine())
      } else {
        lines[lines.count - 1].add("   ")
      }
      lines[lines.count - 1].add(rule.text, Style(.note))
      lines[lines.count - 1].add(" " + authority, Style(.faint))
    }
    return lines
  }

  private func ruleLine(_ rule: RuleID) -> StyledLine {
    var line = StyledLine(rule.text, Style(.note, bold: true))
    line.add("  " + sentences.authority(rule), Style(.faint))
    return line
  }

  private func against(_ decision: RowDecision) -> StyledLine {
    StyledLine("weighed against \(RowList.text(decision.against))", Style(.faint))
  }

  private func facts(of decision: RowDecision) -> [String] {
    var facts: [String] = []
    if let minutes = decision.minutes {
      let credited = decision.creditedMinutes.map { $0 == minutes ? "" : ", \($0) of them counted" } ?? ""
      facts.append("\(minutes) minutes" + credited)
    }
    if decision.run.count > 1 {
      facts.append("one run with \(RowList.text(decision.run.filter { $0 != decision.row }))")
    }
    if let compared = decision.compared, let threshold = decision.threshold {
      facts.append("compared: \(compared) minutes with \(threshold)")
    }
    if let name = session.coded.accessName(decision.access) { facts.append("access: \(name)") }
    return facts
  }
}
