import GRDB

/// Why the library can't do what it was asked for, in a sentence for people.
public struct LibraryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    case networkFileSystem
    /// Others than its owner (and its group, where it is shared) may read or write it.
    case tooOpen
    case newerVersion
    case notALibrary
    case damaged
    case readOnly
    case full
    /// Another program keeps it locked.
    case busy
    case noSuchWorksheet
    /// Somebody else holds the worksheet, or took it over.
    case holdLost
    case refusedBySystem
  }

  public let kind: Kind
  /// What was met, where, and what to do.
  public let description: String

  /// The same in a few words, for a line of the screen.
  public var inShort: String {
    switch kind {
    case .networkFileSystem: "the library is on a network file system"
    case .tooOpen: "others may read or write the library"
    case .newerVersion: "the library is a newer program's"
    case .notALibrary: "its file is no library"
    case .damaged: "the library is damaged"
    case .readOnly: "the library is read-only"
    case .full: "the disk is full"
    case .busy: "another program keeps the library locked"
    case .noSuchWorksheet: "the worksheet is not in the library"
    case .holdLost: "somebody else has the worksheet now"
    case .refusedBySystem: "the system refuses the library"
    }
  }

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }

  /// What SQLite says of a file, for people.
  init(_ error: any Error, path: String) {
    switch error {
    case let problem as LibraryProblem: self = problem
    case let error as DatabaseError: self.init(error, path: path)
    default: self.init(.refusedBySystem, "the library \(path): \(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let said = error.message ?? "error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_FULL:
      self.init(.full, "the disk that holds the library \(path) is full: make room, then go on")
    case .SQLITE_READONLY:
      self.init(.readOnly, "the library \(path) is read-only for you: nothing can be kept in it")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, "another program keeps the library \(path) locked; try again")
    case .SQLITE_NOTADB:
      self.init(.notALibrary, "\(path) is no library of worksheets, or it is damaged: \(said)")
    case .SQLITE_CORRUPT:
      self.init(
        .damaged,
        "the library \(path) is damaged (\(said)): keep a copy of it, its -wal and its -shm file, and "
          + "`dripsheet library check` says what can still be read")
    case .SQLITE_IOERR:
      self.init(
        .refusedBySystem,
        "the system could not read or write the library \(path) (\(said)): a full disk, a quota or a failing one"
      )
    case .SQLITE_CANTOPEN:
      self.init(.refusedBySystem, "the library \(path) can't be opened: \(said)")
    default: self.init(.refusedBySystem, "the library \(path): \(said)")
    }
  }

  static func noSuchWorksheet(_ id: Int) -> LibraryProblem {
    LibraryProblem(
      .noSuchWorksheet, "there is no worksheet \(id) in the library; `dripsheet list` lists them")
  }
}
