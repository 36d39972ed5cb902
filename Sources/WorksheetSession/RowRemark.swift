import ChartedEncounter
import InfusionCoding
import Worksheet

/// Something that is to be said in a row's own line.
public struct RowRemark: Hashable, Sendable {
  public var text: String
  /// It holds the row, or may be a slip; else it is only an offer.
  public var isProblem: Bool

  public init(_ text: String, isProblem: Bool) {
    self.text = text
    self.isProblem = isProblem
  }
}

extension SessionReducer {
  /// What is to be said of the row under the cursor; on the empty new row also of the row above, which
  /// has just been left.
  func remarks(_ session: Session) -> [RowRemark] {
    var remarks: [RowRemark] = []
    if session.isOnNewRow, session.entry == nil, session.cursor.row > 0 {
      let place = session.cursor.row - 1
      let row = session.worksheet.rows[place]
      remarks += problems(of: row, at: place, session).map {
        RowRemark("row \(row.number): \($0.text)", isProblem: true)
      }
    }
    let rows = session.coded.encounter.rows
    if rows.indices.contains(session.cursor.row) {
      remarks += problems(of: rows[session.cursor.row], at: session.cursor.row, session)
    }
    if let usual = usual(session) {
      let keys = environment.bindings.keys(of: .entry(.takeUsual), in: session.keyContext)
      let offer = keys.map { "   \($0) takes it" } ?? ""
      remarks.append(RowRemark("usual: \(usual.words)\(offer)", isProblem: false))
    }
    return remarks
  }

  private func problems(of row: ChartedRow, at place: Int, _ session: Session) -> [RowRemark] {
    var remarks = notUnderstood(in: row, at: place, session)
    for (name, time) in [("start", row.start), ("stop", row.stop)] {
      guard let time, time.onTheClock == nil else { continue }
      let what =
        time.calendarDay == nil ? "\(time.date.text) is in no calendar" : "\(time.time.digits) is on no clock"
      remarks.append(RowRemark("\(name) \(what)", isProblem: true))
    }
    if row.stopsBeforeStart {
      remarks.append(
        RowRemark(
          "stop \(row.text(of: .stop)) lies before start \(row.text(of: .start)): + takes the next day",
          isProblem: true))
    }
    let identities = session.worksheet.identities
    let doubts = identities.indices.contains(place) ? session.doubts[identities[place]] ?? [] : []
    for field in RowField.allCases where doubts.contains(field) {
      remarks.append(
        RowRemark(
          "\(field.plainName) \(row.text(of: field)) was read as before noon: Enter on it confirms, or type it"
            + " with p", isProblem: true))
    }
    return remarks
  }

  private func notUnderstood(in row: ChartedRow, at place: Int, _ session: Session) -> [RowRemark] {
    guard !row.asTyped.isEmpty else { return [] }
    var reader = reader(for: session)
    reader.row = row
    return RowField.allCases.compactMap { field in
      guard let text = row.asTyped[field] else { return nil }
      // The row is still being typed: its times come next.
      if field == .date, place == session.cursor.row, row.chartedDate != nil { return nil }
      return RowRemark(problem(text, in: field, by: reader), isProblem: true)
    }
  }

  private func problem(_ text: String, in field: RowField, by reader: RowReader) -> String {
    switch field {
    case .date: return "the day \(text) has no time yet"
    case .line: return "not understood: \(text)"
    default: break
    }
    let reading = reader.reading(text, into: field)
    if reading.status == .needsDate { return "\(field.plainName) \(text) has no date yet" }
    return reading.problem ?? "\(field.plainName) \"\(text)\" waits to be entered again"
  }
}
