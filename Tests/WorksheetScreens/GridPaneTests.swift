import InfusionCoding
import TerminalCells
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite struct GridPaneTests {
  @Test("every decision is a word in its row, whatever the colours", arguments: Decision.allCases)
  func decisionIsAWord(decision: Decision) {
    var sheet = SheetFixture()
    sheet.row("ceftriaxone", 4, 1222, 1245, decision, [])
    let words = DecisionWords.text(sheet.decisions[0])
    for glyphs in [GlyphSet.utf8, .ascii] {
      let frame = Screen.frame(of: sheet.session(), size: .smallest, glyphs: glyphs)
      #expect(frame.text.contains(words))
    }
  }

  @Test(
    "the initial says what it is",
    arguments: [
      (Code.c96365, "initial infusion"), (.c96413, "initial infusion"), (.c96374, "initial push"),
      (.c96409, "initial push"), (.c96360, "initial hydration"),
    ])
  func initialWords(code: Code, words: String) {
    #expect(DecisionWords.text(RowDecision(row: 1, decision: .initial, rules: [], codes: [code])) == words)
  }

  @Test("a push without a stop says so")
  func pushWords() {
    #expect(DecisionWords.text(RowDecision(row: 1, decision: .push, rules: [])) == "push, no stop")
    #expect(DecisionWords.text(RowDecision(row: 1, decision: .push, rules: [], minutes: 9)) == "push")
  }

  @Test("the active column is always shown", arguments: GridColumn.allCases)
  func activeColumnIsShown(column: GridColumn) {
    for width in [20, 40, 60, 80, 100, 130] {
      #expect(GridColumnFit(width: width, numberWidth: 3, active: column)[column] != nil)
    }
  }

  @Test("columns never reach beyond the width, and stand in their order", arguments: 1...160)
  func columnsFit(width: Int) {
    for numberWidth in 3...6 {
      let fit = GridColumnFit(width: width, numberWidth: numberWidth, active: .number)
      #expect(fit.width <= max(width, numberWidth))
      #expect(fit.placed.map(\.column.rawValue) == fit.placed.map(\.column.rawValue).sorted())
    }
  }

  @Test("in 80 cells all but the method have room")
  func columnsOfSmallest() {
    let fit = GridColumnFit(width: 80, numberWidth: 3, active: .substance)
    #expect(Set(fit.placed.map(\.column)) == Set(GridColumn.allCases).subtracting([.method]))
  }

  @Test("a less important column is dropped before a more important one", arguments: 10...100)
  func importance(width: Int) {
    let fit = GridColumnFit(width: width, numberWidth: 3, active: .number)
    let shown = fit.placed.map(\.column.importance).sorted()
    #expect(shown == Array(0..<shown.count))
  }

  @Test("the cursor stands behind the characters typed, wide ones counted as they are drawn")
  func caret() {
    let entry = CellEntry(text: "痛み", caret: 2)
    let sheet = SheetFixture.twoDays
    let idle = Screen.frame(of: sheet.session(row: 1), size: .smallest, glyphs: .utf8)
    let typed = Screen.frame(
      of: sheet.session(row: 1, entry: entry), size: .smallest, glyphs: .utf8)
    #expect(typed.cursor == Position(column: idle.cursor.column + 4, line: idle.cursor.line))
  }

  @Test("a text longer than its cell is scrolled so that the caret is in it", arguments: 0...40)
  func longEntry(caret: Int) {
    let field = TypedField(String(repeating: "ab", count: 20), caret: caret, width: 13)
    #expect((0..<13).contains(field.caretColumn))
  }

  @Test(
    "the row with the cursor and its own lines are always shown", arguments: [0, 1, 7, 8, 9, 30, 58, 59, 60])
  func activeRowIsShown(row: Int) {
    var sheet = SheetFixture()
    for index in 0..<60 { sheet.row("drug \(index)", 4, 1000, nil, .push) }
    let entry = CellEntry(
      text: "x", caret: 1, choices: [CellEntry.Choice(value: "offered", remark: "")], problem: "wrong so far")
    let frame = Screen.frame(
      of: sheet.session(row: row, entry: row < 60 ? entry : nil), size: .smallest, glyphs: .utf8)
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[frame.cursor.line].hasPrefix(">"))
    guard row < 60 else { return }
    #expect(lines[frame.cursor.line + 1].contains("wrong so far"))
    #expect(lines[frame.cursor.line + 2].contains("offered"))
  }

  @Test("what is half typed is drawn as provisional, with what hangs on it")
  func provisional() {
    let session = SheetFixture.twoDays.session(row: 3, column: .stop, entry: CellEntry(text: "12", caret: 2))
    let frame = Screen.frame(of: session, size: .smallest, glyphs: .utf8)
    let roles = (0..<80).filter { frame[column: $0, line: frame.cursor.line].style.role == .provisional }
    #expect(roles.contains(frame.cursor.column))
    #expect(roles.contains { $0 > frame.cursor.column + 10 })
  }

  @Test("a cell that is not understood keeps its text, in the role of an error")
  func notUnderstood() {
    var sheet = SheetFixture()
    sheet.row("vancomycin", 5, 1500, nil, .held) { $0.asTyped = [.stop: "soon"] }
    let frame = Screen.frame(of: sheet.session(), size: .smallest, glyphs: .utf8)
    let column = frame.text.split(separator: "\n")[2].distance(of: "soon")
    #expect(column.map { frame[column: $0, line: 2].style.role } == .error)
  }

  @Test("the fields without a column are marked by letters")
  func marks() {
    var sheet = SheetFixture()
    sheet.row("x", 4, 1200, nil, .push) {
      $0.visit = 2
      $0.bag = "1"
      $0.continues = 1
      $0.dose = "a"
      $0.primary = true
      $0.discontinued = true
      $0.running = true
      $0.necessityDocumented = false
      $0.volumeML = 250
      $0.note = "n"
    }
    #expect(RowMarks.letters(of: sheet.rows[0]) == "v2bcdpxrumn")
    let explained = Set(RowMarks.legend(.utf8).map(\.letter))
    #expect(RowMarks.letters(of: sheet.rows[0]).allSatisfy { $0.isNumber || explained.contains(String($0)) })
  }
}

extension Substring {
  /// How many characters stand before a text; none where it does not occur.
  fileprivate func distance(of text: String) -> Int? {
    ranges(of: text).first.map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
