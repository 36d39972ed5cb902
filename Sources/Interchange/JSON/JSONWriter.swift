/// Writes JSON with its keys in the order in which they are written, so that equal values are equal bytes.
public struct JSONWriter {
  public enum Style: Sendable {
    /// Two spaces a level, for files.
    case indented
    /// One line, for one record a line.
    case oneLine
  }

  /// UTF-8, without a line end after it.
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  /// Whether nothing stands yet in the object or list being written.
  private var isFirst = true
  private var isAfterKey = false

  public init(_ style: Style) { self.style = style }

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Objects and lists

  public mutating func object(_ fields: (inout JSONWriter) -> Void) { nest("{", fields, "}") }

  public mutating func list(_ elements: (inout JSONWriter) -> Void) { nest("[", elements, "]") }

  /// The key of the value that is written next.
  public mutating func key(_ name: String) {
    begin()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    if style == .indented { bytes.append(0x20) }
    isAfterKey = true
  }

  public mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }

  public mutating func field(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }

  public mutating func field(_ name: String, _ value: Double?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }

  public mutating func field(_ name: String, _ value: Bool?) {
    guard let value else { return }
    key(name)
    self.value(value)
  }

  /// A field that is known to be empty.
  public mutating func null(_ name: String) {
    key(name)
    begin()
    bytes.append(contentsOf: "null".utf8)
  }

  // MARK: Values

  public mutating func value(_ text: String) {
    begin()
    quoted(text)
  }

  public mutating func value(_ number: Int) {
    begin()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// As short as it can be told from every other number: `62.5`, `250`. What is no number is written as
  /// `null`, since JSON has no word for it.
  public mutating func value(_ number: Double) {
    begin()
    guard number.isFinite else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    let text = "\(number)".utf8
    bytes.append(contentsOf: text.suffix(2).elementsEqual(".0".utf8) ? text.dropLast(2) : text[...])
  }

  public mutating func value(_ flag: Bool) {
    begin()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  // MARK: Signs

  private mutating func nest(
    _ open: Unicode.Scalar, _ content: (inout JSONWriter) -> Void, _ close: Unicode.Scalar
  ) {
    begin()
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  /// A comma and a new line before an element, as they are needed.
  private mutating func begin() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    isFirst = false
  }

  private mutating func newLine() {
    guard style == .indented else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
  }

  /// Control characters are escaped, those beyond ASCII too, since a terminal would act on them.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F..<0xA0:
        let hex = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u00\(hex.utf8.count < 2 ? "0" : "")\(hex)".utf8)
      case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }
}
