import ChartedEncounter
import Formulary
import InfusionCoding
import Worksheet

/// Reads what is typed into the cells of one row.
struct RowReader {
  /// The row as it stands, without the text.
  var row: ChartedRow
  /// The row above it in the grid.
  var above: ChartedRow?
  /// The date of the nearest row above that has one, else of the nearest below.
  var carriedDate: ChartedDate?
  var today: Day
  var formulary: Formulary
  /// All rows, the one that is read among them.
  var rows: [ChartedRow]

  /// What a text makes of the row. A blank text empties the cell.
  func reading(_ typed: String, into field: RowField) -> CellReading {
    let text = typed.trimmed
    if text.isEmpty { return emptied(field) }
    if text == "=" { return asAbove(field) }
    switch field {
    case .substance: return substance(text)
    case .start, .stop: return time(text, into: field)
    case .date: return date(text)
    case .drugClass, .route, .method: return word(text, into: field)
    case .volumeML, .rateMLPerHour: return amount(text, into: field)
    case .visit, .continues: return count(text, into: field)
    case .primary, .discontinued, .running, .necessityDocumented: return flag(text, into: field)
    case .site, .bag, .dose, .note: return holding(.text(text), in: field)
    case .line: return notUnderstood(text, in: field, "the line is not understood")
    }
  }

  private func emptied(_ field: RowField) -> CellReading {
    var next = row
    _ = next.set(field, to: .blank)
    if field == .substance { next.drugClass = nil }
    if field == .start, let start = row.start, row.stop == nil {
      // The day is known all the same.
      next.asTyped[.date] = start.date.text
    }
    return CellReading(row: next, status: .understood)
  }

  /// `=`: what the row above holds there.
  func asAbove(_ field: RowField) -> CellReading {
    guard let above else { return notUnderstood("=", in: field, "there is no row above") }
    if field == .date {
      return above.chartedDate.map { dated($0) } ?? notUnderstood("=", in: field, "the row above has no date")
    }
    var next = row
    _ = next.set(field, to: above.content(of: field))
    if field == .substance { next.drugClass = above.drugClass }
    if field == .start, next.start != nil { next.asTyped[.date] = nil }
    if field == .stop { next.running = above.running }
    return CellReading(row: next, status: .understood)
  }

  func holding(_ value: CellValue, in field: RowField) -> CellReading {
    var next = row
    guard next.set(field, to: CellContent(value)) else {
      return notUnderstood(value.text, in: field, "this cell can't hold that")
    }
    return CellReading(row: next, status: .understood)
  }

  func notUnderstood(_ text: String, in field: RowField, _ problem: String) -> CellReading {
    var next = row
    _ = next.set(field, to: CellContent(asTyped: text))
    return CellReading(row: next, status: .notUnderstood(problem: problem))
  }
}
