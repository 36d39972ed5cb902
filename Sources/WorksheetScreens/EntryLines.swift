import TerminalCells
import WorksheetSession

/// The active row's own lines, drawn right under it: what is wrong with what is typed, what is to be
/// said of the row, and what may be meant.
struct EntryLines {
  private struct Remark {
    var text: String
    var isProblem: Bool
  }
  private let remarks: [Remark]
  private let choices: [CellEntry.Choice]
  /// Index of the first choice shown.
  private let first: Int
  private let chosen: Int?
  private let shown: Int
  /// Substances used last, in one line.
  private let offers: [CellEntry.Choice]

  /// At most `limit` lines, in a grid `width` cells wide.
  init(_ session: Session, limit: Int, width: Int) {
    let entry = session.entry
    let said =
      (entry?.problem.map { [RowRemark($0, isProblem: true)] } ?? []) + session.remarks
    let wrapped = said.flatMap { remark in
      remark.text.wrapped(to: max(1, width - 8)).enumerated().map { index, text in
        Remark(text: (index == 0 ? "" : "  ") + text, isProblem: remark.isProblem)
      }
    }
    remarks = Array(wrapped.prefix(max(0, min(3, limit))))
    choices = entry?.choices ?? []
    chosen = entry?.chosen
    shown = max(0, min(choices.count, limit - remarks.count))
    let last = chosen.map { max(0, $0) } ?? 0
    first = max(0, min(last - shown + 1, choices.count - shown))
    offers = entry == nil && remarks.count < limit ? session.offers : []
  }

  /// How many lines they take.
  var count: Int { remarks.count + shown + (offers.isEmpty ? 0 : 1) }

  /// Draws them; `offset` is where the active cell begins.
  func draw(into frame: inout Frame, area: Area, offset: Int, glyphs: GlyphSet) {
    var line = area.line
    for remark in remarks {
      let mark = remark.isProblem ? glyphs.findingMark : glyphs.noteMark
      let lead = remark.text.hasPrefix(" ") ? " " : String(mark)
      frame.write(
        "    \(lead) \(remark.text)", column: area.column, line: line,
        style: Style(remark.isProblem ? .error : .note), width: area.columns)
      line += 1
    }
    let names = choices[first..<first + shown].map(\.value)
    let nameWidth = min(max(12, names.map { VisibleText.width(of: $0) }.max() ?? 0), area.columns / 2)
    let left = area.column + max(3, min(offset, area.columns - nameWidth - 30))
    for index in first..<first + shown {
      draw(index, into: &frame, area: area, left: left, line: line, nameWidth: nameWidth, glyphs: glyphs)
      line += 1
    }
    if !offers.isEmpty { drawOffers(into: &frame, area: area, left: left, line: line, glyphs: glyphs) }
  }

  private func draw(
    _ index: Int, into frame: inout Frame, area: Area, left: Int, line: Int, nameWidth: Int, glyphs: GlyphSet
  ) {
    let isChosen = index == chosen
    let right = area.column + area.columns
    let choice = choices[index]
    if isChosen {
      frame.write(String(glyphs.cursorMark), column: left - 2, line: line, style: Style(.activeCell))
    }
    if index < 9 {
      frame.write("\(index + 1)", column: left, line: line, style: Style(.keyName), width: right - left)
    }
    frame.write(
      choice.value, fitting: min(nameWidth, right - left - 2), column: left + 2, line: line, glyphs: glyphs,
      style: Style(.plain, selected: isChosen, bold: isChosen))
    let remark = left + 2 + nameWidth + 2
    var text = choice.remark
    if index == first + shown - 1, first + shown < choices.count {
      text += "   \(choices.count - first - shown) more below"
    }
    frame.write(
      text, fitting: right - remark, column: remark, line: line, glyphs: glyphs, style: Style(.faint))
    frame.mark(.choice(index), column: left, line: line, columns: right - left)
  }

  private func drawOffers(
    into frame: inout Frame, area: Area, left: Int, line: Int, glyphs: GlyphSet
  ) {
    var at = left
    for (index, offer) in offers.enumerated() {
      guard at + 3 + VisibleText.width(of: offer.value) <= area.column + area.columns else { return }
      let start = at
      at += frame.write("\(index + 1)", column: at, line: line, style: Style(.heading)) + 1
      at += frame.write(offer.value, column: at, line: line) + 2
      frame.mark(.choice(index), column: start, line: line, columns: at - start - 2)
    }
  }
}
