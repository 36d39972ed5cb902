import ChartedEncounter
import InfusionCoding
import TerminalCells
import TestSupport
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

/// What holds for every screen, at every size, for any session.
@Suite struct DrawingTests {
  @Test("no size traps, and the cursor is always in the frame")
  func everySizeIsDrawn() {
    var generator = SeededGenerator(seed: 7)
    for columns in [1, 2, 20, 79, 80, 100, 149, 150, 250] {
      for lines in [1, 2, 22, 23, 30, 80] {
        let session = RandomSession.make(using: &generator)
        let size = Size(columns: columns, lines: lines)
        for glyphs in [GlyphSet.utf8, .ascii] {
          let frame = Screen.frame(
            of: session, size: size, glyphs: glyphs, cases: Screens.cases)
          #expect((0..<columns).contains(frame.cursor.column) && (0..<lines).contains(frame.cursor.line))
        }
      }
    }
  }

  @Test("any session is drawn, and every line is as wide as the screen", arguments: 0..<20)
  func anySessionIsDrawn(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<8 {
      let session = RandomSession.make(using: &generator)
      let size = Size(
        columns: Int.random(in: 80...210, using: &generator),
        lines: Int.random(in: 23...70, using: &generator))
      let frame = Screen.frame(
        of: session, size: size, glyphs: .utf8, cases: Screens.cases)
      for line in 0..<size.lines {
        #expect(Self.width(of: frame, line: line) == size.columns)
      }
      for area in frame.areas {
        #expect(area.origin.column >= 0 && area.origin.column + area.size.columns <= size.columns)
        #expect(area.origin.line >= 0 && area.origin.line + area.size.lines <= size.lines)
      }
    }
  }

  @Test("in ASCII every glyph of ours is one of ASCII")
  func asciiIsComplete() {
    for screen in Screens.all where screen.name != "held-rows" {
      let frame = Screen.frame(
        of: screen.session, size: Size(columns: 100, lines: 30), glyphs: .ascii,
        cases: Screens.cases)
      #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII }, "\(screen.name)")
    }
  }

  @Test("under 80 by 23 one sentence says so, and the sheet waits")
  func tooSmall() {
    let frame = Screen.frame(
      of: SheetFixture.twoDays.session(), size: Size(columns: 60, lines: 20), glyphs: .utf8)
    #expect(frame.text.contains("needs 80 columns and 23 lines"))
    #expect(!frame.text.contains("ceftriaxone"))
  }

  @Test("text from outside never reaches the terminal as control characters")
  func controlCharactersAreSigns() {
    var sheet = SheetFixture(id: "\u{1b}[2J")
    sheet.title = "a\u{7}b\r\nc"
    sheet.row("\u{1b}]0;x\u{7}", 4, 1222, nil, .push, [.c96374]) {
      $0.site = "\u{9b}1m"
      $0.asTyped = [.route: "\u{0}"]
    }
    for overlay in [nil, Overlay.rowCard(field: 2), .timeline, .encounterCard(field: 1), .why(scroll: 0)] {
      let frame = Screen.frame(
        of: sheet.session(row: 0, overlay: overlay), size: Size(columns: 120, lines: 40), glyphs: .utf8)
      for scalar in frame.text.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7f..<0xa0).contains(scalar.value))
      }
    }
  }

  /// The cells that the glyphs of a line take.
  private static func width(of frame: Frame, line: Int) -> Int {
    (0..<frame.size.columns).reduce(0) { width, column in
      guard case .glyph(let glyph) = frame[column: column, line: line].content else { return width }
      return width + VisibleText.width(of: String(glyph))
    }
  }
}
