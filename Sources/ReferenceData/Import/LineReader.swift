/// The lines of a file that comes piece by piece, so that no more than a piece and a line is ever held.
/// Lines end with LF or CRLF; a byte-order mark is skipped.
struct LineReader {
  struct Line {
    /// Counted from 1.
    let number: Int
    /// Without its end.
    let bytes: ArraySlice<UInt8>
    /// Whether it has an end: the last line of a file may have none.
    let isTerminated: Bool

    /// Whether it holds nothing but blanks.
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  }

  /// Bytes; no table of CMS comes near it.
  private static let longestLine = 1 << 16

  private let nextPiece: () throws -> [UInt8]?
  private var buffer: [UInt8] = []
  private var position = 0
  private var number = 0
  private var isAtEnd = false
  private var returned: Line?

  /// - Parameter nextPiece: gives the next bytes of the file, none at its end.
  init(_ nextPiece: @escaping () throws -> [UInt8]?) { self.nextPiece = nextPiece }

  /// Gives a line back, so that it is the next again.
  mutating func putBack(_ line: Line) { returned = line }

  /// The next line; none at the end.
  ///
  /// - Throws: ``CMSFileRefusal`` where a line has no end in sight, and what the source of bytes throws.
  mutating func next() throws -> Line? {
    if let line = returned {
      returned = nil
      return line
    }
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(upTo: end, isTerminated: true)
      }
      guard !isAtEnd else {
        return position < buffer.count ? take(upTo: buffer.count, isTerminated: false) : nil
      }
      searched = buffer.count - position
      guard searched <= Self.longestLine else {
        throw CMSFileRefusal(
          line: number + 1, "the line has no end", "this is no table; take the .txt or .csv that CMS ships")
      }
      try refill()
    }
  }

  /// Puts the next piece behind what is left of the last.
  private mutating func refill() throws {
    guard let piece = try nextPiece() else {
      isAtEnd = true
      buffer.removeFirst(position)
      position = 0
      return
    }
    buffer = position == buffer.count ? piece : Array(buffer[position...]) + piece
    position = 0
  }

  private mutating func take(upTo end: Int, isTerminated: Bool) -> Line {
    var bytes = buffer[position..<end]
    if number == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    position = isTerminated ? end + 1 : end
    number += 1
    return Line(number: number, bytes: bytes, isTerminated: isTerminated)
  }
}
