/// Why a record can't be read, in which case nothing of it is coded (rulebook §3).
public struct RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was read, what was expected and what to do.
  public let message: String
  /// JSON pointer of the value (empty for the whole record), or `line 12` of a shorthand file.
  public let path: String

  public init(message: String, path: String) {
    self.message = message
    self.path = path
  }

  public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
