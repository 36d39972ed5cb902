import ChartedEncounter
import InfusionCoding
import TerminalCells
import TestSupport

@testable import WorksheetSession

/// Sessions of any kind, sensible or not.
enum RandomSession {
  static func make(using generator: inout SeededGenerator) -> Session {
    var sheet = SheetFixture(id: text(using: &generator))
    for _ in 0..<Int.random(in: 0...40, using: &generator) { addRow(to: &sheet, using: &generator) }
    addLines(to: &sheet, using: &generator)
    let column = GridColumn.allCases.randomElement(using: &generator) ?? .start
    var session = sheet.session(
      row: Int.random(in: -1...sheet.rows.count + 2, using: &generator), column: column,
      entry: entry(using: &generator), overlay: overlay(using: &generator))
    session.hidesCodes = Int.random(in: 0..<5, using: &generator) == 0
    if Bool.random(using: &generator) { session.message = Session.Message(text(using: &generator)) }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      let start = SheetFixture.minute(Int.random(in: 1...20, using: &generator), 930)
      session.timeline.shown = Span(start: start, stop: start + Int.random(in: 0...5000, using: &generator))
    }
    if Bool.random(using: &generator) {
      session.remarks = [RowRemark(text(using: &generator), isProblem: Bool.random(using: &generator))]
      session.offers = [CellEntry.Choice(value: text(using: &generator), remark: "")]
    }
    return session
  }

  private static func addRow(to sheet: inout SheetFixture, using generator: inout SeededGenerator) {
    let decision = Decision.allCases.randomElement(using: &generator) ?? .push
    let start = Int.random(in: 0..<24, using: &generator) * 100 + Int.random(in: 0..<60, using: &generator)
    let stop = Int.random(in: 0..<24, using: &generator) * 100 + Int.random(in: 0..<60, using: &generator)
    let day = Int.random(in: 1...20, using: &generator)
    let codes = Int.random(in: 0...3, using: &generator)
    let picked = (0..<codes).compactMap { _ in Code.allCases.randomElement(using: &generator) }
    let hasStop = Bool.random(using: &generator)
    let isFar = Int.random(in: 0..<30, using: &generator) == 0
    let name = text(using: &generator)
    let site = ["left", "right", nil].randomElement(using: &generator) ?? nil
    let route = Route.allCases.randomElement(using: &generator)
    let hasRoute = Int.random(in: 0..<4, using: &generator) == 0
    let rules = (0..<3).compactMap { _ in RuleID.allCases.randomElement(using: &generator) }
    sheet.row(
      name, day, start, hasStop ? stop : nil, stopDay: day + Int.random(in: 0...1, using: &generator),
      site: site, decision, picked, rules: rules
    ) {
      if hasRoute { $0.route = route }
      if isFar { $0.start?.year = start % 2 == 0 ? 9999 : 0 }
      if start % 7 == 0 { $0.asTyped[.stop] = name }
      if start % 11 == 0 { $0.asTyped[.line] = name }
      if stop % 5 == 0 { $0.note = name }
      if stop % 13 == 0 { $0.start = nil }
    }
    let number = sheet.rows.count
    let minute = SheetFixture.minute(day, start)
    sheet.thresholds[number] = [16, 31, 91].map {
      Timeline.Threshold(minute: minute + $0, rule: .time16, isReached: Bool.random(using: &generator))
    }
    if start % 3 == 0 {
      sheet.findings.append(Finding(id: FindingID.allCases[start % FindingID.allCases.count], rows: [number]))
    }
  }

  private static func addLines(to sheet: inout SheetFixture, using generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      let code = Code.allCases.randomElement(using: &generator) ?? .c96365
      sheet.line(
        code, Int.random(in: 1...30, using: &generator), Int.random(in: 1...20, using: &generator),
        Array(1...max(1, sheet.rows.count)),
        Modifiers(isDiscontinued: Bool.random(using: &generator), distinct: .xs))
    }
    if Bool.random(using: &generator) { sheet.linesBefore = Array(sheet.lines.dropFirst(2)) }
  }

  private static func entry(using generator: inout SeededGenerator) -> CellEntry? {
    guard Bool.random(using: &generator) else { return nil }
    let typed = text(using: &generator)
    let choices = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      CellEntry.Choice(value: text(using: &generator), remark: text(using: &generator))
    }
    return CellEntry(
      text: typed, caret: Int.random(in: -1...typed.count + 1, using: &generator), choices: choices,
      chosen: choices.isEmpty ? nil : Int.random(in: -1...9, using: &generator),
      problem: Bool.random(using: &generator) ? text(using: &generator) : nil)
  }

  private static func overlay(using generator: inout SeededGenerator) -> Overlay? {
    let number = Int.random(in: -2...40, using: &generator)
    let line = Overlay.PastePreview.Line(
      text: text(using: &generator), understoodAs: nil, problem: text(using: &generator))
    let overlays: [Overlay?] = [
      nil, nil, nil, .rowCard(field: number), .encounterCard(field: number), .why(scroll: number),
      .findings(selected: number), .help(scroll: number), .cases(selected: number), .timeline,
      .lines(scroll: number),
      .palette(Overlay.Palette(text: text(using: &generator), selected: number)),
      .paste(Overlay.PastePreview(lines: Array(repeating: line, count: max(0, number)), scroll: number)),
      .question(Overlay.Question(text: text(using: &generator), answers: [])),
    ]
    return overlays.randomElement(using: &generator) ?? nil
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    let parts = [
      "ceftriaxone", "a", "", " ", "痛み止め", "e\u{301}", "👩‍⚕️", "\u{1b}[31m", "\t", "long long long words", "row",
      "\u{301}", "1222",
    ]
    return (0..<Int.random(in: 0...6, using: &generator))
      .compactMap { _ in parts.randomElement(using: &generator) }.joined()
  }
}
