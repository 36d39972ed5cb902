import ChartedEncounter
import InfusionCoding
import Worksheet

/// How a cell is left.
enum Leaving {
  /// Enter, or a digit that picked a choice.
  case enter
  case tab
  case backTab
  case up
  case down
  case left
  case right
  /// Four digits finished it.
  case full
  /// A command is to be done on the sheet; the cursor stays.
  case command
}

extension SessionReducer {
  /// Enters what was typed, if anything was, and goes on.
  mutating func leaveCell(by leaving: Leaving, in session: inout Session) {
    if case .encounterCard = session.overlay { return leaveField(by: leaving, in: &session) }
    let status = session.entry == nil ? nil : enter(by: leaving, in: &session)
    switch session.overlay {
    case .rowCard(let field): moveInCard(from: field, by: leaving, in: &session)
    case nil:
      if let status, ask(after: status, leaving, in: &session) { return }
      let asked = session.memory.asked
      session.memory.asked = nil
      if let asked, leaving == .enter || leaving == .tab { return goOn(after: asked, in: &session) }
      move(by: leaving, in: &session)
    default: break
    }
  }

  /// Makes the entry an edit of the worksheet and says how it was read.
  private mutating func enter(by leaving: Leaving, in session: inout Session) -> CellReading.Status? {
    guard let entry = session.entry, let field = session.typedField else { return nil }
    let reader = reader(for: session)
    session.entry = nil
    // What was only offered is taken by Enter or Tab, and by nothing else.
    if entry.isOffer, leaving != .enter, leaving != .tab { return nil }
    // Nothing typed and nothing chosen leaves the cell as it is, unless it was emptied.
    if entry.text.isEmpty, entry.chosen == nil, reader.row.content(of: field).isBlank { return nil }
    let reading = reading(entry, into: field, by: reader)
    if let identity = session.activeIdentity {
      if let edit = Edit.cells(of: identity, from: reader.row, to: reading.row) {
        session.worksheet.perform(edit)
      }
    } else {
      session.worksheet.perform(
        .insertRow(session.worksheet.freshIdentity, reading.row, at: session.worksheet.rows.count))
    }
    note(reading.status, of: field, in: &session)
    if field == .date { offerShift(from: reader.row, to: reading.row, in: &session) }
    return reading.status
  }

  /// A row that was put on another day: those below that were on its old day may be meant too.
  private func offerShift(from old: ChartedRow, to new: ChartedRow, in session: inout Session) {
    guard old.start != nil, let before = old.chartedDate, let day = before.calendarDay,
      let newDay = new.chartedDate?.calendarDay, day != newDay
    else { return }
    let days = newDay - day
    session.memory.dayShift = "\(days > 0 ? "+" : "")\(days)d"
    let below = session.shownPlaces.filter { $0 > session.cursor.row }
      .prefix { session.worksheet.rows[$0].chartedDate == before }
    guard let last = below.last, let first = below.first else { return }
    let rows = session.names(ofRowsAt: Array(first...last))
    session.message = Session.Message(
      "\(rows) stay on \(before.month)/\(before.day): \(keys(of: .row(.shiftRows))) shifts rows")
  }

  private func note(_ status: CellReading.Status, of field: RowField, in session: inout Session) {
    guard let identity = session.activeIdentity else { return }
    if status == .doubtful {
      session.doubts[identity, default: []].insert(field)
    } else {
      session.doubts[identity]?.remove(field)
    }
  }

  /// Asks for what the row then needs: the date of a sheet that has none, the class of a substance that
  /// has several or is not known.
  private mutating func ask(
    after status: CellReading.Status, _ leaving: Leaving, in session: inout Session
  ) -> Bool {
    guard leaving == .enter || leaving == .tab || leaving == .full, let row = session.activeRow else {
      return false
    }
    if status == .needsDate {
      offerToday(
        thenColumn: nextInOrder(after: session.cursor.column) ?? session.cursor.column, in: &session)
      return true
    }
    let classes = environment.formulary.classesToChoose(for: row)
    guard session.cursor.column == .substance, !classes.isEmpty, row.asTyped[.substance] == nil else {
      return false
    }
    session.memory.asked = Session.Asked(thenColumn: nextInOrder(after: .substance))
    session.cursor.column = .drugClass
    session.entry = CellEntry(text: "", caret: 0)
    session.message = Session.Message("what is \(row.substance ?? "it") given for here?")
    return true
  }

  /// Asks for the first date of a sheet, with today in the cell for Enter to take.
  func offerToday(thenColumn: GridColumn, in session: inout Session) {
    session.memory.asked = Session.Asked(thenColumn: thenColumn)
    session.cursor.column = .date
    let date = ChartedDate(environment.today)
    let today = "\(date.month)/\(date.day)"
    session.entry = CellEntry(text: today, caret: 0, isOffer: true)
    session.message = Session.Message("which day? Enter takes today")
  }

  /// Goes where the cursor would have gone without the question.
  func goOn(after asked: Session.Asked, in session: inout Session) {
    if let column = asked.thenColumn {
      session.cursor.column = column
    } else {
      session.cursor.column = environment.entryOrder.columns[0]
      moveRow(1, in: &session)
    }
  }

  func nextInOrder(after column: GridColumn) -> GridColumn? {
    let order = environment.entryOrder.columns
    guard let place = order.firstIndex(of: column), place + 1 < order.count else { return nil }
    return order[place + 1]
  }
}
