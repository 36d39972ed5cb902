/// Cells that belong to one thing a mouse may hit; what the thing is, the screen and the session agree on.
public struct HitArea: Equatable, Sendable {
  public var origin: Position
  public var size: Size
  public var target: String

  public init(origin: Position, size: Size, target: String) {
    self.origin = origin
    self.size = size
    self.target = target
  }

  public func contains(_ position: Position) -> Bool {
    position.column >= origin.column && position.column - origin.column < size.columns
      && position.line >= origin.line && position.line - origin.line < size.lines
  }
}
