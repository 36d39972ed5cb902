import ChartedEncounter
import InfusionCoding

extension JSONCursor {
  /// A text; none where it is empty, which is the same as absent.
  mutating func optionalText() throws(JSONProblem) -> String? {
    let text = try requiredText()
    return text.isEmpty ? nil : text
  }

  mutating func requiredText() throws(JSONProblem) -> String {
    guard peek() == UInt8(ascii: "\"") else { throw wrong("a text in double quotes") }
    return try string()
  }

  mutating func flag() throws(JSONProblem) -> Bool {
    if takeWord("true") { return true }
    if takeWord("false") { return false }
    throw wrong("true or false")
  }

  /// A whole number; 30.0 is one.
  mutating func wholeNumber(from range: ClosedRange<Int>) throws(JSONProblem) -> Int {
    let expected =
      range.upperBound == WholeNumberText.range.upperBound
      ? "a whole number, \(range.lowerBound) or more"
      : "a whole number, \(range.lowerBound) to \(range.upperBound)"
    let start = index
    guard isAtNumber else { throw wrong(expected) }
    guard let number = wholeNumber(in: try number()), range.contains(number) else {
      index = start
      throw wrong(expected)
    }
    return number
  }

  /// A number above 0, at most 1,000,000.
  mutating func amount() throws(JSONProblem) -> Double {
    let expected = "a number above 0, at most 1000000"
    let start = index
    guard isAtNumber else { throw wrong(expected) }
    guard let amount = Double(String(decoding: bytes[try number()], as: UTF8.self)), amount > 0,
      amount <= 1_000_000
    else {
      index = start
      throw wrong(expected)
    }
    return amount
  }

  private var isAtNumber: Bool {
    mutating get {
      guard let byte = peek() else { return false }
      return byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
    }
  }

  /// One word of a list.
  mutating func word<Value>(_ table: KeyTable<Value>) throws(JSONProblem) -> Value {
    let start = index
    if peek() == UInt8(ascii: "\"") {
      let text = try text()
      if let place = table.place(of: source(of: text), in: text.range) { return table.values[place] }
      index = start
      let hint = NearestWord.hint(string(of: text), among: table.words)
      throw wrong("one of \(table.words.joined(separator: ", "))\(hint)")
    }
    throw wrong("one of \(table.words.joined(separator: ", "))")
  }

  /// A local date and time: `2026-08-04T12:22`, perhaps with `:59`; it need not exist.
  mutating func time() throws(JSONProblem) -> ChartedTime {
    let expected = "a date and time such as 2026-08-04T12:22"
    let start = index
    guard peek() == UInt8(ascii: "\"") else { throw wrong(expected) }
    let text = try text()
    guard let time = ChartedTime(json: source(of: text), in: text.range) else {
      index = start
      throw wrong(expected)
    }
    return time
  }
}

extension ChartedTime {
  private static let shape = Array("0000-00-00T00:00:00".utf8)

  /// The time that bytes of the form `2026-08-04T12:22` or `2026-08-04T12:22:59` write.
  init?(json bytes: [UInt8], in range: Range<Int>) {
    guard range.count == 16 || range.count == 19 else { return nil }
    for offset in 0..<range.count {
      let byte = bytes[range.lowerBound + offset]
      let isDigit = (0x30...0x39).contains(byte)
      guard Self.shape[offset] == 0x30 ? isDigit : byte == Self.shape[offset] else { return nil }
    }
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 * 10 + Int(bytes[range.lowerBound + offset + $1]) - 0x30 }
    }
    self.init(
      year: number(0, 4), month: number(5, 2), day: number(8, 2), hour: number(11, 2), minute: number(14, 2),
      second: range.count == 19 ? number(17, 2) : 0)
  }

  /// As encounter files write it, with seconds where there are any.
  public var jsonText: String {
    let minutes = "\(date.text)T\(twoDigits(hour)):\(twoDigits(minute))"
    return second == 0 ? minutes : "\(minutes):\(twoDigits(second))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
