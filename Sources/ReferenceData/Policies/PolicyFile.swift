/// A policy as a file: YAML with the keys of ``PolicyFileKey``.
public enum PolicyFile {
  /// Reads one policy.
  ///
  /// - Parameters:
  ///   - source: The file's name, for errors.
  ///   - library: The policies that it may start from. It starts from `haugen` unless it says otherwise.
  /// - Returns: The policy, or everything that is wrong with the file.
  public static func read(
    yaml: String, source: String, among library: PolicyLibrary
  ) -> Result<NamedPolicy, PolicyFileError> {
    var reader = PolicyFileReader(source: source, library: library, isShipped: false)
    return reader.read(yaml)
  }
}

/// The keys of a policy file.
enum PolicyFileKey: String, CaseIterable {
  case name, title, authority, effective, lastChecked, startsFrom, citations, settings, neverPaid
  case classOverrides
}
