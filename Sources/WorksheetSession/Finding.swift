import ChartedEncounter
import Interchange
import Worksheet

extension SessionReducer {
  /// Goes to the next row below that holds a text, case not minded, after the last row the first again.
  /// A drug is found by its brand and by its generic name.
  func find(_ text: String, in session: inout Session) {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return }
    session.memory.wanted = text
    let rows = session.worksheet.rows
    let order =
      rows.indices.filter { $0 > session.cursor.row } + rows.indices.filter { $0 <= session.cursor.row }
    guard let place = order.first(where: { holds(rows[$0], wanted) }) else {
      session.message = Session.Message("no row holds \(text.inQuotes)", isProblem: true)
      return
    }
    session.cursor.row = place
    session.message = Session.Message("row \(rows[place].number)")
  }

  private func holds(_ row: ChartedRow, _ wanted: String) -> Bool {
    if Shorthand.line(row).lowercased().contains(wanted) { return true }
    return row.substance.map { environment.formulary.resolvedName($0).contains(wanted) } ?? false
  }
}
