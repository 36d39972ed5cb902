/// Makes lines of bytes as they come. A line ends with LF, CR or both.
struct LineAssembler {
  /// Whether the bytes are keys, so that Backspace, Ctrl-U, Ctrl-C and Ctrl-D act where the terminal itself
  /// edits no line.
  let editsLines: Bool

  private var line: [UInt8] = []
  private var isAfterReturn = false

  enum Item: Equatable {
    case line(String)
    case interrupted
    case end
  }

  init(editsLines: Bool) { self.editsLines = editsLines }

  mutating func read(_ bytes: some Sequence<UInt8>) -> [Item] { bytes.compactMap { read($0) } }

  /// What stands without an end of its own; none where nothing does.
  mutating func rest() -> Item? { line.isEmpty ? nil : take() }

  private mutating func read(_ byte: UInt8) -> Item? {
    defer { isAfterReturn = byte == 0x0D }
    switch byte {
    case 0x0A where isAfterReturn: return nil
    case 0x0A, 0x0D: return take()
    default: return editsLines && edit(by: byte) ? ending(byte) : keep(byte)
    }
  }

  private mutating func keep(_ byte: UInt8) -> Item? {
    line.append(byte)
    return nil
  }

  private mutating func take() -> Item {
    defer { line.removeAll(keepingCapacity: true) }
    return .line(String(decoding: line, as: UTF8.self))
  }

  /// What a key of editing does; false where it is none.
  private mutating func edit(by byte: UInt8) -> Bool {
    switch byte {
    case 0x08, 0x7F:
      // A character of several bytes goes whole.
      while let last = line.popLast(), last & 0xC0 == 0x80 {}
    case 0x03, 0x15: line.removeAll(keepingCapacity: true)
    case 0x04: break
    default: return false
    }
    return true
  }

  private func ending(_ byte: UInt8) -> Item? {
    byte == 0x03 ? .interrupted : byte == 0x04 && line.isEmpty ? .end : nil
  }
}
