import YAMLReading

/// Why a policy file can't be used: everything at once.
public typealias PolicyFileError = YAMLFileError

extension PolicyFileError {
  /// Whether other files that are read first can't help: no problem is that the policy it starts from
  /// is unknown.
  var isFinal: Bool { !problems.contains { $0.key == PolicyFileKey.startsFrom.rawValue && $0.isUnknownName } }

  static func sameName(_ name: String, source: String, as other: String) -> PolicyFileError {
    let what = "\(other) holds a policy that is called \(name) already"
    return PolicyFileError(
      source: source,
      problems: [
        YAMLProblem(source: source, line: 1, key: "name", what: what, allowed: "give it another")
      ])
  }
}
