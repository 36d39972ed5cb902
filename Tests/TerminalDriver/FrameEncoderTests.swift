import Testing

@testable import TerminalCells
@testable import TerminalDriver

@Suite("Frame encoder")
struct FrameEncoderTests {
  struct TestTerminal: CustomTestStringConvertible, Sendable {
    var name: String
    var colors = ColorDepth.twoHundredFiftySix
    var change: @Sendable (inout TerminalCapabilities) -> Void = { _ in }
    var isVT100 = false
    var erasesWithPen = true

    var testDescription: String { name }

    var capabilities: TerminalCapabilities {
      var capabilities = TerminalCapabilities()
      capabilities.colors = colors
      change(&capabilities)
      return capabilities
    }

    var kind: Emulator.Kind {
      Emulator.Kind(erasesWithPen: erasesWithPen, erasesWithAttributes: erasesWithPen, isVT100: isVT100)
    }
  }

  static let terminals = [
    TestTerminal(name: "xterm"),
    TestTerminal(name: "screen", colors: .eight, erasesWithPen: false),
    TestTerminal(
      name: "linux", colors: .eight, change: { $0.hidesUnderlineInColor = true }, erasesWithPen: true),
    TestTerminal(
      name: "vt100", colors: .none,
      change: {
        $0.endsAttributesSingly = false
        $0.erasesCells = false
        $0.scrollsLines = false
        $0.hasDefaultColors = false
      }, isVT100: true),
    TestTerminal(
      name: "ansi", colors: .eight,
      change: {
        $0.canFillLastCell = false
        $0.endsAttributesSingly = false
        $0.erasesToEnd = false
        $0.movesByCount = false
        $0.erasesCells = false
        $0.scrollsLines = false
      }, isVT100: true),
    TestTerminal(name: "ASCII", change: { $0.isUTF8 = false }),
  ]

  @Test("The terminal shows the frame, whatever it showed before", arguments: terminals, 0..<8)
  func randomFrames(_ terminal: TestTerminal, _ seed: Int) {
    let size = Size(columns: [40, 80, 7, 120][seed % 4], lines: [8, 12, 3, 4][seed % 4])
    var frames = RandomFrames(seed: seed, texts: RandomFrames.uncertainTexts)
    var encoder = FrameEncoder(capabilities: terminal.capabilities, theme: .dark)
    var emulator = Emulator(size: size, kind: terminal.kind)
    var frame = Frame(size: size)
    for step in 0..<14 {
      if step % 9 == 8 { frame = Frame(size: size) }
      if step % 11 == 10 { encoder.forget() }
      frames.change(&frame)
      emulator.apply(encoder.encode(frame))
      let differences = differences(emulator, frame, terminal.capabilities)
      #expect(differences.isEmpty, "step \(step)")
      if !differences.isEmpty { return }
    }
  }

  @Test(
    "Every terminal shows every other cell right, whatever width it gives emoji", arguments: [1, 2, 5], 0..<4)
  func disagreeingWidths(_ width: Int, _ seed: Int) {
    let size = Size(columns: 60, lines: 8)
    var kind = Emulator.Kind()
    kind.width = { character in
      guard Self.isUncertain(character) else { return 1 }
      return character.unicodeScalars.count > 1 ? width : min(width, 2)
    }
    var frames = RandomFrames(seed: seed, texts: ["ceftriaxone", "1222", "😀", "e\u{301}", "🇩🇪", "   ", "│"])
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    var emulator = Emulator(size: size, kind: kind)
    var frame = Frame(size: size)
    for _ in 0..<12 {
      frames.change(&frame)
      // At the edge a glyph wider than thought has no room in this emulator.
      frame.fill(column: 54, line: 0, width: 6, height: 8)
      emulator.apply(encoder.encode(frame))
      for line in 0..<8 {
        for column in 0..<60 {
          let cell = frame[column: column, line: line]
          guard case .glyph(let character) = cell.content, !Self.isUncertain(character) else { continue }
          #expect(emulator[column: column, line: line].text == String(character), "\(column), \(line)")
        }
      }
    }
  }

  @Test("The same frame again costs nothing, a moved cursor a few bytes")
  func unchanged() {
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    var frame = Frame(size: .smallest)
    frame.write("ceftriaxone", column: 4, line: 3)
    frame.cursor = Position(column: 4, line: 3)
    _ = encoder.encode(frame)
    #expect(encoder.encode(frame).isEmpty)
    frame.cursor.column = 5
    #expect(encoder.encode(frame) == Array("\u{1B}[C".utf8))
    frame.cursor.line = 4
    #expect(encoder.encode(frame) == Array("\n".utf8))
  }

  @Test("A typed letter costs the letter")
  func typedLetter() {
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    var frame = Frame(size: .smallest)
    frame.cursor = Position(column: 10, line: 5)
    _ = encoder.encode(frame)
    frame.write("c", column: 10, line: 5)
    frame.cursor.column = 11
    #expect(encoder.encode(frame) == Array("c".utf8))
  }

  @Test("A style that can't be seen on a blank is not sent")
  func invisibleStyle() {
    var encoder = FrameEncoder(capabilities: TestTerminal(name: "xterm").capabilities, theme: .dark)
    var frame = Frame(size: .smallest)
    frame.write("a b", column: 0, line: 0, style: Style(.initial))
    _ = encoder.encode(frame)
    frame.fill(column: 10, line: 10, width: 20, height: 2, style: Style(.error, bold: true))
    #expect(encoder.encode(frame).isEmpty)
  }

  @Test("Blanks to the end of a line are erased, not written")
  func erased() {
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    var frame = Frame(size: .smallest)
    frame.write(String(repeating: "x", count: 80), column: 0, line: 0)
    frame.cursor = Position(column: 0, line: 0)
    _ = encoder.encode(frame)
    frame.fill(column: 5, line: 0, width: 75, height: 1)
    #expect(encoder.encode(frame) == Array("\u{1B}[5C\u{1B}[K\r".utf8))
  }

  private static func list(from first: Int) -> Frame {
    var frame = Frame(size: .smallest)
    frame.write("heading that stays where it is", column: 0, line: 0)
    for line in 1..<12 { frame.write("row \(first + line) of a list that is read", column: 0, line: line) }
    frame.write("foot that stays where it is", column: 0, line: 12)
    return frame
  }

  @Test("Lines that move together cost little more than the new ones", arguments: [1, -1, 5, -4])
  func scrolled(_ count: Int) {
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    var emulator = Emulator(size: .smallest)
    emulator.apply(encoder.encode(Self.list(from: 100)))
    let bytes = encoder.encode(Self.list(from: 100 + count))
    emulator.apply(bytes)
    #expect(bytes.count < 30 + 36 * abs(count))
    #expect(differences(emulator, Self.list(from: 100 + count), TerminalCapabilities()).isEmpty)
  }

  @Test("A line put between others moves those below it")
  func inserted() {
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    var frame = Self.list(from: 0)
    _ = encoder.encode(frame)
    for line in 5..<12 {
      frame.fill(column: 0, line: line, width: 80, height: 1)
      frame.write(line == 5 ? "new" : "row \(line - 1) of a list that is read", column: 0, line: line)
    }
    let bytes = "\u{1B}[6;12r\u{1B}[6H\u{1B}[L\u{1B}[r\u{1B}[6Hnew\u{1B}[H"
    #expect(encoder.encode(frame) == Array(bytes.utf8))
  }

  @Test("A large picture is held back where the terminal can, a small one never")
  func synchronized() {
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    encoder.synchronizes = true
    var frame = Frame(size: .smallest)
    for line in 0..<23 { frame.write("ceftriaxone 1222 1245 initial infusion", column: 0, line: line) }
    let whole = encoder.encode(frame)
    #expect(whole.starts(with: Array("\u{1B}[?2026h".utf8)))
    #expect(whole.suffix(8) == Array("\u{1B}[?2026l".utf8)[...])
    frame.write("x", column: 3, line: 3)
    #expect(encoder.encode(frame).count < 20)
  }

  @Test("No escape sequence in a text reaches the terminal")
  func hostileText() {
    let hostile = (0..<0x2100).compactMap { Unicode.Scalar(UInt32($0)) }.map { String($0) }.joined()
    var encoder = FrameEncoder(capabilities: TerminalCapabilities(), theme: .dark)
    var frame = Frame(size: Size(columns: 1000, lines: 10))
    for line in 0..<10 {
      frame.write(hostile.dropFirst(line * 900), column: 0, line: line)
    }
    var emulator = Emulator(size: frame.size)
    emulator.apply(encoder.encode(frame))
    #expect(emulator.faults.isEmpty)
    #expect(
      !emulator.cells.contains {
        $0.text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      })
  }

  // MARK: What must be shown

  private func differences(
    _ emulator: Emulator, _ frame: Frame, _ capabilities: TerminalCapabilities
  ) -> [String] {
    var found = emulator.faults
    for line in 0..<frame.size.lines {
      for column in 0..<frame.size.columns {
        let isLast = line == frame.size.lines - 1 && column == frame.size.columns - 1
        if isLast && !capabilities.canFillLastCell { continue }
        let shown = emulator[column: column, line: line]
        let expected = expected(frame, column, line, capabilities)
        if !isSame(shown, expected) { found.append("\(column), \(line): \(shown) for \(expected)") }
      }
    }
    if emulator.cursor != frame.cursor { found.append("cursor \(emulator.cursor) for \(frame.cursor)") }
    return found
  }

  private func isSame(_ shown: Emulator.Shown, _ expected: Emulator.Shown) -> Bool {
    guard shown.text == expected.text, shown.isContinuation == expected.isContinuation else { return false }
    return shown.text == " "
      ? shown.rendition.ofBlank == expected.rendition.ofBlank : shown.rendition == expected.rendition
  }

  private func expected(
    _ frame: Frame, _ column: Int, _ line: Int, _ capabilities: TerminalCapabilities
  ) -> Emulator.Shown {
    let cell = frame[column: column, line: line]
    let rendition = Theme.dark.rendition(of: cell.style, on: capabilities)
    switch cell.content {
    case .continuation:
      let head = frame[column: column - 1, line: line].style
      let headRendition = Theme.dark.rendition(of: head, on: capabilities)
      return Emulator.Shown(
        text: capabilities.isUTF8 ? "" : " ", rendition: headRendition, isContinuation: capabilities.isUTF8)
    case .glyph(let character):
      let isShown = capabilities.isUTF8 || character.isASCII
      return Emulator.Shown(text: isShown ? String(character) : "?", rendition: rendition)
    }
  }

  private static func isUncertain(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    return scalars.count > 1 || scalars.contains { !VisibleText.isCertain($0.value) }
  }
}
