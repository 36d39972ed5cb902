import TerminalCells

/// The sheet's file, the encounter as a whole, and leaving.
public enum FileCommand: String, CaseIterable, Hashable, Sendable {
  case save
  case saveAs
  case encounterCard
  case cases
  case copyLines
  case suspend
  case leave

  static let table: [Command] = [
    Command(
      .file(.save), "save", "Save the encounter.", words: "write w store",
      KeyBinding(.control("s"), in: .everywhere)),
    Command(
      .file(.saveAs), "save as", "Save the encounter under another name.", words: "write w name file",
      KeyBinding(.control("x"), .character("w"), in: .everywhere)),
    Command(
      .file(.encounterCard), "encounter", "Edit id, title, setting, policy, sites and the inpatient time.",
      words: "title id settings policy overrides sites reason office facility inpatient admission",
      KeyBinding(.control("x"), .character("e"), in: .everywhere)),
    Command(
      .file(.cases), "cases", "List the cases by theme and open one.",
      words: "examples open sample published", KeyBinding(.control("x"), .character("o"), in: .everywhere)),
    Command(
      .file(.copyLines), "copy lines", "Copy the code lines to the terminal's clipboard.",
      words: "clipboard yank claim", KeyBinding(.control("x"), .character("y"), in: .everywhere)),
    Command(
      .file(.suspend), "suspend", "Stop the program for now; the shell's fg brings it back.",
      words: "shell stop background job", KeyBinding(.control("x"), .character("z"), in: .everywhere)),
    Command(
      .file(.leave), "leave", "Leave; what is unsaved is asked about.", words: "quit exit q close",
      KeyBinding(.control("q"), in: .everywhere)),
  ]
}
