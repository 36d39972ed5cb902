import TerminalCells

/// The shortest way from one cell to another.
enum CursorMovement {
  /// The bytes that take the cursor to a cell; `from` is nil where nobody knows where it stands.
  static func bytes(
    from: Position?, to: Position, on terminal: TerminalCapabilities
  ) -> [UInt8] {
    guard let from else { return absolute(to) }
    if from == to { return [] }
    guard let down = vertical(from.line, to.line, terminal),
      let across = horizontal(from.column, to.column, terminal)
    else { return absolute(to) }
    let absolute = absolute(to)
    return down.count + across.count < absolute.count ? down + across : absolute
  }

  private static func absolute(_ to: Position) -> [UInt8] {
    switch (to.line, to.column) {
    case (0, 0): ControlSequence.bytes([], "H")
    case (_, 0): ControlSequence.bytes([to.line + 1], "H")
    default: ControlSequence.bytes([to.line + 1, to.column + 1], "H")
    }
  }

  /// nil where only the absolute way is left.
  private static func vertical(_ from: Int, _ to: Int, _ terminal: TerminalCapabilities) -> [UInt8]? {
    let count = abs(to - from)
    if count == 0 { return [] }
    // A line feed goes straight down: output is not processed in raw mode.
    if to > from, count <= 3 { return Array(repeating: UInt8(ascii: "\n"), count: count) }
    return terminal.movesByCount ? ControlSequence.counted(count, to > from ? "B" : "A") : nil
  }

  private static func horizontal(_ from: Int, _ to: Int, _ terminal: TerminalCapabilities) -> [UInt8]? {
    if from == to { return [] }
    if to == 0 { return [UInt8(ascii: "\r")] }
    let forward = { (count: Int) in terminal.movesByCount ? ControlSequence.counted(count, "C") : nil }
    if to > from { return forward(to - from) }
    let count = from - to
    if count <= 3 { return Array(repeating: 8, count: count) }
    guard terminal.movesByCount else { return nil }
    let back = ControlSequence.counted(count, "D")
    let fromTheEdge = forward(to).map { [UInt8(ascii: "\r")] + $0 } ?? back
    return fromTheEdge.count < back.count ? fromTheEdge : back
  }
}
