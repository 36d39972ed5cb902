/// What a command is known by, by family.
public enum CommandID: Hashable, Sendable {
  case entry(EntryCommand)
  case row(RowCommand)
  case history(HistoryCommand)
  case move(MoveCommand)
  case view(ViewCommand)
  case file(FileCommand)

  /// As settings files name it.
  public var name: String {
    switch self {
    case .entry(let command): command.rawValue
    case .row(let command): command.rawValue
    case .history(let command): command.rawValue
    case .move(let command): command.rawValue
    case .view(let command): command.rawValue
    case .file(let command): command.rawValue
    }
  }

  public var family: CommandFamily {
    switch self {
    case .entry: .entry
    case .row: .rows
    case .history: .history
    case .move: .moving
    case .view: .views
    case .file: .files
    }
  }

  /// All there are, in the order of the families.
  public static let all: [CommandID] =
    EntryCommand.allCases.map(entry) + RowCommand.allCases.map(row) + HistoryCommand.allCases.map(history)
    + MoveCommand.allCases.map(move) + ViewCommand.allCases.map(view) + FileCommand.allCases.map(file)
}

/// The headings under which commands are listed.
public enum CommandFamily: String, CaseIterable, Hashable, Sendable {
  case entry = "Typing"
  case rows = "Rows"
  case history = "Undo"
  case moving = "Moving"
  case views = "Looking"
  case files = "Files"
}
