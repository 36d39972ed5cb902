import TerminalCells
import Testing
import WorksheetCommands

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite("Keys that were bound anew are the ones that are shown")
struct ReboundKeyTests {
  private func text(_ overlay: Overlay? = nil, rows: SheetFixture = .twoDays, hidesCodes: Bool = false)
    -> String
  {
    var session = rows.session(row: rows.rows.isEmpty ? 0 : 3, overlay: overlay)
    session.hidesCodes = hidesCodes
    session.bindings = KeyBindings(rebound: [
      .row(.rowCard): [KeyBinding(keys: [.control("]")], contexts: .sheet)],
      .view(.hideCodes): [KeyBinding(keys: [.control("x"), .character("q")], contexts: .everywhere)],
      .file(.cases): [KeyBinding(keys: [.function(7)], contexts: .everywhere)],
      .row(.sortByTime): [], .file(.save): [],
    ])
    return Screen.frame(
      of: session, size: Size(columns: 120, lines: 60), glyphs: .ascii
    ).text
  }

  @Test("in the hint line") func hintLine() {
    #expect(text().contains("^] row card"))
    #expect(!text().contains("^R row card"))
    #expect(!text().contains("^S"))
  }

  @Test("in the palette") func palette() {
    let palette = text(.palette(Overlay.Palette(text: "row card", selected: 0)))
    #expect(palette.contains("^]  "))
    #expect(text(.palette(Overlay.Palette(text: "sort", selected: 0))).contains("Sort all rows"))
  }

  @Test("in the help, where a command without keys is said to be in the palette") func help() {
    let help = text(.help(scroll: 0)) + text(.help(scroll: 40))
    #expect(help.contains("^X q"))
    #expect(!help.contains("^X h  "))
    #expect(help.contains(/palette +sort/))
    #expect(help.contains(/palette +Save the encounter/))
  }

  @Test("where codes are hidden, and on the empty sheet") func sentences() {
    #expect(text(hidesCodes: true).contains("^X q shows them"))
    #expect(text(rows: SheetFixture(id: "1")).contains("open a case with F7"))
  }

  @Test("after the first key of a sequence") func continuations() {
    var session = SheetFixture.twoDays.session(row: 3)
    session.bindings = KeyBindings(rebound: [
      .file(.save): [KeyBinding(keys: [.control("]"), .character("s")], contexts: .everywhere)]
    ])
    session.pendingKeys = [.control("]")]
    #expect(Hint.all(for: session) == [Hint(key: "^]", words: "then"), Hint(key: "s", words: "save")])
  }
}
