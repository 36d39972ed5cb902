extension JSONCursor {
  private enum Expected { case value, valueOrEnd, key, keyOrEnd, commaOrEnd }

  /// Goes past the value that begins at the next sign, however deep it is, and checks that it is JSON.
  ///
  /// - Parameter id: becomes the text of the first `id` of the outermost object, so far as it is read.
  mutating func skipValue(id: inout String?) throws(JSONProblem) {
    /// Whether each open value is an object.
    var open: [Bool] = []
    var expected = Expected.value
    repeat {
      guard let byte = peek() else { throw unexpected("a value") }
      switch expected {
      case .valueOrEnd where take("]"), .keyOrEnd where take("}"):
        open.removeLast()
        expected = .commaOrEnd
      case .key, .keyOrEnd:
        let isID = try skipKey() && open.count == 1
        if isID, id == nil, peek() == UInt8(ascii: "\"") {
          id = try string()
          expected = .commaOrEnd
        } else {
          expected = .value
        }
      case .value, .valueOrEnd:
        if take("{") {
          open.append(true)
          expected = .keyOrEnd
        } else if take("[") {
          open.append(false)
          expected = .valueOrEnd
        } else {
          try skipScalar(byte)
          expected = .commaOrEnd
        }
      case .commaOrEnd:
        let isObject = open.last ?? false
        if take(",") {
          expected = isObject ? .key : .value
        } else {
          try expect(isObject ? "}" : "]", isObject ? "a comma or }" : "a comma or ]")
          open.removeLast()
        }
      }
    } while !open.isEmpty
  }

  /// Goes past a key and its colon, and answers whether the key is `id`.
  private mutating func skipKey() throws(JSONProblem) -> Bool {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
    let key = try string()
    try expect(":", "a colon")
    return key == "id"
  }

  private mutating func skipScalar(_ byte: UInt8) throws(JSONProblem) {
    switch byte {
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    default: _ = try number()
    }
  }

  private mutating func skip(_ word: String) throws(JSONProblem) {
    guard takeWord(word) else { throw notAValue(from: index) }
  }

  /// Takes a word, where it is the next.
  mutating func takeWord(_ word: String) -> Bool {
    guard peek() != nil, index + word.utf8.count <= end else { return false }
    var place = index
    for byte in word.utf8 {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    if place < end, Self.isWordByte(bytes[place]) { return false }
    index = place
    return true
  }
}
