import ChartedEncounter
import Worksheet

extension SessionReducer {
  /// The row under the cursor with the half-typed cell in it as Enter would take it; nil where nothing
  /// is typed, or where it isn't understood so far and the old content stays.
  func provisionalRow(_ session: Session) -> ChartedRow? {
    guard let entry = session.entry, !(entry.isOffer && session.isOnNewRow),
      !entry.text.isEmpty || entry.chosen != nil || !session.isActiveCellEmpty,
      let field = session.typedField, !isHalfATime(entry, field)
    else { return nil }
    let reader = reader(for: session)
    let reading = reading(entry, into: field, by: reader)
    guard reading.isUnderstood, reading.row != reader.row else { return nil }
    if field == .substance, session.isOnNewRow, reading.row.substance.map({ isUnknown($0) }) == true {
      return nil
    }
    return reading.row
  }

  /// Whether three digits are typed that may be the beginning of four: `142` is hardly meant as 01:42, and what
  /// it would change would be changed again by the next key.
  private func isHalfATime(_ entry: CellEntry, _ field: RowField) -> Bool {
    let digits = entry.text.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
    guard field == .start || field == .stop, digits.count == 3, entry.text.utf8.count == 3 else {
      return false
    }
    return digits[0] * 10 + digits[1] < 24 && digits[2] < 6
  }

  private func isUnknown(_ substance: String) -> Bool {
    environment.formulary.substance(named: substance) == nil
  }

  /// What Enter would make of the entry.
  func reading(_ entry: CellEntry, into field: RowField, by reader: RowReader) -> CellReading {
    guard let chosen = entry.chosen, entry.choices.indices.contains(chosen) else {
      return reader.reading(entry.text, into: field)
    }
    return reader.taking(entry.choices[chosen], into: field)
  }

  /// A reader for the row under the cursor; a new row has site and visit of the row above.
  func reader(for session: Session) -> RowReader {
    let rows = session.worksheet.rows
    let place = min(max(0, session.cursor.row), rows.count)
    let above = place > 0 ? rows[place - 1] : nil
    return RowReader(
      row: session.activeRow ?? newRow(below: above, in: session.worksheet), above: above,
      carriedDate: carriedDate(at: place, in: rows), today: environment.today,
      formulary: environment.formulary, rows: rows)
  }

  func newRow(below above: ChartedRow?, in worksheet: Worksheet) -> ChartedRow {
    ChartedRow(number: worksheet.nextNumber, site: above?.site, visit: above?.visit)
  }

  /// The date of the nearest row above that has one, else of the nearest below.
  private func carriedDate(at place: Int, in rows: [ChartedRow]) -> ChartedDate? {
    rows[..<place].lazy.reversed().compactMap(\.chartedDate).first
      ?? rows[place...].lazy.dropFirst().compactMap(\.chartedDate).first
  }
}

extension RowReader {
  /// The row with a choice taken.
  func taking(_ choice: CellEntry.Choice, into field: RowField) -> CellReading {
    switch field {
    case .substance: named(choice.value)
    case .site: holding(.text(choice.value), in: field)
    default: reading(choice.value, into: field)
    }
  }
}
