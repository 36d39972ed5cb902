/// How the shorthand writes a text: as it is, or in double quotes with escapes.
enum ShorthandText {
  /// The text as it stands in a line: quoted where it must be.
  static func printed(_ text: String, alsoQuotedIf isSpecial: Bool = false) -> String {
    isSpecial || needsQuotes(text) ? quoted(text) : text
  }

  /// The text as one word.
  static func printedWord(_ text: String) -> String { printed(text, alsoQuotedIf: text.utf8.contains(0x20)) }

  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if isLineSign(scalar) {
          quoted += "\\u{\(String(scalar.value, radix: 16))}"
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// A control character, or one that ends a line.
  private static func isLineSign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    return switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether it would not be read back as it is: it is empty, holds a quote, a control character, white
  /// space other than single blanks between words, a lone `#` or a lone `//`.
  static func needsQuotes(_ text: String) -> Bool {
    var word = 0
    var isSign = (remark: false, note: false)
    for scalar in text.unicodeScalars {
      if scalar == " " {
        if word == 0 || (word == 1 && isSign.remark) || (word == 2 && isSign.note) { return true }
        word = 0
        continue
      }
      if scalar == "\"" || isLineSign(scalar) { return true }
      if !scalar.isASCII, scalar.properties.isWhitespace { return true }
      isSign.remark = scalar == "#" && word == 0
      isSign.note = scalar == "/" && (word == 0 || isSign.note)
      word += 1
    }
    return word == 0 || (word == 1 && isSign.remark) || (word == 2 && isSign.note)
  }
}
