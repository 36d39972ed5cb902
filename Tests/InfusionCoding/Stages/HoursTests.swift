import InfusionCoding
import Testing
import TestSupport

@Suite("S11: hours of infusion")
struct HoursTests {
  @Test(
    "hours beyond a first one, and hours where another code is the first",
    arguments: [
      (0, 0, 0), (1, 0, 0), (30, 0, 0), (31, 0, 1), (60, 0, 1), (90, 0, 1), (91, 1, 2), (150, 1, 2),
      (151, 2, 3), (210, 2, 3), (211, 3, 4), (1440, 23, 24),
    ])
  func arithmetic(minutes: Int, beyond: Int, addOn: Int) {
    #expect(Hours.beyond(minutes) == beyond)
    #expect(Hours.addOn(minutes) == addOn)
  }

  @Test(
    "HOUR-2: the first hour and those beyond it",
    arguments: [
      ("1000-1130 ceftriaxone", "96365"), ("1000-1131 ceftriaxone", "96365, 96366"),
      ("1000-1230 ceftriaxone", "96365, 96366"), ("1000-1231 ceftriaxone", "96365, 96366 x2"),
      ("1000-1130 carboplatin", "96413"), ("1000-1131 carboplatin", "96413, 96415"),
      ("0700-0900 vancomycin; 1000-1130 ceftriaxone", "96365, 96366, 96367"),
      ("0700-0900 vancomycin; 1000-1131 ceftriaxone", "96365, 96366 x2, 96367"),
      ("0700-0900 cisplatin; 1000-1130 carboplatin", "96413, 96415, 96417"),
      ("0700-0900 cisplatin; 1000-1131 carboplatin", "96413, 96415 x2, 96417"),
      // The fixed 31 goes by no setting.
      (
        "set: hydrationMinimumMinutes 60; set: infusionMinimumMinutes 45; 1000-1131 ceftriaxone",
        "96365, 96366"
      ),
    ])
  func firstHour(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "HOUR-1: what is added up, by the setting sameDrugTotal",
    arguments: [
      ("date", "1000-1045 ceftriaxone; 1200-1246 ceftriaxone", "96365, 96366"),
      ("date", "1000-1045 ceftriaxone; 1200-1245 ceftriaxone", "96365"),
      ("encounter", "1000-1045 ceftriaxone; 1200-1246 ceftriaxone", "96365, 96366"),
      ("bag", "1000-1045 ceftriaxone; 1200-1245 ceftriaxone", "96365, 96366"),
      ("bag", "1000-1045 ceftriaxone; 1200-1231 ceftriaxone; 1400-1431 ceftriaxone", "96365, 96366 x2"),
      // By the date of the infusion's start.
      ("date", "1000-1040 ceftriaxone; 8/5 1000-1040 ceftriaxone", "96365, 8/5 96366"),
      ("encounter", "1000-1040 ceftriaxone; 8/5 1000-1040 ceftriaxone", "96365"),
      ("encounter", "1000-1040 ceftriaxone; 8/5 1000-1051 ceftriaxone", "96365, 8/5 96366"),
      ("date", "2330-0031+1d ceftriaxone; 8/5 0800-0831 ceftriaxone", "96365, 8/5 96366"),
      ("date", "0800-0831 ceftriaxone; 2331-0031+1d ceftriaxone", "96365, 8/5 96366"),
      ("date", "0800-0831 ceftriaxone; 2330-0030+1d ceftriaxone", "96365, 96366"),
      // A drug whose push is the initial, and any other drug, takes 96367 for its first total.
      (
        "date", "0700-1000 vancomycin; 1100-1140 famotidine; 8/5 1000-1040 famotidine",
        "96365, 96366 x2, 96367, 8/5 96366"
      ),
      ("bag", "0700-1000 vancomycin; 1100-1140 famotidine; 1300-1340 famotidine", "96365, 96366 x3, 96367"),
    ])
  func totals(value: String, sheet: String, codes: String) throws {
    #expect(try Coded("set: sameDrugTotal \(value); \(sheet)").codes == codes)
  }

  @Test(
    "HOUR-1: under additionalHour each by itself, whatever sameDrugTotal",
    arguments: ["date", "encounter", "bag"])
  func additionalHour(total: String) throws {
    let settings = "set: shortRepeat additionalHour; set: sameDrugTotal \(total)"
    #expect(try Coded("\(settings); 1000-1045 ceftriaxone; 1200-1245 ceftriaxone").codes == "96365, 96366")
    // HOUR-2: at least one.
    #expect(try Coded("\(settings); 1000-1045 ceftriaxone; 1200-1216 ceftriaxone").codes == "96365, 96366")
    #expect(
      try Coded("\(settings); 1000-1045 ceftriaxone; 8/5 1200-1331 ceftriaxone").codes
        == "96365, 8/5 96366 x2")
    let other = "0700-0900 vancomycin; 1000-1016 famotidine; 1200-1216 famotidine"
    #expect(try Coded("\(settings); \(other)").codes == "96365, 96366 x2, 96367")
  }

  @Test("HOUR-2: the total that holds the initial takes the first hour, also where it is not the first")
  func initialNotFirst() throws {
    let bags = try Coded("set: sameDrugTotal bag; 1000-1040 ceftriaxone; 1200-1331 ceftriaxone")
    #expect(bags.decisions == "additionalHours initial")
    #expect(bags.codes == "96365, 96366 x2")
    #expect(bags.line(.c96365)?.rows == [2])
    // In one total the first hour is dated by its earliest infusion.
    let date = try Coded("1000-1040 ceftriaxone; 1200-1331 ceftriaxone")
    #expect(date.decisions == "additionalHours initial")
    #expect(date.codes == "96365, 96366")
    #expect(date.line(.c96365)?.rows == [1, 2])
  }

  @Test("HOUR-2: a drug whose push is the initial takes 96367 for its infusion")
  func pushIsInitial() throws {
    let coded = try Coded("policy: office; 1000 ondansetron push primary; 1200-1300 ondansetron")
    #expect(coded.codes == "96367, 96374")
    #expect(coded.decisions == "initial sequential")
  }

  @Test(
    "HOUR-2: modifier 53 where the earliest infusion of the total was cut short",
    arguments: [
      ("1000-1010 ceftriaxone stopped; 1200-1300 ceftriaxone", "96365-53"),
      ("1000-1100 ceftriaxone; 1200-1210 ceftriaxone stopped", "96365"),
      ("1000-1010 ceftriaxone stopped; 1200-1330 ceftriaxone", "96365-53, 96366"),
      ("0700-0900 vancomycin; 1000-1010 ceftriaxone stopped", "96365, 96366, 96367-53"),
      ("0700-0900 cisplatin; 1000-1010 carboplatin stopped", "96413, 96415, 96417-53"),
      ("1000-1100 vancomycin; 1000-1010 ceftriaxone stopped", "96365, 96367-53"),
      ("set: concurrency overlap:1; 1000-1100 vancomycin; 1000-1010 ceftriaxone stopped", "96365, 96368"),
    ])
  func cutShort(sheet: String, codes: String) throws {
    #expect(try Coded("set: discontinued modifier53; set: shortRepeat total; \(sheet)").codes == codes)
  }

  @Test("HOUR-1: minutes that infusions of a total share count once")
  func union() throws {
    let coded = try Coded("1000-1100 ceftriaxone @a; 1030-1130 ceftriaxone @b")
    #expect(coded.codes == "96365")
    #expect(try Coded("1000-1100 ceftriaxone @a; 1030-1131 ceftriaxone @b").codes == "96365, 96366")
  }

  @Test("an hour's line names the rows whose minutes lie in it")
  func rowsOfHours() throws {
    let coded = try Coded("1000-1100 ceftriaxone; 1200-1231 ceftriaxone; 1400-1459 ceftriaxone")
    #expect(coded.codes == "96365, 96366")
    #expect(coded.line(.c96365)?.rows == [1])
    #expect(coded.line(.c96366)?.rows == [2, 3])
  }
}
