import InfusionCoding
import Testing
import TestSupport

@Suite("S8: pieces of hydration")
struct HydrationPiecesTests {
  @Test(
    "HYD-2: a short piece is dropped under eachThenTotal, and counts under total",
    arguments: [
      ("1000-1030 LR; 1100-1130 LR", "", "96360"), ("1000-1031 LR; 1100-1130 LR", "96360", "96360"),
      ("1000-1031 LR; 1100-1131 LR", "96360", "96360"),
      ("1000-1101 LR; 1200-1230 LR", "96360", "96360, 96361"),
      ("1000-1010 LR; 1100-1120 LR", "", ""), ("1000-1010 LR; 1100-1121 LR", "", "96360"),
      // An infusion parts one run in two.
      ("1000-1130 LR; 1030-1100 ceftriaxone", "96365", "96361, 96365"),
    ])
  func shortPieces(sheet: String, eachThenTotal: String, total: String) throws {
    #expect(try Coded(sheet).codes == eachThenTotal)
    #expect(try Coded("set: hydrationPieces total; \(sheet)").codes == total)
  }

  @Test("HYD-2: short is less than hydrationMinimumMinutes", arguments: [(20, "96360"), (21, "")])
  func threshold(minimum: Int, codes: String) throws {
    #expect(try Coded("set: hydrationMinimumMinutes \(minimum); 1000-1020 LR; 1100-1110 LR").codes == codes)
  }

  @Test(
    "HYD-2: pieces of all runs and accesses that share a minute or touch are one",
    arguments: [
      ("1000-1015 LR; 1015-1031 D5NS", "96360"), ("1000-1015 LR; 1016-1032 D5NS", ""),
      ("1000-1020 LR; 1010-1031 D5NS", "96360"), ("1000-1031 LR; 1005-1010 D5NS", "96360"),
      ("1020-1031 LR; 1000-1010 D5NS; 1005-1025 D5LR", "96360"),
      ("site: b, because of need; 1000-1015 LR @a; 1015-1031 LR @b", "96360"),
      // What two runs share counts once.
      ("1000-1020 LR; 1000-1030 D5NS", ""),
      // Over the pause of another run.
      ("1000-1010 LR bag:1; 1040-1050 LR bag:1; 1050-1101 D5NS", "96360"),
      ("1000-1010 LR bag:1; 1040-1050 LR bag:1; 1050-1100 D5NS", ""),
    ])
  func touching(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "HYD-2: a run's own pause parts nothing, unless something that HYD-1 looks at runs in it",
    arguments: [
      ("1200 morphine push", "96361, 96374"), ("1020-1030 morphine push", "96361, 96374"),
      ("1015-1031 ceftriaxone", "96365"), ("1020-1040 ceftriaxone", "96365"),
      ("1000-1001 ceftriaxone", "96361, 96374"), ("1116-1140 ceftriaxone", "96361, 96365"),
      ("1020-1021 packed red cells", ""), ("1020-1020 packed red cells", "96360"),
      ("0900-1000 ceftriaxone", "96361, 96365"), ("1020-1100 fluorouracil IA", "96360, 96422"),
    ])
  func pauses(row: String, codes: String) throws {
    // 15 minutes and 16, with a pause from 10:15 to 11:00.
    #expect(try Coded("1000-1015 LR; 1100-1116 LR continues:1; \(row)").codes == codes)
  }

  @Test("HYD-2: on another access nothing parts it where hydrationOtherSite is allowed")
  func pauseBesideOtherSite() throws {
    let sheet =
      "site: b, because of need; 1000-1015 LR @a; 1100-1116 LR continues:1 @a; 1020-1040 ceftriaxone @b"
    #expect(try Coded(sheet).codes == "96365")
    #expect(try Coded("set: hydrationOtherSite allowed; \(sheet)").codes == "96361, 96365")
  }
}
