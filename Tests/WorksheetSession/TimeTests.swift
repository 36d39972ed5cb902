import ChartedEncounter
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("Times")
struct TimeTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300 Zofran")

  /// The second row after keys typed in its stop.
  private func stop(_ keys: String) -> String? { sheet.typed("↑⇲ \(keys)").rows.last }

  @Test(
    "Every form of a stop",
    arguments: [
      ("1422", "1300-1422 Zofran"), ("14:22", "1300-1422 Zofran"), ("2:23p⏎", "1300-1423 Zofran"),
      ("223pm⏎", "1300-1423 Zofran"), ("+45⏎", "1300-1345 Zofran"), ("0007+1d⏎", "1300-0007+1d Zofran"),
      ("=⏎", "1300-1245 Zofran"), ("n⏎", "1300 Zofran"), ("-⏎", "1300 Zofran"),
      (">⏎", "1300 Zofran running"), ("1030p⏎", "1300-2230 Zofran"), ("8/5␠0010", "1300-0010+1d Zofran"),
    ])
  func forms(keys: String, row: String) {
    let typed = keys.contains("+1d") ? "^E ^U \(keys)" : keys
    #expect(stop(typed) == row)
  }

  @Test("Four digits finish a start and go to the stop; they finish a stop and stay")
  func fourDigits() {
    #expect(sheet.typed("zof⏎ 1400").place == "3 stop")
    #expect(sheet.typed("zof⏎ 1400 1430").place == "3 stop")
    #expect(sheet.typed("zof⏎ 1400 1430").session.entry == nil)
  }

  @Test("Backspace right after four digits opens the cell again")
  func reopen() {
    #expect(sheet.typed("zof⏎ 1400 ⌫ 5 1430").rows.last == "1405-1430 Zofran")
    #expect(sheet.typed("zof⏎ 1400 1430 ⌫ 5").rows.last == "1400-1435 Zofran")
  }

  @Test("Enter after a stop that was typed out starts the next row")
  func enterAfterStop() {
    #expect(sheet.typed("zof⏎ 1400 +30⏎").place == "4 substance")
    #expect(sheet.typed("zof⏎ 1400 1430 ⏎").place == "4 substance")
  }

  @Test("A stop takes the date of its start, and a start keeps its own")
  func dates() {
    let late = TypedSheet("2026-08-04\n1222-1245 Rocephin\n2026-08-06\n1300 Zofran").typed("↑⇲ 1400")
    #expect(late.rows == ["2026-08-04", "1222-1245 Rocephin", "2026-08-06", "1300-1400 Zofran"])
    #expect(late.typed("← 1330").rows.last == "1330-1400 Zofran")
  }

  @Test("A stop before its start holds the row and offers the next day, which + takes")
  func stopBeforeStart() {
    let held = sheet.typed("zof⏎ 2237 0007")
    #expect(
      held.rows.last == "2026-08-04 2237 - 2026-08-04 0007 Zofran" || held.rows.last == "2237-0007 Zofran")
    #expect(held.session.coded.decisions[3]?.decision == .held)
    #expect(held.session.remarks.contains { $0.isProblem && $0.text.contains("+ takes the next day") })
    #expect(held.typed("+").rows.last == "2237-0007+1d Zofran")
    #expect(held.typed("⏎+").rows.last == "2237-0007+1d Zofran")
    #expect(held.typed("⏎").session.remarks.contains { $0.text.hasPrefix("row 3: stop") })
  }

  @Test("A time that no clock has is kept and holds the row")
  func impossible() {
    let held = sheet.typed("zof⏎ 2575")
    #expect(held.place == "3 stop")
    #expect(held.rows.last == "2575 Zofran")
    #expect(held.session.remarks.contains { $0.text == "start 2575 is on no clock" })
  }

  @Test("A text that is no time keeps its letters, says so, holds the row, and does not stop the cursor")
  func notUnderstood() {
    let typing = sheet.typed("zof⏎ 12x")
    #expect(typing.session.entry?.problem?.contains("is not a time") == true)
    let held = typing.typed("⏎")
    #expect(held.place == "3 stop")
    #expect(held.session.worksheet.rows[2].asTyped == [.start: "12x"])
    #expect(held.session.coded.decisions[3]?.decision == .held)
    #expect(held.typed("← ^E").session.entry?.text == "12x")
  }

  @Test("+45 without a start keeps its text until it means something")
  func countedFromNothing() {
    let held = sheet.typed("zof⏎ ⏎ +45⏎")
    #expect(held.session.worksheet.rows[2].asTyped[.stop] == "+45")
  }

  @Test("A bare hour before the row above, but after it if p.m., is marked until Enter confirms it")
  func bareHour() {
    let marked = sheet.typed("zof⏎ 223⏎")
    #expect(marked.rows.last == "0223 Zofran")
    let row = marked.session.worksheet.identities[2]
    #expect(marked.session.doubts[row] == [.start])
    let confirmed = marked.typed("← ⏎")
    #expect(confirmed.session.doubts[row]?.isEmpty == true)
    #expect(confirmed.rows == marked.rows)
    #expect(marked.typed("← 223p⏎").session.doubts[row]?.isEmpty == true)
    #expect(sheet.typed("zof⏎ 0223").session.doubts.isEmpty)
  }

  @Test(". in an empty time cell shows the volume and the rate")
  func volumeAndRate() {
    let card = sheet.typed("zof⏎ 1400 .")
    #expect(card.session.typedField == .volumeML)
    let filled = card.typed("250⏎ 125⏎ ⎋")
    #expect(filled.rows.last == "1400 Zofran 250mL 125mL/h")
    #expect(filled.place == "3 stop")
  }

  @Test("> takes the mark away again when a stop is charted")
  func runningAndStopped() {
    #expect(sheet.typed("↑⇲ >⏎ ↑⇲ 1400").rows.last == "1300-1400 Zofran")
  }
}

@Suite("Dates")
struct DateTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300-1330 Zofran")

  @Test(
    "Every form of a date moves the row, its stop by as many days",
    arguments: ["8/5", "0805", "d+1", "+1", "+", "2026-08-05", "8/5/2026"])
  func forms(date: String) {
    let moved = sheet.typed("↑⇱ \(date)⏎")
    #expect(moved.rows == ["2026-08-04", "1222-1245 Rocephin", "2026-08-05", "1300-1330 Zofran"])
  }

  @Test("A stop across midnight keeps its distance")
  func acrossMidnight() {
    let sheet = TypedSheet("2026-08-04\n2300-0100+1d Zofran").typed("↑⇱ 8/10⏎")
    #expect(sheet.rows == ["2026-08-10", "2300-0100+1d Zofran"])
  }

  @Test("A date before its times waits for them, and is carried down")
  func dateFirst() {
    let waiting = sheet.typed("zof⏎ ⇱ 8/6⏎")
    #expect(waiting.session.worksheet.rows[2].asTyped[.date] == "2026-08-06")
    #expect(waiting.place == "3 start")
    #expect(waiting.typed("0900⏎").rows.suffix(2) == ["2026-08-06", "0900 Zofran"])
    #expect(waiting.typed("0900⏎ zof⏎ 1000⏎").rows.suffix(2) == ["0900 Zofran", "1000 Zofran"])
  }

  @Test("Below 31 December, 1/1 is the next day")
  func newYear() {
    let sheet = TypedSheet("2026-12-31\n2200-2230 Zofran").typed("zof⏎ ⇱ 1/1⏎ 0100⏎")
    #expect(sheet.rows.suffix(2) == ["2027-01-01", "0100 Zofran"])
  }

  @Test("A date that no calendar has is kept and holds the row")
  func impossible() {
    let held = sheet.typed("↑⇱ 2/31⏎")
    #expect(held.session.worksheet.rows[1].start?.date.text == "2026-02-31")
    #expect(held.session.remarks.map(\.text).contains("row 2: start 2026-02-31 is in no calendar"))
  }
}
