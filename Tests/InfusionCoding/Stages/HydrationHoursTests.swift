import InfusionCoding
import Testing
import TestSupport

@Suite("S11: hours of hydration")
struct HydrationHoursTests {
  @Test(
    "HOUR-4: an hour from 31 minutes, one more for each 60",
    arguments: [
      ("1000-1031 LR", "96360"), ("1000-1130 LR", "96360"), ("1000-1131 LR", "96360, 96361"),
      ("1000-1230 LR", "96360, 96361"), ("1000-1231 LR", "96360, 96361 x2"),
      ("0900 morphine push; 1000-1031 LR", "96361, 96374"),
      ("0900 morphine push; 1000-1130 LR", "96361, 96374"),
      ("0900 morphine push; 1000-1131 LR", "96361 x2, 96374"),
      ("1000-1045 LR; 1200-1246 LR", "96360, 96361"), ("1000-1045 LR; 1200-1245 D5NS", "96360"),
    ])
  func hours(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "HOUR-4: totalled by the date of the piece, or all together",
    arguments: [
      ("date", "1000-1040 LR; 8/5 1000-1040 LR", "96360, 8/5 96361"),
      ("encounter", "1000-1040 LR; 8/5 1000-1040 LR", "96360"),
      ("bag", "1000-1040 LR; 8/5 1000-1040 LR", "96360"),
      ("encounter", "1000-1040 LR; 8/5 1000-1051 LR", "96360, 8/5 96361"),
      // A piece over midnight is of the date of its start.
      ("date", "2330-0031+1d LR; 8/5 1000-1031 LR", "96360, 8/5 96361"),
      ("date", "1000-1031 LR; 2331-0031+1d LR", "96360, 8/5 96361"),
      ("date", "1000-1031 LR; 2330-0030+1d LR", "96360, 96361"),
    ])
  func totals(value: String, sheet: String, codes: String) throws {
    #expect(try Coded("set: sameDrugTotal \(value); \(sheet)").codes == codes)
  }

  @Test("HOUR-4: reportable, but no total reaches an hour: one for the first")
  func oneForTheFirst() throws {
    let pieces = "set: hydrationPieces total"
    #expect(try Coded("\(pieces); 1000-1020 LR; 8/5 1000-1020 LR").codes == "96360")
    #expect(try Coded("\(pieces); 1000-1020 LR; 8/5 1000-1031 LR").codes == "8/5 96360")
    #expect(try Coded("\(pieces); 1000-1010 LR; 8/5 1000-1020 LR").codes == "")
    #expect(try Coded("set: hydrationMinimumMinutes 10; 1000-1010 LR; 8/5 1000-1020 LR").codes == "96360")
    #expect(
      try Coded("\(pieces); 0900 morphine push; 1000-1020 LR; 8/5 1000-1020 LR").codes == "96361, 96374")
  }

  @Test(
    "DATE-2: every hour of hydration by its place in its total",
    arguments: [
      ("hourStart", "2330-0030+1d LR", "96360"), ("completion", "2329-0030+1d LR", "96360"),
      ("completion", "2330-0031+1d LR", "8/5 96360"), ("startDate", "2330-0200+1d LR", "96360, 96361"),
      ("hourStart", "2300-0031+1d LR", "96360, 8/5 96361"), ("hourStart", "2259-0030+1d LR", "96360, 96361"),
      // By the counted minutes: those before the infusion, then those after it.
      ("hourStart", "2000-0100+1d LR; 2100-2359 ceftriaxone", "96361 x2, 96365, 96366 x2"),
      ("completion", "2000-0100+1d LR; 2100-2359 ceftriaxone", "96361, 96365, 96366 x2, 8/5 96361"),
      ("hourStart", "2000-0100+1d LR; 2100-0000+1d ceftriaxone", "96361, 96365, 96366 x2, 8/5 96361"),
      // The total starts with its first counted minute, on whichever date the fluid was hung.
      ("startDate", "2300-0100+1d LR; 2300-0000+1d ceftriaxone", "96365, 8/5 96361"),
      // One hour of fewer than 31 minutes goes by the last.
      ("completion", "set: hydrationMinimumMinutes 10; 2355-0005+1d LR", "8/5 96360"),
      ("hourStart", "set: hydrationMinimumMinutes 10; 2355-0005+1d LR", "96360"),
    ])
  func dates(midnight: String, sheet: String, codes: String) throws {
    #expect(try Coded("set: midnight \(midnight); \(sheet)").codes == codes)
  }

  @Test("an hour's line names the runs whose counted minutes lie in it")
  func rowsOfHours() throws {
    let coded = try Coded("0900 morphine push; 1000-1100 LR; 1130-1200 D5NS; 1300-1400 LR")
    #expect(coded.codes == "96361 x2, 96374")
    #expect(coded.line(.c96361)?.rows == [2, 4])
  }
}
