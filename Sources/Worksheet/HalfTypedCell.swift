import ChartedEncounter

/// A cell that was being typed into.
public struct HalfTypedCell: Hashable, Sendable {
  /// The row's number; that of a new row is one more than the highest.
  public var row: Int
  public var field: RowField
  public var text: String

  public init(row: Int, field: RowField, text: String) {
    self.row = row
    self.field = field
    self.text = text
  }
}
