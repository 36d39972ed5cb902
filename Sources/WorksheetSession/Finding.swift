import ChartedEncounter
import Interchange
import Worksheet

extension SessionReducer {
  /// Goes to the next row below that holds a text, case not minded, after the last row the first again.
  func find(_ text: String, in session: inout Session) {
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return }
    session.memory.wanted = text
    let rows = session.worksheet.rows
    let order =
      rows.indices.filter { $0 > session.cursor.row } + rows.indices.filter { $0 <= session.cursor.row }
    guard let place = order.first(where: { holds(rows[$0], wanted, session) }) else {
      session.message = Session.Message("no row holds \(text.inQuotes)", isProblem: true)
      return
    }
    session.cursor.row = place
    session.message = Session.Message("row \(rows[place].number)")
  }
}
