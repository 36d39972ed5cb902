import InfusionCoding
import TerminalCells
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite struct CodeChangeTests {
  private func line(_ code: Code, _ units: Int, _ day: Int = 4) -> CodeLine {
    CodeLine(code: code, units: units, modifiers: .init(), day: SheetFixture.day(day), rows: [1], rules: [])
  }

  @Test("what the last edit changed: more, new, gone")
  func changes() {
    let changes = CodeChange.all(
      lines: [line(.c96366, 2), line(.c96375, 1)], before: [line(.c96365, 1), line(.c96366, 1)])
    #expect(changes.map(\.line.code) == [.c96365, .c96366, .c96375])
    #expect(changes.map(\.unitsBefore) == [1, 1, 0])
    #expect(changes.map(\.units) == [0, 2, 1])
    #expect(changes.map(\.index) == [nil, 0, 1])
  }

  @Test("the same lines are no change")
  func same() {
    let lines = [line(.c96365, 1), line(.c96366, 3)]
    #expect(CodeChange.all(lines: lines, before: lines).allSatisfy { !$0.isChanged })
  }

  @Test("a what-if reads at a glance")
  func reads() {
    var sheet = SheetFixture()
    sheet.row("ceftriaxone", 4, 1222, 1424, .initial, [.c96365, .c96366])
    sheet.lines = [line(.c96366, 2)]
    sheet.linesBefore = [line(.c96366, 1)]
    let frame = Screen.frame(of: sheet.session(), size: .smallest, glyphs: .utf8)
    #expect(frame.text.contains("96366  ×1 → ×2"))
  }

  @Test("lines that have no room are counted, none is lost silently")
  func rest() {
    var sheet = SheetFixture()
    for day in 1...28 { sheet.line(.c96375, 1, day, [1]) }
    let lines = CodesPane(session: sheet.session(), glyphs: .utf8).lines(width: 34, limit: 4)
    #expect(lines.count == 4)
    #expect(lines.last?.parts.first?.text == "25 more lines of codes")
  }
}
