/// One cell of a frame.
public struct Cell: Equatable, Sendable {
  public enum Content: Equatable, Sendable {
    /// A character with the marks that combine with it.
    case glyph(Character)
    /// The right half of a character two cells wide.
    case continuation
  }
  public var content: Content
  public var style: Style

  public init(content: Content = .glyph(" "), style: Style = Style()) {
    self.content = content
    self.style = style
  }
}
