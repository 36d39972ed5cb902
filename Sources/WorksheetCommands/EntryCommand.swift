import TerminalCells

/// Typing into cells and fields.
public enum EntryCommand: String, CaseIterable, Hashable, Sendable {
  case editCell
  case back
  case eraseLeft
  case eraseRight
  case clearCell
  case takeUsual

  static let table: [Command] = [
    Command(
      .entry(.editCell), "edit", "Edit what is in this cell, instead of replacing it.", words: "change",
      KeyBinding(.control("e"), in: [.filledCell, .emptyCell, .entry, .card]),
      KeyBinding(.function(2), in: [.filledCell, .emptyCell, .entry, .card])),
    Command(
      .entry(.back), "back", "Restore the cell being typed into, or close what is open.",
      words: "cancel escape restore close",
      KeyBinding(.escape, in: Set(KeyContext.allCases)),
      KeyBinding(.control("c"), in: Set(KeyContext.allCases))),
    Command(
      .entry(.eraseLeft), "erase", "Erase the character left of the cursor.", words: "backspace",
      KeyBinding(.backspace, in: [.filledCell, .emptyCell, .entry, .card, .palette])),
    Command(
      .entry(.eraseRight), "erase right", "Erase the character under the cursor.", words: "delete",
      KeyBinding(.control("x"), .character("x"), in: [.entry, .palette]),
      KeyBinding(.delete, in: [.entry, .palette])),
    Command(
      .entry(.clearCell), "clear", "Make this cell empty.", words: "blank erase remove",
      KeyBinding(.control("u"), in: [.filledCell, .emptyCell, .entry, .card, .palette]),
      KeyBinding(.delete, in: [.filledCell, .emptyCell, .card])),
    Command(
      .entry(.takeUsual), "usual route", "Take the usual route and method of this row's drug.",
      words: "push infusion formulary offered",
      KeyBinding(.character("*"), in: [.emptyCell]),
      KeyBinding(.control("o"), in: .sheet)),
  ]
}
