/// Why the text of a cell is not understood.
public struct CellProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was read and what is wrong with it, and what would do where that is not plain:
  /// `"12x5" is not a time`.
  public let message: String

  public init(_ message: String) { self.message = message }

  /// - Parameters:
  ///   - text: what was read.
  ///   - problem: how the sentence goes on after it.
  public init(reading text: String, _ problem: String) { message = "\(text.inQuotes) \(problem)" }

  public var description: String { message }
}

extension String {
  /// In double quotes, for a sentence: shortened where it is long, its control characters as `\u{1b}`.
  public var inQuotes: String {
    var quoted = "\""
    var count = 0
    for scalar in unicodeScalars {
      count += 1
      if count > 60 {
        quoted += "…"
        break
      }
      if scalar.properties.generalCategory == .control {
        quoted += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
