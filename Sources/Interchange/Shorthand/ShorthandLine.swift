import ChartedEncounter

/// A line of shorthand, read word by word by its bytes.
struct ShorthandLine {
  let bytes: [UInt8]
  let start: Int
  let end: Int
  var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    index = range.lowerBound
  }

  /// The byte here; none at the end of the line.
  var next: UInt8? { index < end ? bytes[index] : nil }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func problem(_ message: String, at place: Int? = nil) -> ShorthandProblem {
    ShorthandProblem(at: place ?? index, message: message)
  }

  // MARK: White space

  mutating func skipSpace() {
    while index < end {
      let length = spaceLength(at: index)
      guard length > 0 else { return }
      index += length
    }
  }

  /// How many bytes the white space takes that begins at a place; 0 where there is none.
  private func spaceLength(at place: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
    let second = place + 1 < end ? bytes[place + 1] : 0
    if byte == 0xC2 { return second == 0xA0 || second == 0x85 ? 2 : 0 }
    let third = place + 2 < end ? bytes[place + 2] : 0
    switch (byte, second, third) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  }

  var isAtSpaceOrEnd: Bool { index >= end || spaceLength(at: index) > 0 }

  // MARK: Words

  /// The word that begins here, up to white space.
  func wordHere() -> Range<Int> {
    var stop = index
    while stop < end, spaceLength(at: stop) == 0 { stop += 1 }
    return index..<stop
  }

  /// Whether the content ends here: at the end of the line, or with a remark.
  var isAtEnd: Bool { index >= end || isLone(UInt8(ascii: "#"), 1) }

  /// Whether a note begins here.
  var isAtNote: Bool { isLone(UInt8(ascii: "/"), 2) }

  private func isLone(_ sign: UInt8, _ count: Int) -> Bool {
    guard next == sign else { return false }
    let word = wordHere()
    return word.count == count && bytes[word].allSatisfy { $0 == sign }
  }

  /// The rest of the line up to a remark, without white space at its end.
  mutating func rest() -> Range<Int> {
    let first = index
    var last = index
    while !isAtEnd {
      index = wordHere().upperBound
      last = index
      skipSpace()
    }
    return first..<last
  }

  // MARK: Quotes

  /// The text in quotes that begins here; white space or the end of the line follows it, or one of the
  /// signs given.
  mutating func quoted(before signs: [UInt8] = []) throws(ShorthandProblem) -> String {
    let open = index
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      if byte == UInt8(ascii: "\"") {
        index += 1
        guard isAtSpaceOrEnd || next.map(signs.contains) ?? false else {
          throw problem(
            "a blank is missing after the closing quote: \(self.text(open..<wordHere().upperBound).inQuotes)")
        }
        return String(decoding: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        text.append(contentsOf: String(try escape()).utf8)
      } else {
        text.append(byte)
        index += 1
      }
    }
    throw problem("\(self.text(open..<end).inQuotes) has no closing quote", at: open)
  }

  private mutating func escape() throws(ShorthandProblem) -> Unicode.Scalar {
    let place = index
    index += 1
    let letter = next
    index = min(index + 1, end)
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      if next == UInt8(ascii: "{"), let close = bytes[index..<end].firstIndex(of: UInt8(ascii: "}")),
        close - index <= 9, let value = UInt32(text(index + 1..<close), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        index = close + 1
        return scalar
      }
      throw problem("\"\\u\" is no character: write it as \\u{1b}", at: place)
    default:
      let sign = letter.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "…" } ?? ""
      throw problem(
        "\"\\\(sign)\" is no escape: \\\", \\\\, \\n, \\t or \\u{1b}; write \\\\ for a backslash", at: place)
    }
  }
}
