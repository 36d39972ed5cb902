import InfusionCoding
import Testing
import TestSupport

@Suite("S8: the minutes of hydration that count")
struct HydrationMinutesTests {
  @Test(
    "HYD-1: minutes in which an infusion of the visit runs are taken out",
    arguments: [
      ("1000-1100 LR; 1031-1100 ceftriaxone", "96361, 96365"),
      ("1000-1100 LR; 1030-1100 ceftriaxone", "96365"),
      ("1000-1100 LR; 1000-1029 carboplatin", "96361, 96413"),
      ("1000-1100 LR; 1000-1030 carboplatin", "96413"),
      // Its pauses are none of it, a push takes nothing.
      ("1000-1010 ondansetron bag:1; 1041-1050 ondansetron bag:1; 1010-1041 LR", "96361, 96365"),
      ("1000-1031 LR; 1010-1025 ondansetron push", "96361, 96374"),
      // Also one that SAME-1 turned.
      ("0800-0900 ceftriaxone; 1000-1050 LR; 1030-1046 ceftriaxone", "96365, 96376"),
      ("0800-0900 ceftriaxone; 1000-1050 LR; 1031-1047 ceftriaxone", "96361, 96365, 96376"),
      // No pump, no other route, nothing set aside, no other visit.
      ("0900-1800 fluorouracil pump; 1000-1031 LR", "96360, 96416"),
      ("1000-1100 deferoxamine SC; 1000-1031 LR", "96360, 96369"),
      ("1000-1100 ceftriaxone unneeded; 1000-1031 LR", "96360"),
      ("1000-1100 ceftriaxone; 1000-1031 LR visit:2", "96360-XE, 96365"),
      // One that STOP-3 kept.
      ("set: discontinued modifier53; 1000-1046 LR; 1000-1015 carboplatin stopped", "96361, 96413-53"),
      ("set: discontinued modifier53; 1000-1045 LR; 1000-1015 carboplatin stopped", "96413-53"),
    ])
  func infusions(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "HYD-1: so is blood that is not held, with a start and a later stop",
    arguments: [
      ("1031-1100 packed red cells", "96360"), ("1030-1100 packed red cells", ""),
      ("1030 packed red cells", "96360"), ("1030-1030 packed red cells", "96360"),
      ("1030-1000 packed red cells", "96360"), ("1030-2400 packed red cells", "96360"),
      ("2430-1100 packed red cells", "96360"), ("-1100 packed red cells", "96360"),
      (#"1030-1100 packed red cells rateMLPerHour="x""#, "96360"),
      ("1030-1100 packed red cells visit:2", "96360"),
      ("1030-1100 packed red cells @b", ""),
    ])
  func blood(row: String, codes: String) throws {
    #expect(try Coded("1000-1100 LR @a; \(row)").codes == codes)
  }

  @Test(
    "HYD-1: on any access, or on the same under hydrationOtherSite allowed",
    arguments: [
      ("excluded", "1000-1100 ceftriaxone @b", "96365"),
      ("allowed", "1000-1100 ceftriaxone @b", "96361, 96365"),
      ("allowed", "1000-1100 ceftriaxone @a", "96365"), ("allowed", "1000-1100 ceftriaxone", "96365"),
      ("excluded", "1000-1100 packed red cells @b", ""),
      ("allowed", "1000-1100 packed red cells @b", "96360"),
      ("allowed", "1000-1100 packed red cells", ""),
      // Without a reason the other access is the first.
      ("allowed", "1000-1100 ceftriaxone @c", "96365"),
    ])
  func otherSite(value: String, row: String, codes: String) throws {
    let settings = "set: hydrationOtherSite \(value); site: b, because of need"
    #expect(try Coded("\(settings); 1000-1100 LR @a; \(row)").codes == codes)
  }

  @Test("HYD-1: what ran beside is named, and found once a run")
  func overlapFinding() throws {
    let coded = try Coded(
      "1000-1040 LR; 1040-1100 LR; 1030-1050 ceftriaxone; 1200-1300 LR; 1300-1330 famotidine")
    #expect(coded.findings == "hydrationOverlap 1+2")
    #expect(coded.row(1)?.rules.contains(.hydration1) == true && coded.row(1)?.against == [3])
    #expect(coded.row(4)?.rules.contains(.hydration1) == false)
  }

  @Test(
    "HYD-3: under pushMinutesDeducted the minutes of pushes are cut out",
    arguments: [
      ("1000-1131 LR; 1030-1031 ondansetron push", "96361 x2, 96374", "96361, 96374"),
      ("1000-1031 LR; 1030-1032 ondansetron push", "96361, 96374", "96374"),
      ("1000-1031 LR; 1031-1035 ondansetron push", "96361, 96374", "96361, 96374"),
      ("1000-1031 LR; 1010 ondansetron push", "96361, 96374", "96361, 96374"),
      ("1000-1031 LR; 1010-1010 ondansetron push", "96361, 96374", "96361, 96374"),
      // What the clock made a push is one; absorbed pushes are cut out too, on any access.
      ("1000-1031 LR; 1010-1011 ondansetron", "96361, 96374", "96374"),
      ("0900-1000 ondansetron; 1000-1031 LR; 1010-1011 ondansetron push", "96361, 96365", "96365"),
      (
        "site: b, because of need; 0900 morphine push @b; 1000-1031 LR @a; 1010-1011 ondansetron push @b",
        "96361, 96374, 96375", "96374, 96375"
      ),
      // What is left of a piece counts, however short.
      ("1000-1031 LR; 1010-1030 ondansetron push; 1200-1231 LR", "96361, 96374", "96361, 96374"),
      ("1000-1031 LR; 1001-1031 ondansetron push; 1200-1230 LR", "96361, 96374", "96374"),
      ("1000-1031 LR; 1000-1031 ondansetron push; 1200-1231 LR", "96361, 96374", "96361, 96374"),
    ])
  func pushMinutes(sheet: String, kept: String, deducted: String) throws {
    #expect(try Coded(sheet).codes == kept)
    #expect(try Coded("set: pushMinutesDeducted true; \(sheet)").codes == deducted)
  }

  @Test("HYD-3: what is left of a piece keeps the date on which the piece started")
  func dateOfAPiece() throws {
    let sheet = "1000-1031 LR; 2330-0031+1d LR; 2330-0000+1d ondansetron push"
    #expect(try Coded("set: pushMinutesDeducted true; \(sheet)").codes == "96361, 96374")
    #expect(
      try Coded("1000-1031 LR; 8/5 0000-0031 LR; 8/4 2330 ondansetron push").codes
        == "96361, 96374, 8/5 96361")
  }

  @Test(
    "HYD-4: reportable from hydrationMinimumMinutes on, over the visit",
    arguments: [
      (31, "1000-1030 LR", ""), (31, "1000-1031 LR", "96360"), (31, "1000-1015 LR; 1015-1031 LR", "96360"),
      (31, "1000-1030 LR; 1100-1131 LR visit:2", "96360"),
      (31, "1000-1030 LR; 1030-1101 LR visit:2", "96360"),
      (60, "1000-1059 LR", ""), (60, "1000-1100 LR", "96360"), (1, "1000-1001 LR", "96360"),
      (1, "1000-1000 LR", ""), (1440, "1000-0959+1d LR", ""),
      (1440, "1000-1000+1d LR", "96360, 96361 x13, 8/5 96361 x10"),
    ])
  func reportable(minimum: Int, sheet: String, codes: String) throws {
    #expect(try Coded("set: hydrationMinimumMinutes \(minimum); \(sheet)").codes == codes)
  }

  @Test("a run's own counted minutes are those that HYD-1 left of it")
  func ownMinutes() throws {
    let coded = try Coded("1000-1100 LR; 1030-1130 D5NS; 1110-1130 ceftriaxone")
    #expect(coded.row(1)?.creditedMinutes == 60 && coded.row(2)?.creditedMinutes == 40)
    let none = try Coded("1000-1030 LR")
    #expect(none.row(1)?.creditedMinutes == 0 && none.row(1)?.decision == .hydration)
  }
}
