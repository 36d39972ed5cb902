extension VisibleText {
  /// A glyph as it is read: nearly always one scalar, for which no `Character` need be made.
  enum ReadGlyph {
    case scalar(UInt32, width: Int)
    case cluster(Character, width: Int)

    var width: Int {
      switch self {
      case .scalar(_, let width), .cluster(_, let width): width
      }
    }
  }

  /// Calls `body` with the glyphs of UTF-8 text, one after the other, until it answers false.
  ///
  /// A plain character before another one can't be joined to it, so text of plain characters is read
  /// byte by byte; at the first other character the rest is read by Unicode's rules.
  @inline(__always)
  static func read(_ text: UnsafeBufferPointer<UInt8>, _ body: (ReadGlyph) -> Bool) {
    var index = 0
    var current = plainScalar(of: text, at: 0)
    while let (scalar, length) = current {
      let next = plainScalar(of: text, at: index + length)
      if next == nil, index + length < text.count { break }
      guard body(.scalar(scalar, width: 1)) else { return }
      index += length
      current = next
    }
    guard index < text.count else { return }
    for character in String(decoding: UnsafeBufferPointer(rebasing: text[index...]), as: UTF8.self) {
      let glyph = glyph(for: character)
      let scalars = glyph.character.unicodeScalars
      let read: ReadGlyph =
        if let only = scalars.first, scalars.count == 1 {
          .scalar(only.value, width: glyph.width)
        } else {
          .cluster(glyph.character, width: glyph.width)
        }
      guard body(read) else { return }
    }
  }

  /// The UTF-8 of a text, without a copy where it lies in one piece, as it nearly always does.
  static func withUTF8<Answer>(
    of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    if let answer = text.utf8.withContiguousStorageIfAvailable(body) { return answer }
    var copy = String(text)
    return copy.withUTF8(body)
  }

  /// The plain character that begins at a byte, and its length; nil at any other and at the end.
  @inline(__always)
  private static func plainScalar(
    of text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    guard index < text.count else { return nil }
    let lead = UInt32(text[index])
    if lead < 0x80 { return isPlain(lead) ? (lead, 1) : nil }
    let length = lead < 0xE0 ? 2 : 3
    guard lead >= 0xC2, lead < 0xF0, index + length <= text.count else { return nil }
    var scalar = length == 2 ? lead & 0x1F : lead & 0x0F
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
    return isPlain(scalar) ? (scalar, length) : nil
  }
}
