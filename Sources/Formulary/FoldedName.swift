/// A name as names are compared: trimmed, inner white space made one blank, lower case.
func foldedName(_ text: String) -> String {
  foldedASCII(text) ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
}

/// The same by bytes, since nearly every name is ASCII and each row of a record is looked up; nil where
/// the text holds anything else.
private func foldedASCII(_ text: String) -> String? {
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  var isAfterBlank = false
  for byte in text.utf8 {
    switch byte {
    case 0x80...:
      return nil
    case 0x20, 0x09...0x0D:
      isAfterBlank = !folded.isEmpty
    default:
      if isAfterBlank { folded.append(0x20) }
      isAfterBlank = false
      folded.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
  }
  return String(decoding: folded, as: UTF8.self)
}

/// A name as it is shown: trimmed, inner white space made one blank.
func tidiedName(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
