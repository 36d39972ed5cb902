import GRDB

/// The columns of a worksheet that make its summary, in the order in which they are read.
enum SummaryRow {
  static let columns = """
    id, encounter, title, firstDay, lastDay, rowCount, codes, findings, state, question, stateBy, stateAt, \
    isArchived, file, head, touchedBy, touchedAt, holder, heldSince
    """

  static func summary(_ row: Row) throws -> WorksheetSummary {
    let word: String = row[8]
    let id: Int = row[0]
    guard let state = WorksheetState(word: word, question: row[9]) else {
      throw LibraryProblem(
        .damaged, "worksheet \(id) is in the state \"\(word)\", which this program doesn't know")
    }
    return WorksheetSummary(
      id: id, encounter: row[1], title: row[2], firstDay: row[3], lastDay: row[4], rows: row[5],
      figures: WorksheetFigures(codes: row[6], findings: row[7]), state: state, stateBy: touch(row, 10),
      isArchived: row[12], file: row[13], head: row[14], touched: Touch(person: row[15], moment: row[16]),
      holder: touch(row, 17))
  }

  private static func touch(_ row: Row, _ place: Int) -> Touch? {
    guard let person: String = row[place], let moment: Int = row[place + 1] else { return nil }
    return Touch(person: person, moment: moment)
  }

  /// - Throws: that there is no such worksheet.
  static func summary(of id: Int, in database: Database) throws -> WorksheetSummary {
    let sql = "SELECT \(columns) FROM worksheet WHERE id = ?"
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [id]) else {
      throw LibraryProblem.noSuchWorksheet(id)
    }
    return try summary(row)
  }
}
