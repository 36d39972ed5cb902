import TerminalCells

/// Moving about: over cells, fields, lines of a list, and in what is being typed.
public enum MoveCommand: String, CaseIterable, Hashable, Sendable {
  case enter
  case nextCell
  case previousCell
  case up
  case down
  case left
  case right
  case first
  case last
  case pageUp
  case pageDown
  case firstRow
  case newRow
  case find
  case findNext

  static let table: [Command] = [
    Command(
      .move(.enter), "enter", "Enter what was typed and go on; at the end of a row start the next.",
      words: "return confirm take", KeyBinding(.enter, in: .everywhere)),
    Command(
      .move(.nextCell), "next", "Enter what was typed and go to the next cell.", words: "tab right",
      KeyBinding(.tab, in: .everywhere)),
    Command(
      .move(.previousCell), "previous", "Enter what was typed and go to the cell before.",
      words: "tab left", KeyBinding(.control("x"), .tab, in: .everywhere),
      KeyBinding(.backTab, in: .everywhere)),
    Command(
      .move(.up), "up", "Go up, to the row above or to the choice above.", KeyBinding(.up, in: .everywhere)),
    Command(
      .move(.down), "down", "Go down, to the row below or to the choice below.",
      KeyBinding(.down, in: .everywhere)),
    Command(
      .move(.left), "left", "Go left: a cell, or a character while editing one.",
      KeyBinding(.left, in: .everywhere)),
    Command(
      .move(.right), "right", "Go right: a cell, or a character while editing one.",
      KeyBinding(.right, in: .everywhere)),
    Command(
      .move(.first), "first", "Go to the first cell of the row, or to the start of a text or list.",
      words: "home beginning", KeyBinding(.control("x"), .character("<"), in: .everywhere),
      KeyBinding(.home, in: .everywhere)),
    Command(
      .move(.last), "last", "Go to the last cell of the row, or to the end of a text or list.",
      words: "end", KeyBinding(.control("x"), .character(">"), in: .everywhere),
      KeyBinding(.end, in: .everywhere)),
    Command(
      .move(.pageUp), "page up", "Go up by a page.", words: "scroll",
      KeyBinding(.control("x"), .character("p"), in: .everywhere), KeyBinding(.pageUp, in: .everywhere)),
    Command(
      .move(.pageDown), "page down", "Go down by a page.", words: "scroll",
      KeyBinding(.control("v"), in: .everywhere), KeyBinding(.pageDown, in: .everywhere)),
    Command(
      .move(.firstRow), "first row", "Go to the first row.", words: "top begin",
      KeyBinding(.control("x"), .character("t"), in: .sheet)),
    Command(
      .move(.newRow), "new row", "Go to the new row below the last.", words: "bottom end append",
      KeyBinding(.control("x"), .character("n"), in: .sheet)),
    Command(
      .move(.find), "find", "Go to the next row that holds a text.", words: "search look for",
      KeyBinding(.control("x"), .character("f"), in: .sheet)),
    Command(
      .move(.findNext), "find next", "Go to the next row that holds what was looked for last.",
      words: "search again", KeyBinding(.control("x"), .character("g"), in: .sheet)),
  ]
}
