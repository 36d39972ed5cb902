import Testing

@testable import TerminalDriver

@Suite("Pen change")
struct PenChangeTests {
  @Test(
    "Only what differs is said, in the shorter way",
    arguments: [
      (Rendition(), Rendition(), "", ""),
      (Rendition(foreground: 2), Rendition(), "\u{1B}[m", "\u{1B}[m"),
      (Rendition(), Rendition(foreground: 2, attributes: .bold), "\u{1B}[1;32m", "\u{1B}[1;32m"),
      (Rendition(foreground: 2), Rendition(foreground: 11), "\u{1B}[93m", "\u{1B}[93m"),
      (Rendition(foreground: 2), Rendition(foreground: 117), "\u{1B}[38;5;117m", "\u{1B}[38;5;117m"),
      (
        Rendition(foreground: 117, attributes: .bold), Rendition(foreground: 117), "\u{1B}[22m",
        "\u{1B}[0;38;5;117m"
      ),
      (
        Rendition(foreground: 117, background: 235), Rendition(background: 235), "\u{1B}[39m",
        "\u{1B}[0;48;5;235m"
      ),
      (
        Rendition(attributes: [.bold, .underline, .reverse]), Rendition(attributes: .bold), "\u{1B}[0;1m",
        "\u{1B}[0;1m"
      ),
    ])
  func change(_ from: Rendition, _ to: Rendition, _ modern: String, _ old: String) {
    var terminal = TerminalCapabilities()
    #expect(PenChange.bytes(from: from, to: to, on: terminal) == Array(modern.utf8))
    terminal.endsAttributesSingly = false
    terminal.hasDefaultColors = false
    #expect(PenChange.bytes(from: from, to: to, on: terminal) == Array(old.utf8))
  }
}
