/// How far a worksheet is.
public enum WorksheetState: Hashable, Sendable {
  case open
  /// The question that was asked: the missing stop time, say.
  case waiting(question: String)
  case done

  /// As the library and the command line name it: `open`, `waiting`, `done`.
  public var word: String {
    switch self {
    case .open: "open"
    case .waiting: "waiting"
    case .done: "done"
    }
  }

  public var question: String? { if case .waiting(let question) = self { question } else { nil } }

  /// - Returns: nil where the word is none of the three.
  public init?(word: String, question: String?) {
    switch word {
    case "open": self = .open
    case "waiting": self = .waiting(question: question ?? "")
    case "done": self = .done
    default: return nil
    }
  }
}
