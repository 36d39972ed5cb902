import TerminalCells

/// Whole rows.
public enum RowCommand: String, CaseIterable, Hashable, Sendable {
  case insertRow
  case deleteRow
  case duplicateRow
  case moveRowUp
  case moveRowDown
  case sortByTime
  case shiftRows
  case rowCard

  static let table: [Command] = [
    Command(
      .row(.insertRow), "insert row", "Insert an empty row above this one.", words: "new add",
      KeyBinding(.control("n"), in: .sheet), KeyBinding(.insert, in: .cell)),
    Command(
      .row(.deleteRow), "delete row", "Delete this row; undo brings it back.", words: "remove",
      KeyBinding(.control("k"), in: .sheet)),
    Command(
      .row(.duplicateRow), "copy row", "Put a copy of this row below it.", words: "duplicate repeat",
      KeyBinding(.control("d"), in: .sheet)),
    Command(
      .row(.moveRowUp), "row up", "Move this row up by one.", words: "shift",
      KeyBinding(.control("x"), .up, in: .sheet), KeyBinding(.control("x"), .character("u"), in: .sheet)),
    Command(
      .row(.moveRowDown), "row down", "Move this row down by one.", words: "shift",
      KeyBinding(.control("x"), .down, in: .sheet), KeyBinding(.control("x"), .character("d"), in: .sheet)),
    Command(
      .row(.sortByTime), "sort", "Sort all rows by their start.", words: "order time chronological",
      KeyBinding(.control("x"), .character("s"), in: .sheet)),
    Command(
      .row(.shiftRows), "shift rows", "Move the times of this row and those below by days or minutes.",
      words: "date day wrong block later earlier",
      KeyBinding(.control("x"), .character("j"), in: .sheet)),
    Command(
      .row(.rowCard), "row card", "Show and edit every field of this row.",
      words: "fields details visit bag dose volume rate primary stopped running note",
      KeyBinding(.control("r"), in: [.filledCell, .emptyCell, .entry, .card]),
      KeyBinding(.function(4), in: [.filledCell, .emptyCell, .entry, .card])),
  ]
}
