/// Findings as the stages make them.
struct FindingTable: ~Copyable, Sendable {
  var entries = Table<Entry>()
  /// Places of rows; each finding has a range of them.
  var rows = Table<Int>()

  struct Entry: Sendable {
    var id: FindingID
    var rows: Slice
  }

  mutating func clear() {
    entries.clear()
    rows.clear()
  }

  /// A finding on one row, by its place.
  mutating func add(_ id: FindingID, row: Int) {
    rows.append(row)
    add(id, rowsFrom: rows.count - 1)
  }

  /// A finding on the rows that were appended from a place on, in any order.
  mutating func add(_ id: FindingID, rowsFrom start: Int) {
    entries.append(Entry(id: id, rows: Slice(start: start, count: rows.count - start)))
  }
}

extension Workspace {
  /// A finding on all rows of a run.
  mutating func find(_ id: FindingID, run: Int) {
    let start = findings.rows.count
    appendFoundRows(ofRun: run)
    findings.add(id, rowsFrom: start)
  }

  /// Puts the rows of a run at the end of those that findings are on.
  mutating func appendFoundRows(ofRun run: Int) {
    var row = runs[run].firstRow
    while row >= 0 {
      findings.rows.append(row)
      row = rows[row].nextInRun
    }
  }
}
