import GRDB
import Worksheet

/// What a check of a library looked at, and what it found.
public struct LibraryCheck: Hashable, Sendable {
  public var worksheets = 0
  public var entries = 0
  public var snapshots = 0
  /// What is wrong, a sentence each.
  public var problems: [String] = []
}

extension Library {
  /// Verifies the whole library: the file as SQLite sees it, and that the entries of every worksheet are
  /// without a gap, can be read, fit each other, and lead to its snapshots and to what the list shows.
  /// Others may work in it meanwhile.
  ///
  /// - Throws: only what kept it from looking at all.
  public func check() throws(LibraryProblem) -> LibraryCheck {
    try read { database in
      var check = LibraryCheck()
      for problem in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)") where problem != "ok" {
        check.problems.append("the file: \(problem)")
      }
      let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      if !strays.isEmpty { check.problems.append("\(strays.count) lines belong to no worksheet") }
      for id in try Int.fetchAll(database, sql: "SELECT id FROM worksheet ORDER BY id") {
        do {
          try check.look(at: id, in: database)
        } catch let problem as LibraryProblem {
          check.problems.append(problem.description)
        }
      }
      return check
    }
  }
}

extension LibraryCheck {
  fileprivate mutating func look(at id: Int, in database: Database) throws {
    worksheets += 1
    let summary = try SummaryRow.summary(of: id, in: database)
    let entries = try EntryTable.entries(of: id, 1...Int.max, in: database)
    self.entries += entries.count
    for (place, entry) in entries.enumerated() where entry.number != place + 1 {
      problems.append("worksheet \(id): entry \(place + 1) is missing")
      return
    }
    guard entries.count == summary.head else {
      problems.append("worksheet \(id) has \(entries.count) entries, and should have \(summary.head)")
      return
    }
    let snapshots = try snapshots(of: id, in: database)
    guard var sheet = snapshots[1] else {
      problems.append("worksheet \(id) has no sheet that its entries could begin with")
      return
    }
    var replay = Replay()
    for entry in entries {
      guard replay.apply(entry.event, to: &sheet) else {
        problems.append("worksheet \(id): entry \(entry.number) doesn't fit the sheet before it")
        return
      }
      if let snapshot = snapshots[entry.number], !sheet.holdsTheSame(as: snapshot) {
        problems.append(
          "worksheet \(id): the sheet kept with entry \(entry.number) is not what the entries give")
      }
    }
    compare(summary, with: sheet)
  }

  private mutating func snapshots(of id: Int, in database: Database) throws -> [Int: Worksheet] {
    let sql = "SELECT number, form, sheet FROM snapshot WHERE worksheet = ?"
    let rows = try Row.fetchCursor(database, sql: sql, arguments: [id])
    var found: [Int: Worksheet] = [:]
    while let row = try rows.next() {
      let number: Int = row[0]
      found[number] = try EntryTable.reading("the sheet as of entry \(number)", of: id) {
        try StoredForm.sheet(row[2], form: row[1])
      }
    }
    snapshots += found.count
    return found
  }

  private mutating func compare(_ summary: WorksheetSummary, with sheet: Worksheet) {
    let encounter = sheet.encounter
    let isAlike =
      summary.encounter == encounter.id && summary.title == encounter.title
      && summary.rows == encounter.rows.count
    if isAlike { return }
    problems.append("worksheet \(summary.id): the list shows another sheet than its entries give")
  }
}
