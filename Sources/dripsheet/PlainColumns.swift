/// Text with blanks up to a width.
func padded(_ text: String, _ width: Int) -> String {
  text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
}

/// Text broken between words at 80 columns; lines after the first are indented.
func wrapped(_ text: String, indent: Int) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ", omittingEmptySubsequences: false) {
    if line.count + 1 + word.count > 80, !line.isEmpty {
      lines.append(line)
      line = String(repeating: " ", count: indent) + word
    } else {
      line += line.isEmpty && lines.isEmpty ? String(word) : " " + word
    }
  }
  lines.append(line)
  return lines.joined(separator: "\n")
}
