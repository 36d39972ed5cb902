/// Where a person is when a key is pressed; one key can mean different things in different places. The raw
/// value is its name in settings files.
public enum KeyContext: String, CaseIterable, Hashable, Sendable {
  /// On a filled cell, with nothing being typed.
  case filledCell
  /// On an empty cell, with nothing being typed.
  case emptyCell
  /// A cell or a field of a card is being typed into.
  case entry
  /// On a field of the row card or the encounter card.
  case card
  /// In the findings, the reasons, the help, the cases, the lines or a paste.
  case list
  /// The command palette.
  case palette
  /// The timeline fills the screen.
  case timeline
  /// A question waits for a letter.
  case question
}

extension Set<KeyContext> {
  /// On a cell, with nothing being typed.
  public static let cell: Self = [.filledCell, .emptyCell]
  /// Over the sheet or in it, wherever a text is not being typed into.
  public static let browsing: Self = [.filledCell, .emptyCell, .card, .list, .timeline]
  /// On a cell, or typing into one.
  public static let sheet: Self = [.filledCell, .emptyCell, .entry]
  /// Everywhere but where a question waits.
  public static let everywhere: Self = [
    .filledCell, .emptyCell, .entry, .card, .list, .palette, .timeline,
  ]
}
