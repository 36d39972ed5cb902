import ChartedEncounter
import InfusionCoding
import Interchange
import Worksheet

/// Which rows the grid shows: those that held a text when it was asked for, and every row that is
/// typed, copied or gone to since. Codes and timeline are always of all rows.
public struct RowFilter: Hashable, Sendable {
  /// As it was asked for: `roce`, `8/5`, `findings`.
  public var text: String
  /// The rows that are not shown.
  var hidden: Set<RowIdentity>

  /// In words: `only rows that hold "roce"`.
  public var words: String {
    text == Self.findings ? "only rows with findings" : "only rows that hold \(text.inQuotes)"
  }

  /// Asks for the rows that have findings.
  static let findings = "findings"
}

extension Session {
  /// The places of the rows that the grid shows, rising; the new row is not among them.
  public var shownPlaces: [Int] {
    guard let filter else { return Array(worksheet.rows.indices) }
    return worksheet.rows.indices.filter { !filter.hidden.contains(worksheet.identities[$0]) }
  }
}

extension SessionReducer {
  /// Shows only the rows that hold a text, are of a date, or have findings; the cursor goes to the
  /// nearest of them.
  func showOnly(_ text: String, in session: inout Session) {
    let wanted = text.trimmed.lowercased()
    guard !wanted.isEmpty else { return showAll(in: &session) }
    let rows = session.worksheet.rows
    let shown = rows.indices.filter { isMeant(rows[$0], by: wanted, session) }
    guard let first = shown.first else {
      session.message = Session.Message("no row \(Self.what(wanted)); all stay", isProblem: true)
      return
    }
    session.mark = nil
    let hidden = Set(session.worksheet.identities).subtracting(shown.map { session.worksheet.identities[$0] })
    session.filter = RowFilter(text: text.trimmed, hidden: hidden)
    if !session.isOnNewRow {
      session.cursor.row = shown.last { $0 <= session.cursor.row } ?? first
    }
    session.message = Session.Message(
      "\(shown.count) of \(rows.count) rows are shown; codes and timeline are of all")
  }

  func showAll(in session: inout Session) {
    session.filter = nil
    session.message = Session.Message("all rows are shown")
  }

  private static func what(_ wanted: String) -> String {
    wanted == RowFilter.findings ? "has findings" : "holds \(wanted.inQuotes)"
  }

  private func isMeant(_ row: ChartedRow, by wanted: String, _ session: Session) -> Bool {
    if wanted == RowFilter.findings {
      return session.coded.result.findings.contains { $0.rows.contains(row.number) }
    }
    if let date = try? DateText.read(wanted), let charted = row.chartedDate {
      return charted.month == date.month && charted.day == date.day
        && (date.year == nil || date.year == charted.year)
    }
    return holds(row, wanted, session)
  }

  /// Whether a row holds a text in lower case, in any of its cells. A drug is found by any of its names, a
  /// row also by its codes unless they are hidden.
  func holds(_ row: ChartedRow, _ wanted: String, _ session: Session) -> Bool {
    if Shorthand.line(row).lowercased().contains(wanted) { return true }
    if let known = row.substance.flatMap({ environment.formulary.substance(named: $0) }),
      ([known.name] + known.brands).contains(where: { $0.lowercased().contains(wanted) })
    {
      return true
    }
    guard !session.hidesCodes, let decision = session.coded.decisions[row.number] else { return false }
    return decision.codes.contains { $0.text.lowercased() == wanted }
  }
}
