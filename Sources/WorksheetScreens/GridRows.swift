import ChartedEncounter
import WorksheetSession

/// The rows of the grid as they are counted on the screen: those of the encounter that are shown, the
/// provisional one among them, and the empty one at the end that waits for the next drug.
struct GridRows {
  let rows: [ChartedRow]
  /// Rows that are shown and, where it is not being typed into, the new row.
  let count: Int
  /// The line of the active row among those shown.
  let active: Int
  /// The places of the rows that are shown; none where all are.
  private let places: [Int]?

  /// - Parameter hasNewRow: whether an empty row waits at the end.
  init(_ session: Session, hasNewRow: Bool = true) {
    rows = session.coded.encounter.rows
    let stored = session.worksheet.encounter.rows.count
    let isNewRowTyped = session.entry != nil && rows.count > stored
    places = session.filter == nil ? nil : session.shownPlaces + [stored]
    let shown = places.map { $0.count - 1 } ?? stored
    let all = places == nil ? (isNewRowTyped ? rows.count : rows.count + 1) : shown + 1
    count = hasNewRow ? all : max(0, all - 1)
    let row = session.cursor.row
    let line = places.map { $0.firstIndex { $0 >= row } ?? shown } ?? row
    active = min(max(line, 0), max(0, count - 1))
  }

  /// The place in the encounter of a line of the grid.
  func place(ofLine line: Int) -> Int {
    guard let places else { return line }
    return places.indices.contains(line) ? places[line] : rows.count
  }

  /// The row on a line; none for the new row.
  subscript(_ line: Int) -> ChartedRow? {
    let place = place(ofLine: line)
    return rows.indices.contains(place) ? rows[place] : nil
  }

  /// The row that the cursor is on; none on the new row.
  var activeRow: ChartedRow? { self[active] }

  /// The first line shown where `lines` can be, so that the active one and `extra` lines under it are among
  /// them.
  func top(from top: Int, lines: Int, extra: Int) -> Int {
    Session.gridTop(top, active: active, count: count, lines: lines, extra: extra)
  }
}
