import TerminalCells
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite("The mouse")
struct PointingTests {
  private static let size = Size(columns: 100, lines: 40)

  private func frame(_ session: Session) -> Frame {
    Screen.frame(
      of: session, size: Self.size, glyphs: .utf8, cases: Screens.cases)
  }

  /// What a press on a text of the frame means; `from` is a text in a line above it.
  private func press(_ text: String, below heading: String = "", in session: Session) -> [SessionEvent] {
    let frame = frame(session)
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.contains(heading) } ?? 0
    guard let line = lines[first...].firstIndex(where: { $0.contains(text) }),
      let range = lines[line].firstRange(of: text)
    else { return [] }
    let column = VisibleText.width(of: lines[line][..<range.lowerBound])
    return Screen.events(
      for: MouseEvent(action: .press, column: column, line: line), on: frame, in: session)
  }

  private func wheel(_ action: MouseEvent.Action, in session: Session) -> [SessionEvent] {
    Screen.events(for: MouseEvent(action: action, column: 3, line: 3), on: frame(session), in: session)
  }

  private func places(_ numbers: Int...) -> [SessionEvent] { numbers.map { .goTo(row: $0, column: nil) } }

  @Test("on a cell goes to the cell")
  func cell() {
    let session = SheetFixture.twoDays.session(row: 3)
    #expect(press("1325", in: session) == [.goTo(row: 4, column: .start)])
    #expect(press("lorazepam", in: session) == [.goTo(row: 4, column: .substance)])
  }

  @Test("on a bar goes to its row")
  func bar() {
    let session = SheetFixture.twoDays.session(row: 0)
    #expect(press("██", below: "timeline", in: session) == places(0))
  }

  @Test("on a code line goes to the first row behind it, and from there to the next")
  func code() {
    #expect(press("96376", below: "codes", in: SheetFixture.twoDays.session(row: 0)) == places(2))
    #expect(press("96376", below: "codes", in: SheetFixture.twoDays.session(row: 2)) == places(3))
  }

  @Test("on an item of a list takes it")
  func item() {
    #expect(
      press("staggered", below: "examples", in: SheetFixture.twoDays.session(overlay: .cases(selected: 0)))
        == [.picked(1)])
  }

  @Test("on a choice takes the choice")
  func choice() throws {
    let session = try #require(Screens.all.first { $0.name == "choices" }).session
    #expect(press("zosyn", in: session) == [.choicePicked(2)])
  }

  @Test("on nothing does nothing")
  func nothing() {
    let session = SheetFixture.twoDays.session(row: 0)
    #expect(press("Dripsheet", in: session) == [])
    let outside = MouseEvent(action: .press, column: 500, line: 500)
    #expect(Screen.events(for: outside, on: frame(session), in: session) == [])
  }

  @Test("the wheel goes over rows and scrolls what is open")
  func wheel() {
    let up = SessionEvent.command(.move(.up))
    let down = SessionEvent.command(.move(.down))
    #expect(wheel(.wheelUp, in: SheetFixture.twoDays.session(row: 3)) == [up, up, up])
    #expect(
      wheel(.wheelDown, in: SheetFixture.twoDays.session(overlay: .help(scroll: 0))) == [down, down, down])
    #expect(wheel(.wheelDown, in: SheetFixture.twoDays.session(overlay: .cases(selected: 0))) == [down])
  }

  @Test("the wheel enters nothing that is half typed")
  func wheelWhileTyping() {
    let session = SheetFixture.twoDays.session(row: 3, entry: CellEntry(text: "12", caret: 2))
    #expect(wheel(.wheelDown, in: session) == [])
  }

  @Test("what a frame says of its areas is read back", arguments: Screens.all.map(\.name))
  func targets(name: String) throws {
    let session = try #require(Screens.all.first { $0.name == name }).session
    for area in frame(session).areas { #expect(HitTarget(text: area.target)?.text == area.target) }
  }

  @Test(
    "a text that names no area is none",
    arguments: ["", "row", "row:", "row:x", "cell:1", "cell:1:99", "bag:1"])
  func noTarget(text: String) {
    #expect(HitTarget(text: text) == nil)
  }
}
