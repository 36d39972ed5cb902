import ChartedEncounter
import InfusionCoding
import TestSupport
import Testing

@testable import Worksheet

@Suite("Edits and their inverses")
struct EditTests {
  @Test("An edit and then its inverse restore the worksheet exactly", arguments: 0..<60)
  func inverse(seed: Int) {
    var random = RandomEdits(seed: UInt64(seed + 1))
    var worksheet = Worksheet(random.encounter(rows: random.below(8)))
    for _ in 0..<40 {
      let before = worksheet
      let edit = random.edit(of: worksheet)
      guard let inverse = worksheet.apply(edit) else {
        #expect(worksheet.holdsTheSame(as: before), "an edit that does not fit changes nothing")
        continue
      }
      var back = worksheet
      let isApplied = back.apply(inverse) != nil
      #expect(isApplied)
      #expect(back.holdsTheSame(as: before), "\(edit)")
    }
  }

  @Test("Undoing everything and doing it all again ends where it was", arguments: 0..<20)
  func undoAndRedo(seed: Int) {
    var random = RandomEdits(seed: UInt64(seed + 100))
    var worksheet = Worksheet(random.encounter(rows: 5))
    let first = worksheet
    for _ in 0..<30 { worksheet.perform(random.edit(of: worksheet)) }
    let last = worksheet
    var undone = 0
    while worksheet.undo() != nil { undone += 1 }
    #expect(undone > 0)
    #expect(worksheet.holdsTheSame(as: first))
    for _ in 0..<undone { _ = worksheet.redo() }
    #expect(!worksheet.canRedo)
    #expect(worksheet.holdsTheSame(as: last))
    #expect(worksheet.state == last.state)
  }

  @Test("A value that is not of the cell's kind changes nothing")
  func wrongKind() {
    var worksheet = Worksheet(ChartedEncounter(id: "1", rows: [ChartedRow(number: 1, substance: "Zofran")]))
    let before = worksheet
    worksheet.perform(.setCell(worksheet.identities[0], .start, CellContent(.text("noon"))))
    worksheet.perform(.setCell(RowIdentity(serial: 9), .site, CellContent(.text("left"))))
    #expect(worksheet.holdsTheSame(as: before))
    #expect(!worksheet.canUndo)
  }

  @Test("A group of which one edit does not fit does nothing at all")
  func groupThatDoesNotFit() {
    var worksheet = Worksheet(ChartedEncounter(id: "1", rows: [ChartedRow(number: 1)]))
    let before = worksheet
    let row = worksheet.identities[0]
    worksheet.perform(.group([.deleteRow(row), .deleteRow(row)], name: "twice"))
    #expect(worksheet.holdsTheSame(as: before))
    #expect(!worksheet.canUndo)
  }

  @Test("An identity is never given twice, not even after its row is gone")
  func identities() {
    var worksheet = Worksheet(ChartedEncounter(id: "1"))
    let first = worksheet.freshIdentity
    worksheet.perform(.insertRow(first, ChartedRow(number: 0), at: 0))
    _ = worksheet.undo()
    #expect(worksheet.freshIdentity != first)
  }
}
