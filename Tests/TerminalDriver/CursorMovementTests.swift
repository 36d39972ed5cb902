import TerminalCells
import Testing

@testable import TerminalDriver

@Suite("Cursor movement")
struct CursorMovementTests {
  @Test(
    "The shortest way is taken",
    arguments: [
      (Position(column: 5, line: 5), Position(column: 5, line: 5), ""),
      (nil, Position(column: 0, line: 0), "\u{1B}[H"),
      (nil, Position(column: 0, line: 6), "\u{1B}[7H"),
      (nil, Position(column: 9, line: 6), "\u{1B}[7;10H"),
      (Position(column: 5, line: 5), Position(column: 6, line: 5), "\u{1B}[C"),
      (Position(column: 5, line: 5), Position(column: 0, line: 5), "\r"),
      (Position(column: 5, line: 5), Position(column: 3, line: 5), "\u{8}\u{8}"),
      (Position(column: 70, line: 5), Position(column: 60, line: 5), "\u{1B}[10D"),
      (Position(column: 70, line: 5), Position(column: 1, line: 5), "\r\u{1B}[C"),
      (Position(column: 5, line: 5), Position(column: 0, line: 7), "\n\n\r"),
      (Position(column: 5, line: 5), Position(column: 5, line: 4), "\u{1B}[A"),
      (Position(column: 5, line: 5), Position(column: 40, line: 4), "\u{1B}[5;41H"),
      (Position(column: 5, line: 1), Position(column: 5, line: 20), "\u{1B}[19B"),
    ] as [(Position?, Position, String)])
  func shortest(_ from: Position?, _ to: Position, _ bytes: String) {
    let terminal = TerminalCapabilities()
    #expect(CursorMovement.bytes(from: from, to: to, on: terminal) == Array(bytes.utf8))
  }
}
