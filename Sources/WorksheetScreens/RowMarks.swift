import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetSession

/// The marks of a row: its findings first, then whether it is near a threshold and whether policies differ, then a letter for each field that has no column.
struct RowMarks {
  /// The worst finding of each row that is on the screen, by row number.
  private let severities: [Int: Severity]
  private let doubts: SheetAnalysis.Marks
  private let glyphs: GlyphSet

  /// Looks through the findings for the rows on the screen only: a long sheet has thousands.
  /// With `hidesCodes` it tells nothing that would give a decision away.
  init(
    findings: [Finding], doubts: SheetAnalysis.Marks, hidesCodes: Bool, shownRows: some Sequence<Int>,
    glyphs: GlyphSet
  ) {
    self.glyphs = glyphs
    self.doubts = hidesCodes ? SheetAnalysis.Marks() : doubts
    let shown = Set(shownRows)
    var worst: [Int: Severity] = [:]
    guard let lowest = shown.min(), let highest = shown.max() else {
      severities = [:]
      return
    }
    for finding in findings where !hidesCodes || finding.severity == .error {
      for row in finding.rows where row >= lowest && row <= highest && shown.contains(row) {
        worst[row] = min(worst[row] ?? .note, finding.severity)
      }
    }
    severities = worst
  }

  /// Each mark's letter and what it says, for the legend in the help.
  static func legend(_ glyphs: GlyphSet) -> [(letter: String, meaning: String)] {
    signs(glyphs) + letters
  }

  private static func signs(_ glyphs: GlyphSet) -> [(letter: String, meaning: String)] {
    [
      (String(glyphs.findingMark), "to be looked at"), (String(glyphs.noteMark), "good to know"),
      (String(glyphs.nearMark), "a minute or two would change a code"),
      (String(glyphs.differMark), "policies give other codes"),
      (String(glyphs.datesDifferMark), "policies give other dates only"),
    ]
  }

  private static let letters: [(letter: String, meaning: String)] = [
    ("v", "visit, where not the first"), ("b", "bag"),
    ("c", "continues a row"), ("d", "dose"), ("p", "primary: the reason for the visit"),
    ("x", "stopped before it was through"), ("r", "still running"), ("u", "need not documented"),
    ("m", "volume or rate"), ("n", "note"),
  ]

  /// Draws the marks of a row into so many cells.
  func draw(_ row: ChartedRow, into frame: inout Frame, column: Int, line: Int, width: Int) {
    var at = column
    for (mark, style) in signs(of: row.number) where at < column + width {
      at += frame.write(String(mark), column: at, line: line, style: style)
    }
    let letters = Self.letters(of: row)
    guard !letters.isEmpty else { return }
    frame.write(
      letters, fitting: column + width - at, column: at, line: line, glyphs: glyphs, style: Style(.faint))
  }

  /// What is to be looked at comes first: a narrow column shows no more.
  private func signs(of row: Int) -> [(Character, Style)] {
    var signs: [(Character, Style)] = []
    let severity = severities[row]
    if let severity, severity != .note {
      signs.append((glyphs.findingMark, Style(severity.role, bold: true)))
    }
    if doubts.policiesDiffer.contains(row) {
      signs.append((glyphs.differMark, Style(.policiesDiffer, bold: true)))
    } else if doubts.datesDiffer.contains(row) {
      signs.append((glyphs.datesDifferMark, Style(.policiesDiffer)))
    }
    if doubts.nearThreshold.contains(row) {
      signs.append((glyphs.nearMark, Style(.nearThreshold, bold: true)))
    }
    if severity == .note { signs.append((glyphs.noteMark, Style(.note))) }
    return signs
  }

  /// A letter for each charted field that has no column of its own.
  static func letters(of row: ChartedRow) -> String {
    var letters = ""
    if let visit = row.visit, visit != 1 { letters += "v\(visit)" }
    if row.bag != nil { letters += "b" }
    if row.continues != nil { letters += "c" }
    if row.dose != nil { letters += "d" }
    if row.primary == true { letters += "p" }
    if row.discontinued == true { letters += "x" }
    if row.running == true { letters += "r" }
    if row.necessityDocumented == false { letters += "u" }
    if row.volumeML != nil || row.rateMLPerHour != nil { letters += "m" }
    if row.note != nil { letters += "n" }
    return letters
  }
}

extension Severity {
  /// How a finding of this severity is drawn.
  var role: StyleRole {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
