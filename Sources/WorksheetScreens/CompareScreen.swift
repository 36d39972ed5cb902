import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Reports
import TerminalCells
import WorksheetSession

/// The codes under every policy of the setting, side by side on the whole screen, with each difference, the
/// setting that makes it, and who says so.
struct CompareScreen {
  let session: Session
  let glyphs: GlyphSet
  private let width: Int

  init(_ session: Session, width: Int, glyphs: GlyphSet) {
    self.session = session
    self.width = width
    self.glyphs = glyphs
  }

  static func draw(
    _ session: Session, scroll: Int, into frame: inout Frame, glyphs: GlyphSet, hints: HintLine
  ) {
    let size = frame.size
    let area = Area(column: 0, line: 0, columns: size.columns, lines: size.lines)
    TitleLine(session: session, glyphs: glyphs).draw(into: &frame, area: area.top(1))
    let screen = CompareScreen(session, width: size.columns - 2, glyphs: glyphs)
    frame.cursor = screen.panel(scroll: scroll).draw(
      into: &frame, area: area.below(1).top(size.lines - 2), glyphs: glyphs)
    hints.draw(into: &frame, line: size.lines - 1)
  }

  private func panel(scroll: Int) -> Panel {
    let lines = lines()
    return Panel(
      title: "compare", remark: "Esc closes", lines: lines, scroll: scroll,
      cursor: Position(column: 0, line: min(scroll, max(0, lines.count - 1))))
  }

  private func lines() -> [StyledLine] {
    if session.hidesCodes { return [StyledLine("codes are hidden", Style(.faint))] }
    guard let comparison = session.analysis.comparison, let policies = session.analysis.policies else {
      let text = session.coded.problem.map { "nothing is compared: \($0)" } ?? "being compared"
      return [StyledLine(text, Style(.faint))]
    }
    let text = ComparisonText(comparison, of: session.coded.coded, policies: policies)
    let names = comparison.readings.map(\.policy)
    var lines = table(text, policies: names)
    lines += text.neverPaid.map { StyledLine("\(glyphs.findingMark) \($0)", Style(.error)) }
    lines.append(StyledLine(""))
    lines += plain(text.agreement)
    if let estimate = text.estimate(session.coded.rates) { lines += plain(estimate, Style(.faint)) }
    return lines + text.differences.flatMap(difference)
  }

  // MARK: Side by side

  /// As many policies beside each other as the screen holds; others below.
  private func table(_ text: ComparisonText, policies: [String]) -> [StyledLine] {
    let widths = policies.map { max(VisibleText.width(of: $0), 5) + 3 }
    var parts: [[Int]] = []
    var taken = width
    for place in policies.indices {
      if parts.isEmpty || taken + widths[place] > width - 3 {
        parts.append([])
        taken = Self.head
      }
      parts[parts.count - 1].append(place)
      taken += widths[place]
    }
    let rows = text.rows
    return parts.enumerated().flatMap { index, places in
      (index == 0 ? [] : [StyledLine("")])
        + [heading(places, policies: policies, widths: widths)]
        + rows.enumerated().map { place, row in
          line(
            row, isNewDate: place == 0 || rows[place - 1].day != row.day, places: places, widths: widths)
        }
    }
  }

  /// The cells before the first policy: date and code.
  private static let head = 20

  private func heading(_ places: [Int], policies: [String], widths: [Int]) -> StyledLine {
    var line = StyledLine(String(repeating: " ", count: Self.head))
    for place in places {
      line.add(
        policies[place].rightAligned(in: widths[place]), Style(.heading, bold: policies[place] == policies[0])
      )
    }
    return line
  }

  private func line(
    _ row: ComparisonText.Row, isNewDate: Bool, places: [Int], widths: [Int]
  ) -> StyledLine {
    var line = StyledLine(isNewDate ? ClockText.date(row.day) : "     ", Style(.heading))
    line.add("  ")
    line.add(row.code, Style(.code, bold: row.differs))
    line.pad(to: Self.head)
    let own = row.units.first ?? nil
    for place in places {
      let units = row.units.indices.contains(place) ? row.units[place] : nil
      let isOther = units != own
      let mark = isOther ? "\(glyphs.differMark) " : ""
      let text = mark + (units.map { "\(glyphs.times)\($0)" } ?? "\(glyphs.notCharted)")
      line.add(
        text.rightAligned(in: widths[place]),
        isOther ? Style(.policiesDiffer, bold: true) : Style(units == nil ? .faint : .plain))
    }
    return line
  }

  // MARK: Differences

  private func difference(_ difference: ComparisonText.Difference) -> [StyledLine] {
    let mark = difference.isDatesOnly ? glyphs.datesDifferMark : glyphs.differMark
    let words = difference.heading + (difference.isDatesOnly ? ", dates only" : "")
    let selected = session.selectedRowNumber.map(difference.rows.contains) ?? false
    let heading = "\(mark) \(words)".wrapped(to: width).map {
      StyledLine($0, Style(.policiesDiffer, bold: selected))
    }
    return [StyledLine("")] + heading
      + difference.readings.enumerated().flatMap { reading($1, isInForce: $0 == 0) }
  }

  private func reading(_ reading: ComparisonText.Reading, isInForce: Bool) -> [StyledLine] {
    var first = StyledLine("  ")
    first.add(reading.policies, Style(.heading, bold: isInForce))
    first.pad(to: 18)
    let indent = first.width
    let parts = reading.lines.wrapped(to: max(20, width - indent))
    first.add(parts.first ?? "", Style(.code))
    let rest = parts.dropFirst().map { StyledLine(String(repeating: " ", count: indent) + $0, Style(.code)) }
    return [first] + rest + reading.causes.flatMap { plain($0, Style(.faint), indent: 20) }
  }

  private func plain(_ text: String, _ style: Style = Style(), indent: Int = 0) -> [StyledLine] {
    text.wrapped(to: max(20, width - indent)).map {
      StyledLine(String(repeating: " ", count: indent) + $0, style)
    }
  }
}
