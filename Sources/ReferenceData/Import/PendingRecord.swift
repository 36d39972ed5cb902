/// A record of which some lines are read.
struct PendingRecord {
  let separator: UInt8
  private(set) var firstLine = 0
  private var bytes: [UInt8] = []

  init(separator: UInt8) { self.separator = separator }

  /// Whether it goes on for longer than any record of CMS does.
  var isTooLong: Bool { bytes.count > 1 << 16 }

  /// Adds a line and gives the cells, where the record ends with it; then the next line begins another.
  mutating func add(_ line: LineReader.Line) -> [String]? {
    if bytes.isEmpty { firstLine = line.number } else { bytes.append(UInt8(ascii: "\n")) }
    bytes += line.bytes
    guard let cells = split() else { return nil }
    bytes = []
    return cells
  }

  /// Whether lines are held that are no whole record yet.
  var isBegun: Bool { !bytes.isEmpty }

  /// Gives up what is read of the record.
  mutating func drop() { bytes = [] }

  /// The cells; none where a quote is still open.
  private func split() -> [String]? {
    var cells: [String] = []
    var cell: [UInt8] = []
    var (isQuoted, isFirst) = (false, true)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != Self.quote {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == Self.quote {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == separator {
        cells.append(latin1(cell))
        (cell, isFirst) = ([], true)
        continue
      } else if byte == Self.quote, isFirst {
        isQuoted = true
      } else {
        cell.append(byte)
      }
      isFirst = false
    }
    return isQuoted ? nil : cells + [latin1(cell)]
  }

  private static let quote = UInt8(ascii: "\"")
}
