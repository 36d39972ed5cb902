/// Bytes as text, one character each, so that it never fails.
func latin1(_ bytes: some Sequence<UInt8>) -> String {
  var text = String.UnicodeScalarView()
  for byte in bytes { text.append(Unicode.Scalar(byte)) }
  return String(text)
}

extension StringProtocol {
  /// Without white space at its ends, and one space where there is some inside.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// A code without what stray bytes surround it: printable ASCII alone, without blanks at its ends.
  var asCode: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { (0x20...0x7E).contains($0.value) })).collapsed
  }
}
