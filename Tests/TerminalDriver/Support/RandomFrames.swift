import TerminalCells

/// The same numbers at every run, so that a failure can be looked at.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// Frames as screens draw them: text of all kinds, blanks, styles, one change after another.
struct RandomFrames {
  var generator: SeededGenerator
  let texts: [String]

  static let certainTexts = [
    "ceftriaxone", "1222", " ", "          ", "────────", "│", "▐███▌", "◆", "漢字", "字", "か x か", "é", "≠ ×",
    "\u{1B}[2J", "\t\u{7}", "                              ", "a b c d e f",
  ]
  static let uncertainTexts = certainTexts + ["😀", "👩‍⚕️ok", "e\u{301}", "🇩🇪🇫🇷", "\u{301}", "☎\u{FE0F}5", "𝒳"]

  init(seed: Int, texts: [String]) {
    generator = SeededGenerator(seed: seed)
    self.texts = texts
  }

  mutating func change(_ frame: inout Frame) {
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let column = Int.random(in: -1..<frame.size.columns, using: &generator)
      let line = Int.random(in: 0..<frame.size.lines, using: &generator)
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: frame.fill(column: column, line: line, width: 20, height: 2, style: style())
      case 1: frame.restyle(column: column, line: line, width: 9) { $0.isSelected.toggle() }
      default:
        frame.write(
          texts.randomElement(using: &generator) ?? "", column: column, line: line, style: style(),
          width: Int.random(in: 1...40, using: &generator))
      }
    }
    frame.cursor = Position(
      column: Int.random(in: 0..<frame.size.columns, using: &generator),
      line: Int.random(in: 0..<frame.size.lines, using: &generator))
  }

  private mutating func style() -> Style {
    guard Bool.random(using: &generator) else { return Style() }
    let flag = Int.random(in: 0..<6, using: &generator)
    return Style(
      StyleRole.allCases.randomElement(using: &generator) ?? .plain, selected: flag == 0, bold: flag == 1,
      reversed: flag == 2, underlined: flag == 3)
  }
}
