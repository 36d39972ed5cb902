import WorksheetSession

/// What a hit area stands for, and the text that names it in a frame: `cell:3:7`.
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
  /// A choice or an offer under the cell being typed into; from 0.
  case choice(Int)

  /// As it stands in a frame.
  public var text: String {
    switch self {
    case .row(let place): "row:\(place)"
    case .cell(let place, let column): "cell:\(place):\(column.rawValue)"
    case .bar(let number): "bar:\(number)"
    case .code(let index): "code:\(index)"
    case .item(let index): "item:\(index)"
    case .choice(let index): "choice:\(index)"
    }
  }

  /// Reads what ``text`` writes.
  public init?(text: String) {
    let parts = text.split(separator: ":")
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard let kind = parts.first, let number = numbers.first else { return nil }
    switch kind {
    case "row": self = .row(number)
    case "cell":
      guard numbers.count == 2, let column = GridColumn(rawValue: numbers[1]) else { return nil }
      self = .cell(row: number, column: column)
    case "bar": self = .bar(row: number)
    case "code": self = .code(number)
    case "item": self = .item(number)
    case "choice": self = .choice(number)
    default: return nil
    }
  }
}
