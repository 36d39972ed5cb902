import GRDB
import Worksheet

/// Edits that came too late, after their worksheet was taken over: kept, and in no sheet until somebody
/// does them again.
public struct Offer: Hashable, Sendable {
  public var id: Int
  public var worksheet: Int
  /// The last entry that their author knew.
  public var head: Int
  public var touch: Touch
  public var deeds: [Deed]
}

extension Library {
  /// Keeps edits that a commit refused.
  public func offer(_ deeds: [Deed], to id: Int, after head: Int, by touch: Touch) throws(LibraryProblem) {
    guard !deeds.isEmpty else { return }
    try write { database in
      try database.execute(
        sql: "INSERT INTO offer (worksheet, head, person, moment, form, deeds) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          id, head, touch.person, touch.moment, StoredForm.current, try StoredForm.text(deeds),
        ])
    }
  }

  /// The offers to a worksheet, in the order in which they came.
  public func offers(to id: Int) throws(LibraryProblem) -> [Offer] {
    try read { database in
      let sql = "SELECT id, head, person, moment, form, deeds FROM offer WHERE worksheet = ? ORDER BY id"
      return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
        let deeds = try EntryTable.reading("an offer", of: id) { try StoredForm.deeds(row[5], form: row[4]) }
        return Offer(
          id: row[0], worksheet: id, head: row[1], touch: Touch(person: row[2], moment: row[3]), deeds: deeds)
      }
    }
  }
}
