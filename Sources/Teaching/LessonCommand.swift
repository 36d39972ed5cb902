import TerminalCells

/// What a trainer can do with a lesson. One table feeds keys, hint line and help.
public enum LessonCommand: CaseIterable, Hashable, Sendable {
  case next, back, start, end, goTo
  case codes, whatIf, change, drop
  case compare, timeline, notes
  case up, down
  case help, close, quit

  /// A word or two for the hint line.
  public var label: String { entry.label }
  /// What it does, in one plain sentence.
  public var sentence: String { entry.sentence }
  /// The one to show first.
  public var keys: [Key] { entry.keys }

  /// The command of a key; none where it has none.
  public static func of(_ key: Key) -> LessonCommand? { allCases.first { $0.keys.contains(key) } }

  private var entry: (label: String, sentence: String, keys: [Key]) {
    switch self {
    case .next:
      ("next", "Show the next row; after the last, reveal the next line.", [.character(" "), .enter, .right])
    case .back: ("back", "Go back by a step.", [.left, .backspace])
    case .start: ("start", "Go back to the start.", [.home, .character("0")])
    case .end: ("end", "Show all rows and reveal all lines.", [.end])
    case .goTo: ("go to", "Go to the row of a number.", [.character("g")])
    case .codes: ("codes", "Reveal all codes of what is shown, or hide them again.", [.character("c")])
    case .whatIf: ("what if", "Make the next change that the case has.", [.character("w")])
    case .change: ("change", "Type a change, such as 2. stop 1915.", [.character("e")])
    case .drop: ("drop it", "Drop all changes again.", [.character("x")])
    case .compare: ("policies", "Show the policies side by side.", [.character("p")])
    case .timeline: ("timeline", "Let the timeline fill the screen.", [.character("t")])
    case .notes: ("notes", "Show the notes to this step and what comes next.", [.character("n")])
    case .up: ("up", "Select the row above, for its reason.", [.up])
    case .down: ("down", "Select the row below.", [.down])
    case .help: ("help", "List the keys.", [.character("?")])
    case .close: ("close", "Close what is open.", [.escape])
    case .quit: ("quit", "End the lesson.", [.character("q"), .control("q")])
    }
  }
}
