import TerminalCells

/// Something a person can tell the worksheet to do. One table of these feeds keys, palette, hint line,
/// help, manual page and settings file.
public struct Command: Hashable, Sendable {
  public let id: CommandID
  /// One to three words for the hint line: `undo`.
  public let label: String
  /// What it does, in one plain sentence.
  public let sentence: String
  /// Other words that people look for it by.
  public let words: String
  /// The keys it has when nobody binds them anew, the one to show first.
  public let bindings: [KeyBinding]

  init(
    _ id: CommandID, _ label: String, _ sentence: String, words: String = "", _ bindings: KeyBinding...
  ) {
    self.id = id
    self.label = label
    self.sentence = sentence
    self.words = words
    self.bindings = bindings
  }

  public var family: CommandFamily { id.family }

  /// Its key sequences, the one to show first.
  public var keys: [[Key]] { bindings.map(\.keys) }

  /// All of them, family by family.
  public static let all: [Command] =
    EntryCommand.table + RowCommand.table + HistoryCommand.table + MoveCommand.table + ViewCommand.table
    + FileCommand.table

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

  /// The command of an id.
  public static func of(_ id: CommandID) -> Command? { byID[id] }

  /// The command of a name in a settings file: `deleteRow`.
  public static func named(_ name: String) -> Command? { all.first { $0.id.name == name } }
}

/// A sequence of keys and the places where it stands for a command.
public struct KeyBinding: Hashable, Sendable {
  public let keys: [Key]
  public let contexts: Set<KeyContext>

  init(_ keys: Key..., in contexts: Set<KeyContext>) {
    self.keys = keys
    self.contexts = contexts
  }

  public init(keys: [Key], contexts: Set<KeyContext>) {
    self.keys = keys
    self.contexts = contexts
  }
}
