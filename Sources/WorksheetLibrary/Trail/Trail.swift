import GRDB
import Worksheet

extension Library {
  /// Goes through the trail of a worksheet from its beginning, with the sheet as each entry left it.
  public func trail(
    of id: Int, _ each: (TrailEntry, Worksheet) throws -> Void
  ) throws(LibraryProblem) {
    try read { database in
      let head = try SummaryRow.summary(of: id, in: database).head
      var (sheet, first) = try EntryTable.snapshot(of: id, upTo: 1, in: database)
      var replay = Replay()
      for entry in try EntryTable.entries(of: id, first...max(first, head), in: database) {
        guard replay.apply(entry.event, to: &sheet) else {
          throw LibraryProblem(
            .damaged, "entry \(entry.number) of worksheet \(id) doesn't fit the sheet before it")
        }
        try each(entry, sheet)
      }
    }
  }

  /// The entries of a worksheet after one of them.
  public func entries(of id: Int, after number: Int = 0) throws(LibraryProblem) -> [TrailEntry] {
    try read { database in
      let head = try SummaryRow.summary(of: id, in: database).head
      return head > number ? try EntryTable.entries(of: id, number + 1...head, in: database) : []
    }
  }
}
