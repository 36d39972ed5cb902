import Foundation
import Testing

/// What the sheet looks like on terminals of every age, and which of their keys it takes.
@Suite(.serialized) struct TerminalMannersTests {
  /// The colours that stand in a picture with its sequences: none, or the largest number.
  private static func colours(in picture: String) -> Set<String> {
    Set(picture.matches(of: /\u{1b}\[[0-9;]*?(3[0-7]|9[0-7]|38;5)[;m]/).map { String($0.1) })
  }

  @Test(arguments: [
    ("vt100", 0), ("vt220", 0), ("linux", 8), ("xterm", 8), ("screen", 8), ("tmux", 8),
    ("xterm-256color", 256), ("screen-256color", 256),
  ])
  func everyDecisionIsAWordOnAnyTerminal(term: String, colours: Int) throws {
    let terminal = try TerminalUnderTest("cases case-4", variables: ["TERM": term])
    for word in ["further hours", "hydration", "push, no stop", "96365-XS"] { #expect(terminal.shows(word)) }
    let used = Self.colours(in: terminal.colouredScreen)
    switch colours {
    case 0: #expect(used == [])
    case 8:
      #expect(!used.isEmpty)
      #expect(used.filter { $0.first != "3" || $0.count != 2 } == [])
    default: #expect(used.contains("38;5"))
    }
    terminal.type("<C-q>")
    #expect(terminal.exitStatus() == 0)
  }

  @Test("PuTTY's keys, and a number pad in application mode")
  func puttysKeys() throws {
    let terminal = try TerminalUnderTest("cases case-4", variables: ["TERM": "xterm"])
    #expect(terminal.shows("clindamycin"))
    terminal.type("\u{1B}[11~")
    #expect(terminal.shows("Typing starts in the cell"))
    terminal.type("<Escape>\u{1B}OA\u{1B}[14~")
    #expect(terminal.shows("row 9, every field"))
    terminal.type("<Escape>\u{1B}[4~\u{1B}[1~")
    terminal.type("\u{1B}[B\u{1B}Ot\u{1B}On")
    #expect(terminal.shows("4."))
  }

  @Test("What a file holds never reaches the terminal as anything but text")
  func hostileText() throws {
    let home = try TerminalUnderTest.makeFolder()
    let text =
      "encounter: 1\n2026-08-04\n1222-1245 \u{1B}[31mred\u{7}\n1300-1400 痛み止め\n1500-1600 ame\u{301}line\n"
    try text.write(to: home.appendingPathComponent("ed.txt"), atomically: true, encoding: .utf8)
    let terminal = try TerminalUnderTest("ed.txt --monochrome", home: home)
    #expect(terminal.shows("痛み止め"))
    #expect(terminal.screen.contains("␛[31mred"))
    #expect(terminal.screen.contains("ame\u{301}line"))
    #expect(Self.colours(in: terminal.colouredScreen) == [])
    let ascii = try TerminalUnderTest("ed.txt --ascii", home: home)
    #expect(ascii.shows("[31mred"))
    #expect(ascii.screen.utf8.allSatisfy { $0 < 0x80 })
  }
}
