import ChartedEncounter
import Interchange
import Worksheet

extension Session {
  /// The places of the marked rows, rising, without those that are not shown; empty where none are.
  public var block: [Int] {
    guard let mark, let from = worksheet.place(of: mark) else { return [] }
    let to = min(cursor.row, worksheet.rows.count - 1)
    let places = min(from, to)...max(from, to)
    guard let filter else { return Array(places) }
    return places.filter { !filter.hidden.contains(worksheet.identities[$0]) }
  }

  /// The places of the rows that a row command is done to: the marked ones, else the active one.
  var meantPlaces: [Int] {
    let block = block
    return block.isEmpty && !isOnNewRow ? [max(0, cursor.row)] : block
  }

  /// Rows by their places, as a sentence names them: `row 3`, `rows 3-5`, `rows 1, 4`.
  func names(ofRowsAt places: [Int]) -> String {
    let numbers = places.compactMap { worksheet.rows.indices.contains($0) ? worksheet.rows[$0].number : nil }
    guard let first = numbers.first, let last = numbers.last else { return "no row" }
    if numbers.count == 1 { return "row \(first)" }
    if last - first == numbers.count - 1 { return "rows \(first)-\(last)" }
    let listed = numbers.prefix(6).map(String.init).joined(separator: ", ")
    return "rows \(listed)" + (numbers.count > 6 ? " and \(numbers.count - 6) more" : "")
  }
}

extension SessionReducer {
  /// Begins a block of rows at the active one, which reaches to wherever the cursor goes; or ends it.
  func markRows(in session: inout Session) {
    guard session.mark == nil else { return unmark(in: &session) }
    session.mark = session.activeIdentity
    let number = session.activeRow?.number ?? 0
    session.message = Session.Message("marked from row \(number)")
  }

  func unmark(in session: inout Session) {
    session.mark = nil
    session.message = Session.Message("no rows are marked")
  }

  /// Copies of rows below the last of them, as one step. A link from row to row within the block is one
  /// between their copies.
  func duplicate(_ places: [Int], in session: Session) -> Edit? {
    guard let last = places.last else { return nil }
    let rows = places.map { session.worksheet.rows[$0] }
    let target = last + 1
    let isAtEnd = target == session.worksheet.rows.count
    let edits = rowEdits(rows, at: target, in: session) { number in
      guard let place = session.worksheet.rows.firstIndex(where: { $0.number == number }) else { return nil }
      return isAtEnd ? number : (place < target ? place : place + rows.count) + 1
    }
    return .group(edits, name: "\(session.names(ofRowsAt: places)) duplicated")
  }

  /// The block of rows one place up or down, as one step.
  func move(_ places: [Int], by step: Int, in session: Session) -> Edit? {
    guard let first = places.first, let last = places.last else { return nil }
    var order = session.worksheet.identities
    let neighbour = step < 0 ? first - 1 : last + 1
    guard order.indices.contains(neighbour) else { return nil }
    let moved = order.remove(at: neighbour)
    order.insert(moved, at: step < 0 ? last : first)
    return .group([.orderRows(order)], name: "\(session.names(ofRowsAt: places)) moved")
  }

  /// Rows as lines of shorthand, a date where it changes; with their numbers where one names another.
  func shorthand(ofRowsAt places: [Int], in session: Session) -> String {
    let rows = places.map { session.worksheet.rows[$0] }
    let isLinked = rows.contains { $0.continues != nil }
    var date: ChartedDate?
    return rows.map { row in
      let line = Shorthand.line(row, number: isLinked ? row.number : nil, dateBefore: date)
      date = row.chartedDate ?? date
      return line + "\n"
    }.joined()
  }
}
