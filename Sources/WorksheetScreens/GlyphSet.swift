/// Every drawing glyph by name, each one cell wide. Two tables: UTF-8, and plain ASCII for terminals
/// and locales that have nothing else. Both say the same things.
public struct GlyphSet: Hashable, Sendable {
  /// The line between panes, and where a pane's side meets it.
  public var rule: Character
  public var side: Character
  public var sideBelow: Character
  public var sideAbove: Character
  public var sideRight: Character

  /// The selected row, in the grid and in lists.
  public var cursorMark: Character
  /// A marked row.
  public var blockMark: Character
  /// Text that goes on where there is no room for it.
  public var ellipsis: Character
  /// A cell in which nothing is charted.
  public var notCharted: Character
  /// The record ends while the drug runs.
  public var running: Character
  /// A finding that must be looked at.
  public var findingMark: Character
  /// A finding that is good to know.
  public var noteMark: Character
  /// Policies give a row other codes or units; only other dates.
  public var differMark: Character
  public var datesDifferMark: Character
  /// A minute or two would change a line.
  public var nearMark: Character
  /// From the value before to the value after an edit.
  public var becomes: Character
  /// Between the items of a line.
  public var dot: Character
  /// Units of a code.
  public var times: Character
  /// A list goes on above, or below, what is shown.
  public var moreAbove: Character
  public var moreBelow: Character

  /// An infusion's bar: a whole cell, and its left and right half.
  public var bar: Character
  public var barLeftHalf: Character
  public var barRightHalf: Character
  /// Hydration that counts: a whole cell, and its left and right half.
  public var hydration: Character
  public var hydrationLeftHalf: Character
  public var hydrationRightHalf: Character
  /// Hydration that does not count.
  public var hydrationUncounted: Character
  /// Minutes shared by two runs.
  public var overlap: Character
  /// A push, and the minutes charted for it.
  public var push: Character
  public var pushMinutes: Character
  /// An injection under the skin or into muscle.
  public var injection: Character
  /// What earns no code on the timeline, and its minutes.
  public var otherMark: Character
  public var otherMinutes: Character
  /// A minute that decided, on the bar; and one that was not reached, beyond it.
  public var threshold: Character
  public var thresholdUnreached: Character
  /// The first minute of a day.
  public var midnight: Character
  /// Idle time left out.
  public var fold: Character

  public static let utf8 = GlyphSet(
    rule: "─", side: "│", sideBelow: "┬", sideAbove: "┴", sideRight: "├", cursorMark: ">", blockMark: "│",
    ellipsis: "…",
    notCharted: "-", running: ">", findingMark: "!", noteMark: "i", differMark: "≠", datesDifferMark: "≈",
    nearMark: "±", becomes: "→", dot: "·",
    times: "×", moreAbove: "↑", moreBelow: "↓", bar: "█", barLeftHalf: "▌", barRightHalf: "▐",
    hydration: "▄", hydrationLeftHalf: "▖", hydrationRightHalf: "▗", hydrationUncounted: "░",
    overlap: "▒", push: "◆", pushMinutes: "━", injection: "▼", otherMark: "○", otherMinutes: "─",
    threshold: "│", thresholdUnreached: "╵", midnight: "│", fold: "┊")

  public static let ascii = GlyphSet(
    rule: "-", side: "|", sideBelow: "+", sideAbove: "+", sideRight: "+", cursorMark: ">", blockMark: "|",
    ellipsis: "~",
    notCharted: "-", running: ">", findingMark: "!", noteMark: "i", differMark: "#", datesDifferMark: "@",
    nearMark: "~", becomes: ">", dot: "-",
    times: "x", moreAbove: "^", moreBelow: "v", bar: "=", barLeftHalf: "=", barRightHalf: "=",
    hydration: "~", hydrationLeftHalf: "~", hydrationRightHalf: "~", hydrationUncounted: ".",
    overlap: "%", push: "*", pushMinutes: "-", injection: "v", otherMark: "o", otherMinutes: "_",
    threshold: "|", thresholdUnreached: "'", midnight: "|", fold: ":")
}
