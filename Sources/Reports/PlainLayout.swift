/// Plain text in 80 columns.
public enum PlainLayout {
  public static let width = 80

  /// Text with blanks after it up to a width.
  public static func padded(_ text: String, _ width: Int) -> String {
    text.count >= width ? text : text + String(repeating: " ", count: width - text.count)
  }

  /// Text with blanks before it up to a width.
  static func flushRight(_ text: String, _ width: Int) -> String {
    text.count >= width ? text : String(repeating: " ", count: width - text.count) + text
  }

  /// A text broken between words, lines after the first indented; the blanks it begins with stay.
  public static func paragraph(_ text: String, indent: Int) -> String {
    let start = String(text.prefix { $0 == " " })
    return wrapped(
      String(text.dropFirst(start.count)), first: start, rest: String(repeating: " ", count: indent)
    ).joined(separator: "\n")
  }

  /// Breaks a sentence between words.
  package static func wrapped(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
    return lines
  }
}
