import GRDB
import Worksheet

/// A worksheet out of the library, with the edits that can be undone.
public struct OpenedWorksheet: Sendable {
  public var summary: WorksheetSummary
  public var worksheet: Worksheet
  /// Whether the file that it is linked to was written or read after the last edit.
  public var isInFile: Bool
}

extension Library {
  /// How many edits undo reaches at once; older ones are there when they are asked for.
  public static let undoReach = 200

  /// A worksheet as it is now.
  public func worksheet(_ id: Int) throws(LibraryProblem) -> OpenedWorksheet {
    try read { database in
      let summary = try SummaryRow.summary(of: id, in: database)
      var worksheet = try Self.sheet(of: id, at: summary.head, in: database)
      let steps = try DoneSteps(of: id, upTo: summary.head, in: database)
      worksheet.restoreHistory(
        done: try EntryTable.steps(steps.done.suffix(Self.undoReach), of: id, in: database),
        undone: try EntryTable.steps(steps.undone, of: id, in: database), nextStep: steps.next)
      return OpenedWorksheet(
        summary: summary, worksheet: worksheet, isInFile: try Self.isInFile(id, in: database))
    }
  }

  /// The sheet as it was with an entry of the trail, without a history.
  ///
  /// - Throws: where the worksheet has no such entry.
  public func worksheet(_ id: Int, at number: Int) throws(LibraryProblem) -> Worksheet {
    try read { database in
      let head = try SummaryRow.summary(of: id, in: database).head
      guard (1...max(1, head)).contains(number) else {
        throw LibraryProblem(
          .noSuchWorksheet, "worksheet \(id) has entries 1 to \(head), and none of the number \(number)")
      }
      return try Self.sheet(of: id, at: number, in: database)
    }
  }

  /// The edits before one that undo reaches, oldest first: what is older than the history of the worksheet.
  public func steps(of id: Int, before serial: Int) throws(LibraryProblem) -> [EditStep] {
    try read { database in
      let head = try SummaryRow.summary(of: id, in: database).head
      let done = try DoneSteps(of: id, upTo: head, in: database).done
      let older = done.prefix { $0 != serial }
      guard older.count < done.count else { return [] }
      return try EntryTable.steps(older.suffix(Self.undoReach), of: id, in: database)
    }
  }

  private static func isInFile(_ id: Int, in database: Database) throws -> Bool {
    let sql = """
      SELECT fileEntry IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM entry WHERE entry.worksheet = worksheet.id AND number > fileEntry AND step IS NOT NULL)
      FROM worksheet WHERE id = ?
      """
    return try Bool.fetchOne(database, sql: sql, arguments: [id]) ?? false
  }

  /// The last snapshot before a moment, and what was done since on top of it.
  static func sheet(of id: Int, at number: Int, in database: Database) throws -> Worksheet {
    var (sheet, from) = try EntryTable.snapshot(of: id, upTo: number, in: database)
    guard from < number else { return sheet }
    let entries = try EntryTable.entries(of: id, from + 1...number, in: database)
    var replay = Replay(try earlierSteps(of: entries, id: id, in: database))
    for entry in entries {
      guard replay.apply(entry.event, to: &sheet) else {
        throw LibraryProblem(
          .damaged,
          "entry \(entry.number) of worksheet \(id) doesn't fit the sheet before it; "
            + "`dripsheet history \(id) --at \(entry.number - 1)` shows that")
      }
    }
    return sheet
  }

  /// The edits that are undone or done again in a stretch, but were done before it.
  static func earlierSteps(of entries: [TrailEntry], id: Int, in database: Database) throws -> [EditStep] {
    var known: Set<Int> = []
    var missing: [Int] = []
    for entry in entries {
      switch entry.event {
      case .deed(.did(let step)): known.insert(step.serial)
      case .deed(.undid(let step)), .deed(.redid(let step)):
        if known.insert(step).inserted { missing.append(step) }
      default: break
      }
    }
    return try EntryTable.steps(missing, of: id, in: database)
  }
}

/// Does again what a trail says, on a sheet.
struct Replay {
  private var steps: [Int: EditStep] = [:]

  /// - Parameter steps: edits that may be undone or done again without having been met.
  init(_ steps: [EditStep] = []) {
    for step in steps { self.steps[step.serial] = step }
  }

  /// Answers whether it fitted; what doesn't concern the sheet always does.
  mutating func apply(_ event: TrailEvent, to sheet: inout Worksheet) -> Bool {
    guard case .deed(let deed) = event else { return true }
    switch deed {
    case .did(let step):
      steps[step.serial] = step
      return sheet.reapply(step.edit)
    case .undid(let serial): return steps[serial].map { sheet.reapply($0.inverse) } ?? false
    case .redid(let serial): return steps[serial].map { sheet.reapply($0.edit) } ?? false
    }
  }
}
