extension StringProtocol {
  /// Without white space at either end.
  public var trimmed: String {
    // Nearly every cell begins and ends with a sign that is plainly none, and is taken as it is.
    var (first, last): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      if first == 0 { first = byte }
      last = byte
    }
    if first.isPlainSign, last.isPlainSign { return String(self) }
    let scalars = unicodeScalars
    guard let begin = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[begin..<scalars.index(after: last)])
  }

  /// Whether it says nothing.
  public var isBlank: Bool {
    if let first = utf8.first, first.isPlainSign { return false }
    return unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }
}

extension UInt8 {
  /// Whether it is a visible ASCII character.
  fileprivate var isPlainSign: Bool { self > 0x20 && self < 0x7F }
}
