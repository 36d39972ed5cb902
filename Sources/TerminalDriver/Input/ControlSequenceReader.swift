import TerminalCells

/// Reads one control sequence, `ESC [` up to its last byte.
struct ControlSequenceReader {
  /// Longer than any sequence that a terminal sends.
  private static let longest = 64

  private let bytes: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes.prefix(Self.longest + 1))
  }

  /// What the sequence means; nil where its end has yet to come. A byte that can't belong to it ends
  /// it, and is a key of its own.
  func read() -> SequenceReader.Reading? {
    guard bytes.count > 2 else { return nil }
    if bytes[2] == UInt8(ascii: "[") { return readLinuxFunction() }
    if bytes[2] == UInt8(ascii: "M") { return readOldMouse() }
    var index = 2
    let parameters = run(of: 0x30...0x3F, from: &index)
    let intermediates = run(of: 0x20...0x2F, from: &index)
    guard index < Self.longest else { return (.nothing, index) }
    guard index < bytes.count else { return nil }
    guard (0x40...0x7E).contains(bytes[index]) else { return (.nothing, index) }
    return (meaning(parameters, intermediates, final: bytes[index]), index + 1)
  }

  private func run(of range: ClosedRange<UInt8>, from index: inout Int) -> [UInt8] {
    let start = index
    while index < bytes.count, range.contains(bytes[index]) { index += 1 }
    return Array(bytes[start..<index])
  }

  private func readLinuxFunction() -> SequenceReader.Reading? {
    guard bytes.count > 3 else { return nil }
    guard bytes[3] >= 0x20, bytes[3] < 0x7F else { return (.nothing, 3) }
    return (KeySequences.linuxFunction(bytes[3]).map { .key($0) } ?? .nothing, 4)
  }

  /// `ESC [ M` and three bytes: the mouse of terminals that don't report it as numbers.
  private func readOldMouse() -> SequenceReader.Reading? {
    let values = bytes.dropFirst(3).prefix(3)
    if values.contains(where: { $0 < 0x20 }) { return (.nothing, 3) }
    guard values.count == 3 else { return nil }
    let numbers = values.map { Int($0) - 0x20 }
    return (mouse(button: numbers[0], column: numbers[1], line: numbers[2]), 6)
  }

  private func meaning(
    _ parameters: [UInt8], _ intermediates: [UInt8], final: UInt8
  ) -> SequenceReader.Meaning {
    let prefix = parameters.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    let numbers = Self.numbers(prefix == nil ? parameters[...] : parameters.dropFirst())
    switch (prefix, final) {
    case (nil, _) where intermediates.isEmpty: return plainMeaning(numbers, final: final)
    case (UInt8(ascii: "<"), UInt8(ascii: "M")) where numbers.count == 3:
      return mouse(button: numbers[0], column: numbers[1], line: numbers[2])
    case (UInt8(ascii: "?"), UInt8(ascii: "y")) where numbers.count == 2 && intermediates == [0x24]:
      return .modeReport(mode: numbers[0], isSettable: numbers[1] == 1 || numbers[1] == 2)
    default: return .nothing
    }
  }

  private func plainMeaning(_ numbers: [Int], final: UInt8) -> SequenceReader.Meaning {
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"):
      if numbers.first == 200 { return .pasteStart }
      return numbers.first.flatMap { KeySequences.key(numbered: $0) }.map { .key($0) } ?? .nothing
    case _ where numbers.count < 2 || numbers[0] == 1:
      // Numbers before a letter are 1 and a modifier; others answer a question (`ESC [ 5 ; 9 R`).
      return KeySequences.key(lettered: final).map { .key($0) } ?? .nothing
    default: return .nothing
    }
  }

  /// Presses of the first button and turns of the wheel; the rest is nothing.
  private func mouse(button: Int, column: Int, line: Int) -> SequenceReader.Meaning {
    let actions: [Int: MouseEvent.Action] = [0: .press, 64: .wheelUp, 65: .wheelDown]
    // Without Shift, Alt and Ctrl, which don't change what is meant.
    guard let action = actions[button & ~0b11100], column > 0, line > 0 else { return .nothing }
    return .mouse(MouseEvent(action: action, column: column - 1, line: line - 1))
  }

  /// Numbers between semicolons; what is none, or beyond any terminal's size, is 0.
  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    if parameters.isEmpty { return [] }
    return parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
      digits.count <= 5 ? Int(String(decoding: digits, as: UTF8.self)) ?? 0 : 0
    }
  }
}
