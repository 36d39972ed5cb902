/// Why a file is not taken as a table of CMS: what was read, where, and what to do.
public struct CMSFileRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, without its folder.
  public internal(set) var fileName = ""
  /// The line at fault, counted from 1; none where it is the file as a whole.
  public let line: Int?
  public let what: String
  public let advice: String
  /// What the caller has to say, since the file doesn't.
  public let missing: Missing?

  public enum Missing: Hashable, Sendable {
    /// The first day of the edition.
    case effective
    /// Whether it is the table for hospitals or for practitioners.
    case setting
  }

  init(line: Int? = nil, _ what: String, _ advice: String, missing: Missing? = nil) {
    self.line = line
    self.what = what
    self.advice = advice
    self.missing = missing
  }

  /// A line of a table that reads otherwise than it should.
  static func unreadable(line: Int, _ what: String) -> CMSFileRefusal {
    CMSFileRefusal(line: line, what, "nothing was taken; download the file again")
  }

  /// A file whose last line is not whole.
  static func cut(line: Int) -> CMSFileRefusal {
    CMSFileRefusal(
      line: line, "the file ends in the middle of this line", "nothing was taken; download the file again")
  }

  public var description: String {
    "\(fileName)\(line.map { ":\($0)" } ?? ""): \(what); \(advice)"
  }
}
