/// A size in terminal cells.
public struct Size: Hashable, Sendable {
  public var columns: Int
  public var lines: Int

  /// The smallest terminal that the worksheet draws on: 24 lines with a status line of tmux.
  public static let smallest = Size(columns: 80, lines: 23)

  public init(columns: Int, lines: Int) {
    self.columns = columns
    self.lines = lines
  }
}
