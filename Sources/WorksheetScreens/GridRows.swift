import ChartedEncounter
import WorksheetSession

/// The rows of the grid as they are counted on the screen: those of the encounter, the provisional
/// one among them, and the empty one at the end that waits for the next drug.
struct GridRows {
  let rows: [ChartedRow]
  /// Rows and, where it is not being typed into, the new row.
  let count: Int
  let active: Int

  init(_ session: Session) {
    rows = session.coded.encounter.rows
    let isNewRowTyped = session.entry != nil && rows.count > session.worksheet.encounter.rows.count
    count = isNewRowTyped ? rows.count : rows.count + 1
    active = min(max(session.cursor.row, 0), count - 1)
  }

  /// The row at a place; none for the new row.
  subscript(_ place: Int) -> ChartedRow? {
    rows.indices.contains(place) ? rows[place] : nil
  }

  /// The row that the cursor is on; none on the new row.
  var activeRow: ChartedRow? { self[active] }

  /// The first row shown where `lines` rows can be, so that the active one and `extra` lines under it
  /// are among them. It moves by half a screen, so that most steps of the cursor leave the rest in place.
  func top(lines: Int, extra: Int) -> Int {
    guard lines > 0 else { return active }
    let step = max(1, lines / 2)
    let least = max(0, active - (lines - 1))
    var top = min((least + step - 1) / step * step, max(0, count - lines))
    let below = active - top + extra - (lines - 1)
    if below > 0 { top = min(active, top + below) }
    return top
  }
}
