import CaseFiles

/// Cases by theme, as plain text in 80 columns.
public enum CaseListReport {
  /// - Parameter headings: those of a theme beside each other.
  public static func text(_ headings: [CaseHeading]) -> String {
    var lines: [String] = []
    var theme: String?
    let width = min(30, headings.map(\.name.count).max() ?? 0)
    for heading in headings {
      if heading.theme != theme {
        lines += (theme == nil ? [] : [""]) + [PrintableText.text(heading.theme)]
        theme = heading.theme
      }
      let start =
        "  \(PlainLayout.padded(heading.difficulty?.rawValue ?? "", 6))  "
        + "\(PlainLayout.padded(PrintableText.text(heading.name), width))  "
      lines += PlainLayout.wrapped(
        PrintableText.text(heading.title), first: start, rest: String(repeating: " ", count: width + 12))
    }
    return lines.map { "\($0)\n" }.joined()
  }
}
