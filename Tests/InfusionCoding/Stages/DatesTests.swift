import InfusionCoding
import Testing
import TestSupport

@Suite("S13: the day of each unit")
struct DatesTests {
  @Test(
    "DATE-1: a push, an injection, a first hour and all that stands alone: the day of its start",
    arguments: [
      ("2359-0010+1d ceftriaxone push", "96374"), ("2359-0100+1d ceftriaxone", "96365"),
      ("2359-0014+1d ketorolac IM inj", "96372"), ("2359-0030+1d cisplatin IA", "96422"),
      ("2359 pegfilgrastim SC onbody", "96377"), ("2359-1200+1d fluorouracil pump", "96416"),
      ("2359-0030+1d deferoxamine SC", "96369"), ("2359-0030+1d alteplase declot", "36593"),
      ("2359-0030+1d saline flush", "96523"), ("8/5 0000-0016 ceftriaxone", "8/5 96365"),
      ("2300-0300+1d ceftriaxone; 2359-0100+1d famotidine", "96365, 96368, 8/5 96366 x3"),
      (
        "set: chemoOverlap unlisted; 2200-2330 cisplatin; 2250-2340 carboplatin", "96413, 96549"
      ),
    ])
  func start(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("DATE-1: a first hour by the earliest infusion of its total")
  func firstHour() throws {
    let settings = "set: sameDrugTotal encounter; set: initialTie earliest"
    #expect(
      try Coded("\(settings); 2350-0010+1d ceftriaxone; 8/5 0900-1030 ceftriaxone").codes
        == "96365, 8/5 96366")
    let other = try Coded("0700-0900 vancomycin; 2350-0040+1d famotidine; 8/5 0900-0931 famotidine")
    #expect(other.codes == "96365, 96366, 96367, 8/5 96366")
  }

  @Test(
    "DATE-2: a further hour by the setting midnight",
    arguments: [
      // The second hour begins with minute 61 and is complete with its 31st.
      ("hourStart", "2259-0030+1d", "96365, 96366"), ("hourStart", "2300-0031+1d", "96365, 8/5 96366"),
      ("completion", "2229-0000+1d", "96365, 96366"), ("completion", "2230-0001+1d", "96365, 8/5 96366"),
      ("startDate", "2300-0231+1d", "96365, 96366 x3"),
      ("hourStart", "2259-0130+1d", "96365, 96366, 8/5 96366"),
      ("hourStart", "2300-0000+3d", "96365, 8/5 96366 x24, 8/6 96366 x24"),
      ("completion", "2130-0001+3d", "96365, 96366, 8/5 96366 x24, 8/6 96366 x24, 8/7 96366"),
      ("startDate", "2300-0001+2d", "96365, 96366 x24"),
    ])
  func furtherHours(midnight: String, times: String, codes: String) throws {
    #expect(try Coded("set: midnight \(midnight); \(times) ceftriaxone").codes == codes)
  }

  @Test("DATE-2: by the counted minutes, so a pause and another infusion of the total are passed over")
  func countedMinutes() throws {
    let paused = "2200-2300 ceftriaxone; 8/5 0100-0131 ceftriaxone continues:1"
    #expect(try Coded(paused).codes == "96365, 8/5 96366")
    let total = "set: sameDrugTotal encounter; 1000-1100 ceftriaxone; 8/6 1000-1031 ceftriaxone"
    #expect(try Coded(total).codes == "96365, 8/6 96366")
    #expect(try Coded("set: midnight startDate; \(total)").codes == "96365, 96366")
  }

  @Test("DATE-2: by credited minutes only")
  func creditedMinutes() throws {
    // The first 20 minutes of the second drug go to the initial: its minute 61 is 00:41.
    let settings = "set: overlapCredit once; set: concurrency overlap:21; 2130-2340 ceftriaxone"
    #expect(try Coded("\(settings); 2320-0110+1d famotidine").codes == "96365, 96366, 96367")
    #expect(try Coded("\(settings); 2320-0111+1d famotidine").codes == "96365, 96366, 96367, 8/5 96366")
    #expect(try Coded("\(settings); 2320-0111+1d famotidine").row(2)?.creditedMinutes == 91)
  }

  @Test(
    "DATE-2: where another total has the first hour, its own first hour is hour 1",
    arguments: [
      ("hourStart", "96365, 96366"), ("completion", "96365, 8/5 96366"), ("startDate", "96365, 96366"),
    ])
  func hourOne(midnight: String, codes: String) throws {
    let settings = "set: midnight \(midnight); set: sameDrugTotal bag"
    #expect(try Coded("\(settings); 1000-1100 ceftriaxone; 2335-0008+1d ceftriaxone").codes == codes)
    // Under additionalHour an hour of fewer than 31 minutes is complete with its last.
    let short = "set: midnight \(midnight); set: shortRepeat additionalHour"
    #expect(try Coded("\(short); 1000-1100 ceftriaxone; 2350-0010+1d ceftriaxone").codes == codes)
    #expect(try Coded("\(short); 1000-1100 ceftriaxone; 2335-2355 ceftriaxone").codes == "96365, 96366")
  }

  @Test(
    "DATE-2: a total without minutes: the day it starts", arguments: ["hourStart", "completion", "startDate"])
  func noMinutes(midnight: String) throws {
    let coded = try Coded(
      """
      set: midnight \(midnight)
      set: shortRepeat additionalHour
      set: overlapCredit once
      set: concurrency overlap:1440
      2200-0030+1d ceftriaxone
      2000-2040 famotidine
      2350-0020+1d famotidine
      """)
    #expect(coded.row(3)?.creditedMinutes == 0)
    #expect(coded.line(.c96366)?.rows.contains(3) == true)
    #expect(coded.result.rows.map(\.creditedMinutes) == [150, 40, 0])
  }
}
