import TerminalCells

/// Looking at the sheet.
public enum ViewCommand: String, CaseIterable, Hashable, Sendable {
  case why
  case timeline
  case findings
  case nextFinding
  case compare
  case lines
  case estimate
  case hideCodes
  case help
  case palette
  case zoomIn
  case zoomOut
  case fit
  case timelineRows
  case onlyRows
  case allRows
  case redraw
  case mouse

  static let table: [Command] = [
    Command(
      .view(.why), "why", "Show why this row is coded as it is.", words: "reason rule authority explain",
      KeyBinding(.control("w"), in: .everywhere)),
    Command(
      .view(.timeline), "timeline", "Let the timeline fill the screen.", words: "bars clock overlap",
      KeyBinding(.control("t"), in: .everywhere)),
    Command(
      .view(.findings), "findings", "List what is the matter with the record.",
      words: "errors warnings notes problems", KeyBinding(.control("f"), in: .everywhere)),
    Command(
      .view(.nextFinding), "next finding", "Go to the next row that has a finding.",
      words: "error warning problem walk", KeyBinding(.control("g"), in: .sheet)),
    Command(
      .view(.compare), "compare", "Show the codes under every policy side by side, and who says so.",
      words: "policies authorities disagree differ payer settings",
      KeyBinding(.control("x"), .character("c"), in: .everywhere)),
    Command(
      .view(.estimate), "estimate", "Show what a hospital would be paid, or hide it.",
      words: "money rate OPPS payment dollars",
      KeyBinding(.control("x"), .character("m"), in: .everywhere)),
    Command(
      .view(.lines), "lines", "Show the code lines alone, to be selected by hand.",
      words: "codes copy claim", KeyBinding(.control("x"), .character("l"), in: .everywhere)),
    Command(
      .view(.hideCodes), "hide codes", "Hide codes, decisions and reasons, or show them again.",
      words: "class teach quiz answer show", KeyBinding(.control("x"), .character("h"), in: .everywhere)),
    Command(
      .view(.help), "help", "Explain this screen and list all keys.", words: "keys manual",
      KeyBinding(.character("?"), in: [.emptyCell, .card, .list, .timeline]),
      KeyBinding(.control("x"), .character("?"), in: .everywhere),
      KeyBinding(.function(1), in: .everywhere)),
    Command(
      .view(.palette), "commands", "Find any command by its words.", words: "palette menu",
      KeyBinding(.character(":"), in: [.emptyCell, .card, .list, .timeline]),
      KeyBinding(.control("p"), in: .everywhere)),
    Command(
      .view(.zoomIn), "zoom in", "Show less time, larger.", words: "timeline magnify",
      KeyBinding(.control("x"), .character("+"), in: .sheet), KeyBinding(.character("+"), in: [.timeline])),
    Command(
      .view(.zoomOut), "zoom out", "Show more time, smaller.", words: "timeline",
      KeyBinding(.control("x"), .character("-"), in: .sheet), KeyBinding(.character("-"), in: [.timeline])),
    Command(
      .view(.fit), "whole time", "Show the whole time of the record.", words: "timeline fit zoom all",
      KeyBinding(.control("x"), .character("="), in: .sheet), KeyBinding(.character("="), in: [.timeline])),
    Command(
      .view(.timelineRows), "rows or lanes", "Draw the timeline a line a row, or in lanes.",
      words: "timeline switch arrange bars", KeyBinding(.control("x"), .character("v"), in: .sheet),
      KeyBinding(.character("v"), in: [.timeline])),
    Command(
      .view(.onlyRows), "only rows", "Show only rows with a text, a date, findings.",
      words: "filter hide narrow search drug findings",
      KeyBinding(.control("x"), .character("r"), in: .sheet)),
    Command(
      .view(.allRows), "all rows", "Show all rows again.", words: "filter clear everything",
      KeyBinding(.control("x"), .character("a"), in: .sheet)),
    Command(
      .view(.redraw), "redraw", "Draw the screen again.", words: "refresh clear",
      KeyBinding(.control("l"), in: Set(KeyContext.allCases))),
    Command(
      .view(.mouse), "mouse", "Let the mouse point at cells, bars and lists, or no more.",
      words: "click wheel pointer", KeyBinding(.control("x"), .character("i"), in: .everywhere)),
  ]
}
