import TerminalCells
import TerminalDriver
import Testing

@testable import ScreenPictures

@Suite("Pictures of frames")
struct ScreenPictureTests {
  private static func picture(_ text: String, style: Style = Style(), theme: Theme = .dark) -> String {
    var frame = Frame(size: Size(columns: 12, lines: 2))
    frame.write(text, column: 2, line: 1, style: style)
    return ScreenPicture(frame, theme: theme).svg(title: "a & b")
  }

  @Test("Text stays text, as wide as its cells, and XML stays whole")
  func text() {
    let picture = Self.picture("x < 漢 & y")
    #expect(picture.contains(##"textLength="84" fill="#d8d8d8">x &lt; 漢 &amp; y</text>"##))
    #expect(picture.contains("<title>a &amp; b</title>"))
  }

  @Test("What stands reversed, bold or underlined does so in the picture")
  func attributes() {
    let reversed = Self.picture("1422", style: Style(reversed: true))
    #expect(reversed.contains(##"<rect x="26.8" y="28" width="33.6" height="18" fill="#d8d8d8"/>"##))
    #expect(reversed.contains(##"fill="#1c1c1c">1422</text>"##))
    #expect(Self.picture("1422", style: Style(bold: true)).contains(#"font-weight="bold">1422"#))
    #expect(
      Self.picture("1422", style: Style(underlined: true)).contains(#"text-decoration="underline">1422"#))
  }

  @Test("Colours are those of the theme", arguments: [Theme.dark, .light])
  func themes(_ theme: Theme) {
    let role = Style(.error)
    let look = theme.pictureLook(of: role)
    let color = look.foreground.map((theme.name == "light" ? PictureColors.light : .dark).color)
    #expect(color.map { Self.picture("held", style: role, theme: theme).contains("fill=\"\($0)\"") } == true)
  }

  @Test(
    "The 256 colours are the cube and the greys that terminals have",
    arguments: [
      (16, "#000000"), (21, "#0000ff"), (117, "#87d7ff"), (231, "#ffffff"), (232, "#080808"),
      (246, "#949494"),
      (255, "#eeeeee"), (1, "#d75f5f"),
    ])
  func colors(number: UInt8, color: String) {
    #expect(PictureColors.dark.color(number) == color)
  }
}
