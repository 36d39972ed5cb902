/// A place in a frame, from 0.
public struct Position: Hashable, Sendable {
  public var column: Int
  public var line: Int

  public init(column: Int, line: Int) {
    self.column = column
    self.line = line
  }
}
