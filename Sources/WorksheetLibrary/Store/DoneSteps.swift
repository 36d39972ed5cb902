import GRDB

/// Which edits of a worksheet are done at some moment, and which are undone: what undo and redo reach.
struct DoneSteps {
  private(set) var done: [Int] = []
  private(set) var undone: [Int] = []
  /// The serial of the next edit.
  private(set) var next = 1

  /// As of an entry.
  init(of id: Int, upTo number: Int, in database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT kind, step FROM entry WHERE worksheet = ? AND number <= ? ORDER BY number",
      arguments: [id, number])
    while let row = try rows.next() {
      guard let step: Int = row[1] else { continue }
      note(row[0], step)
    }
  }

  private mutating func note(_ kind: String, _ step: Int) {
    switch kind {
    case "edit":
      done.append(step)
      undone.removeAll()
      next = max(next, step &+ 1)
    case "undo":
      guard let place = done.lastIndex(of: step) else { return }
      // Edits above it that could not be undone are none of the history any more.
      done.removeSubrange(place...)
      undone.append(step)
    case "redo":
      guard let place = undone.lastIndex(of: step) else { return }
      undone.removeSubrange(place...)
      done.append(step)
    default: break
    }
  }
}
