/// A name as names are compared: trimmed, inner white space made one blank, lower case.
func foldedName(_ text: String) -> String {
  foldedASCII(text) ?? text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
}

/// The same by bytes, since nearly every name is ASCII and each row of a record is looked up; nil where
/// the text holds anything else.
private func foldedASCII(_ text: String) -> String? {
  var isASCII = true
  let folded = String(unsafeUninitializedCapacity: text.utf8.count) { bytes in
    var count = 0
    var isAfterBlank = false
    for byte in text.utf8 {
      switch byte {
      case 0x80...:
        isASCII = false
        return 0
      case 0x20, 0x09...0x0D:
        isAfterBlank = count > 0
      default:
        if isAfterBlank {
          bytes[count] = 0x20
          count += 1
        }
        isAfterBlank = false
        bytes[count] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
        count += 1
      }
    }
    return count
  }
  return isASCII ? folded : nil
}

/// A name as it is shown: trimmed, inner white space made one blank.
func tidiedName(_ text: String) -> String {
  if isTidyASCII(text) { return text }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether nothing is to be tidied, as in nearly every name.
private func isTidyASCII(_ text: String) -> Bool {
  // As if a blank stood before the text, so that one at its beginning is a second one.
  var isAfterBlank = true
  for byte in text.utf8 {
    guard byte < 0x80, !(0x09...0x0D).contains(byte), byte != 0x20 || !isAfterBlank else { return false }
    isAfterBlank = byte == 0x20
  }
  return !isAfterBlank
}
