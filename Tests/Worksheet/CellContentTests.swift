import ChartedEncounter
import InfusionCoding
import Testing
import Worksheet

@Suite("Cells")
struct CellContentTests {
  @Test("Every cell takes back what it holds", arguments: RowField.allCases)
  func everyField(field: RowField) {
    let full = ChartedRow(
      number: 1, substance: "Zofran", drugClass: .therapeutic, route: .intravenous, method: .push,
      site: "left", start: ChartedTime(0), stop: ChartedTime(30), volumeML: 250, rateMLPerHour: 62.5,
      visit: 2, bag: "a", continues: 3, dose: "b", primary: true, discontinued: false, running: true,
      necessityDocumented: false, note: "n", asTyped: [.date: "8/4", .line: "x"])
    var row = ChartedRow(number: 1)
    let isTaken = row.set(field, to: full.content(of: field))
    #expect(isTaken)
    #expect(row.content(of: field) == full.content(of: field))
    #expect(!row.content(of: field).isBlank)
    let isEmptied = row.set(field, to: .blank)
    #expect(isEmptied)
    #expect(row == ChartedRow(number: 1))
  }

  @Test(
    "A stop's text says how many days after the start it lies",
    arguments: [
      (4, "0007"), (5, "0007+1d"), (14, "0007+10d"), (3, "2026-08-03 0007"),
    ])
  func stopText(day: Int, text: String) {
    let row = ChartedRow(
      number: 1, start: ChartedTime(year: 2026, month: 8, day: 4, hour: 22, minute: 37),
      stop: ChartedTime(year: 2026, month: 8, day: day, hour: 0, minute: 7))
    #expect(row.text(of: .stop) == text)
  }

  @Test("What makes one row of another is one edit, or none where they are alike")
  func difference() {
    let old = ChartedRow(number: 1, substance: "Zofran")
    var new = old
    let row = RowIdentity(serial: 0)
    #expect(Edit.cells(of: row, from: old, to: new) == nil)
    new.route = .intramuscular
    #expect(
      Edit.cells(of: row, from: old, to: new) == .setCell(row, .route, CellContent(.route(.intramuscular))))
  }
}
