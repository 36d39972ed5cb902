import Testing

@testable import TerminalCells

@Suite("Visible text")
struct VisibleTextTests {
  @Test("A control character is shown by its sign", arguments: 0..<UInt32(0x20))
  func controlSign(_ code: UInt32) throws {
    let control = try #require(Unicode.Scalar(code))
    let sign = try #require(Unicode.Scalar(0x2400 + code))
    #expect(
      VisibleText.glyph(for: Character(control))
        == VisibleText.Glyph(character: Character(sign), width: 1))
  }

  @Test(
    "What acts without being seen is shown as U+FFFD",
    arguments: [
      0x80, 0x9B, 0x9F, 0xAD, 0x200B, 0x200D, 0x200E, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xFFFE, 0xFDD0,
      0xE0041, 0x1161,
    ] as [UInt32])
  func replaced(_ code: UInt32) throws {
    let character = Character(try #require(Unicode.Scalar(code)))
    #expect(VisibleText.glyph(for: character) == VisibleText.Glyph(character: "\u{FFFD}", width: 1))
  }

  @Test("DEL and a line end in one cluster have signs as well")
  func otherControls() {
    #expect(VisibleText.glyph(for: "\u{7F}").character == "\u{2421}")
    #expect(VisibleText.glyph(for: "\r\n").character == "\u{240D}")
  }

  @Test(
    "A character takes the cells it takes",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("─", 1), ("█", 1), ("≠", 1), ("Ж", 1), ("א", 1), ("漢", 2),
      ("か", 2), ("が", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("ｱ", 1), ("〈", 2),
      ("⌚", 2), ("☎", 1), ("☎\u{FE0F}", 2), ("😀", 2), ("👩‍⚕️", 2), ("🇩🇪", 2), ("𠀀", 2), ("\u{115F}", 2),
      ("\u{1160}", 1), ("\u{303F}", 1),
    ] as [(Character, Int)])
  func widths(_ character: Character, _ width: Int) {
    #expect(VisibleText.glyph(for: character).width == width)
  }

  @Test("A lone combining mark gets a circle to stand on", arguments: ["\u{301}", "\u{20DD}", "\u{93E}"])
  func carrier(_ mark: String) throws {
    let glyph = VisibleText.glyph(for: try #require(mark.first))
    #expect(String(glyph.character) == "\u{25CC}" + mark)
    #expect(glyph.width >= 1)
  }

  @Test("A stack of marks without end is not let through")
  func stackedMarks() {
    let stack = "a" + String(repeating: "\u{301}", count: 100)
    #expect(VisibleText.glyphs(of: stack).map(\.character) == ["\u{FFFD}"])
  }

  @Test("Glyph by glyph and as a whole a text takes the same cells", arguments: samples)
  func wholeWidth(_ text: String) {
    #expect(VisibleText.width(of: text) == VisibleText.glyphs(of: text).reduce(0) { $0 + $1.width })
    #expect(VisibleText.width(of: text[...]) == VisibleText.width(of: text))
  }

  @Test("A frame shows the glyphs of a text, read quickly or not", arguments: samples)
  func frameShowsGlyphs(_ text: String) {
    var frame = Frame(size: Size(columns: 80, lines: 1))
    frame.write(text + "|", column: 0, line: 0)
    #expect(frame.text == String(VisibleText.glyphs(of: text).map(\.character)) + "|")
  }

  @Test("Plain characters are what the slow way says they are")
  func plainIsPlain() {
    for code in UInt32(0)..<0x3000 where VisibleText.isPlain(code) {
      guard let scalar = Unicode.Scalar(code) else { continue }
      #expect(!scalar.properties.isEmojiPresentation && !WideCharacters.contains(scalar))
      switch scalar.properties.generalCategory {
      case .control, .format, .nonspacingMark, .enclosingMark, .spacingMark, .unassigned,
        .lineSeparator, .paragraphSeparator:
        Issue.record("U+\(String(code, radix: 16)) is not plain")
      default: break
      }
    }
  }

  static let samples = [
    "", "ceftriaxone", "a\u{301}bc", "e\u{301}", "│1│ ▐███▌ ◆ ≠", "x漢字y", "a\u{1B}[2Jb", "\r\n\t",
    "ß≠\u{200D}x",
    "☎\u{FE0F} 5", "é\u{301}", "🇩🇪🇫🇷", "👩‍⚕️ ok", "\u{301}", "─\u{301}─", "한국어",
  ]
}
