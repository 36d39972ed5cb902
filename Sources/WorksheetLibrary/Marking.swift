import GRDB

extension Library {
  /// Says how far a worksheet is, also while somebody holds it.
  public func mark(_ id: Int, _ state: WorksheetState, by touch: Touch) throws(LibraryProblem) {
    try write { database in
      var writer = try TrailWriter(id, in: database)
      try writer.mark(state, by: touch, in: database)
      try writer.finish(by: touch, in: database)
    }
  }

  /// Puts a worksheet out of the list, or back into it; one that is there already stays as it is.
  public func archive(_ id: Int, _ isArchived: Bool, by touch: Touch) throws(LibraryProblem) {
    try write { database in
      guard try SummaryRow.summary(of: id, in: database).isArchived != isArchived else { return }
      var writer = try TrailWriter(id, in: database)
      try writer.add(.archived(isArchived), by: touch, in: database)
      try database.execute(
        sql: "UPDATE worksheet SET isArchived = ? WHERE id = ?", arguments: [isArchived, id])
      try writer.finish(by: touch, in: database)
    }
  }

  /// Says that a file now holds what the worksheet holds, which is then linked to it.
  public func noteSaved(_ id: Int, to file: String, by touch: Touch) throws(LibraryProblem) {
    try write { database in
      var writer = try TrailWriter(id, in: database)
      try writer.add(.saved(file: file), by: touch, in: database)
      try Self.unlinkAll(from: file, in: database)
      try database.execute(
        sql: "UPDATE worksheet SET file = ?, fileEntry = ? WHERE id = ?", arguments: [file, writer.head, id])
      try writer.finish(by: touch, in: database)
    }
  }

  /// No worksheet is linked to a file any more.
  static func unlinkAll(from file: String, in database: Database) throws {
    try database.execute(
      sql: "UPDATE worksheet SET file = NULL, fileEntry = NULL WHERE file = ?", arguments: [file])
  }

  /// The worksheet that is linked to a file, and the entry with which the file held what the sheet held.
  public func linked(to file: String) throws(LibraryProblem) -> (id: Int, entry: Int)? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT id, fileEntry FROM worksheet WHERE file = ? AND fileEntry IS NOT NULL
          ORDER BY touchedAt DESC LIMIT 1
          """, arguments: [file])
      return row.map { ($0[0], $0[1]) }
    }
  }
}
