/// Something in a formulary file that can't be used, for the person who wrote the file.
public struct FormularyProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as the caller gave it.
  public let source: String
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong, and what is not used because of it.
  public let what: String
  /// What would be right.
  public let allowed: String

  /// `formulary.csv:12: "vein" is not a route; a route is one of IV, IM, …`
  public var description: String { "\(source):\(line): \(what); \(allowed)" }
}
