import CodingAnalysis
import InfusionCoding
import Reports
import TerminalCells
import WorksheetSession

/// What would have changed a row's codes, and who reads it otherwise, as lines.
struct RowDoubts {
  let session: Session
  let width: Int
  let glyphs: GlyphSet

  /// That a minute or two would change a line; nothing where none would.
  func nearChanges(ofRow row: Int) -> [StyledLine] {
    changes(ofRow: row, Style(.nearThreshold)) { abs($0.byMinutes) <= NearestChange.near }
  }

  /// That a change farther off would; nothing where one is near, or none is known.
  func farChanges(ofRow row: Int) -> [StyledLine] {
    changes(ofRow: row, Style(.faint)) { abs($0.byMinutes) > NearestChange.near }
  }

  /// Who reads the row otherwise.
  func disagreements(onRow row: Int) -> [StyledLine] {
    (session.analysis.comparison?.differences(onRow: row) ?? []).flatMap { difference in
      marked(
        difference.isDatesOnly ? glyphs.datesDifferMark : glyphs.differMark,
        DisagreementSentence.text(for: difference, onRow: row), Style(.policiesDiffer))
    }
  }

  /// Every smallest change of the row, as far as it is known.
  func changes(ofRow row: Int) -> [StyledLine] {
    guard let changes = session.analysis.nearest[row] else { return [] }
    guard !changes.isEmpty else {
      let text = "no start or stop within \(NearestChange.furthest) minutes of its own changes a line"
      return marked(glyphs.nearMark, text, Style(.faint))
    }
    return nearChanges(ofRow: row) + farChanges(ofRow: row)
  }

  private func changes(ofRow row: Int, _ style: Style, where isWanted: (TimeChange) -> Bool) -> [StyledLine] {
    let sheet = session.coded
    let own = sheet.estimate(of: sheet.result.lines)
    let wanted = (session.analysis.nearest[row] ?? []).filter(isWanted)
    return ChangeSentence.texts(for: wanted, in: sheet.coded).flatMap { text, lines in
      let paid = EstimateSentence.difference(from: own, to: sheet.estimate(of: lines))
      return marked(glyphs.nearMark, text + (paid.map { " (\($0))" } ?? ""), style)
    }
  }

  /// Who reads the row otherwise, or that nobody does.
  func agreement(onRow row: Int) -> [StyledLine] {
    guard let comparison = session.analysis.comparison else { return [] }
    let differences = comparison.differences(onRow: row)
    if differences.isEmpty {
      return comparison.readings.count > 1 ? marked("=", "all policies agree", Style(.faint)) : []
    }
    return disagreements(onRow: row)
  }

  private func marked(_ mark: Character, _ text: String, _ style: Style) -> [StyledLine] {
    text.wrapped(to: width - 2).enumerated().map { index, part in
      StyledLine(index == 0 ? "\(mark) \(part)" : "  \(part)", style)
    }
  }
}
