/// Text for the formatter of manual pages, in which signs that it would take for its own are escaped.
struct Roff {
  private(set) var text = ""

  mutating func macro(_ line: String) { text += ".\(line)\n" }

  mutating func section(_ title: String) { macro("SH \(Self.escaped(title))") }

  mutating func subsection(_ title: String) { macro("SS \(Self.escaped(title))") }

  /// A paragraph of plain words, in which `this` is set in bold.
  mutating func paragraph(_ words: String) {
    macro("PP")
    line(Self.marked(words))
  }

  /// A term and what it means.
  mutating func item(_ term: String, _ words: String) {
    macro("TP")
    line(term)
    line(Self.marked(words))
  }

  /// Lines as they stand.
  mutating func example(_ lines: [String]) {
    macro("PP")
    macro("nf")
    macro("RS 4")
    for example in lines { line(Self.escaped(example)) }
    macro("RE")
    macro("fi")
  }

  /// Paragraphs of an explanation; lines that begin with blanks stay as they are.
  mutating func discussion(_ text: String) {
    var words: [String] = []
    var lines: [String] = []
    func flush(_ roff: inout Roff) {
      if !words.isEmpty { roff.paragraph(words.joined(separator: " ")) }
      if !lines.isEmpty { roff.example(lines) }
      (words, lines) = ([], [])
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.isEmpty {
        flush(&self)
      } else if line.hasPrefix(" ") {
        if !words.isEmpty { flush(&self) }
        lines.append(String(line.drop { $0 == " " }))
      } else {
        if !lines.isEmpty { flush(&self) }
        words.append(line)
      }
    }
    flush(&self)
  }

  /// A line that is escaped already.
  mutating func line(_ text: String) {
    // A dot or an apostrophe at the beginning of a line would be a command.
    let isCommand = text.first == "." || text.first == "'"
    self.text += (isCommand ? "\\&" : "") + text + "\n"
  }

  static func bold(_ words: String) -> String { "\\fB\(escaped(words))\\fR" }

  static func italic(_ words: String) -> String { "\\fI\(escaped(words))\\fR" }

  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\e"
      case "-": "\\-"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "`": "\\(ga"
      case "'": "\\(aq"
      case "\"": "\\(dq"
      default: String(character)
      }
    }.joined()
  }

  /// Plain words keep their hyphens and apostrophes; what stands between grave accents is set in bold.
  static func marked(_ words: String) -> String {
    words.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { place, part in
      if place % 2 == 1 { return bold(String(part)) }
      return escaped(String(part)).replacing("\\-", with: "-").replacing("\\(aq", with: "'")
    }.joined()
  }
}
