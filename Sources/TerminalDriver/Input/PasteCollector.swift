/// Gathers a paste: up to the mark that ends it, or up to a pause where the terminal sets no marks.
struct PasteCollector: Sendable {
  /// In bytes; what is pasted beyond this is delivered in parts, so that a lost end mark can't take all
  /// memory.
  let longest: Int

  private static let endMark = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []

  init(longest: Int) { self.longest = longest }

  /// Whether one read looks like a paste that the terminal did not mark: text after a line end, and
  /// more of both than a person types ahead. `12 Enter 13 Enter` is typed; two lines of shorthand are
  /// not.
  static func isBurst(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last, mayBePasted(bytes) else { return false }
    let lines = bytes.split(whereSeparator: isLineEnd)
    guard lines.count > 1 else { return false }
    if bytes.count > 64 { return true }
    let ends = isLineEnd(last) ? lines.count : lines.count - 1
    let mean = lines.reduce(0) { $0 + $1.count } / lines.count
    return ends > 1 && mean >= 10
  }

  /// Whether a paste can hold these bytes: keys other than letters, Tab and Enter can't be pasted.
  static func mayBePasted(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || isLineEnd($0) }
  }

  mutating func append(_ more: [UInt8]) { bytes += more }

  /// Takes bytes up to the end mark, or all; true if the mark was there.
  mutating func take(from rest: inout ArraySlice<UInt8>) -> Bool {
    while let byte = rest.popFirst() {
      bytes.append(byte)
      if byte == Self.endMark.last, bytes.suffix(Self.endMark.count) == Self.endMark[...] {
        bytes.removeLast(Self.endMark.count)
        return true
      }
    }
    return false
  }

  /// What has been gathered, if it is too long to wait for the end: whole lines where there are any.
  mutating func overflow() -> String? {
    guard bytes.count > longest else { return nil }
    // The last bytes may be the beginning of the end mark, or half of a line end.
    let kept = bytes.count - Self.endMark.count
    var cut = bytes[..<kept].lastIndex(where: Self.isLineEnd).map { $0 + 1 } ?? kept
    if bytes[cut] == 0x0A, cut < kept { cut += 1 }
    let text = Self.text(bytes[..<cut])
    bytes.removeFirst(cut)
    return text
  }

  /// The text gathered, and a fresh start.
  mutating func finish() -> String {
    defer { bytes = [] }
    return Self.text(bytes[...])
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Text with LF at its line ends; terminals paste CR.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if !(byte == 0x0A && previous == 0x0D) { lines.append(byte == 0x0D ? 0x0A : byte) }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
