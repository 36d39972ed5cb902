import Testing

@testable import TerminalCells

@Suite("Frame")
struct FrameTests {
  private func frame(_ lines: String..., columns: Int = 6) -> Frame {
    var frame = Frame(size: Size(columns: columns, lines: lines.count))
    for (line, text) in lines.enumerated() { frame.write(text, column: 0, line: line) }
    return frame
  }

  @Test("Text is cut at the width and at the frame's edge")
  func cut() {
    var frame = Frame(size: Size(columns: 6, lines: 2))
    #expect(frame.write("ceftriaxone", column: 1, line: 0, width: 3) == 3)
    #expect(frame.write("ceftriaxone", column: 2, line: 1) == 4)
    #expect(frame.text == " cef\n  ceft")
  }

  @Test("Nothing is written outside the frame")
  func outside() {
    var frame = Frame(size: Size(columns: 6, lines: 1))
    #expect(frame.write("a", column: 0, line: 1) == 0)
    #expect(frame.write("a", column: 6, line: 0) == 0)
    #expect(frame.write("a", column: 0, line: -1) == 0)
    #expect(frame.write("abcd", column: -2, line: 0) == 4)
    #expect(frame.text == "cd")
    #expect(frame[column: -1, line: 0] == Cell())
    #expect(frame[column: 0, line: 7] == Cell())
  }

  @Test("A wide character that would be cut in two is left out")
  func wideAtEdge() {
    var frame = Frame(size: Size(columns: 5, lines: 1))
    #expect(frame.write("漢字漢", column: 0, line: 0) == 4)
    #expect(frame.text == "漢字")
  }

  @Test(
    "Half of a wide character doesn't stay when the other is overwritten",
    arguments: [
      (0, "x", "x 字漢"), (1, "x", " x字漢"), (1, "xy", " xy 漢"), (2, "x", "漢x 漢"), (1, "漢", " 漢 漢"),
      (5, "x", "漢字 x"), (-1, "ab", "b 字漢"), (-1, "漢x", " x字漢"), (-1, "漢", "漢字漢"),
    ])
  func overwritten(_ column: Int, _ text: String, _ expected: String) {
    var frame = frame("漢字漢")
    frame.write(text, column: column, line: 0)
    #expect(frame.text == expected)
    let wide = VisibleText.width(of: frame.text)
    #expect(wide <= 6)
  }

  @Test("Filling blanks a rectangle, keeps to the frame, and cuts wide characters at its edges")
  func fill() {
    var frame = frame("漢字漢", "abcdef", "abcdef")
    frame.fill(column: 1, line: 0, width: 2, height: 2, style: Style(.faint, selected: true))
    frame.fill(column: 4, line: 2, width: 99, height: 99)
    frame.fill(column: -5, line: -5, width: 5, height: 99)
    #expect(frame.text == "    漢\na  def\nabcd")
    #expect(frame[column: 1, line: 0] == Cell(style: Style(.faint, selected: true)))
    #expect(frame[column: 0, line: 0] == Cell())
    #expect(frame[column: 3, line: 0] == Cell())
  }

  @Test("Restyling changes the style and nothing else")
  func restyle() {
    var frame = frame("abc")
    frame.restyle(column: 1, line: 0, width: 99) { $0.isSelected = true }
    frame.restyle(column: 0, line: 9, width: 1) { $0.isBold = true }
    #expect(frame.text == "abc")
    #expect(frame[column: 0, line: 0].style == Style())
    #expect(frame[column: 5, line: 0].style == Style(selected: true))
  }

  @Test("A style is the same packed and unpacked", arguments: StyleRole.allCases)
  func packed(_ role: StyleRole) {
    for flags in 0..<16 {
      let style = Style(
        role, selected: flags & 1 != 0, bold: flags & 2 != 0, reversed: flags & 4 != 0,
        underlined: flags & 8 != 0)
      #expect(Style(packed: style.packed) == style)
      #expect(Int(style.packed) < Style.packedCount)
    }
  }

  @Test("Frames that show the same are equal, whatever was drawn first")
  func equality() {
    var one = frame("👩‍⚕️e\u{301}")
    var other = Frame(size: one.size)
    other.write("e\u{301}", column: 2, line: 0)
    other.write("👩‍⚕️", column: 0, line: 0)
    #expect(one == other)
    one.write("👨‍⚕️", column: 0, line: 0)
    #expect(one != other)
    other = one
    other.cursor = Position(column: 1, line: 0)
    #expect(one != other)
  }

  @Test(
    "A frame without cells is none to trap on",
    arguments: [Size(columns: 0, lines: 3), Size(columns: -1, lines: -4)])
  func empty(_ size: Size) {
    var frame = Frame(size: size)
    #expect(frame.write("abc", column: 0, line: 0) == 0)
    frame.fill(column: 0, line: 0, width: 3, height: 3)
    #expect(frame.cells.isEmpty)
  }

  @Test("An area holds the cells from its origin, not those at its end")
  func hitArea() {
    let area = HitArea(
      origin: Position(column: 2, line: 1), size: Size(columns: 3, lines: 1), target: "row")
    #expect(area.contains(Position(column: 2, line: 1)))
    #expect(area.contains(Position(column: 4, line: 1)))
    #expect(!area.contains(Position(column: 5, line: 1)))
    #expect(!area.contains(Position(column: 2, line: 2)))
    #expect(!area.contains(Position(column: 1, line: 1)))
  }
}
