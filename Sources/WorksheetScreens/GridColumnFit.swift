import WorksheetSession

/// The columns of the grid that fit, each with its place and width.
struct GridColumnFit {
  struct Placed {
    var column: GridColumn
    /// From the left edge of the grid.
    var offset: Int
    var width: Int
  }
  private(set) var placed: [Placed] = []

  /// Keeps columns by importance as long as they fit in `width` cells; then gives the room left over to
  /// those that gain by it. The active one takes the place of its neighbour where there is none for it, so
  /// that the others stay where they are.
  init(width: Int, numberWidth: Int, active: GridColumn) {
    var (widths, left) = Self.leastWidths(width: width, numberWidth: numberWidth, first: nil)
    let neighbour = Self.neighbour(of: active, in: widths)
    if widths[active] == nil, neighbour == nil {
      (widths, left) = Self.leastWidths(width: width, numberWidth: numberWidth, first: active)
    }
    for (column, most) in Self.growth {
      guard let least = widths[column], left > 0 else { continue }
      let more = min(left, most - least)
      widths[column] = least + more
      left -= more
    }
    if widths[active] == nil, let neighbour { widths[active] = widths.removeValue(forKey: neighbour) }
    var offset = 0
    for column in GridColumn.allCases {
      guard let width = widths[column] else { continue }
      placed.append(Placed(column: column, offset: offset, width: width))
      offset += width + 1
    }
  }

  /// The columns that fit, each as narrow as it may be, and the cells left over.
  private static func leastWidths(
    width: Int, numberWidth: Int, first: GridColumn?
  ) -> (widths: [GridColumn: Int], left: Int) {
    var widths: [GridColumn: Int] = [:]
    var left = width + 1
    let columns = GridColumn.allCases.sorted {
      ($0 == first ? 0 : 1, $0.importance) < ($1 == first ? 0 : 1, $1.importance)
    }
    for column in columns {
      let least = leastWidth(of: column, numberWidth: numberWidth)
      guard least + 1 <= left else { break }
      widths[column] = least
      left -= least + 1
    }
    return (widths, left)
  }

  /// The nearest typed column whose place is wide enough.
  private static func neighbour(of column: GridColumn, in widths: [GridColumn: Int]) -> GridColumn? {
    let least = leastWidth(of: column, numberWidth: 0)
    return widths.filter { $0.key.isTyped && $0.value >= least }.keys.min {
      (abs($0.rawValue - column.rawValue), $1.rawValue) < (abs($1.rawValue - column.rawValue), $0.rawValue)
    }
  }

  /// The place of a column; none where it did not fit.
  subscript(_ column: GridColumn) -> Placed? { placed.first { $0.column == column } }

  /// The cells that the columns take together.
  var width: Int { placed.last.map { $0.offset + $0.width } ?? 0 }

  private static func leastWidth(of column: GridColumn, numberWidth: Int) -> Int {
    switch column {
    case .number: numberWidth
    case .date: 5
    case .substance: 11
    case .drugClass: 3
    case .route: 3
    case .method: 4
    case .site: 5
    case .start: 5
    case .stop: 5
    case .minutes: 3
    case .decision: 16
    case .code: 6
    case .marks: 2
    }
  }

  /// What gains by room, in the order in which it gets it, with the most cells it makes use of.
  private static let growth: [(GridColumn, Int)] = [
    (.substance, 13), (.marks, 3), (.decision, 17), (.substance, 20), (.drugClass, 5), (.code, 11),
    (.site, 8), (.marks, 5), (.route, 5),
    (.method, 6), (.minutes, 4), (.substance, 30), (.drugClass, 9), (.code, 17), (.marks, 8), (.method, 9),
    (.site, 12),
  ]
}
