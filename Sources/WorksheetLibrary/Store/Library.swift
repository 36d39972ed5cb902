import GRDB
import Glibc

/// The library of worksheets: one SQLite file for one person, or for everybody on a coding server.
///
/// The record of a worksheet is the list of its entries; the sheet is their sum. What has been committed
/// is on the disk, and survives the program, the machine and the power.
public final class Library: Sendable {
  public let path: String
  let place: LibraryPlace
  private let queue: DatabaseQueue

  /// Opens a library; makes one, for its owner alone, where there is none.
  ///
  /// - Throws: why it can't be used: a network file system, looser permissions than 0600 (0660 in a folder
  ///   that a group shares), a newer program's, no library, damaged, read-only, a full disk.
  public init(at path: String) throws(LibraryProblem) {
    place = try LibraryPlace(preparing: path)
    self.path = path
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try LibrarySchema.prepare(queue, path: path)
    } catch {
      throw LibraryProblem(error, path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .callback(Self.waits)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Others keep a library locked for as long as a commit takes, a few milliseconds: it is asked for again
  /// soon, for 2 s.
  private static func waits(_ tries: Int) -> Bool {
    usleep(1000)
    return tries < 2000
  }

  /// Reads from one state of the library, whatever others write meanwhile.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(LibraryProblem) -> Answer {
    do { return try queue.read(body) } catch { throw LibraryProblem(error, path: path) }
  }

  /// Writes all or nothing; once this returns it is on the disk.
  func write<Answer>(_ body: (Database) throws -> Answer) throws(LibraryProblem) -> Answer {
    do { return try queue.write(body) } catch { throw LibraryProblem(error, path: path) }
  }

  /// Runs outside of any transaction.
  func alone<Answer>(_ body: (Database) throws -> Answer) throws(LibraryProblem) -> Answer {
    do { return try queue.writeWithoutTransaction(body) } catch { throw LibraryProblem(error, path: path) }
  }
}
