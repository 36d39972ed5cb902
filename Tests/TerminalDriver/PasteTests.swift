import TerminalCells
import Testing

@testable import TerminalDriver

@Suite("Paste")
struct PasteTests {
  private func pasted(_ text: String) -> [KeyDecoder.Item] { [.event(.paste(text))] }

  @Test(
    "Pasted text is one event, its line ends LF, its controls text",
    arguments: [
      ("a\rb", "a\nb"), ("a\r\nb\r\n", "a\nb\n"), ("a\nb", "a\nb"), ("a\r\rb", "a\n\nb"),
      ("\u{3}\u{1B}[A\t", "\u{3}\u{1B}[A\t"), ("\u{1B}[200~x", "\u{1B}[200~x"), ("漢é", "漢é"),
    ])
  func bracketed(_ bytes: String, _ text: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~\(bytes)\u{1B}[201~".utf8)) == pasted(text))
    #expect(decoder.pauseMilliseconds == nil)
  }

  @Test("An empty paste is nothing")
  func empty() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~\u{1B}[201~".utf8)).isEmpty)
  }

  @Test("A paste whose end is lost is delivered after a pause, and keys are keys again")
  func lostEnd() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~8/4 1222\rab".utf8)).isEmpty)
    #expect(decoder.pauseMilliseconds == 2000)
    #expect(decoder.pause() == pasted("8/4 1222\nab"))
    #expect(decoder.decode([0x61]) == [.event(.key(.character("a")))])
  }

  @Test("A paste without end is delivered in parts of whole lines, and nothing of it is lost")
  func endless() {
    var decoder = KeyDecoder(longestPaste: 1000)
    let line = "8/4 1222-1245 Rocephin\r\n"
    var items = decoder.decode(Array("\u{1B}[200~".utf8))
    let lines = Array(String(repeating: line, count: 300).utf8)
    for start in stride(from: 0, to: lines.count, by: 100) {
      items += decoder.decode(Array(lines[start..<min(start + 100, lines.count)]))
    }
    items += decoder.decode(Array("\u{1B}[201~".utf8))
    let texts = items.map { item in
      if case .event(.paste(let text)) = item { text } else { "not pasted" }
    }
    #expect(texts.count > 2)
    #expect(texts.allSatisfy { $0.hasSuffix("Rocephin\n") && $0.hasPrefix("8/4") })
    #expect(texts.joined().utf8.count == 300 * (line.utf8.count - 1))
  }

  @Test(
    "Where the terminal marks no paste, more lines than a person types at once are one",
    arguments: [
      "8/4 1222-1245 Rocephin\r8/4 1243 azithromycin\r",
      "ceftriaxone\t1222\t1245\rondansetron\t1300\t\r",
      "ceftriaxone 1222-1245 in the left arm, then azithromycin 1243\rand more",
      "8/4 1222-1245 Rocephin\r\n8/4 1243 azithromycin\r\n\r\n",
    ])
  func burst(_ text: String) {
    var decoder = KeyDecoder(takesBursts: true)
    #expect(decoder.decode(Array(text.utf8)).isEmpty)
    #expect(decoder.pauseMilliseconds == 25)
    let expected = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    #expect(decoder.pause() == pasted(expected))
  }

  @Test(
    "What a person types ahead stays keys",
    arguments: [
      "12\r", "12\r13\r", "\r\r\r\r\r", "1222\t1245\r1300", "1222\r1245\r1300\r", "ceftriaxone", "a",
      "ceftriaxone 1222 1245\rzofran",
      "ceftriaxone 1222-1245 in the left arm, then azithromycin at 1243 and on\r",
    ])
  func typedAhead(_ text: String) {
    var decoder = KeyDecoder(takesBursts: true)
    #expect(decoder.decode(Array(text.utf8)).count == text.count)
  }

  @Test("Keys among the bytes are no paste: arrows, Escape and Ctrl can't be pasted")
  func keysInBurst() {
    var decoder = KeyDecoder(takesBursts: true)
    let items = decoder.decode(Array("8/4 1222-1245 Rocephin\r\u{1B}[A8/4 1243 azithromycin\r".utf8))
    #expect(items.contains(.event(.key(.up))))
  }

  @Test("A burst goes on until a pause; a key after it is a key")
  func burstInReads() {
    var decoder = KeyDecoder(takesBursts: true)
    let first = "8/4 1222-1245 Rocephin\r8/4 1243 azithromycin\r8/"
    #expect(decoder.decode(Array(first.utf8)).isEmpty)
    #expect(decoder.decode(Array("4 13".utf8)).isEmpty)
    let items = decoder.decode([0x1B, 0x5B, 0x41])
    #expect(items == [.event(.paste(first.replacing("\r", with: "\n") + "4 13")), .event(.key(.up))])
  }

  @Test("A terminal that marks pastes never takes typing for one")
  func marked() {
    var decoder = KeyDecoder()
    let text = "8/4 1222-1245 Rocephin\r8/4 1243 azithromycin\r"
    #expect(decoder.decode(Array(text.utf8)).count == text.utf8.count)
  }
}
