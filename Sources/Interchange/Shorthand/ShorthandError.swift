import ChartedEncounter

/// A line of shorthand that is not understood. The line itself is kept as a held row.
public struct ShorthandError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, where there is one.
  public let file: String?
  /// Counted from 1.
  public let line: Int
  /// Of the word it is about, in characters, counted from 1.
  public let column: Int
  /// The word, what is wrong with it, and what would do: `"12x5" is not a time`.
  public let message: String
  /// The whole line.
  public let text: String

  /// ```
  /// ed4471.txt:12: "12x5" is not a time
  ///     1222-12x5 Rocephin
  ///          ^
  /// ```
  public var description: String {
    let place = file.map { "\($0):\(line)" } ?? "line \(line)"
    return "\(place): \(message)\n\(excerpt)"
  }

  /// The line, with a sign under the word that it is about.
  public var excerpt: String {
    let (shown, caret) = visibleLine
    return "    \(shown)\n    \(String(repeating: " ", count: caret))^"
  }

  /// The line with every control character as a sign that no terminal acts on, and the part of a long
  /// one in which the word stands; and the place of the word in it.
  private var visibleLine: (text: String, caret: Int) {
    let width = 100
    let from = column > width - 20 ? column - 20 : 0
    var shown = from > 0 ? "…" : ""
    for character in text.dropFirst(from).prefix(width) {
      let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      shown.append(isControl ? (character == "\t" ? " " : "·") : character)
    }
    if text.dropFirst(from + width).first != nil { shown += "…" }
    return (shown, column - 1 - from + (from > 0 ? 1 : 0))
  }
}

/// What is wrong in a line, and where.
struct ShorthandProblem: Error {
  /// Offset of the byte it is about.
  var at: Int
  var message: String
}
