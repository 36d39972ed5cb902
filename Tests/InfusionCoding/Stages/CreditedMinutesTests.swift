import InfusionCoding
import Testing
import TestSupport

@Suite("S11: credited minutes")
struct CreditedMinutesTests {
  /// Nothing is concurrent, so that everything is retained.
  private let settings = "set: concurrency overlap:1440; set: overlapCredit"

  @Test(
    "HOUR-3: shared minutes go to the initial, chemotherapy, the longer, the earlier",
    arguments: [
      ("1000-1145 ceftriaxone; 1130-1301 famotidine", [105, 76]),
      ("1000-1131 famotidine; 1115-1300 ceftriaxone", [75, 105]),
      ("0700-0900 cisplatin; 1000-1100 carboplatin; 1030-1215 ceftriaxone", [120, 60, 75]),
      ("0700-1100 vancomycin; 1200-1300 famotidine; 1230-1401 ceftriaxone", [240, 30, 91]),
      ("0700-1100 vancomycin; 1200-1331 famotidine; 1300-1431 ceftriaxone", [240, 91, 60]),
      ("0700-1100 vancomycin; 1300-1431 famotidine; 1200-1331 ceftriaxone", [240, 60, 91]),
      // A longer one than the initial gives way to it.
      ("2330-0030+1d ceftriaxone; 8/5 0010-0300 famotidine", [60, 150]),
      // What comes before it counts whole, whatever was credited of it.
      ("1000-1200 ceftriaxone; 1130-1300 famotidine; 1145-1230 ondansetron", [120, 60, 0]),
      // Of the same drug nothing comes off.
      ("1000-1100 ceftriaxone @a; 1030-1130 ceftriaxone @b", [60, 60]),
      ("1000-1030 ceftriaxone; 1030-1100 famotidine", [30, 30]),
    ])
  func once(sheet: String, credited: [Int]) throws {
    let coded = try Coded("\(settings) once; \(sheet)")
    #expect(coded.result.rows.map(\.creditedMinutes) == credited)
    let full = try Coded("\(settings) full; \(sheet)")
    #expect(full.result.rows.map(\.creditedMinutes) == full.result.rows.map(\.minutes))
  }

  @Test("HOUR-3: the hours follow")
  func hours() throws {
    let sheet = "1000-1145 ceftriaxone; 1130-1301 famotidine"
    #expect(try Coded("\(settings) full; \(sheet)").codes == "96365, 96366 x2, 96367")
    #expect(try Coded("\(settings) once; \(sheet)").codes == "96365, 96366, 96367")
  }

  @Test("HOUR-3: only retained infusions take minutes away, on their own access")
  func whoTakes() throws {
    let concurrent = try Coded("set: overlapCredit once; 1000-1200 ceftriaxone; 1030-1300 famotidine")
    #expect(concurrent.decisions == "concurrent initial")
    #expect(concurrent.row(2)?.creditedMinutes == 150)
    let other = try Coded(
      "\(settings) once; site: b, because of need; 1000-1100 ceftriaxone @a; 1000-1100 famotidine @b")
    #expect(other.result.rows.map(\.creditedMinutes) == [60, 60])
  }

  @Test("HOUR-3: one without credited minutes keeps its first-hour code")
  func noMinutes() throws {
    #expect(
      try Coded("\(settings) once; 1000-1200 ceftriaxone; 1030-1100 famotidine").codes
        == "96365, 96366, 96367")
  }
}
