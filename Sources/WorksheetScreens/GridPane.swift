import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetCommands
import WorksheetSession

/// The rows as charted, what each was treated as, and its codes.
struct GridPane {
  let session: Session
  let glyphs: GlyphSet
  let rows: GridRows
  let fit: GridColumnFit
  /// Where the cursor's cell was drawn; the caret, while something is typed into it.
  private(set) var cursor = Position(column: 0, line: 0)

  /// - Parameter hasNewRow: whether an empty row waits at the end.
  init(_ session: Session, width: Int, glyphs: GlyphSet, hasNewRow: Bool = true) {
    self.session = session
    self.glyphs = glyphs
    rows = GridRows(session, hasNewRow: hasNewRow)
    let largest = rows.rows.last?.number ?? 0
    let digits = max(2, "\(largest)".count, "\(rows.count)".count)
    fit = GridColumnFit(width: width, numberWidth: min(digits + 1, 7), active: session.cursor.column)
  }

  mutating func draw(into frame: inout Frame, area: Area) {
    guard area.lines > 0 else { return }
    drawHeadings(into: &frame, area: area)
    let body = area.below(1)
    let extra = EntryLines(session, limit: max(0, min(6, body.lines - 1)), width: area.columns)
    let top = rows.top(from: session.gridTop, lines: body.lines, extra: extra.count)
    let shown = top..<min(rows.count, top + body.lines)
    let marks = RowMarks(
      findings: session.coded.result.findings, doubts: session.analysis.marks, hidesCodes: session.hidesCodes,
      shownRows: shown.compactMap { rows[$0]?.number }, glyphs: glyphs)
    let block = Set(session.block)
    var line = body.line
    for shownLine in shown where line < body.end {
      let isActive = shownLine == rows.active
      let place = rows.place(ofLine: shownLine)
      drawRow(
        shownLine, isMarked: block.contains(place), into: &frame,
        area: Area(column: area.column, line: line, columns: area.columns, lines: 1))
      if let row = rows[shownLine], let column = fit[.marks] {
        marks.draw(
          row, into: &frame, column: area.column + column.offset, line: line, width: column.width)
      }
      if isActive {
        markActiveRow(into: &frame, area: area, line: line)
        drawActiveCell(into: &frame, area: area, line: line)
        extra.draw(
          into: &frame,
          area: Area(column: area.column, line: line + 1, columns: area.columns, lines: body.end - line - 1),
          offset: fit[session.cursor.column]?.offset ?? 0, glyphs: glyphs)
        line += extra.count
      }
      line += 1
    }
    drawContinuation(into: &frame, area: area, shown: shown)
  }

  /// The number stands out beside the mark; where the screen is wide, the whole row does. A narrow row is
  /// taken in at a glance, and changing all its cells at every step of the cursor is slow over a slow line.
  private func markActiveRow(into frame: inout Frame, area: Area, line: Int) {
    let isWide = frame.size.columns >= SheetLayout.wideColumns
    let number = fit[.number].map { $0.offset + $0.width } ?? 1
    frame.restyle(column: area.column, line: line, width: isWide ? area.columns : number) { style in
      if isWide { style.isSelected = true } else { style.isBold = true }
    }
  }

  /// Says in the heading that rows go on above or below.
  private func drawContinuation(into frame: inout Frame, area: Area, shown: Range<Int>) {
    guard let number = fit[.number] else { return }
    var arrows = ""
    if shown.lowerBound > 0 { arrows.append(glyphs.moreAbove) }
    if shown.upperBound < rows.count { arrows.append(glyphs.moreBelow) }
    frame.write(
      arrows, column: area.column + number.offset, line: area.line, style: Style(.heading),
      width: number.width)
  }

  private func drawHeadings(into frame: inout Frame, area: Area) {
    for place in fit.placed {
      let column = area.column + place.offset
      let isActive = place.column == session.cursor.column
      var text = place.column.heading(width: place.width)
      if place.column.isRightAligned { text = text.rightAligned(in: place.width) }
      frame.write(
        text, column: column, line: area.line, style: Style(.heading, bold: isActive), width: place.width)
    }
  }

  private func drawRow(_ shownLine: Int, isMarked: Bool, into frame: inout Frame, area: Area) {
    let isActive = shownLine == rows.active
    let place = rows.place(ofLine: shownLine)
    if isActive || isMarked {
      let mark = isActive ? glyphs.cursorMark : glyphs.blockMark
      frame.write(String(mark), column: area.column, line: area.line, style: Style(.selectedRow))
    }
    frame.mark(.row(place), column: area.column, line: area.line, columns: area.columns)
    guard let row = rows[shownLine] else { return drawNewRow(into: &frame, area: area) }
    let decision = session.coded.decisions[row.number]
    let isTyped = isActive && session.entry != nil
    for placed in fit.placed {
      let column = area.column + placed.offset
      drawCell(
        placed, of: row, at: place, decision: decision, isProvisional: isTyped, into: &frame, column: column,
        line: area.line)
      frame.mark(
        .cell(row: place, column: placed.column), column: column, line: area.line, columns: placed.width)
    }
    if let line = row.asTyped[.line] { drawUnreadLine(line, into: &frame, area: area) }
    if isMarked, !isActive {
      frame.restyle(column: area.column, line: area.line, width: area.columns) { $0.isSelected = true }
    }
  }

  private func drawNewRow(into frame: inout Frame, area: Area) {
    guard let column = fit[.number] else { return }
    let number = (rows.rows.map(\.number).max() ?? 0) + 1
    frame.write(
      "\(number)".rightAligned(in: column.width - 1), column: area.column + column.offset + 1,
      line: area.line, style: Style(.faint), width: column.width - 1)
    for placed in fit.placed where placed.column.isTyped {
      frame.mark(
        .cell(row: session.worksheet.rows.count, column: placed.column), column: area.column + placed.offset,
        line: area.line, columns: placed.width)
    }
    guard rows.rows.isEmpty, let start = fit[.substance] else { return }
    let keys = session.bindings.keys(of: .file(.cases))
    let cases = keys.map { ", or open a case with \($0)" } ?? ""
    frame.write(
      "type the first drug" + cases, column: area.column + start.offset + 2, line: area.line,
      style: Style(.faint), width: area.columns - start.offset - 2)
  }

  /// A line that is not understood stands whole across the cells that it would have filled.
  private func drawUnreadLine(_ text: String, into frame: inout Frame, area: Area) {
    guard let first = fit[.date] ?? fit[.substance], let last = fit[.decision] else { return }
    let width = last.offset - first.offset - 1
    frame.write(
      String(repeating: " ", count: max(0, width)), column: area.column + first.offset, line: area.line)
    frame.write(
      text, fitting: width, column: area.column + first.offset, line: area.line, glyphs: glyphs,
      style: Style(.error))
  }

  private func drawCell(
    _ placed: GridColumnFit.Placed, of row: ChartedRow, at place: Int, decision: RowDecision?,
    isProvisional: Bool, into frame: inout Frame, column: Int, line: Int
  ) {
    var style = Style()
    var text = ""
    switch placed.column {
    case .number:
      text = "\(row.number)".rightAligned(in: placed.width - 1)
      frame.write(text, column: column + 1, line: line, width: placed.width - 1)
      return
    case .marks: return
    case .minutes:
      // The cell before it leaves a blank for the fourth digit of a long run.
      let minutes = GridText.minutes(of: row, decision: decision)
      text = (minutes.map { "\($0)" } ?? String(glyphs.notCharted)).rightAligned(in: placed.width + 1)
      style.role = minutes == nil ? .faint : .plain
      frame.write(text, column: column - 1, line: line, style: style, width: placed.width + 1)
      return
    case .decision, .code:
      guard let decision, !session.hidesCodes else { return }
      let isCode = placed.column == .code
      text = isCode ? DecisionWords.codes(decision, width: placed.width) : DecisionWords.text(decision)
      style.role = isCode ? (decision.codes.isEmpty ? .faint : .code) : DecisionWords.role(decision.decision)
      if isProvisional { style = Style(.provisional, underlined: true) }
    default:
      let cell = GridText.cell(
        placed.column, of: row, drugClass: session.coded.drugClass(atPlace: place), glyphs: glyphs)
      text = placed.column == .drugClass ? String(cell.text.prefix(placed.width)) : cell.text
      style.role = cell.kind == .charted ? .plain : cell.kind == .assumed ? .faint : .error
      if isDoubted(placed.column, at: place) {
        text = String(text.prefix(placed.width - 1)) + "?"
        style = Style(.warning, bold: true)
      }
    }
    frame.write(text, fitting: placed.width, column: column, line: line, glyphs: glyphs, style: style)
  }

  /// Whether a time may be meant otherwise, and waits to be confirmed.
  private func isDoubted(_ column: GridColumn, at place: Int) -> Bool {
    guard !session.doubts.isEmpty, let field = column.field,
      session.worksheet.identities.indices.contains(place)
    else { return false }
    return session.doubts[session.worksheet.identities[place]]?.contains(field) ?? false
  }

  /// The cell that has the cursor: what is typed into it, or what it holds.
  private mutating func drawActiveCell(into frame: inout Frame, area: Area, line: Int) {
    guard let placed = fit[session.cursor.column] else { return }
    let column = area.column + placed.offset
    cursor = Position(column: column, line: line)
    guard let entry = session.entry else {
      frame.restyle(column: column, line: line, width: placed.width) { style in
        if style.role == .plain || style.role == .faint { style.role = .activeCell }
        style.isReversed = true
      }
      return
    }
    let field = TypedField(entry.text, caret: entry.caret, width: placed.width)
    let style = Style(entry.role, selected: true, reversed: true, underlined: true)
    frame.write(String(repeating: " ", count: placed.width), column: column, line: line)
    frame.restyle(column: column, line: line, width: placed.width) { $0 = style }
    frame.write(field.text, column: column, line: line, style: style, width: placed.width)
    cursor.column = column + field.caretColumn
  }
}

extension GridColumn {
  /// Whether numbers stand at the right of the column.
  var isRightAligned: Bool { self == .number || self == .minutes }
}
