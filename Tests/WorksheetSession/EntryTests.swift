import ChartedEncounter
import InfusionCoding
import TerminalCells
import Testing

@testable import WorksheetSession

@Suite("A new row")
struct NewRowTests {
  @Test("A usual row: three letters, Enter, four digits, four digits, Enter; sixteen keys at most")
  func usualRow() {
    let keys = "zof⏎ 1500 1615 ⏎"
    #expect(KeyScript.keys(keys).count <= 16)
    let sheet = TypedSheet("2026-08-04\n1200-1230 Rocephin").typed(keys)
    #expect(sheet.rows == ["2026-08-04", "1200-1230 Rocephin", "1500-1615 Zofran"])
    #expect(sheet.place == "3 substance")
  }

  @Test("The first date of a sheet is asked for when the first time is typed; Enter takes today")
  func firstDate() {
    let asked = TypedSheet().typed("zof⏎ 1500")
    #expect(asked.place == "1 date")
    #expect(asked.session.entry?.text == "8/4")
    #expect(asked.provisionalRows == ["2026-08-04", "1500 Zofran"])
    let taken = asked.typed("⏎")
    #expect(taken.place == "1 stop")
    #expect(taken.rows == ["2026-08-04", "1500 Zofran"])
    #expect(taken.typed("1615⏎").rows == ["2026-08-04", "1500-1615 Zofran"])
  }

  @Test("Another first date is typed over the one offered")
  func otherFirstDate() {
    #expect(TypedSheet().typed("zof⏎ 1500 8/2⏎ 1615⏎").rows == ["2026-08-02", "1500-1615 Zofran"])
  }

  @Test("A first time without a date keeps its text, and is read when the date comes")
  func dateRefused() {
    let refused = TypedSheet().typed("zof⏎ 1500 ⎋")
    #expect(refused.session.worksheet.rows[0].asTyped[.start] == "1500")
    #expect(refused.session.worksheet.rows[0].start == nil)
    #expect(refused.place == "1 stop")
    #expect(refused.typed("⇱ 8/3⏎").rows == ["2026-08-03", "1500 Zofran"])
  }

  @Test("Date, site and visit are carried down from the row above")
  func carriedDown() {
    let sheet = TypedSheet("2026-08-05\n1200-1230 Rocephin @left visit:2").typed("zof⏎ 1500⏎")
    #expect(sheet.rows.last == "1500 Zofran @left visit:2")
  }

  @Test("Times first: start, stop, substance, and then the next row")
  func timesFirst() {
    let sheet = TypedSheet("2026-08-04\n1200-1230 Rocephin", order: .timesFirst)
    #expect(sheet.place == "2 start")
    let typed = sheet.typed("1500 1615 zof⏎")
    #expect(typed.rows.last == "1500-1615 Zofran")
    #expect(typed.place == "3 start")
  }

  @Test("Times first: a class that is asked for is the end of the row")
  func timesFirstClass() {
    let sheet = TypedSheet("2026-08-04\n1200-1230 Rocephin", order: .timesFirst).typed("1500 1615 heparin⏎ 1")
    #expect(sheet.place == "3 start")
    #expect(sheet.session.worksheet.rows[1].drugClass != nil)
  }

  @Test(
    "The date that is only offered is taken by Enter or Tab, and by nothing else",
    arguments: ["^S", "↓", "^Z", "⎋"])
  func offerNotTaken(keys: String) {
    #expect(TypedSheet().typed("zof⏎ 1500 \(keys)").session.worksheet.rows.allSatisfy { $0.start == nil })
  }

  @Test("A row without a stop: Enter in the empty stop starts the next")
  func withoutStop() {
    let sheet = TypedSheet("2026-08-04\n1200-1230 Rocephin").typed("zof⏎ 1500 ⏎")
    #expect(sheet.rows.last == "1500 Zofran")
    #expect(sheet.place == "3 substance")
  }
}

@Suite("The provisional row")
struct ProvisionalRowTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n2026-08-05\n1223-1253 ceftriaxone")

  @Test("Codes are worked out with the half-typed cell, as Enter would take it")
  func codesWhileTyping() {
    #expect(sheet.codes == ["8/4 96365 x1", "8/5 96376 x1"])
    let typing = sheet.typed("↑ ⇲ ^E ⌫ 4")
    #expect(typing.session.entry?.text == "1254")
    #expect(typing.codes == ["8/4 96365 x1", "8/5 96366 x1"])
    #expect(typing.rows == sheet.rows)
    #expect(typing.session.coded.linesBefore == sheet.session.coded.result.lines)
    #expect(typing.typed("⎋").codes == sheet.codes)
  }

  @Test("What the last edit changed stays marked until the next")
  func linesBefore() {
    let changed = sheet.typed("↑ ⇲ 1254")
    #expect(changed.codes.last == "8/5 96366 x1")
    #expect(changed.session.coded.linesBefore == sheet.session.coded.result.lines)
    #expect(changed.typed("↑").session.coded.linesBefore == sheet.session.coded.result.lines)
    let next = changed.typed("1255")
    #expect(next.session.coded.linesBefore == changed.session.coded.result.lines)
  }

  @Test("While a text is not understood yet the cell's old content counts")
  func halfTime() {
    #expect(sheet.typed("↑ ⇲ 12").provisionalRows == sheet.rows)
  }

  @Test("A new row belongs to the encounter from its first understood cell on")
  func newRow() {
    #expect(sheet.typed("xyzzy").provisionalRows == sheet.rows)
    #expect(sheet.typed("zof").provisionalRows == sheet.rows + ["? Zofran"])
    #expect(sheet.typed("zof").rows == sheet.rows)
  }
}

@Suite("A filled cell")
struct FilledCellTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin")

  @Test("Typing replaces what is in it")
  func replace() {
    #expect(sheet.typed("↑ ⇲ 930").session.entry?.text == "930")
  }

  @Test("Ctrl-E edits it: arrows move the caret, four digits do not finish it")
  func edit() {
    let edited = sheet.typed("↑ ⇲ ^E")
    #expect(edited.session.entry?.text == "1245")
    let changed = edited.typed("← ⌫ 3")
    #expect(changed.session.entry?.text == "1235")
    #expect(changed.typed("⏎").rows.last == "1222-1235 Rocephin")
  }

  @Test("Escape restores it")
  func restore() {
    let restored = sheet.typed("↑ ⇲ 93⎋")
    #expect(restored.session.entry == nil)
    #expect(restored.rows == sheet.rows)
    #expect(!restored.session.worksheet.canUndo)
  }

  @Test("Emptied and entered it is empty")
  func emptied() {
    #expect(sheet.typed("↑ ⇲ ^U").rows.last == "1222 Rocephin")
    #expect(sheet.typed("↑ ⇲ ^E ^U ⏎").rows.last == "1222 Rocephin")
  }

  @Test("Left as it is, it is no edit")
  func unchanged() {
    #expect(!sheet.typed("↑ ⇲ ^E ⏎").session.worksheet.canUndo)
  }
}
