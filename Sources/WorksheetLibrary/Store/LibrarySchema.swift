import GRDB

/// The tables of a library, and how an older library becomes one of today. A step that was once shipped is
/// never changed: what changes gets the next step.
enum LibrarySchema {
  /// Marks a SQLite file as a library of worksheets: `DRIP`.
  static let applicationID = 0x4452_4950

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in try database.execute(sql: version1) }
    return migrator
  }

  /// Makes a new library, or brings an older one up to date.
  ///
  /// - Throws: ``LibraryProblem`` where it is a newer program's, or none of ours; it is left as it is.
  static func prepare(_ queue: DatabaseQueue, path: String) throws {
    let isCurrent = try queue.read { database in
      try refuseForeign(database, path: path)
      guard try !migrator.hasBeenSuperseded(database) else {
        throw LibraryProblem(
          .newerVersion,
          "the library \(path) was written by a newer dripsheet: it is left as it is; update this one, or "
            + "name another library with --library")
      }
      return try migrator.hasCompletedMigrations(database)
    }
    if !isCurrent { try migrator.migrate(queue) }
  }

  private static func refuseForeign(_ database: Database, path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if application == applicationID { return }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard application == 0, tables == 0 else {
      throw LibraryProblem(.notALibrary, "\(path) is a database of something else, and is left as it is")
    }
  }

  private static let version1 = """
    PRAGMA application_id = \(applicationID);

    CREATE TABLE worksheet (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- What the list shows: kept up to date with the sheet.
      encounter TEXT NOT NULL,
      title TEXT,
      firstDay TEXT,
      lastDay TEXT,
      rowCount INTEGER NOT NULL,
      codes TEXT NOT NULL,
      findings INTEGER NOT NULL,
      state TEXT NOT NULL,
      question TEXT,
      stateBy TEXT,
      stateAt INTEGER,
      isArchived INTEGER NOT NULL DEFAULT 0,
      file TEXT,
      -- The entry with which the file holds what the sheet held.
      fileEntry INTEGER,
      touchedBy TEXT NOT NULL,
      touchedAt INTEGER NOT NULL,
      -- The last entry, and the one with the last snapshot.
      head INTEGER NOT NULL,
      snapshotAt INTEGER NOT NULL,
      -- Raised each time somebody opens the worksheet for writing: a commit under an old number is refused.
      hold INTEGER NOT NULL DEFAULT 0,
      holder TEXT,
      heldSince INTEGER
    );
    CREATE INDEX worksheetByTouch ON worksheet (touchedAt);
    CREATE INDEX worksheetByFile ON worksheet (file) WHERE file IS NOT NULL;

    -- The record: nothing is ever changed or deleted in it.
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      worksheet INTEGER NOT NULL REFERENCES worksheet (id),
      number INTEGER NOT NULL,
      person TEXT NOT NULL,
      moment INTEGER NOT NULL,
      -- edit, undo, redo, or other
      kind TEXT NOT NULL,
      -- The serial of the edit that is done, undone or done again.
      step INTEGER,
      form INTEGER NOT NULL,
      event TEXT NOT NULL
    );
    CREATE UNIQUE INDEX entryByNumber ON entry (worksheet, number, kind, step);

    CREATE TABLE snapshot (
      worksheet INTEGER NOT NULL REFERENCES worksheet (id),
      number INTEGER NOT NULL,
      form INTEGER NOT NULL,
      sheet TEXT NOT NULL,
      PRIMARY KEY (worksheet, number)
    );

    -- Who asks for a worksheet that somebody else holds.
    CREATE TABLE request (
      worksheet INTEGER PRIMARY KEY REFERENCES worksheet (id),
      person TEXT NOT NULL,
      moment INTEGER NOT NULL
    );

    -- Edits that came too late, after their worksheet was taken over.
    CREATE TABLE offer (
      id INTEGER PRIMARY KEY,
      worksheet INTEGER NOT NULL REFERENCES worksheet (id),
      -- The last entry that their author knew.
      head INTEGER NOT NULL,
      person TEXT NOT NULL,
      moment INTEGER NOT NULL,
      form INTEGER NOT NULL,
      deeds TEXT NOT NULL
    );
    """
}
