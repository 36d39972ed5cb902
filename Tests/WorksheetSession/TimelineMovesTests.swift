import ChartedEncounter
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("Zooming and panning the timeline")
struct TimelineMovesTests {
  private let sheet = TypedSheet(
    "2026-08-04\n0900-1100 Zofran\n1800-2200 Rocephin\n2026-08-05\n1200-1300 vancomycin")

  private func shown(_ sheet: TypedSheet) -> String {
    guard let shown = sheet.session.timeline.shown else { return "all" }
    let (start, stop) = (ChartedTime(shown.start), ChartedTime(shown.stop))
    return "\(start.day) \(start.time.digits) to \(stop.day) \(stop.time.digits)"
  }

  @Test("From the whole time zooming in comes to the active row's day, then to a half of it around the row")
  func zoomIn() {
    #expect(shown(sheet.typed("^X t ^T +")) == "4 0900 to 5 0900")
    #expect(shown(sheet.typed("^X t ↓↓ ^T +")) == "4 1300 to 5 1300")
    #expect(shown(sheet.typed("^X t ↓ ^T ++")) == "4 1200 to 5 0000")
    #expect(shown(sheet.typed("^X t ↓ ^X +")) == "4 0900 to 5 0900")
  }

  @Test("Zooming out comes back to the whole time, and says so")
  func zoomOut() {
    #expect(shown(sheet.typed("^X t ^T ++--")) == "all")
    #expect(sheet.typed("^X t ^T +-").message == "timeline: the whole time")
    #expect(shown(sheet.typed("^X t ^T ++ =")) == "all")
  }

  @Test("Left and right go through time, and stop at its ends")
  func pan() {
    #expect(shown(sheet.typed("^X t ^T ++ →")) == "4 1200 to 5 0000")
    #expect(shown(sheet.typed("^X t ^T ++ ←")) == "4 0900 to 4 2100")
    #expect(shown(sheet.typed("^T →")) == "all")
  }

  @Test("The zoomed timeline follows the row that is selected, and stays where a person pans it")
  func follow() {
    #expect(shown(sheet.typed("^X t ^T ++")) == "4 0900 to 4 2100")
    #expect(shown(sheet.typed("^X t ^T ++ ↓↓")) == "5 0100 to 5 1300")
    #expect(shown(sheet.typed("^X t ^T ++ ⎋ ↓↓")) == "5 0100 to 5 1300")
    #expect(shown(sheet.typed("^X t ^T ++ ↓↓ ←←")) == "4 1900 to 5 0700")
  }

  @Test("A stay of many days is zoomed to half a day around the row")
  func longStay() {
    let stay = TypedSheet("2026-08-01\n0900 Zofran\n2026-08-20\n1200-1300 vancomycin")
    #expect(shown(stay.typed("^T ↑ +")) == "20 0100 to 20 1300")
  }

  @Test("Lanes and rows are switched, and named")
  func arrangement() {
    #expect(sheet.typed("^T v").message == "timeline: a lane an access")
    #expect(sheet.typed("^T vv").session.timeline.arrangement == .rows)
    #expect(sheet.typed("^X v").session.timeline.arrangement == .lanes)
  }
}
