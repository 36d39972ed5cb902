import ChartedEncounter
import InfusionCoding
import Testing
import Worksheet

@Suite("What is undone is said")
struct ChangeTests {
  private func time(_ hour: Int, _ minute: Int) -> ChartedTime {
    ChartedTime(year: 2026, month: 8, day: 5, hour: hour, minute: minute)
  }

  private var worksheet: Worksheet {
    Worksheet(
      ChartedEncounter(
        id: "1",
        rows: [
          ChartedRow(number: 1, substance: "Zofran"),
          ChartedRow(number: 2, start: time(12, 23), stop: time(12, 53)),
        ]))
  }

  @Test("A cell says what it held and what it holds again")
  func cell() {
    check(
      { .setCell($0.identities[1], .stop, CellContent(.time(time(12, 54)))) },
      undone: "row 2 stop 1254, 1253 again", redone: "row 2 stop 1254")
    check(
      { .setCell($0.identities[0], .site, CellContent(.text("left"))) },
      undone: "row 1 site left, blank again", redone: "row 1 site left")
    check({ _ in .setEncounter(.policy("cms")) }, undone: "policy cms, none again", redone: "policy cms")
  }

  @Test("Rows and groups are named")
  func rows() {
    check({ .deleteRow($0.identities[0]) }, undone: "row 1 deleted", redone: "row 1 deleted")
    check({ .moveRow($0.identities[1], to: 0) }, undone: "row 2 moved", redone: "row 1 moved")
    check(
      { _ in .group([.setEncounter(.title("x"))], name: "12 rows pasted") }, undone: "12 rows pasted",
      redone: "12 rows pasted")
  }

  private func check(_ edit: (Worksheet) -> Edit, undone: String, redone: String) {
    var sheet = worksheet
    sheet.perform(edit(sheet))
    let (undo, redo) = (sheet.undo(), sheet.redo())
    #expect(undo?.sentence == undone)
    #expect(redo?.sentence == redone)
  }

  @Test("A change names the row and the cell, so that the cursor can go there")
  func target() {
    var sheet = worksheet
    let row = sheet.identities[1]
    sheet.perform(.setCell(row, .stop, .blank))
    let change = sheet.undo()
    #expect(change?.row == row)
    #expect(change?.field == .stop)
  }

  @Test("After an undo the worksheet is in the state it was in before")
  func state() {
    var sheet = worksheet
    let before = sheet.state
    sheet.perform(.setEncounter(.title("x")))
    #expect(sheet.state != before)
    _ = sheet.undo()
    #expect(sheet.state == before)
    sheet.perform(.setEncounter(.title("y")))
    #expect(!sheet.canRedo)
    #expect(sheet.state != before)
  }
}
