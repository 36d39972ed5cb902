import InfusionCoding
import TerminalCells
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite struct TimelinePaneTests {
  /// The lines of the pane, without the axis.
  private func lines(_ session: Session, glyphs: GlyphSet = .utf8, lines: Int = 6, columns: Int = 80)
    -> [String]
  {
    var frame = Frame(size: Size(columns: columns, lines: lines))
    var pane = TimelinePane(session, glyphs: glyphs)
    pane.draw(into: &frame, area: Area(column: 0, line: 0, columns: columns, lines: lines))
    return frame.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
  }

  private func sheet(_ build: (inout SheetFixture) -> Void) -> SheetFixture {
    var sheet = SheetFixture()
    build(&sheet)
    return sheet
  }

  @Test("the initial of each access is marked")
  func initialIsMarked() {
    let drawn = lines(SheetFixture.twoSites.session(), lines: 14).joined()
    #expect(drawn.contains("I2"))
    #expect(drawn.contains("I3"))
    #expect(!drawn.contains("I1"))
  }

  @Test("pushes of one minute do not hide each other")
  func pushesStandFree() {
    let sheet = sheet { sheet in
      for name in ["morphine", "ketorolac", "ondansetron"] {
        sheet.row(name, 4, 1200, nil, .push, [.c96375])
      }
    }
    let drawn = lines(sheet.session())
    for label in ["1◆", "2◆", "3◆"] { #expect(drawn.contains { $0.contains(label) }, "\(label)") }
  }

  @Test("minutes that two rows share are hatched on both bars")
  func sharedIsHatched() {
    let drawn = lines(SheetFixture.staggered.session(), glyphs: .ascii)
    #expect(drawn.filter { $0.contains("%") }.count == 3)
  }

  @Test("infusion, push, hydration, injection and the rest differ in their glyphs", arguments: [true, false])
  func kindsDiffer(isASCII: Bool) {
    let sheet = sheet { sheet in
      sheet.row("vancomycin", 4, 1200, 1300, site: "a", .initial, [.c96365])
      sheet.row("morphine", 4, 1200, 1300, site: "b", .push, [.c96375])
      sheet.row("normal saline", 4, 1200, 1300, site: "c", .hydration, [.c96361])
      sheet.row("ketorolac", 4, 1200, 1300, site: nil, .injection, [.c96372]) { $0.route = .intramuscular }
      sheet.row("heparin", 4, 1200, 1300, site: "d", .setAside)
    }
    let glyphs = isASCII ? GlyphSet.ascii : .utf8
    let drawn = lines(sheet.session(), glyphs: glyphs).prefix(5)
    let bars = drawn.map { Set($0.filter { !$0.isLetter && !$0.isNumber && $0 != " " }) }
    #expect(bars.count == 5)
    for (index, bar) in bars.enumerated() {
      for other in bars[(index + 1)...] { #expect(bar != other) }
    }
  }

  @Test("what was given by another route has a lane named by the route")
  func routesHaveLanes() {
    #expect(lines(SheetFixture.twoSites.session(), lines: 14).contains { $0.hasPrefix(" IM") })
  }

  @Test("the selected row's bar stands out without colour too")
  func selectedStandsOut() {
    #expect(lines(SheetFixture.twoDays.session(row: 3)).contains { $0.contains(">4◆") })
    #expect(!lines(SheetFixture.twoDays.session(row: 0)).contains { $0.contains(">4◆") })
  }

  @Test("hydration that does not count is drawn otherwise than what counts")
  func uncountedHydration() {
    let drawn = lines(SheetFixture.twoSites.session(), lines: 14).first ?? ""
    #expect(drawn.contains("▄") && drawn.contains("░"))
  }

  @Test("the line of the selected row is always among those shown", arguments: 0..<40)
  func selectedIsShown(row: Int) {
    let sheet = sheet { sheet in
      for index in 0..<40 { sheet.row("drug \(index)", 4, 1000, 1400, .concurrent) }
    }
    #expect(lines(sheet.session(row: row), lines: 5).contains { $0.contains(">\(row + 1)") })
  }

  @Test("a run whose minutes decided is ticked at the minute, and after it where it fell short")
  func thresholdsAreTicked() {
    let drawn = lines(SheetFixture.twoDays.session(row: 0)).joined()
    #expect(drawn.contains("█│█"))
    #expect(drawn.contains("━╵"))
  }

  @Test("while codes are hidden the timeline gives none away")
  func hiddenTellsNothing() {
    var session = SheetFixture.twoDays.session(row: 3)
    session.hidesCodes = true
    let drawn = lines(session).joined()
    #expect(!drawn.contains("I1") && !drawn.contains("╵") && !drawn.contains("━"))
  }

  @Test("the minutes of a drug that add up stand beside its last bar as a sum")
  func sums() {
    var sheet = SheetFixture.twoSites
    for index in sheet.decisions.indices {
      sheet.decisions[index].creditedMinutes = sheet.decisions[index].minutes
    }
    let drawn = lines(sheet.session(), lines: 14, columns: 120)
    #expect(drawn.filter { $0.contains("3 h + 3 h 30 = 6 h 30") }.count == 1)
    #expect(drawn.contains { $0.contains("I2") && $0.contains("3 h + 3 h 30") })
    #expect(drawn.contains { $0.contains(" 1") && $0.contains("3 h") && !$0.contains("+") })
  }

  @Test("in the row view each row has a line, in the order of the grid, with its access before it")
  func rowView() {
    var session = SheetFixture.twoSites.session()
    session.timeline.arrangement = .rows
    let drawn = lines(session, lines: 14).prefix(10)
    let names = drawn.map { $0.split(separator: " ").first.map(String.init) ?? "" }
    let wanted = ["right", "right", "left", "left", "right", "right", "left", "left", "IM", "left"]
    #expect(names == wanted)
  }

  @Test("in the row view the rows of one run stand apart, each with its own minutes and thresholds")
  func rowsOfARun() {
    let sheet = sheet { sheet in
      sheet.row("vancomycin", 4, 1200, 1230, .initial, [.c96365])
      sheet.row("vancomycin", 4, 1300, 1400, .initial, [.c96365])
    }
    let minute = SheetFixture.minute
    let whole = TimelineRun(
      rows: [1, 2], lane: 0, kind: .infusion, start: minute(4, 1200),
      segments: [
        Span(start: minute(4, 1200), stop: minute(4, 1230)),
        Span(start: minute(4, 1300), stop: minute(4, 1400)),
      ], counted: [],
      thresholds: [
        .init(minute: minute(4, 1215), rule: .time16, isReached: true),
        .init(minute: minute(4, 1331), rule: .time16, isReached: true),
        .init(minute: minute(4, 1431), rule: .time16, isReached: false),
      ])
    let parts = TimelineRows.runs(of: [whole], rows: sheet.rows)
    #expect(parts.map(\.rows) == [[1], [2]])
    #expect(parts.map { $0.segments.map(\.minutes) } == [[30], [60]])
    #expect(parts.map { $0.thresholds.map(\.isReached) } == [[true], [true, false]])
  }

  @Test("while no row is selected the pairs that share minutes are named")
  func pairs() {
    let said = TimelineCaption.facts(in: SheetFixture.staggered.session())
    #expect(said == ["rows 1 and 2 share 14 min", "rows 2 and 3 share 17 min"])
  }
}
