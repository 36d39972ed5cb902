import Testing

@testable import TerminalDriver

@Suite("Clipboard")
struct ClipboardTests {
  @Test(
    "Base 64 as in RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("\u{FF}~?", "w79+Pw=="),
    ])
  func base64(_ text: String, _ coded: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == Array(coded.utf8))
  }

  @Test("A text goes to the terminal, through tmux and screen as they pass it on")
  func sequences() {
    let plain = "\u{1B}]52;c;OTYzNjU=\u{7}"
    #expect(Clipboard.bytes("96365", through: .none) == Array(plain.utf8))
    #expect(
      Clipboard.bytes("96365", through: .tmux)
        == Array((plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\").utf8))
    #expect(Clipboard.bytes("96365", through: .screen) == Array((plain + "\u{1B}P\(plain)\u{1B}\\").utf8))
  }

  @Test("screen gets pieces that it takes, together the whole")
  func pieces() throws {
    let text = String(repeating: "96365 1\n", count: 100)
    let plain = try #require(Clipboard.bytes(text, through: .none))
    let all = try #require(Clipboard.bytes(text, through: .screen))
    let pieces = String(decoding: all.dropFirst(plain.count), as: UTF8.self).split(separator: "\u{1B}\\")
    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 78 })
    #expect(pieces.map { $0.dropFirst(2) }.joined() == String(decoding: plain, as: UTF8.self))
  }

  @Test("A text longer than terminals take is not sent", arguments: [(56_244, true), (56_248, false)])
  func tooLong(_ length: Int, _ isSent: Bool) {
    let text = String(repeating: "x", count: length)
    #expect((Clipboard.bytes(text, through: .none) != nil) == isSent)
  }

  @Test(
    "Who stands between is known by the environment",
    arguments: [
      (["TERM": "xterm-256color"], .none), (["TERM": "tmux-256color"], .tmux),
      (["TERM": "screen", "TMUX": "/tmp/x,1,0"], .tmux), (["TERM": "screen.xterm"], .screen),
      (["TERM": "xterm", "STY": "1.pts"], .screen), ([:], .none),
    ] as [([String: String], Clipboard.Multiplexer)])
  func multiplexer(_ environment: [String: String], _ expected: Clipboard.Multiplexer) {
    #expect(Clipboard.multiplexer(in: environment) == expected)
  }
}
