import TerminalCells

/// Whole rows.
public enum RowCommand: String, CaseIterable, Hashable, Sendable {
  case insertRow
  case deleteRow
  case duplicateRow
  case moveRowUp
  case moveRowDown
  case sortByTime
  case markRows
  case copyRows
  case shiftRows
  case rowCard

  static let table: [Command] = [
    Command(
      .row(.insertRow), "insert row", "Insert an empty row above this one.", words: "new add",
      KeyBinding(.control("n"), in: .sheet), KeyBinding(.insert, in: .cell)),
    Command(
      .row(.deleteRow), "delete row", "Delete this row, or the marked ones.", words: "remove",
      KeyBinding(.control("k"), in: .sheet)),
    Command(
      .row(.duplicateRow), "duplicate", "Copy this row, or the marked ones, below.",
      words: "copy row repeat",
      KeyBinding(.control("d"), in: .sheet)),
    Command(
      .row(.moveRowUp), "row up", "Move this row, or the marked ones, up.", words: "shift",
      KeyBinding(.control("x"), .up, in: .sheet), KeyBinding(.control("x"), .character("u"), in: .sheet)),
    Command(
      .row(.moveRowDown), "row down", "Move this row, or the marked ones, down.", words: "shift",
      KeyBinding(.control("x"), .down, in: .sheet), KeyBinding(.control("x"), .character("d"), in: .sheet)),
    Command(
      .row(.sortByTime), "sort", "Sort all rows by their start.", words: "order time chronological",
      KeyBinding(.control("x"), .character("s"), in: .sheet)),
    Command(
      .row(.markRows), "mark rows", "Mark rows, from this one to the cursor's.",
      words: "block select range several", KeyBinding(.control("x"), .character("b"), in: .sheet)),
    Command(
      .row(.copyRows), "copy rows",
      "Copy rows as text to the terminal's clipboard.",
      words: "yank shorthand clipboard block", KeyBinding(.control("x"), .character("k"), in: .sheet)),
    Command(
      .row(.shiftRows), "shift rows",
      "Move times by days or minutes, from this row on.",
      words: "date day wrong block marked later earlier",
      KeyBinding(.control("x"), .character("j"), in: .sheet)),
    Command(
      .row(.rowCard), "row card", "Show and edit every field of this row.",
      words:
        "fields details visit bag continues dose volume rate primary discontinued stopped running necessity note",
      KeyBinding(.control("r"), in: [.filledCell, .emptyCell, .entry, .card]),
      KeyBinding(.function(4), in: [.filledCell, .emptyCell, .entry, .card])),
  ]
}
