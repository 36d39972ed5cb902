import Reports

/// A line as it may be written: control characters as visible signs, and in ASCII where nothing else is
/// to be written.
public enum LinearText {
  public static func shown(_ line: String, isASCII: Bool) -> String {
    let printable = PrintableText.text(line)
    guard isASCII, !printable.utf8.allSatisfy({ $0 < 0x80 }) else { return printable }
    return printable.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : words[scalar] ?? "\\u{\(String(scalar.value, radix: 16))}"
    }.joined()
  }

  private static let words: [Unicode.Scalar: String] = ["×": "x", "…": "...", "–": "-", "—": "-", "→": "->"]
}
