/// Text as it may be shown: control characters and escape sequences as visible signs, every
/// character with the number of cells it takes.
public enum VisibleText {
  /// A character and the cells it takes: 1 or 2.
  public struct Glyph: Equatable, Sendable {
    public var character: Character
    public var width: Int
  }

  /// The glyphs of a text. A control character becomes its sign in U+2400 (or U+FFFD), so that
  /// nothing typed, pasted or loaded acts on the terminal.
  public static func glyphs(of text: some StringProtocol) -> [Glyph] {
    text.map { glyph(for: $0) }
  }

  /// How many cells a text takes.
  public static func width(of text: some StringProtocol) -> Int {
    var width = 0
    withUTF8(of: text) {
      read($0) { glyph in
        width += glyph.width
        return true
      }
    }
    return width
  }

  /// How a character is shown.
  ///
  /// - A control character is its sign: U+2400 and its code, DEL U+2421.
  /// - What acts without being seen (C1 and bidirectional controls, zero-width characters on their
  ///   own, line and paragraph separators) and what is no character is U+FFFD.
  /// - A mark with nothing to combine with gets a dotted circle to stand on.
  /// - East Asian wide characters and emoji take two cells. A cluster takes what its parts take, two
  ///   at the most; terminals disagree about these (see ``isCertain(_:)``).
  public static func glyph(for character: Character) -> Glyph {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, scalars.count <= longestCluster else { return replacement }
    if isPlain(first.value), scalars.count == 1 { return Glyph(character: character, width: 1) }
    if let sign = sign(for: first) { return Glyph(character: sign, width: 1) }
    if isMark(first) {
      let carried = "\u{25CC}" + String(character)
      guard let only = carried.first, carried.count == 1 else { return replacement }
      return Glyph(character: only, width: width(of: only.unicodeScalars))
    }
    return Glyph(character: character, width: width(of: scalars))
  }

  /// Whether every terminal gives a character that is a single scalar the cells that ``glyph(for:)``
  /// says. Emoji, private and rare characters are not certain, nor are clusters of several scalars.
  package static func isCertain(_ scalar: UInt32) -> Bool {
    if isPlain(scalar) { return true }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return scalar.value < 0x1F000 && WideCharacters.contains(scalar)
  }

  /// Narrow everywhere, never a control, never joined to another character of this kind: the
  /// characters that need no look into Unicode's tables.
  static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20...0x7E: true
    case 0xA0...0x2FF: scalar != 0xAD
    case 0x2010...0x2027, 0x2030...0x205E, 0x2100...0x218B, 0x2190...0x2319, 0x2400...0x2426,
      0x2460...0x25FC:
      true
    default: false
    }
  }

  /// No writing system needs more; a stack of marks without end is made to break terminals.
  private static let longestCluster = 16
  private static let replacement = Glyph(character: "\u{FFFD}", width: 1)

  private static func sign(for scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { Character($0) }
    case 0x7F: return "\u{2421}"
    // Hangul vowels and finals without an initial: terminals add them to whatever stands before.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return "\u{FFFD}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      return "\u{FFFD}"
    default: return nil
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  private static func width(of scalars: Character.UnicodeScalarView) -> Int {
    var sum = 0
    for scalar in scalars {
      // The selector that turns a sign into an emoji.
      if scalar.value == 0xFE0F { return 2 }
      sum += width(of: scalar)
    }
    return max(1, min(2, sum))
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) { return 0 }
    if WideCharacters.contains(scalar) { return 2 }
    // A flag is two regional letters, one cell each.
    let isRegional = (0x1F1E6...0x1F1FF).contains(scalar.value)
    if scalar.properties.isEmojiPresentation && !isRegional { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }
}
