import InfusionCoding
import ReferenceData
import Reports
import TerminalCells
import WorksheetSession

/// The code lines by date, and what the last edit changed in them.
struct CodesPane {
  let session: Session
  let glyphs: GlyphSet
  /// The key that shows codes again, for the words that stand in their place.
  var keyThatShows: String?

  func draw(into frame: inout Frame, area: Area) {
    let lines = lines(width: area.columns - 2, limit: area.lines)
    for (index, line) in lines.prefix(area.lines).enumerated() {
      line.draw(
        into: &frame, column: area.column + 1, line: area.line + index, width: area.columns - 2,
        glyphs: glyphs)
    }
  }

  /// A line a code where there is room for them; else a line a date, and what does not fit is counted.
  func lines(width: Int, limit: Int) -> [StyledLine] {
    if let notice { return notice.wrapped(to: width).map { StyledLine($0, Style(noticeRole)) } }
    let changes = CodeChange.all(lines: session.coded.result.lines, before: session.coded.linesBefore)
    if changes.count <= limit {
      return oneEach(changes, width: width) + unchecked(changes.count, width, limit)
    }
    let flowed = flowed(changes, width: width)
    guard flowed.count > limit, limit > 0 else { return flowed }
    let last = "\(flowed.count - limit + 1) more lines of codes"
    return Array(flowed.prefix(limit - 1)) + [StyledLine(last, Style(.faint))]
  }

  /// What no table was there to check, where there is room to say so.
  private func unchecked(_ taken: Int, _ width: Int, _ limit: Int) -> [StyledLine] {
    guard let text = TableWords.unchecked(session.coded.coded) else { return [] }
    let lines = text.wrapped(to: width).map { StyledLine($0, Style(.faint)) }
    return taken + lines.count <= limit ? lines : []
  }

  /// What a hospital would be paid for the lines, for the pane's rule; none where it is not wanted.
  static func estimate(_ session: Session) -> String? {
    guard !session.hidesCodes, let estimate = session.coded.estimate(of: session.coded.result.lines),
      !estimate.lines.isEmpty
    else { return nil }
    return "estimate \(estimate.total.text)"
  }

  /// What stands here where there are no codes to show.
  private var notice: String? {
    if session.hidesCodes {
      return "codes hidden" + (keyThatShows.map { ": \($0) shows them" } ?? "")
    }
    if let problem = session.coded.problem { return "nothing is coded: \(problem)" }
    let isEmpty = session.coded.result.lines.isEmpty && session.coded.linesBefore.isEmpty
    return isEmpty ? "no codes yet" : nil
  }

  private var noticeRole: StyleRole {
    session.coded.problem != nil && !session.hidesCodes ? .error : .faint
  }

  private func oneEach(_ changes: [CodeChange], width: Int) -> [StyledLine] {
    let estimate =
      width >= Self.widthForAmounts ? session.coded.estimate(of: session.coded.result.lines) : nil
    let codeWidth = changes.map { $0.line.codeText.utf8.count }.max() ?? 5
    return changes.enumerated().map { index, change in
      var line = StyledLine(target: change.index.map(HitTarget.code))
      let isNewDate = index == 0 || changes[index - 1].line.day != change.line.day
      line.add(isNewDate ? ClockText.date(change.line.day) : "     ", Style(.heading))
      line.add("  ")
      line.add(change.line.codeText, style(of: change))
      line.pad(to: 7 + codeWidth + 2)
      line.add(units(of: change), style(of: change))
      line.pad(to: 7 + codeWidth + 2 + 4)
      if let index = change.index, let estimate, estimate.lines.indices.contains(index) {
        line.add(Self.amount(estimate.lines[index]).rightAligned(in: 10) + " ", Style(.faint))
      }
      if change.units > 0 { line.add(" " + change.line.rowsText, Style(.faint)) }
      return line
    }
  }

  /// From this width on each line has its amount.
  private static let widthForAmounts = 48

  private static func amount(_ line: RateEstimate.Line) -> String {
    line.isPackaged ? "packaged" : line.amount?.text ?? "no rate"
  }

  private func flowed(_ changes: [CodeChange], width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var day: Day?
    for change in changes {
      let text = "\(change.line.codeText) \(units(of: change))"
      let isNewDate = change.line.day != day
      if isNewDate || (lines.last?.width ?? width) + 3 + text.count > width {
        lines.append(StyledLine(isNewDate ? ClockText.date(change.line.day) : "     ", Style(.heading)))
      }
      day = change.line.day
      lines[lines.count - 1].add("  ")
      lines[lines.count - 1].add(text, style(of: change), target: change.index.map(HitTarget.code))
    }
    return lines
  }

  /// `×2`; after an edit that changed it `×1 → ×2`, `×1 new`, `×1 gone`.
  private func units(of change: CodeChange) -> String {
    let times = String(glyphs.times)
    if !change.isChanged { return times + "\(change.units)" }
    if change.unitsBefore == 0 { return "\(times)\(change.units) new" }
    if change.units == 0 { return "\(times)\(change.unitsBefore) gone" }
    return "\(times)\(change.unitsBefore) \(glyphs.becomes) \(times)\(change.units)"
  }

  private func style(of change: CodeChange) -> Style {
    if change.isChanged { return Style(.changed, bold: true) }
    let isOfSelectedRow = session.selectedRowNumber.map(change.line.rows.contains) ?? false
    return Style(.code, bold: isOfSelectedRow)
  }

}
