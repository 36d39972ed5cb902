/// Findings as the stages make them.
struct FindingTable: Sendable {
  var entries: [Entry] = []
  /// Places of rows; each finding has a range of them.
  var rows: [Int] = []

  struct Entry: Sendable {
    var id: FindingID
    var rows: Slice
    var code: Code?
  }

  mutating func clear() {
    entries.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
  }

  /// A finding on one row, by its place.
  mutating func add(_ id: FindingID, row: Int) {
    entries.append(Entry(id: id, rows: Slice(start: rows.count, count: 1), code: nil))
    rows.append(row)
  }

  /// A finding on rows by their places, in any order.
  mutating func add(_ id: FindingID, rows places: some Sequence<Int>) {
    let start = rows.count
    rows.append(contentsOf: places)
    entries.append(Entry(id: id, rows: Slice(start: start, count: rows.count - start), code: nil))
  }
}

extension Workspace {
  /// A finding on all rows of a run.
  mutating func find(_ id: FindingID, run: Int) {
    let start = findings.rows.count
    var row = runs[run].firstRow
    while row >= 0 {
      findings.rows.append(row)
      row = rows[row].nextInRun
    }
    findings.entries.append(
      FindingTable.Entry(
        id: id, rows: Slice(start: start, count: findings.rows.count - start), code: nil))
  }
}
