import GRDB
import Worksheet
import Glibc

/// A worksheet held for writing: by the kernel's lock, which ends with the program, and by a number in the
/// library, under which commits are taken until somebody takes the worksheet over.
public final class Hold {
  public let worksheet: Int
  /// Given to each commit.
  public let number: Int
  /// What was half typed when the program that held it before ended without being asked to.
  public let leftover: HalfTypedCell?
  private let file: HoldFile
  private let watch: FileWatch?

  init(worksheet: Int, number: Int, file: HoldFile) {
    self.worksheet = worksheet
    self.number = number
    self.file = file
    leftover = file.note?.halfTyped
    watch = FileWatch()
    watch?.add(file.path, [.touched])
  }

  /// Readable once somebody asks for the worksheet, or took it; nil where the system gives none.
  public var descriptor: Int32? { watch?.descriptor }

  /// Takes what made ``descriptor`` readable.
  public func drain() { watch?.drain() }

  /// Writes the cell that is being typed into, so that it outlives the program; it is not synced.
  ///
  /// - Parameter head: the last entry that was committed.
  public func note(halfTyped: HalfTypedCell?, head: Int) {
    file.write(HoldNote(head: head, halfTyped: halfTyped))
  }

  fileprivate func giveBack() { file.release() }
}

/// What came of asking for a worksheet.
public enum HoldAnswer {
  case held(Hold)
  /// Somebody else has it open: who, and since when.
  case heldBy(Touch)
}

extension Library {
  /// Holds a worksheet for writing, unless somebody else does.
  public func hold(_ id: Int, by touch: Touch) throws(LibraryProblem) -> HoldAnswer {
    try place.makeHolds()
    guard let file = try HoldFile.take(holdPath(id), mode: place.fileMode) else {
      return .heldBy(try summary(of: id).holder ?? Touch(person: "somebody", moment: touch.moment))
    }
    do throws(LibraryProblem) {
      let number = try write { database in try Self.raiseHold(of: id, for: touch, in: database) }
      return .held(Hold(worksheet: id, number: number, file: file))
    } catch {
      file.release()
      throw error
    }
  }

  /// Gives a worksheet back; one that was taken over already stays with whoever took it.
  public func release(_ hold: Hold) throws(LibraryProblem) {
    defer { hold.giveBack() }
    try write { database in
      try database.execute(
        sql: "UPDATE worksheet SET holder = NULL, heldSince = NULL WHERE id = ? AND hold = ?",
        arguments: [hold.worksheet, hold.number])
      if database.changesCount > 0 {
        try database.execute(sql: "DELETE FROM request WHERE worksheet = ?", arguments: [hold.worksheet])
      }
    }
  }

  /// Gives a worksheet back and deletes it, if nothing was ever done to it; answers whether it did.
  public func discardUnused(_ hold: Hold) throws(LibraryProblem) -> Bool {
    let isDeleted = try write { database in
      let sql = "SELECT 1 FROM worksheet WHERE id = ? AND hold = ? AND head = 1"
      let arguments: StatementArguments = [hold.worksheet, hold.number]
      guard try Bool.fetchOne(database, sql: sql, arguments: arguments) != nil else { return false }
      for table in ["request", "offer", "snapshot", "entry"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE worksheet = ?", arguments: [hold.worksheet])
      }
      try database.execute(sql: "DELETE FROM worksheet WHERE id = ?", arguments: [hold.worksheet])
      return true
    }
    if isDeleted { hold.giveBack() }
    return isDeleted
  }

  /// Who has a worksheet open in a program that runs; nil where nobody does.
  public func holder(of summary: WorksheetSummary) -> Touch? {
    guard let holder = summary.holder, HoldFile.isHeld(holdPath(summary.id)) else { return nil }
    return holder
  }

  func holdPath(_ id: Int) -> String { "\(place.holds)/\(id)" }

  static func raiseHold(of id: Int, for touch: Touch, in database: Database) throws -> Int {
    let number = try Int.fetchOne(
      database,
      sql: "UPDATE worksheet SET hold = hold + 1, holder = ?, heldSince = ? WHERE id = ? RETURNING hold",
      arguments: [touch.person, touch.moment, id])
    guard let number else { throw LibraryProblem.noSuchWorksheet(id) }
    // Who asked before asks no more: they have it, or somebody came first.
    try database.execute(sql: "DELETE FROM request WHERE worksheet = ?", arguments: [id])
    return number
  }
}
