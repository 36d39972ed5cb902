/// One thing in a file that can't be used.
public struct YAMLProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as the caller gave it.
  public let source: String
  /// The line, counted from 1.
  public let line: Int
  /// The key it is about, with the keys it stands under: `settings.concurrency`; empty for the file as
  /// a whole.
  public let key: String
  /// What is wrong.
  public let what: String
  /// What would be right; empty where that is said with what is wrong.
  public let allowed: String
  /// Whether something is named that isn't known, which another file may make known.
  public let isUnknownName: Bool

  public init(
    source: String, line: Int, key: String, what: String, allowed: String, isUnknownName: Bool = false
  ) {
    self.source = source
    self.line = line
    self.key = key
    self.what = what
    self.allowed = allowed
    self.isUnknownName = isUnknownName
  }

  /// `acme.yaml:7: settings.concurrency: "overlap:0" is not a value of it; allowed: overlap:N …`, its control
  /// characters as `\u{1b}`.
  public var description: String {
    let start = "\(source):\(line): \(key.isEmpty ? "" : "\(key): ")"
    return Self.printable("\(start)\(what)\(allowed.isEmpty ? "" : "; \(allowed)")")
  }

  private static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar != "\n", scalar.properties.generalCategory == .control {
        printable.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        printable.append(scalar)
      }
    }
    return String(printable)
  }
}

/// Why a file can't be used, for the person who wrote it: everything at once.
public struct YAMLFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as the caller gave it.
  public let source: String
  /// At least one, in the order of the lines.
  public let problems: [YAMLProblem]

  public init(source: String, problems: [YAMLProblem]) {
    self.source = source
    self.problems = problems
  }

  /// One line for each problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
