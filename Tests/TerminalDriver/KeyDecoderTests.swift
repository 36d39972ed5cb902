import TerminalCells
import Testing

@testable import TerminalDriver

@Suite("Key decoder")
struct KeyDecoderTests {
  @Test(
    "A sequence is its key",
    arguments: [
      ("a", .character("a")), ("?", .character("?")), (" ", .character(" ")), ("é", .character("é")),
      ("漢", .character("漢")), ("😀", .character("😀")),
      ("\u{3}", .control("c")), ("\u{13}", .control("s")), ("\u{11}", .control("q")),
      ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
      // xterm
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
      ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home), ("\u{1B}OF", .end),
      ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
      ("\u{1B}[Z", .backTab),
      ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)),
      ("\u{1B}OS", .function(4)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
      ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)), ("\u{1B}[20~", .function(9)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
      // Modified: as the plain key
      ("\u{1B}[1;5A", .up), ("\u{1B}[1;2D", .left), ("\u{1B}[1;3H", .home), ("\u{1B}[3;5~", .delete),
      ("\u{1B}[1;2P", .function(1)), ("\u{1B}[15;2~", .function(5)), ("\u{1B}O5A", .up),
      ("\u{1B}[1;2R", .function(3)),
      // screen, tmux, PuTTY, rxvt
      ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[12~", .function(2)), ("\u{1B}[13~", .function(3)),
      ("\u{1B}[14~", .function(4)), ("\u{1B}[3^", .delete), ("\u{1B}[a", .up), ("\u{1B}Od", .left),
      // linux console, PuTTY
      ("\u{1B}[[A", .function(1)), ("\u{1B}[[B", .function(2)), ("\u{1B}[[C", .function(3)),
      ("\u{1B}[[D", .function(4)), ("\u{1B}[[E", .function(5)),
      // Number pad in application mode
      ("\u{1B}Op", .character("0")), ("\u{1B}Oq", .character("1")), ("\u{1B}Or", .character("2")),
      ("\u{1B}Os", .character("3")), ("\u{1B}Ot", .character("4")), ("\u{1B}Ou", .character("5")),
      ("\u{1B}Ov", .character("6")), ("\u{1B}Ow", .character("7")), ("\u{1B}Ox", .character("8")),
      ("\u{1B}Oy", .character("9")), ("\u{1B}Oj", .character("*")), ("\u{1B}Ok", .character("+")),
      ("\u{1B}Ol", .character(",")), ("\u{1B}Om", .character("-")), ("\u{1B}On", .character(".")),
      ("\u{1B}Oo", .character("/")), ("\u{1B}OM", .enter), ("\u{1B}OX", .character("=")),
      // Alt
      ("\u{1B}x", .alt("x")), ("\u{1B}.", .alt(".")), ("\u{1B}é", .alt("é")),
    ] as [(String, Key)])
  func sequence(_ bytes: String, _ key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(bytes.utf8)) == [.event(.key(key))])
    #expect(decoder.pauseMilliseconds == nil)
  }

  @Test(
    "What is no key is swallowed whole",
    arguments: [
      "\u{1B}[99~", "\u{1B}[1;2;3;4x", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[24;80R", "\u{1B}[I",
      "\u{1B}[O", "\u{1B}[E", "\u{1B}[201~", "\u{1B}OE", "\u{1B}]11;rgb:00/00/00\u{7}",
      "\u{1B}]52;c;YWJj\u{1B}\\",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_answer\u{1B}\\", "\u{1B}[[Z", "\u{1B}[ q", "\u{1B}[<0;1;1m",
      "\u{1B}[<35;4;4M", "\u{1B}[<0;0;0M", "\u{1B}[200000000000000000000~", "\0", "\u{85}",
    ])
  func swallowed(_ bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array((bytes + "a").utf8)) == [.event(.key(.character("a")))])
  }

  @Test(
    "A key that can't belong to a sequence ends it",
    arguments: ["\u{1B}[1;", "\u{1B}O5", "\u{1B}]52;c", "\u{1B}[["])
  func aborted(_ beginning: String) {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode(Array((beginning + "\ra").utf8))
        == [.event(.key(.enter)), .event(.key(.character("a")))])
  }

  @Test("Escape is a key when nothing follows, and waits no longer than that")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.pauseMilliseconds == 25)
    #expect(decoder.pause() == [.event(.key(.escape))])
    #expect(decoder.pauseMilliseconds == nil)
  }

  @Test(
    "Escape before a key that is no character is a key of its own",
    arguments: [
      ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\r", [.escape, .enter]),
      ("\u{1B}\u{7F}", [.escape, .backspace]), ("\u{1B}\t", [.escape, .tab]),
      ("\u{1B}\u{1B}x", [.escape, .alt("x")]),
    ] as [(String, [Key])])
  func escapeThenKey(_ bytes: String, _ keys: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(bytes.utf8)) == keys.map { .event(.key($0)) })
  }

  @Test(
    "Alt with a letter that begins a string is told by a pause",
    arguments: ["]", "P", "X", "^", "_"] as [Character])
  func altString(_ letter: Character) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}\(letter)".utf8)).isEmpty)
    #expect(decoder.pauseMilliseconds == 25)
    #expect(decoder.pause() == [.event(.key(.alt(letter)))])
  }

  @Test(
    "The rest of a sequence is waited for without a timer",
    arguments: ["\u{1B}[", "\u{1B}O", "\u{1B}[1;5", "\u{1B}[<0;1"])
  func unfinished(_ bytes: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array(bytes.utf8)).isEmpty)
    #expect(decoder.pauseMilliseconds == nil)
  }

  @Test(
    "Bytes that are no UTF-8 are U+FFFD and lose nothing after them",
    arguments: [
      ([0x80], 1), ([0xC0, 0x80], 2), ([0xE2, 0x82], 1), ([0xFF], 1), ([0xED, 0xA0, 0x80], 3),
      ([0xF0, 0x9F, 0x98], 1), ([0xF4, 0x90], 2), ([0xF8], 1), ([0x9B], 1),
    ] as [([UInt8], Int)])
  func invalid(_ bytes: [UInt8], _ count: Int) {
    var decoder = KeyDecoder()
    let keys = Array(repeating: Key.character("\u{FFFD}"), count: count) + [.character("a")]
    #expect(decoder.decode(bytes + [0x61]) == keys.map { .event(.key($0)) })
  }

  @Test("The mouse counts from 0; only presses and the wheel are told")
  func mouse() {
    var decoder = KeyDecoder()
    let bytes =
      "\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;200;60M\u{1B}[<2;1;1M\u{1B}[<4;2;2M\u{1B}[M !!"
    #expect(
      decoder.decode(Array(bytes.utf8)) == [
        .event(.mouse(MouseEvent(action: .press, column: 4, line: 2))),
        .event(.mouse(MouseEvent(action: .wheelUp, column: 0, line: 0))),
        .event(.mouse(MouseEvent(action: .wheelDown, column: 199, line: 59))),
        .event(.mouse(MouseEvent(action: .press, column: 1, line: 1))),
        .event(.mouse(MouseEvent(action: .press, column: 0, line: 0))),
      ])
  }

  @Test(
    "An answer about a mode is no key",
    arguments: [("1", true), ("2", true), ("0", false), ("3", false), ("4", false)])
  func modeReport(_ state: String, _ isSettable: Bool) {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode(Array("\u{1B}[?2026;\(state)$y".utf8))
        == [.modeReport(mode: 2026, isSettable: isSettable)])
  }

  @Test("A terminal's own sequence is its key, unless it would take a key that has one")
  func terminalKeys() {
    let keys: [[UInt8]: Key] = [
      Array("\u{1B}\t".utf8): .backTab, Array("\u{1B}[25~".utf8): .insert,
      Array("\u{1B}Ot".utf8): .function(5),
    ]
    var decoder = KeyDecoder(terminalKeys: keys)
    #expect(
      decoder.decode(Array("\u{1B}\t\u{1B}[25~\u{1B}Ot".utf8))
        == [.event(.key(.backTab)), .event(.key(.insert)), .event(.key(.character("4")))])
  }

  @Test("However the bytes are split between reads, the events are the same")
  func splits() {
    let bytes =
      Array(
        ("1422\t\u{1B}[A\u{1B}OP\u{1B}[1;5Cé漢😀\u{1B}[[A\u{1B}x\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[<0;5;3M"
          + "\u{1B}[200~a\r\nb\u{1B}[31m\r漢\u{1B}[201~\u{1B}[?2026;2$y\u{1B}Op\u{1B}Ok\u{1B}OM\u{1B}[99~z\r")
          .utf8)
      + [0xE2, 0x82, 0x61, 0xFF, 0x62]
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    #expect(expected.count == 25)
    for first in 0...bytes.count {
      for second in stride(from: first, through: bytes.count, by: 7) {
        var decoder = KeyDecoder()
        let items =
          decoder.decode(Array(bytes[..<first])) + decoder.decode(Array(bytes[first..<second]))
          + decoder.decode(Array(bytes[second...]))
        if items != expected { Issue.record("split at \(first) and \(second): \(items)") }
      }
    }
    var slow = KeyDecoder()
    #expect(bytes.flatMap { slow.decode([$0]) } == expected)
  }

  @Test("No bytes trap, and what follows is read", arguments: 0..<40)
  func noise(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("\u{1B}\u{1B}[]OPM<;?0129~$yAm\r\t\u{7}\\xé".utf8) + [0x80, 0xFF, 0xF0]
    var decoder = KeyDecoder(takesBursts: seed % 2 == 0)
    var items: [KeyDecoder.Item] = []
    for _ in 0..<300 {
      let count = Int.random(in: 0...9, using: &generator)
      items += decoder.decode((0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0 })
      if Int.random(in: 0..<8, using: &generator) == 0 { items += decoder.pause() }
    }
    items += decoder.decode(Array("\u{1B}[201~".utf8)) + decoder.pause()
    items = decoder.decode(Array("\u{18}\rz".utf8)) + decoder.pause()
    #expect(items.last == .event(.key(.character("z"))))
  }
}
