import ChartedEncounter

/// Row numbers are unique in an encounter.
enum RowNumbering {
  /// The place of the first row whose number another row before it has.
  static func firstRepeated(in rows: [ChartedRow]) -> Int? {
    // Nearly every file has its rows in rising order.
    var last = 0
    guard
      rows.contains(where: { row in
        defer { last = row.number }
        return row.number <= last
      })
    else { return nil }
    var numbers = Set<Int>(minimumCapacity: rows.count)
    return rows.firstIndex { !numbers.insert($0.number).inserted }
  }
}
