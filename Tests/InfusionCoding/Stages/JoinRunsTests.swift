import InfusionCoding
import Testing
import TestSupport

@Suite("S4: rows become runs")
struct JoinRunsTests {
  @Test(
    "SITE-0: a row without a site is on the access first used",
    arguments: [
      // First by start, not by number.
      ("1010 lorazepam push @b; 1000 ondansetron push @a; 1005 morphine push", 3, 2),
      ("1000 morphine push; 1010 lorazepam push @b; 1005 ondansetron push @a", 1, 3),
      (#"1000 ondansetron push @a; 1001 lorazepam push @b; 1005 morphine push @" ""#, 3, 1),
      // Only rows that came to S4: no injection, nothing held or set aside.
      ("0900 ketorolac IM inj @x; 1000 ondansetron push @a; 1005 morphine push", 3, 2),
      ("0900-0800 ceftriaxone @x; 1000 ondansetron push @a; 1005 morphine push", 3, 2),
      ("0900 ceftriaxone @x unneeded; 1000 ondansetron push @a; 1005 morphine push", 3, 2),
      ("0900-0910 packed red cells @x; 1000 ondansetron push @a; 1005 morphine push", 3, 2),
      // One that S5 holds came to S4.
      ("set: missingStop hold; 0900 ceftriaxone @x; 1000 ondansetron push @a; 1005 morphine push", 3, 1),
    ])
  func unnamedSite(sheet: String, row: Int, same: Int) throws {
    let coded = try Coded("set: secondSite assumed; \(sheet)")
    #expect(coded.row(row)?.access != nil)
    #expect(coded.row(row)?.access == coded.row(same)?.access)
    #expect(coded.row(row)?.rules.contains(.site0) == true)
  }

  @Test("SITE-0: where no row names a site, all are on one access")
  func noSite() throws {
    let coded = try Coded("set: secondSite assumed; 1000 ondansetron push; 1001 morphine push")
    #expect(coded.codes == "96374, 96375")
    #expect(coded.row(1)?.access == nil)
  }

  @Test("SITE-0: the sites of another visit don't count")
  func otherVisit() throws {
    let coded = try Coded("1000 ondansetron push @a; 8/5 1000 morphine push visit:2")
    #expect(coded.row(2)?.access == nil)
  }

  @Test(
    "SITE-0: blood is placed the same way, by those rows",
    arguments: [
      ("1000-1200 LR @a; 1000-1200 packed red cells", ""),
      ("1000-1200 LR @a; 1000-1200 packed red cells @b", "96360, 96361"),
      ("0930 ondansetron push @b; 1000-1200 LR @a; 1000-1200 packed red cells", "96361 x2, 96374"),
      ("0930-1200 packed red cells @b; 1000-1200 LR @a; 1000-1200 packed red cells", ""),
      ("1000-1200 LR; 1000-1200 packed red cells", ""),
    ])
  func blood(sheet: String, codes: String) throws {
    let settings = "set: secondSite assumed; set: hydrationOtherSite allowed"
    #expect(try Coded("\(settings); \(sheet)").codes == codes)
  }

  @Test(
    "a run's minutes are the union of its segments, without its pauses",
    arguments: [
      ("1000-1020 ceftriaxone bag:1; 1010-1030 vancomycin bag:1", 30),
      ("1000-1010 ceftriaxone bag:1; 1400-1406 vancomycin bag:1", 16),
      ("1000-1010 ceftriaxone bag:1; 1010-1016 vancomycin bag:1", 16),
      ("1000-1030 ceftriaxone bag:1; 1010-1020 vancomycin bag:1", 30),
      // A row without a stop has no segment, one of 0 minutes has one.
      ("1000 ceftriaxone bag:1; 1100-1116 vancomycin bag:1", 16),
      ("1000 ceftriaxone bag:1; 1100-1100 vancomycin bag:1", 0),
      ("1000 ceftriaxone bag:1; 1100 vancomycin bag:1", nil),
    ] as [(String, Int?)])
  func union(sheet: String, minutes: Int?) throws {
    let coded = try Coded(sheet)
    #expect(coded.row(1)?.minutes == minutes && coded.row(2)?.minutes == minutes)
    #expect(coded.row(1)?.run == [1, 2] && coded.row(2)?.run == [1, 2])
    #expect(coded.row(1)?.decision == coded.row(2)?.decision)
  }

  @Test(
    "a run has the highest family of its rows, and is a push only if every row is one",
    arguments: [
      ("1000-1030 LR bag:1; 1000-1030 ceftriaxone bag:1", "96365"),
      ("1000-1030 ceftriaxone bag:1; 1000-1030 LR bag:1", "96365"),
      ("1000-1030 ceftriaxone bag:1; 1000-1030 cisplatin bag:1; 1000-1030 LR bag:1", "96413"),
      ("1000-1016 ondansetron push bag:1; 1000-1016 dexamethasone push bag:1", "96374"),
      ("1000-1016 ondansetron inj bag:1; 1000-1016 dexamethasone push bag:1", "96374"),
      ("1000-1016 ondansetron push bag:1; 1000-1016 dexamethasone bag:1", "96365"),
      ("1000-1015 ondansetron push bag:1; 1000-1015 dexamethasone bag:1", "96374"),
    ])
  func familyAndMethod(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("a run is primary if any of its rows is")
  func primary() throws {
    let coded = try Coded(
      """
      setting: office; 1000-1100 vancomycin; 1200-1216 ondansetron bag:1
      1200-1216 dexamethasone bag:1 primary
      """
    )
    #expect(coded.decisions == "sequential initial initial")
  }

  @Test("a run is discontinued if any of its rows is")
  func discontinued() throws {
    let coded = try Coded(
      "set: discontinued modifier53; 1000-1010 ondansetron bag:1; 1000-1010 dexamethasone bag:1 stopped")
    #expect(coded.codes == "96365-53")
  }

  @Test("a run is on the access of its earliest row by start, and has its lowest number")
  func accessAndNumber() throws {
    let coded = try Coded(
      """
      set: secondSite assumed
      1000-1010 vancomycin @a
      1100-1110 ceftriaxone @b continues:3
      1030-1040 ceftriaxone @a
      1200 lorazepam push @b
      """)
    #expect(coded.row(2)?.access == coded.row(1)?.access)
    #expect(coded.row(2)?.run == [2, 3])
    #expect(coded.decisions == "push initial initial initial")
  }
}
