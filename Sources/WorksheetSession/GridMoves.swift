import ChartedEncounter
import Worksheet
import WorksheetCommands

extension SessionReducer {
  /// Moves the cursor over the grid as a way of leaving a cell says.
  func move(by leaving: Leaving, in session: inout Session) {
    switch leaving {
    case .enter: moveOn(in: &session)
    case .full:
      if let next = nextInOrder(after: session.cursor.column) { session.cursor.column = next }
    case .tab: moveColumn(1, wraps: true, in: &session)
    case .backTab: moveColumn(-1, wraps: true, in: &session)
    case .left: moveColumn(-1, wraps: false, in: &session)
    case .right: moveColumn(1, wraps: false, in: &session)
    case .up: moveRow(-1, in: &session)
    case .down: moveRow(1, in: &session)
    case .command: break
    }
  }

  /// Enter: the next cell in the order of typing; after the last the next row; from any other cell the
  /// first one of the row that is still empty.
  private func moveOn(in session: inout Session) {
    let order = environment.entryOrder.columns
    if let next = nextInOrder(after: session.cursor.column) {
      session.cursor.column = next
    } else if session.cursor.column != order.last,
      let empty = order.first(where: { isEmpty($0, session.activeRow) })
    {
      session.cursor.column = empty
    } else {
      session.cursor.column = order[0]
      moveRow(1, in: &session)
    }
  }

  private func isEmpty(_ column: GridColumn, _ row: ChartedRow?) -> Bool {
    guard let row, let field = column.field else { return true }
    return row.content(of: field).isBlank
  }

  private func moveColumn(_ step: Int, wraps: Bool, in session: inout Session) {
    let columns = GridColumn.typed
    let place = (columns.firstIndex(of: session.cursor.column) ?? 0) + step
    if columns.indices.contains(place) {
      session.cursor.column = columns[place]
      return
    }
    let row = session.cursor.row
    guard wraps else { return }
    moveRow(step, in: &session)
    guard session.cursor.row != row else { return }
    session.cursor.column = step > 0 ? columns[0] : columns[columns.count - 1]
  }

  /// So many rows down or up, over those that are shown.
  func moveRow(_ step: Int, in session: inout Session) {
    let count = session.worksheet.rows.count
    guard session.filter != nil else {
      session.cursor.row = min(max(0, session.cursor.row + step), count)
      return
    }
    let places = session.shownPlaces + [count]
    let place = places.firstIndex { $0 >= session.cursor.row } ?? places.count - 1
    session.cursor.row = places[min(max(0, place + step), places.count - 1)]
  }
}
