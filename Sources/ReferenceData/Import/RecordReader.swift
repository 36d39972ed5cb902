/// Records of a text with separated cells, in which a cell in quotes may hold separators, line ends, and
/// quotes written twice (RFC 4180). Bytes are Latin-1.
struct RecordReader {
  struct Record {
    /// The line it begins in, counted from 1.
    let line: Int
    let cells: [String]
    /// Whether it has an end: the last of a file may have none.
    let isTerminated: Bool

    var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  private var lines: LineReader
  private let separator: UInt8

  init(_ lines: LineReader, separator: UInt8) {
    self.lines = lines
    self.separator = separator
  }

  /// The next record; none at the end.
  ///
  /// - Throws: ``CMSFileRefusal`` where a quote is not closed.
  mutating func next() throws -> Record? {
    guard var line = try lines.next() else { return nil }
    var pending = PendingRecord(separator: separator)
    while true {
      if let cells = pending.add(line) {
        return Record(line: pending.firstLine, cells: cells, isTerminated: line.isTerminated)
      }
      guard !pending.isTooLong, let following = try lines.next() else {
        throw CMSFileRefusal.unreadable(line: pending.firstLine, "a quote is opened here and never closed")
      }
      line = following
    }
  }
}
