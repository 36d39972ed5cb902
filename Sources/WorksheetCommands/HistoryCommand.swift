import TerminalCells

/// Undo and redo.
public enum HistoryCommand: String, CaseIterable, Hashable, Sendable {
  case undo
  case redo

  static let table: [Command] = [
    Command(
      .history(.undo), "undo", "Undo the last change.", words: "back revert",
      KeyBinding(.control("z"), in: .everywhere)),
    Command(
      .history(.redo), "redo", "Do again what was undone.", words: "again repeat",
      KeyBinding(.control("y"), in: .everywhere)),
  ]
}
