/// What a cell says that is either so or not.
public enum YesNoText {
  /// - Throws: what was read, where it is neither.
  public static func read(_ text: String) throws(CellProblem) -> Bool {
    switch text.trimmed.lowercased() {
    case "yes", "y", "true", "x", "1": return true
    case "no", "n", "false", "0": return false
    default: throw CellProblem(reading: text, "is neither yes nor no")
    }
  }
}
