/// Why a policy file can't be used, for the person who wrote it: everything at once.
public struct PolicyFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as the caller gave it.
  public let source: String
  /// At least one, in the order of the lines.
  public let problems: [PolicyFileProblem]

  /// Whether other files that are read first can't help: no problem is that the policy it starts from
  /// is unknown.
  var isFinal: Bool { !problems.contains { $0.key == PolicyFileKey.startsFrom.rawValue && $0.isUnknownName } }

  /// One line for each problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }

  static func sameName(_ name: String, source: String, as other: String) -> PolicyFileError {
    let what = "\(other) holds a policy that is called \(name) already"
    return PolicyFileError(
      source: source,
      problems: [
        PolicyFileProblem(source: source, line: 1, key: "name", what: what, allowed: "give it another")
      ])
  }
}

/// One thing in a policy file that can't be used.
public struct PolicyFileProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as the caller gave it.
  public let source: String
  /// The line, counted from 1.
  public let line: Int
  /// The key it is about, with the keys it stands under: `settings.concurrency`; empty for the file as
  /// a whole.
  public let key: String
  /// What is wrong.
  public let what: String
  /// What would be right.
  public let allowed: String
  /// Whether a policy is named that isn't known.
  var isUnknownName = false

  /// `acme.yaml:7: settings.concurrency: "overlap:0" is not a value of it; allowed: overlap:N …`
  public var description: String {
    "\(source):\(line): \(key.isEmpty ? "" : "\(key): ")\(what); \(allowed)"
  }
}
