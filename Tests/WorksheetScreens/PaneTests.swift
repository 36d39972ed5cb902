import InfusionCoding
import TerminalCells
import Testing
import WorksheetCommands

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite struct LayoutTests {
  @Test("panes never overlap, and stay on the screen", arguments: [80, 149, 150, 200])
  func panesAreApart(columns: Int) {
    for lines in [23, 24, 37, 60] {
      for panel in [nil, 1, 4, 8, 12, 20, 100] {
        let size = Size(columns: columns, lines: lines)
        let layout = SheetLayout(size, panelLines: panel)
        var taken = Array(repeating: false, count: columns * lines)
        let areas = [
          layout.title, layout.grid, layout.timeline, layout.codes, layout.why, layout.panel, layout.hint,
        ].compactMap(\.self)
        var isApart = true
        for area in areas {
          for line in area.line..<area.end {
            for column in area.column..<area.column + area.columns {
              let isFree = column < columns && line < lines && !taken[line * columns + column]
              if isFree { taken[line * columns + column] = true } else { isApart = false }
            }
          }
        }
        #expect(isApart, "\(columns) by \(lines) with a panel of \(panel ?? 0)")
      }
    }
  }

  @Test("what lies over the sheet leaves rows of the grid to be seen", arguments: 23...60)
  func gridStays(lines: Int) {
    let layout = SheetLayout(Size(columns: 80, lines: lines), panelLines: 100)
    #expect(layout.grid.lines >= 5)
    #expect((layout.panel?.lines ?? 0) >= 10)
  }

  @Test("a small question leaves codes and reasons where they are")
  func codesStay() {
    let size = Size(columns: 80, lines: 23)
    let layout = SheetLayout(size, panelLines: 4)
    #expect(layout.codes == SheetLayout(size).codes)
    #expect(layout.grid == SheetLayout(size).grid)
  }
}

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
    let frame = Screen.frame(of: sheet.session(), size: .smallest, glyphs: .utf8, sentences: .standIn)
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

@Suite struct HintTests {
  @Test("a hint names only keys that the table of commands has in that place")
  func onlyWhatExists() {
    for screen in Screens.all {
      let context = screen.session.keyContext
      let keys = Set(
        Command.all.flatMap { command in
          command.bindings.filter { $0.contexts.contains(context) }.map(\.keys.names)
        })
      let signs = EntrySign.all.map(\.typed)
      for hint in Hint.all(for: screen.session) where screen.session.pendingKeys.isEmpty {
        let isKey =
          keys.contains(hint.key) || hint.key.split(separator: "/").allSatisfy { keys.contains(String($0)) }
        let isSign = signs.contains { $0.contains(hint.key) } || hint.key.hasPrefix("1-")
        #expect(isKey || isSign, "\(hint.key) in \(screen.name)")
      }
    }
  }

  @Test("after the first key of a sequence the hints say what may follow")
  func continuations() {
    var session = SheetFixture.twoDays.session(row: 3)
    session.pendingKeys = [.control("x")]
    #expect(Hint.all(for: session).contains(Hint(key: "h", words: "hide codes")))
  }

  @Test("a message goes before the hints, and both fit the width")
  func message() {
    var session = SheetFixture.twoDays.session()
    session.message = Session.Message("undone: row 4 stop 1254, 1253 again")
    let frame = Screen.frame(of: session, size: .smallest, glyphs: .utf8, sentences: .standIn)
    let last = frame.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(last.hasPrefix(" undone: row 4 stop 1254, 1253 again "))
    #expect(last.contains("Tab next"))
  }
}

@Suite struct HelpTests {
  private var text: String {
    HelpScreen.panel(scroll: 0, width: 120, glyphs: .utf8).lines
      .map { $0.parts.map(\.text).joined() }.joined(separator: "\n")
  }

  @Test("the help names every command with its first key", arguments: Command.all)
  func everyCommand(command: Command) {
    #expect(text.contains(command.label))
    #expect(text.contains(command.firstKey))
  }

  @Test("the help explains every sign and every mark")
  func everySign() {
    for sign in EntrySign.all { #expect(text.contains(sign.sentence)) }
    for mark in RowMarks.legend { #expect(text.contains(mark.meaning)) }
  }
}

@Suite struct FittedTextTests {
  @Test(
    "a text is cut by the cells that it takes",
    arguments: [
      ("ceftriaxone", 11, "ceftriaxone"), ("ceftriaxone", 5, "ceft…"), ("痛み止め", 8, "痛み止め"),
      ("痛み止め", 7, "痛み止…"), ("痛み止め", 6, "痛み…"), ("a", 0, ""), ("ab", 1, "…"),
    ])
  func cut(text: String, width: Int, expected: String) {
    #expect(text.cut(to: width, ellipsis: "…") == expected)
    #expect(VisibleText.width(of: text.cut(to: width, ellipsis: "…")) <= width)
  }

  @Test("lines break between words, and in a word only where it is longer than a line")
  func wrap() {
    #expect("a repeat of 30 or less".wrapped(to: 9) == ["a repeat", "of 30 or", "less"])
    #expect("abcdefgh".wrapped(to: 3) == ["abc", "def", "gh"])
    #expect("痛み止め".wrapped(to: 5) == ["痛み", "止め"])
    #expect("".wrapped(to: 5).isEmpty)
  }
}
