import ChartedEncounter
import InfusionCoding
import Testing
import Worksheet

@testable import WorksheetSession

@Suite("A sheet that is kept in a library")
struct KeptSheetTests {
  private func kept() -> TypedSheet {
    var sheet = TypedSheet("encounter: ED 4471\n2026-08-04\n1222-1245 Rocephin", path: "a.json")
    sheet.session.file.keptAs = 12
    return sheet
  }

  @Test("Leaving asks nothing, and neither does an example")
  func leaving() {
    #expect(kept().typed("mor⏎ ^Q").effects == [.leave])
    #expect(kept().typed("mor⏎ ^X o ⏎").effects == [.listCases, .openCase("two-days")])
  }

  @Test("Nothing of it goes to a recovery file")
  func hangUp() {
    var sheet = kept().typed("mor⏎ 12")
    #expect(sheet.session.recovery == nil)
    #expect(sheet.session.halfTyped == HalfTypedCell(row: 2, field: .start, text: "12"))
    sheet.send(.terminal(.terminate(signal: 1)))
    #expect(sheet.effects == [.end(signal: 1)])
  }

  @Test("Saved to its file it is kept still")
  func saving() {
    var sheet = kept().typed("mor⏎ ^S")
    sheet.send(.saved(path: "a.json", state: sheet.saveRequests[0].state))
    #expect(sheet.session.file.keptAs == 12)
    #expect(!sheet.session.file.isUnsaved)
  }

  @Test("Opened again it has its history, and what was half typed is typed again")
  func reopened() {
    var worksheet = TypedSheet("encounter: ED 4471\n2026-08-04\n1222-1245 Rocephin").session.worksheet
    worksheet.perform(.setCell(worksheet.identities[0], .dose, CellContent(.text("1 g"))))
    var sheet = TypedSheet()
    sheet.reopen(worksheet, isInFile: true, halfTyped: nil)
    #expect(!sheet.session.file.isUnsaved)
    #expect(sheet.session.coded.result.lines.map(\.code.text) == ["96365"])
    #expect(sheet.typed("^Z").message == "undone: row 1 dose 1 g, blank again")
    #expect(sheet.typed("^Z").session.file.isUnsaved)
    sheet.reopen(
      worksheet, isInFile: false, halfTyped: HalfTypedCell(row: 2, field: .start, text: "12"))
    #expect(sheet.session.file.isUnsaved)
    #expect(sheet.place == "2 start")
    #expect(sheet.session.entry?.text == "12")
  }
}

extension TypedSheet {
  mutating func reopen(_ worksheet: Worksheet, isInFile: Bool, halfTyped: HalfTypedCell?) {
    var reducer = SessionReducer(environment: environment)
    reducer.reopen(
      worksheet, keptAs: 12, path: "a.json", isInFile: isInFile, halfTyped: halfTyped, in: &session)
  }
}
