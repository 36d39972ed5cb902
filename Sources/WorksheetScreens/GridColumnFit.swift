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

  /// Keeps columns by importance as long as they fit in `width` cells, the active one always; then
  /// gives the room left over to those that gain by it.
  init(width: Int, numberWidth: Int, active: GridColumn) {
    var widths: [GridColumn: Int] = [:]
    var left = width + 1
    let wanted = GridColumn.allCases.sorted {
      ($0 == active ? 0 : 1, $0.importance) < ($1 == active ? 0 : 1, $1.importance)
    }
    for column in wanted {
      let least = Self.leastWidth(of: column, numberWidth: numberWidth)
      guard least + 1 <= left else { break }
      widths[column] = least
      left -= least + 1
    }
    for (column, most) in Self.growth {
      guard let least = widths[column], left > 0 else { continue }
      let more = min(left, most - least)
      widths[column] = least + more
      left -= more
    }
    var offset = 0
    for column in GridColumn.allCases {
      guard let width = widths[column] else { continue }
      placed.append(Placed(column: column, offset: offset, width: width))
      offset += width + 1
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
