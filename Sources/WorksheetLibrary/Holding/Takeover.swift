import GRDB
import Glibc

/// Taking a worksheet over from somebody who has it open: they are asked; their program gives it back; if
/// it doesn't answer, the worksheet is taken, and what it commits from then on is refused.
extension Library {
  /// Asks whoever holds a worksheet for it, which wakes their program.
  public func ask(for id: Int, by touch: Touch) throws(LibraryProblem) {
    try write { database in
      _ = try SummaryRow.summary(of: id, in: database)
      try database.execute(
        sql: "INSERT OR REPLACE INTO request (worksheet, person, moment) VALUES (?, ?, ?)",
        arguments: [id, touch.person, touch.moment])
    }
    utimensat(AT_FDCWD, holdPath(id), nil, 0)
  }

  /// Who asks for a worksheet.
  public func request(for id: Int) throws(LibraryProblem) -> Touch? {
    try read { database in
      let sql = "SELECT person, moment FROM request WHERE worksheet = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [id]).map { Touch(person: $0[0], moment: $0[1]) }
    }
  }

  /// Whether commits under a hold are still taken.
  public func isInForce(_ hold: Hold) throws(LibraryProblem) -> Bool {
    try read { database in
      let sql = "SELECT hold FROM worksheet WHERE id = ?"
      return try Int.fetchOne(database, sql: sql, arguments: [hold.worksheet]) == hold.number
    }
  }

  /// Asks whoever holds a worksheet for it, and takes it as soon as it is given back, or at the end of the
  /// time.
  public func takeOver(
    _ id: Int, waitingMilliseconds patience: Int, by touch: Touch
  ) throws(LibraryProblem) -> Hold {
    let follower = try follow(id, after: 0)
    try ask(for: id, by: touch)
    var left = patience
    while true {
      if case .held(let hold) = try hold(id, by: touch) { return hold }
      guard left > 0 else { return try takeOver(id, by: touch) }
      left -= follower?.wait(milliseconds: left) ?? left
    }
  }

  /// Takes a worksheet from a program that did not answer.
  ///
  /// - Throws: ``LibraryProblem/Kind/holdLost`` where somebody else took it meanwhile.
  public func takeOver(_ id: Int, by touch: Touch) throws(LibraryProblem) -> Hold {
    try place.makeHolds()
    let path = holdPath(id)
    return try write { database in
      let holder = try SummaryRow.summary(of: id, in: database).holder
      // Whoever else would take it waits for this transaction. The program that holds the deleted file
      // holds nothing by it.
      unlink(path)
      guard let file = try HoldFile.take(path, mode: place.fileMode) else {
        throw LibraryProblem(.holdLost, "somebody else has just opened worksheet \(id)")
      }
      do {
        let number = try Self.raiseHold(of: id, for: touch, in: database)
        var writer = try TrailWriter(id, in: database)
        try writer.add(.takenOver(from: holder?.person ?? "somebody"), by: touch, in: database)
        try writer.finish(by: touch, in: database)
        return Hold(worksheet: id, number: number, file: file)
      } catch {
        file.release()
        throw error
      }
    }
  }
}
