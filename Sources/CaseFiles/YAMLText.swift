/// Texts as YAML values: plain where that says the same, folded between words where they are long, else in
/// double quotes.
enum YAMLText {
  /// How long lines are.
  static let width = 100

  /// - Parameters:
  ///   - indent: of the lines after the first.
  ///   - column: where the value begins, from 0.
  static func scalar(_ text: String, indent: Int, column: Int) -> String {
    guard isFoldable(text) else { return quoted(text) }
    if column + text.count <= width || !text.contains(" ") { return isPlain(text) ? text : quoted(text) }
    return ">\n" + wrapped(text, indent: indent)
  }

  /// A text of several lines, as it stands.
  static func block(_ text: String, indent: Int) -> String {
    guard text.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) }), !text.isEmpty,
      text.first?.isWhitespace == false
    else { return quoted(text) }
    let start = String(repeating: " ", count: indent)
    return "|\n" + text.split(separator: "\n").map { start + $0 }.joined(separator: "\n")
  }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  private static func wrapped(_ text: String, indent: Int) -> String {
    let start = String(repeating: " ", count: indent)
    var lines = [start]
    for word in text.split(separator: " ") {
      let isFirst = lines[lines.count - 1].count == indent
      if !isFirst, lines[lines.count - 1].count + 1 + word.count > width {
        lines.append(start + word)
      } else {
        lines[lines.count - 1] += (isFirst ? "" : " ") + word
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Whether a text is words with single blanks between them.
  private static func isFoldable(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isPrintable)
      && text.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }

  /// Whether a text may stand without quotes, also between brackets.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, !"-?:,[]{}#&*!|>'\"%@`=".contains(first) else { return false }
    if ["true", "false", "null", "yes", "no", "on", "off", "~"].contains(text.lowercased()) { return false }
    return !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
  }

  /// What YAML takes as it is: no control character, no sign that ends a line, no mark of byte order.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
