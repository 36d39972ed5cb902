import ChartedEncounter
import GRDB
import Worksheet

extension Library {
  /// So many entries lie between two snapshots.
  static let snapshotDistance = 100

  /// A new worksheet.
  ///
  /// - Parameter sheet: what it begins with.
  /// - Returns: its id.
  public func create(
    _ sheet: Worksheet, from origin: Origin = .blank, figures: WorksheetFigures, by touch: Touch
  ) throws(LibraryProblem) -> Int {
    try write { database in try Self.create(sheet, from: origin, figures: figures, by: touch, in: database) }
  }

  /// A new worksheet that begins with what another holds now.
  ///
  /// - Returns: its id.
  public func copy(_ id: Int, by touch: Touch) throws(LibraryProblem) -> Int {
    try write { database in
      let summary = try SummaryRow.summary(of: id, in: database)
      let sheet = Worksheet(try Self.sheet(of: id, at: summary.head, in: database).encounter)
      return try Self.create(sheet, from: .copy(of: id), figures: summary.figures, by: touch, in: database)
    }
  }

  static func create(
    _ sheet: Worksheet, from origin: Origin, figures: WorksheetFigures, by touch: Touch, in database: Database
  ) throws -> Int {
    let encounter = sheet.encounter
    let days = encounter.days
    var file: String?
    if case .file(let path) = origin {
      file = path
      try Self.unlinkAll(from: path, in: database)
    }
    try database.execute(
      sql: """
        INSERT INTO worksheet (encounter, title, firstDay, lastDay, rowCount, codes, findings, state, file,
          fileEntry, touchedBy, touchedAt, head, snapshotAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, 1, 1)
        """,
      arguments: [
        encounter.id, encounter.title, days?.first, days?.last, encounter.rows.count, figures.codes,
        figures.findings, file, file == nil ? nil : 1, touch.person, touch.moment,
      ])
    let id = Int(database.lastInsertedRowID)
    try EntryTable.add(.created(origin), number: 1, to: id, touch, in: database)
    try EntryTable.addSnapshot(sheet, number: 1, to: id, in: database)
    return id
  }

  /// Keeps what was done to a worksheet; once this returns it is on the disk. A worksheet that was done or
  /// waiting for an answer keeps its state but for one thing: editing what was done opens it again, and the
  /// trail says so.
  ///
  /// - Parameters:
  ///   - deeds: in the order in which they were done, from the last commit on.
  ///   - sheet: what they led to.
  ///   - hold: the number under which the worksheet is held.
  /// - Returns: the number of the last entry.
  /// - Throws: ``LibraryProblem/Kind/holdLost`` where somebody took the worksheet over: nothing is kept, and
  ///   the deeds are to be offered (``offer(_:to:after:by:)``).
  @discardableResult
  public func commit(
    _ deeds: [Deed], to id: Int, sheet: Worksheet, figures: WorksheetFigures, under hold: Int,
    by touch: Touch
  ) throws(LibraryProblem) -> Int {
    try write { database in
      var writer = try TrailWriter(id, under: hold, in: database)
      if writer.state == "done", !deeds.isEmpty { try writer.mark(.open, by: touch, in: database) }
      for deed in deeds { try writer.add(.deed(deed), by: touch, in: database) }
      try writer.snapshotIfDue(sheet, in: database)
      try writer.finish(sheet.encounter, figures, by: touch, in: database)
      return writer.head
    }
  }
}

/// Adds entries to a worksheet within one transaction.
struct TrailWriter {
  let id: Int
  private(set) var head: Int
  private(set) var state: String
  private var snapshotAt: Int

  /// - Parameter hold: the number under which the worksheet is held; none for what needs no hold.
  init(_ id: Int, under hold: Int? = nil, in database: Database) throws {
    self.id = id
    let sql = "SELECT head, state, snapshotAt, hold, holder, heldSince FROM worksheet WHERE id = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else {
      throw LibraryProblem.noSuchWorksheet(id)
    }
    (head, state, snapshotAt) = (row[0], row[1], row[2])
    let current: Int = row[3]
    if let hold, hold != current {
      let holder: String? = row[4]
      throw LibraryProblem(
        .holdLost,
        "worksheet \(id) was taken over\(holder.map { " by \($0)" } ?? ""): what was done since is not in it")
    }
  }

  mutating func add(_ event: TrailEvent, by touch: Touch, in database: Database) throws {
    head += 1
    try EntryTable.add(event, number: head, to: id, touch, in: database)
  }

  mutating func mark(_ new: WorksheetState, by touch: Touch, in database: Database) throws {
    try add(.marked(new), by: touch, in: database)
    state = new.word
    try database.execute(
      sql: "UPDATE worksheet SET state = ?, question = ?, stateBy = ?, stateAt = ? WHERE id = ?",
      arguments: [new.word, new.question, touch.person, touch.moment, id])
  }

  mutating func snapshotIfDue(_ sheet: Worksheet, in database: Database) throws {
    guard head - snapshotAt >= Library.snapshotDistance else { return }
    try EntryTable.addSnapshot(sheet, number: head, to: id, in: database)
    snapshotAt = head
  }

  /// What the list shows, brought up to date with the sheet.
  func finish(
    _ encounter: ChartedEncounter, _ figures: WorksheetFigures, by touch: Touch, in database: Database
  ) throws {
    let days = encounter.days
    let statement = try database.cachedStatement(
      sql: """
        UPDATE worksheet SET encounter = ?, title = ?, firstDay = ?, lastDay = ?, rowCount = ?, codes = ?,
          findings = ?, snapshotAt = ? WHERE id = ?
        """)
    try statement.execute(
      arguments: [
        encounter.id, encounter.title, days?.first, days?.last, encounter.rows.count, figures.codes,
        figures.findings, snapshotAt, id,
      ])
    try finish(by: touch, in: database)
  }

  func finish(by touch: Touch, in database: Database) throws {
    try database.cachedStatement(
      sql: "UPDATE worksheet SET head = ?, touchedBy = ?, touchedAt = ? WHERE id = ?"
    ).execute(arguments: [head, touch.person, touch.moment, id])
  }
}
