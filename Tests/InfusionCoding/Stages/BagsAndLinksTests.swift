import InfusionCoding
import Testing
import TestSupport

@Suite("S4: bags and links")
struct BagsAndLinksTests {
  @Test(
    "RUN-1: rows of one bag on one access in one visit are one run, however far apart",
    arguments: [
      ("1000-1010 gentamicin bag:1; 1400-1406 gentamicin bag:1", "96365"),
      ("1000-1010 gentamicin bag:1; 1400-1405 gentamicin bag:1", "96374"),
      ("1000-1010 gentamicin bag:1; 8/6 1400-1406 gentamicin bag:1", "96365"),
      ("1000-1010 gentamicin bag:1; 1400-1406 gentamicin bag:2", "96374, 96376"),
      (#"1000-1010 gentamicin bag:1; 1400-1406 gentamicin bag:" 1 ""#, "96365"),
      (#"1000-1010 gentamicin bag:" "; 1400-1406 gentamicin bag:" ""#, "96374, 96376"),
      ("1000-1010 gentamicin bag:a; 1400-1406 gentamicin bag:A", "96374, 96376"),
      ("1000-1010 gentamicin bag:1; 1400-1406 gentamicin bag:1 visit:2", "96374, 96374-XE"),
      // Sites are named (SITE-0) before bags are joined, and bags not joined anew after SITE-2.
      ("1000-1010 gentamicin bag:1 @a; 1400-1406 gentamicin bag:1", "96365"),
      ("1000-1010 gentamicin bag:1 @a; 1400-1406 gentamicin bag:1 @b", "96374, 96376"),
    ])
  func bags(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "a mixed bag is one substance, known by the set of its names",
    arguments: [
      // No single name equals it.
      ("1200 ondansetron push", "96365, 96375"), ("1200-1230 ondansetron", "96365, 96367"),
      // The same set in another bag and order does.
      ("1200-1230 dexamethasone bag:2; 1200-1230 ondansetron bag:2", "96365, 96376"),
      ("1200-1210 dexamethasone push bag:2; 1200-1210 ondansetron push bag:2", "96365, 96376"),
      ("1120-1125 dexamethasone push bag:2; 1120-1125 ondansetron push bag:2", "96365"),
      // More or other names are another substance.
      ("1200-1230 dexamethasone bag:2; 1200-1230 famotidine bag:2", "96365, 96367"),
      (
        "1200-1230 dexamethasone bag:2; 1200-1230 ondansetron bag:2; 1200-1230 famotidine bag:2",
        "96365, 96367"
      ),
      ("1200-1230 dexamethasone chemo bag:2; 1200-1230 ondansetron bag:2", "96367, 96413"),
    ])
  func mixtures(rows: String, codes: String) throws {
    let mixture = "1000-1100 ondansetron bag:1; 1000-1100 dexamethasone bag:1"
    #expect(try Coded("\(mixture); \(rows)").codes == codes)
  }

  @Test("a bag of one name is that name")
  func bagOfOneName() throws {
    let coded = try Coded("1000-1030 ondansetron bag:1; 1030-1040 Zofran bag:1; 1500-1520 ondansetron")
    #expect(coded.codes == "96365, 96376")
  }

  @Test(
    "RUN-2: a row that continues another is the same run, joined before any threshold",
    arguments: [
      ("1000-1010 gentamicin; 1040-1045 gentamicin continues:1", "96374"),
      ("1000-1010 gentamicin; 1040-1046 gentamicin continues:1", "96365"),
      ("1000-1010 gentamicin continues:2; 1040-1046 gentamicin", "96365"),
      ("1000-1006 Zofran; 1040-1045 ondansetron continues:1; 8/5 1000-1005 zofran continues:2", "96365"),
      ("1000-1010 gentamicin; 1040-1046 gentamicin continues:1 @a", "96365"),
      ("1000-1010 gentamicin @b; 1040-1046 gentamicin continues:1 @a", "96365"),
      ("7. 1000-1010 gentamicin; 3. 1040-1046 gentamicin continues:7", "96365"),
      // Its bag comes along.
      ("1000-1010 gentamicin bag:1; 1100-1103 gentamicin continues:1; 1200-1203 cefazolin bag:1", "96365"),
      ("1000-1001 LR; 1030-1100 LR continues:1", "96360"),
    ])
  func links(sheet: String, codes: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.codes == codes)
    #expect(coded.findings == "" || coded.findings == "oneMinuteInfusion 1")
    #expect(coded.result.rows.allSatisfy { $0.run.count == coded.result.rows.count })
  }

  @Test(
    "ROW-2: a link that doesn't count",
    arguments: [
      ("1000-1010 gentamicin; 1040-1046 gentamicin continues:2", "brokenLink 2"),
      ("1000-1010 gentamicin; 1040-1046 gentamicin continues:7", "brokenLink 2"),
      ("1000-1010 gentamicin; 1040-1046 gentamicin continues:1 visit:2", "brokenLink 2"),
      ("1000-1010 ceftriaxone; 1040-1046 gentamicin continues:1", "brokenLink 2"),
      ("1000-1010 gentamicin chemo; 1040-1046 gentamicin tx continues:1", "brokenLink 2"),
      ("1000-1010 gentamicin IM; 1040-1046 gentamicin continues:1", "brokenLink 2"),
      ("1000-1010 gentamicin unneeded; 1040-1046 gentamicin continues:1", "brokenLink 2"),
      ("1000-0910 gentamicin; 1040-1046 gentamicin continues:1", "stopBeforeStart 1, brokenLink 2"),
      ("1000-1010 gentamicin PO; 1040-1046 gentamicin continues:1", "brokenLink 2"),
      // A circle, and a tail that leads into one, from before it or after.
      (
        """
        1000-1005 gentamicin continues:2; 1040-1046 gentamicin continues:1
        1120-1125 gentamicin continues:1; 1200-1205 gentamicin continues:3
        """, "brokenLink 1, brokenLink 2, brokenLink 3, brokenLink 4"
      ),
      ("1000-1010 gentamicin continues:2; 1040-1046 gentamicin continues:1", "brokenLink 1, brokenLink 2"),
      (
        """
        1000-1005 gentamicin continues:2; 1040-1046 gentamicin continues:3
        1120-1125 gentamicin continues:2
        """,
        "brokenLink 1, brokenLink 2, brokenLink 3"
      ),
      (
        """
        1000-1005 gentamicin continues:2; 1040-1045 gentamicin continues:3
        1120-1125 gentamicin continues:4; 1200-1205 gentamicin continues:2
        """, "brokenLink 1, brokenLink 2, brokenLink 3, brokenLink 4"
      ),
    ])
  func brokenLinks(sheet: String, findings: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.findings == findings)
    #expect(coded.result.rows.allSatisfy { $0.run.isEmpty })
    #expect(coded.row(2)?.rules.contains(.row2) == true)
  }

  @Test("ROW-2: a link before one that doesn't count counts all the same")
  func chainToABrokenLink() throws {
    let coded = try Coded(
      "1000-1005 gentamicin continues:9; 1040-1045 gentamicin continues:1; 1100-1106 gentamicin continues:2")
    #expect(coded.codes == "96365")
    #expect(coded.findings == "brokenLink 1")
    // A circle that a link of another drug breaks is none.
    let apart = try Coded(
      "1000-1010 gentamicin continues:3; 1040-1046 gentamicin continues:1; 1100-1103 cefazolin continues:2")
    #expect(apart.findings == "brokenLink 1, brokenLink 3")
    #expect(apart.row(2)?.run == [1, 2])
  }
}
