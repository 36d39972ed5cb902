import TerminalCells

/// Reads one key or one terminal's answer from the beginning of some bytes. The same bytes always mean
/// the same.
struct SequenceReader: Sendable {
  enum Meaning: Equatable {
    case key(Key)
    case mouse(MouseEvent)
    case modeReport(mode: Int, isSettable: Bool)
    case pasteStart
    /// An unknown sequence, swallowed whole.
    case nothing
  }

  /// What is meant, and by how many bytes.
  typealias Reading = (meaning: Meaning, length: Int)

  private static let escape: UInt8 = 0x1B
  /// An answer longer than this has lost its end.
  private static let longestSequence = 4096

  private var terminalKeys: [[UInt8]: Key] = [:]

  /// Takes over those of the terminal's own keys that are not read rightly without.
  init(terminalKeys: [[UInt8]: Key]) {
    for (bytes, key) in terminalKeys where bytes.count > 1 && bytes[0] == Self.escape {
      let reading = read(bytes[...], isFinal: true)
      if reading?.length == bytes.count, case .key = reading?.meaning { continue }
      self.terminalKeys[bytes] = key
    }
  }

  /// What stands at the beginning; nil where the rest of it has yet to come. `isFinal`: the rest of a
  /// lone Escape, or of one before the beginning of a string, is not coming.
  func read(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Reading? {
    guard let first = bytes.first else { return nil }
    if first == Self.escape { return readEscape(bytes, isFinal: isFinal) }
    if first < 0x20 || first == 0x7F {
      return (KeySequences.key(control: first).map { .key($0) } ?? .nothing, 1)
    }
    return readCharacter(bytes, make: Key.character)
  }

  /// Whether only a pause can tell what these bytes are.
  func needsPause(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.first == Self.escape else { return false }
    guard bytes.count > 1 else { return true }
    if terminalKeys.keys.contains(where: { $0.starts(with: bytes) }) { return true }
    return bytes.count == 2 && Self.beginsString(bytes[bytes.startIndex + 1])
  }

  private func readEscape(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> Reading? {
    for (known, key) in terminalKeys where bytes.starts(with: known) { return (.key(key), known.count) }
    if !isFinal, needsPause(bytes) { return nil }
    guard bytes.count > 1 else { return (.key(.escape), 1) }
    let second = bytes[bytes.startIndex + 1]
    switch second {
    case UInt8(ascii: "["): return ControlSequenceReader(bytes).read()
    case UInt8(ascii: "O"): return readShifted(bytes)
    case _ where Self.beginsString(second) && bytes.count > 2: return readString(bytes)
    // Escape, then a key that is no character: two keys.
    case 0..<0x20, 0x7F: return (.key(.escape), 1)
    default: return readCharacter(bytes.dropFirst(), make: Key.alt).map { ($0.meaning, $0.length + 1) }
    }
  }

  /// `ESC O`, numbers of modifiers, a letter.
  private func readShifted(_ bytes: ArraySlice<UInt8>) -> Reading? {
    var length = 2
    for byte in bytes.dropFirst(2) {
      // A control character can't belong to it, and is a key of its own.
      guard byte >= 0x20, byte < 0x7F, length < 16 else { return (.nothing, length) }
      length += 1
      if (0x30...0x3B).contains(byte) { continue }
      return (KeySequences.key(shifted: byte).map { .key($0) } ?? .nothing, length)
    }
    return nil
  }

  /// Operating system command, device control and the like: everything up to the string terminator,
  /// BEL, or a key that shows that the end is lost.
  private func readString(_ bytes: ArraySlice<UInt8>) -> Reading? {
    var length = 2
    for byte in bytes.dropFirst(2) {
      switch byte {
      case 0x07: return (.nothing, length + 1)
      case Self.escape:
        guard length + 1 < bytes.count else { return nil }
        let isTerminator = bytes[bytes.startIndex + length + 1] == UInt8(ascii: "\\")
        return (.nothing, isTerminator ? length + 2 : length)
      case 0x0A, 0x0D, 0x18, 0x1A: return (.nothing, length)
      default: length += 1
      }
      if length >= Self.longestSequence { return (.nothing, length) }
    }
    return nil
  }

  /// One scalar of UTF-8; what can't be one is U+FFFD. C1 controls are no keys.
  private func readCharacter(_ bytes: ArraySlice<UInt8>, make: (Character) -> Key) -> Reading? {
    guard let lead = bytes.first else { return nil }
    guard let (length, second) = Self.shape(lead) else { return (.key(make("\u{FFFD}")), 1) }
    var value = UInt32(length == 1 ? lead : lead & (0x7F >> UInt8(length)))
    for (place, byte) in bytes.dropFirst().prefix(length - 1).enumerated() {
      guard (place == 0 ? second : 0x80...0xBF).contains(byte) else {
        return (.key(make("\u{FFFD}")), place + 1)
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard bytes.count >= length else { return nil }
    guard value < 0x80 || value >= 0xA0 else { return (.nothing, length) }
    return (.key(make(Unicode.Scalar(value).map { Character($0) } ?? "\u{FFFD}")), length)
  }

  /// The length of the UTF-8 sequence that a byte begins, and what its second byte may be
  /// (The Unicode Standard, table 3-7).
  private static func shape(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0..<0x80: (1, 0x80...0xBF)
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  private static func beginsString(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"): true
    default: false
    }
  }
}
