import InfusionCoding
import Testing
import TestSupport

@Suite("S3: infusions under the skin")
struct SubcutaneousInfusionsTests {
  @Test(
    "ROUTE-2: the first with its further hours",
    arguments: [
      ("1000-1016", "96369"), ("1000-1130", "96369"), ("1000-1131", "96369, 96370"),
      ("1000-1230", "96369, 96370"), ("1000-1231", "96369, 96370 x2"),
    ])
  func first(times: String, codes: String) throws {
    #expect(try Coded("\(times) deferoxamine SC").codes == codes)
    #expect(try Coded("\(times) LR SC").codes == codes)
  }

  @Test(
    "ROUTE-2: a later one, 96371 at a new site, with addOn further hours",
    arguments: [
      ("1100-1116 deferoxamine SC @b", "96369, 96371"), ("1100-1130 deferoxamine SC @b", "96369, 96371"),
      ("1100-1131 deferoxamine SC @b", "96369, 96370, 96371"),
      ("1100-1230 deferoxamine SC @b", "96369, 96370, 96371"),
      ("1100-1231 deferoxamine SC @b", "96369, 96370 x2, 96371"), ("1100-1130 deferoxamine SC @a", "96369"),
      ("1100-1131 deferoxamine SC @A", "96369, 96370"), ("1100-1130 deferoxamine SC", "96369"),
      ("1100-1115 deferoxamine SC @b", "96369, 96372-XS"),
      ("1100-1116 deferoxamine SC @b; 1200-1216 deferoxamine SC @b", "96369, 96371"),
      ("1100-1116 deferoxamine SC @b; 1200-1216 LR SC @c", "96369, 96371 x2"),
      ("site: b, replaces a; 1100-1116 deferoxamine SC @b", "96369"),
    ])
  func later(rows: String, codes: String) throws {
    #expect(try Coded("1000-1016 deferoxamine SC @a; \(rows)").codes == codes)
  }

  @Test(
    "ROUTE-2: those that share a minute or touch, directly or over others, are one on however many sites",
    arguments: [
      ("1000-1030 LR SC @a; 1030-1131 LR SC @b", "96369, 96370"),
      ("1000-1030 LR SC @a; 1031-1132 LR SC @b", "96369, 96370, 96371"),
      ("1000-1131 LR SC @a; 1000-1131 deferoxamine SC @b", "96369, 96370"),
      ("1000-1016 LR SC @a; 1016-1032 LR SC @b; 1032-1131 LR SC @c", "96369, 96370"),
      ("1000-1131 LR SC @a; 1010-1030 LR SC @b; 1200-1231 LR SC @b", "96369, 96370 x2"),
      ("1000-1016 LR SC @a; 1100-1116 LR SC @b; 1110-1131 LR SC @c", "96369, 96370, 96371"),
      ("1000-1016 LR SC @a; 1100-1116 LR SC @a; 1110-1131 LR SC @b", "96369, 96370, 96371"),
    ])
  func together(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "ROUTE-2: one without a site is at the first that any of them names",
    arguments: [
      ("1000-1016 LR SC; 1100-1116 LR SC @a", "96369"), ("1000-1016 LR SC; 1100-1116 LR SC", "96369"),
      ("1000-1016 LR SC @b; 1100-1116 LR SC @a; 1200-1216 LR SC", "96369, 96371"),
      // Sites of other rows are none of theirs.
      ("1000 ketorolac IM inj @a; 1000-1016 LR SC; 1100-1116 LR SC @b", "96369, 96372-XS"),
    ])
  func unnamedSite(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("ROUTE-2: each visit begins anew")
  func visits() throws {
    let coded = try Coded("1000-1016 LR SC @a; 1010-1030 LR SC @b visit:2; 1100-1131 LR SC @a visit:2")
    #expect(coded.codes == "96369 x2, 96370, 96371")
  }

  @Test("ROUTE-2: a later one without a code stands alone all the same")
  func withoutACode() throws {
    let coded = try Coded("1000-1016 LR SC @a; 1100-1116 LR SC @a")
    #expect(coded.decisions == "standalone standalone")
    #expect(coded.row(2)?.codes == [] && coded.row(2)?.rules.first == .route2)
  }

  @Test(
    "DATE-2: 96370 by the minutes of the infusion, 96369 and 96371 by its start",
    arguments: [
      ("hourStart", "2259-0030+1d LR SC", "96369, 96370"),
      ("hourStart", "2300-0031+1d LR SC", "96369, 8/5 96370"),
      ("startDate", "2300-0201+1d LR SC", "96369, 96370 x2"),
      ("completion", "2229-0000+1d LR SC", "96369, 96370"),
      ("completion", "2230-0001+1d LR SC", "96369, 8/5 96370"),
      // A later one: 96371 is no hour, so its first hour is hour 1.
      ("hourStart", "1000-1016 LR SC @a; 2350-0021+1d LR SC @b", "96369, 96370, 96371"),
      ("completion", "1000-1016 LR SC @a; 2350-0021+1d LR SC @b", "96369, 96371, 8/5 96370"),
      ("hourStart", "1000-1016 LR SC @a; 2300-0031+1d LR SC @b", "96369, 96370, 96371, 8/5 96370"),
    ])
  func dates(midnight: String, sheet: String, codes: String) throws {
    #expect(try Coded("set: midnight \(midnight); \(sheet)").codes == codes)
  }
}
