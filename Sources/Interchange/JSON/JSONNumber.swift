extension JSONCursor {
  /// The bytes of the number that begins at the next sign.
  mutating func number() throws(JSONProblem) -> Range<Int> {
    guard peek() != nil else { throw unexpected("a value") }
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let whole = skipDigits()
    guard whole > 0 else { throw notAValue(from: start) }
    if whole > 1, bytes[index - whole] == UInt8(ascii: "0") {
      throw problem(.syntax, "not JSON: a number begins with 0; leave the 0 out", at: start)
    }
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() > 0 else { throw notAValue(from: start) }
    }
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() > 0 else { throw notAValue(from: start) }
    }
    if index < end, Self.isWordByte(bytes[index]) { throw notAValue(from: start) }
    return start..<index
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < end, (0x30...0x39).contains(bytes[index]) { index += 1 }
    return index - start
  }

  /// What stands at a place is no value.
  mutating func notAValue(from start: Int) -> JSONProblem {
    var stop = start
    while stop < end, stop - start < 60, Self.isWordByte(bytes[stop]) { stop += 1 }
    if stop >= end { return problem(.endsEarly, "the record ends within a value: is it cut off?", at: start) }
    let word = stop == start ? Self.shown(bytes[start]) : String(decoding: bytes[start..<stop], as: UTF8.self)
    return problem(.syntax, "not JSON: \(word) stands where a value was expected", at: start)
  }

  /// The number that some bytes write, where it is whole and fits: 30.0 and 3e1 are whole.
  func wholeNumber(in range: Range<Int>) -> Int? {
    if range.count <= 18, let number = plainNumber(in: range) { return number }
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var digits: [UInt8] = []
    var scale = 0
    var index = range.lowerBound + (isNegative ? 1 : 0)
    var isFraction = false
    while index < range.upperBound, bytes[index] | 0x20 != UInt8(ascii: "e") {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: ".") {
        isFraction = true
      } else {
        digits.append(byte - 0x30)
        if isFraction { scale -= 1 }
      }
    }
    scale += exponent(in: index..<range.upperBound)
    while digits.last == 0 {
      digits.removeLast()
      scale += 1
    }
    let leading = digits.prefix { $0 == 0 }.count
    guard leading < digits.count else { return 0 }
    guard scale >= 0, digits.count - leading + scale <= 18 else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1) } * (0..<scale).reduce(1) { product, _ in product * 10 }
    return isNegative ? -number : number
  }

  private func plainNumber(in range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let byte = bytes[index]
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    return number
  }

  /// The exponent that begins with `e`; 0 where there is none. Far ones are all the same: out of range.
  private func exponent(in range: Range<Int>) -> Int {
    var exponent = 0
    for byte in bytes[range.dropFirst()] where (0x30...0x39).contains(byte) {
      exponent = min(exponent * 10 + Int(byte) - 0x30, 100_000_000)
    }
    return bytes[range].contains(UInt8(ascii: "-")) ? -exponent : exponent
  }
}
