import ChartedEncounter
import Testing
import Worksheet

@Suite("Row numbers and links")
struct NumberingTests {
  private func sheet(_ numbers: Int..., continuing links: [Int: Int] = [:]) -> Worksheet {
    Worksheet(
      ChartedEncounter(
        id: "1", rows: numbers.map { ChartedRow(number: $0, continues: links[$0], note: "row \($0)") }))
  }

  private func numbers(_ worksheet: Worksheet) -> [Int] { worksheet.rows.map(\.number) }

  @Test("A loaded sheet keeps its numbers while cells change and rows are added at its end")
  func loadedNumbersStay() {
    var worksheet = sheet(10, 20, 30)
    worksheet.perform(.setCell(worksheet.identities[0], .site, CellContent(.text("left"))))
    worksheet.perform(.insertRow(worksheet.freshIdentity, ChartedRow(number: 0), at: 3))
    #expect(numbers(worksheet) == [10, 20, 30, 31])
  }

  @Test("Inserting, deleting, moving and sorting number rows by their place")
  func renumbering() {
    for edit in [
      { (sheet: Worksheet) in Edit.insertRow(sheet.freshIdentity, ChartedRow(number: 0), at: 1) },
      { .deleteRow($0.identities[0]) }, { .moveRow($0.identities[2], to: 0) },
      { _ in .sortByTime }, { .duplicateRow($0.identities[0], as: $0.freshIdentity) },
    ] {
      var worksheet = sheet(10, 20, 30)
      worksheet.perform(edit(worksheet))
      #expect(numbers(worksheet) == Array(1...worksheet.rows.count))
      _ = worksheet.undo()
      #expect(numbers(worksheet) == [10, 20, 30])
    }
  }

  @Test("A link follows the row it names")
  func linksFollow() {
    var worksheet = sheet(1, 2, 3, continuing: [3: 2])
    worksheet.perform(.insertRow(worksheet.freshIdentity, ChartedRow(number: 0), at: 0))
    #expect(worksheet.rows[3].continues == 3)
    worksheet.perform(.moveRow(worksheet.identities[2], to: 0))
    #expect(worksheet.rows[3].continues == 1)
  }

  @Test("A link to a row that is deleted does not come to mean another: it is text again")
  func linkToDeletedRow() {
    var worksheet = sheet(1, 2, 3, continuing: [3: 1])
    worksheet.perform(.deleteRow(worksheet.identities[0]))
    #expect(worksheet.rows[1].continues == nil)
    #expect(worksheet.rows[1].asTyped[.continues] == "1")
    _ = worksheet.undo()
    #expect(worksheet.rows[2].continues == 1)
    #expect(worksheet.rows[2].asTyped.isEmpty)
  }

  @Test("A link to the last row, deleted, is not taken over by the next new row")
  func linkToDeletedLastRow() {
    var worksheet = sheet(1, 2, continuing: [1: 2])
    worksheet.perform(.deleteRow(worksheet.identities[1]))
    #expect(worksheet.rows[0].continues == 2)
    worksheet.perform(.insertRow(worksheet.freshIdentity, ChartedRow(number: 0), at: 1))
    #expect(numbers(worksheet) == [1, 2])
    #expect(worksheet.rows[0].continues == nil)
    #expect(worksheet.rows[0].asTyped[.continues] == "2")
  }

  @Test("At the highest number that a file can hold, a row added at the end numbers all by place")
  func highestNumber() {
    var worksheet = sheet(7, 9_007_199_254_740_991)
    worksheet.perform(.insertRow(worksheet.freshIdentity, ChartedRow(number: 0), at: 2))
    #expect(numbers(worksheet) == [1, 2, 3])
  }

  @Test("Sorting puts rows by start; a row without one stays behind the row above it")
  func sorting() {
    func row(_ number: Int, _ hour: Int?) -> ChartedRow {
      ChartedRow(
        number: number,
        start: hour.map { ChartedTime(year: 2026, month: 8, day: 4, hour: $0, minute: 0) },
        note: "row \(number)")
    }
    var worksheet = Worksheet(
      ChartedEncounter(id: "1", rows: [row(1, 14), row(2, nil), row(3, 9), row(4, 14), row(5, 25)]))
    worksheet.perform(.sortByTime)
    #expect(worksheet.rows.map(\.note) == ["row 3", "row 1", "row 2", "row 4", "row 5"])
  }
}
