import InfusionCoding
import Reports
import TerminalCells
import WorksheetSession

/// What is the matter with the record and its lines, the worst first.
enum FindingsScreen {
  static func panel(
    _ session: Session, selected: Int, width: Int, glyphs: GlyphSet
  ) -> Panel {
    let findings = session.findings
    var lines: [StyledLine] = []
    var cursorLine = 0
    var selectedLines = 1
    for (index, finding) in findings.enumerated() {
      if index == selected { cursorLine = lines.count }
      let own = self.lines(
        of: finding, index: index, width: width,
        text: FindingSentence.text(for: finding, in: session.coded.coded),
        glyphs: glyphs)
      if index == selected { selectedLines = own.count }
      lines += own
    }
    let tables = TableWords.lines(session.coded.coded).flatMap { $0.wrapped(to: width) }
    if lines.isEmpty { lines = [StyledLine("nothing is the matter with this record", Style(.faint))] }
    return Panel(
      title: findings.isEmpty ? "findings" : "findings, \(findings.count)",
      remark: findings.isEmpty ? "Esc closes" : "Enter goes to the row, Esc closes", lines: lines,
      selected: findings.isEmpty ? nil : cursorLine, selectedLines: selectedLines,
      cursor: Position(column: 0, line: cursorLine),
      footer: tables.map { StyledLine($0, Style(.faint)) })
  }

  private static func lines(
    of finding: Finding, index: Int, width: Int, text: String, glyphs: GlyphSet
  ) -> [StyledLine] {
    let severity = finding.severity
    var first = StyledLine(target: .item(index))
    first.add(
      "\(severity == .note ? glyphs.noteMark : glyphs.findingMark) ", Style(severity.role, bold: true))
    first.add(severity.word, Style(severity.role))
    first.pad(to: 11)
    let indent = first.width
    let parts = text.wrapped(to: max(20, width - indent))
    first.add(parts.first ?? "")
    let rest = parts.dropFirst().map {
      StyledLine(String(repeating: " ", count: indent) + $0, target: .item(index))
    }
    return [first] + rest
  }
}

extension Severity {
  /// The severity in a word.
  var word: String { rawValue }
}
