/// Reads comma-separated values (RFC 4180): fields between commas, records between line ends (CRLF or
/// LF); a field in double quotes may hold commas, line ends, and quotes written twice.
///
/// A record whose quotes are wrong is given with its fault, and reading goes on at the next line.
struct CommaSeparated {
  struct Record: Equatable {
    /// The line that the record begins in, counted from 1.
    let line: Int
    var fields: [String] = []
    /// What is wrong with the record's quotes; it then has no fields.
    var fault: Fault?

    /// Whether the line holds nothing at all.
    var isBlank: Bool { fault == nil && fields == [""] }
  }

  enum Fault: Error {
    case quoteNotClosed, textAfterQuote, quoteInsideField
  }

  private static let (comma, quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))
  private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// The next record, or nil at the end of the text.
  mutating func next() -> Record? {
    guard at < bytes.count else { return nil }
    var record = Record(line: line)
    let start = at
    do {
      record.fields.append(try readField())
      while at < bytes.count, bytes[at] == Self.comma {
        at += 1
        record.fields.append(try readField())
      }
      endLine()
    } catch {
      record.fields = []
      record.fault = error
      (at, line) = (start, record.line)
      while !isAtLineEnd { at += 1 }
      endLine()
    }
    return record
  }

  /// Whether a record ends here: at a line end, or with the text.
  private var isAtLineEnd: Bool {
    guard at < bytes.count else { return true }
    if bytes[at] == Self.lineFeed { return true }
    return bytes[at] == Self.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == Self.lineFeed
  }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    at += bytes[at] == Self.carriageReturn ? 2 : 1
    line += 1
  }

  private mutating func readField() throws(Fault) -> String {
    if at < bytes.count, bytes[at] == Self.quote { return try readQuotedField() }
    let start = at
    while !isAtLineEnd, bytes[at] != Self.comma {
      if bytes[at] == Self.quote { throw .quoteInsideField }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func readQuotedField() throws(Fault) -> String {
    var field: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == Self.quote {
        guard at < bytes.count, bytes[at] == Self.quote else {
          guard isAtLineEnd || bytes[at] == Self.comma else { throw .textAfterQuote }
          return String(decoding: field, as: UTF8.self)
        }
        at += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      field.append(byte)
    }
    throw .quoteNotClosed
  }
}
