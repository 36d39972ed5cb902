import GRDB
import Worksheet

/// The entries of worksheets, as they stand in the database.
enum EntryTable {
  /// Adds an entry after the last one, which its worksheet's head then is.
  static func add(_ event: TrailEvent, number: Int, to id: Int, _ touch: Touch, in database: Database) throws
  {
    let (kind, step) = event.index
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO entry (worksheet, number, person, moment, kind, step, form, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        id, number, touch.person, touch.moment, kind, step, StoredForm.current, try StoredForm.text(event),
      ])
  }

  static func addSnapshot(_ sheet: Worksheet, number: Int, to id: Int, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO snapshot (worksheet, number, form, sheet) VALUES (?, ?, ?, ?)",
      arguments: [id, number, StoredForm.current, try StoredForm.text(sheet)])
  }

  /// The entries of a stretch, in their order.
  static func entries(
    of id: Int, _ numbers: ClosedRange<Int>, in database: Database
  ) throws -> [TrailEntry] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, person, moment, form, event FROM entry
        WHERE worksheet = ? AND number BETWEEN ? AND ? ORDER BY number
        """, arguments: [id, numbers.lowerBound, numbers.upperBound])
    var entries: [TrailEntry] = []
    while let row = try rows.next() {
      let number: Int = row[0]
      let event = try reading("entry \(number)", of: id) { try StoredForm.event(row[4], form: row[3]) }
      entries.append(
        TrailEntry(number: number, touch: Touch(person: row[1], moment: row[2]), event: event))
    }
    return entries
  }

  /// The edits of these serials, in the order given; those that aren't there are left out.
  static func steps(_ serials: [Int], of id: Int, in database: Database) throws -> [EditStep] {
    guard let first = serials.min(), let last = serials.max() else { return [] }
    let wanted = Set(serials)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT step, form, event FROM entry WHERE worksheet = ? AND kind = 'edit' AND step BETWEEN ? AND ?
        """,
      arguments: [id, first, last])
    var found: [Int: EditStep] = [:]
    while let row = try rows.next() {
      let serial: Int = row[0]
      guard wanted.contains(serial) else { continue }
      let event = try reading("edit \(serial)", of: id) { try StoredForm.event(row[2], form: row[1]) }
      if case .deed(.did(let step)) = event { found[serial] = step }
    }
    return serials.compactMap { found[$0] }
  }

  /// The last snapshot that is not after an entry, and the entry it was made with.
  static func snapshot(
    of id: Int, upTo number: Int, in database: Database
  ) throws -> (sheet: Worksheet, number: Int) {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT number, form, sheet FROM snapshot WHERE worksheet = ? AND number <= ?
        ORDER BY number DESC LIMIT 1
        """, arguments: [id, number])
    guard let row else {
      throw LibraryProblem(.damaged, "worksheet \(id) has no sheet that its entries could begin with")
    }
    let at: Int = row[0]
    let sheet = try reading("the sheet as of entry \(at)", of: id) {
      try StoredForm.sheet(row[2], form: row[1])
    }
    return (sheet, at)
  }

  /// Says which part of which worksheet can't be read.
  static func reading<Answer>(_ part: String, of id: Int, _ body: () throws -> Answer) throws -> Answer {
    do { return try body() } catch let problem as StoredFormProblem {
      throw LibraryProblem(.damaged, "\(part) of worksheet \(id) can't be read: \(problem)")
    }
  }
}

extension TrailEvent {
  /// What an entry is looked up by.
  fileprivate var index: (kind: String, step: Int?) {
    switch self {
    case .deed(.did(let step)): ("edit", step.serial)
    case .deed(.undid(let step)): ("undo", step)
    case .deed(.redid(let step)): ("redo", step)
    default: ("other", nil)
    }
  }
}
