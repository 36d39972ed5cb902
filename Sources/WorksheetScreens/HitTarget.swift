import WorksheetSession

/// What a hit area stands for, and the text that names it in a frame: `cell:3:start`.
public enum HitTarget: Hashable, Sendable {
  /// A row of the grid, by its place from 0.
  case row(Int)
  /// A cell of the grid, by the row's place from 0 and the column's place in ``GridColumn``.
  case cell(row: Int, column: GridColumn)
  /// A bar or mark of the timeline, by a row's number.
  case bar(row: Int)
  /// A code line, by its place in the result.
  case code(Int)
  /// An item of the list, or a field of the card, that lies over the sheet; from 0.
  case item(Int)

  /// As it stands in a frame.
  public var text: String {
    switch self {
    case .row(let place): "row:\(place)"
    case .cell(let place, let column): "cell:\(place):\(column.rawValue)"
    case .bar(let number): "bar:\(number)"
    case .code(let index): "code:\(index)"
    case .item(let index): "item:\(index)"
    }
  }
}
