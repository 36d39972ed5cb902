import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("Finding and shifting rows")
struct FindAndShiftTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300 Zofran\n2350-0010+1d Zofran // twice")

  @Test("A row is found by what it holds, a drug by brand and generic name; after the last comes the first")
  func find() {
    #expect(sheet.typed("^X f roce⏎").place == "1 substance")
    #expect(sheet.typed("^X f ondan⏎").place == "2 substance")
    #expect(sheet.typed("^X f ondan⏎ ^X g").place == "3 substance")
    #expect(sheet.typed("^X f ondan⏎ ^X g ^X g").place == "2 substance")
    #expect(sheet.typed(":/twice⏎").place == "3 substance")
    #expect(sheet.typed("^X f xyzzy⏎").message == "no row holds \"xyzzy\"")
  }

  @Test("This row and those below move by days or minutes, as one step")
  func shift() {
    let moved = sheet.typed("^X t ↓ ^X j ⏎")
    #expect(
      moved.rows == [
        "2026-08-04", "1222-1245 Rocephin", "2026-08-05", "1300 Zofran", "2350-0010+1d Zofran // twice",
      ])
    #expect(moved.message == "2 rows moved by +1 day")
    #expect(moved.typed("^Z").rows == sheet.rows)
    #expect(sheet.typed("^X t ^P shift␠-15⏎").rows[1] == "1207-1230 Rocephin")
  }

  @Test("On the new row all rows are offered by their numbers")
  func shiftAll() {
    #expect(sheet.typed("^X j").session.overlay == .palette(.init(text: "shift 1-3 +1d", selected: 0)))
    #expect(sheet.typed("^X j⏎").message == "3 rows moved by +1 day")
  }

  @Test("After a date was put right the rows still on the old day are named, and the same shift is offered")
  func shiftAfterDate() {
    let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300-1330 Zofran\n1400-1430 Zofran\n1500 Ativan")
    let dated = sheet.typed("^X t ← 8/6⏎")
    #expect(dated.message == "rows 2-4 stay on 8/4: ^X j shifts rows")
    let shifted = dated.typed("^X j⏎")
    #expect(shifted.rows.first == "2026-08-06" && shifted.rows.count == 5)
    #expect(
      sheet.typed("^X t ← 8/3⏎").typed("^X j").session.paletteRemark == "Enter moves rows 2-4 by -1 day")
  }

  @Test("Rows are named by their numbers")
  func shiftNumbers() {
    #expect(
      sheet.typed(":shift␠1-2␠+1d⏎").rows.prefix(3) == ["2026-08-05", "1222-1245 Rocephin", "1300 Zofran"])
    #expect(sheet.typed(":shift␠3␠+5⏎").rows.last == "2355-0015+1d Zofran // twice")
  }

  @Test(
    "What is no shift says so and moves nothing",
    arguments: ["soon", "1d", "+0", "+999999", "8-3 +1d", "1-2-3 +1d"])
  func noShift(text: String) {
    let keys = text.map { $0 == " " ? "␠" : String($0) }.joined()
    let refused = sheet.typed(":shift␠\(keys)⏎")
    #expect(refused.session.message?.isProblem == true)
    #expect(refused.rows == sheet.rows)
  }

  @Test("A row that can't be moved stays, and is told of")
  func beyondTheCalendar() {
    let sheet = TypedSheet("9999-12-31\n2350 Zofran\n2410 Rocephin").typed("^X t ^P shift␠+15⏎")
    #expect(sheet.message == "0 rows moved by +15 minutes; not moved: 1, 2")
  }
}
