import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Reports
import TerminalCells
import WorksheetSession

/// All that was looked at for a row and for the lines that it stands on: each rule with what it found and
/// who says so, the arithmetic, what would change it, and who reads it otherwise.
struct WhyReasons {
  let session: Session
  let explanation: Explanation
  let width: Int
  let glyphs: GlyphSet

  private var doubts: RowDoubts { RowDoubts(session: session, width: width, glyphs: glyphs) }

  func lines(ofRow row: Int) -> [StyledLine] {
    let own = session.coded.result.lines.filter { $0.rows.contains(row) }
    return [legend]
      + explanation.reasons(ofRow: row).flatMap {
        reason($0, ReasonSentence.text(for: $0, ofRow: row, in: explanation))
      } + doubts.changes(ofRow: row) + doubts.agreement(onRow: row)
      + own.flatMap { [StyledLine("")] + codeLine($0) }
  }

  private var legend: StyledLine {
    let near = glyphs.nearMark
    return StyledLine(
      "+ applied  - tried, did not apply  \(near) would change a line  \(glyphs.differMark) who disagrees",
      Style(.faint))
  }

  private func reason(_ reason: Reason, _ text: String) -> [StyledLine] {
    let authority = Rulebook.rule(reason.rule).map { " (\($0.authority))" } ?? ""
    let mark = reason.isApplied ? "+" : "-"
    let indent = 11
    let parts = (text + authority).wrapped(to: max(20, width - indent))
    var first = StyledLine("\(mark) ", Style(.note, bold: reason.isApplied))
    first.add(reason.rule.text, Style(.note, bold: reason.isApplied))
    first.pad(to: indent)
    first.add(parts.first ?? "", reason.isApplied ? Style() : Style(.faint))
    return [first]
      + parts.dropFirst().map { part in
        StyledLine(String(repeating: " ", count: indent) + part, reason.isApplied ? Style() : Style(.faint))
      }
  }

  // MARK: Lines

  private func estimate(of line: CodeLine) -> [StyledLine] {
    let all = session.coded.result.lines
    guard let estimate = session.coded.estimate(of: all), let place = all.firstIndex(of: line),
      estimate.lines.indices.contains(place)
    else { return [] }
    return EstimateSentence.text(for: estimate.lines[place]).wrapped(to: width - 2).map {
      StyledLine("  " + $0, Style(.faint))
    }
  }

  /// `96366 x7 of 08/04`, its arithmetic, what it hangs on, and its rules.
  private func codeLine(_ line: CodeLine) -> [StyledLine] {
    var head = StyledLine("\(line.codeText) \(glyphs.times)\(line.units)", Style(.code, bold: true))
    head.add("  \(ClockText.date(line.day))  \(line.rowsText)", Style(.heading))
    var lines = [head]
    let arithmetic = Arithmetic.text(of: line, in: explanation)
    lines += (arithmetic ?? "").wrapped(to: width - 2).filter { !$0.isEmpty }.map { StyledLine("  " + $0) }
    if let primary = explanation.primary(of: line) {
      lines.append(StyledLine("  adds to \(primary.code.text) of \(ClockText.date(primary.day))"))
    }
    lines += estimate(of: line)
    let reasons = explanation.reasons(of: line)
    return lines
      + reasons.flatMap { reason -> [StyledLine] in
        let text = ReasonSentence.text(for: reason, of: line, in: explanation)
        return self.reason(reason, text == arithmetic ? "the arithmetic above" : text)
      }
  }
}
