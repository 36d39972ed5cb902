import TerminalCells
import Testing

@testable import WorksheetScreens

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
