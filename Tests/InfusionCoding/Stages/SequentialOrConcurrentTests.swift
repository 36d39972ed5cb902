import InfusionCoding
import Testing
import TestSupport

@Suite("S10: sequential or concurrent")
struct SequentialOrConcurrentTests {
  @Test(
    "CONC-1: concurrent from overlap:N shared minutes on",
    arguments: [
      (17, "1043-1143 famotidine", true), (17, "1044-1144 famotidine", false),
      (17, "1000-1030 famotidine", true),
      (16, "1044-1144 famotidine", true), (1, "1059-1159 famotidine", true),
      (1, "1100-1200 famotidine", false),
      (60, "1000-1100 famotidine", true), (61, "1000-1100 famotidine", false),
      (17, "0918-1017 famotidine", true),
      (1440, "1000-1100 famotidine", false),
    ])
  func overlap(minutes: Int, row: String, isConcurrent: Bool) throws {
    // The second is never longer, and starts later where it is as long: ceftriaxone is the initial.
    let coded = try Coded("set: concurrency overlap:\(minutes); 1000-1100 ceftriaxone; \(row)")
    #expect(coded.decisions == (isConcurrent ? "initial concurrent" : "initial sequential"))
  }

  @Test("CONC-1: it counts shared segments, not what lies between them")
  func segments() throws {
    let paused = "1000-1040 ceftriaxone; 1120-1140 ceftriaxone continues:1"
    #expect(try Coded("\(paused); 1030-1127 famotidine").decisions == "initial initial concurrent")
    #expect(try Coded("\(paused); 1030-1126 famotidine").decisions == "initial initial sequential")
  }

  @Test(
    "CONC-1: compared with those retained before it: the initial, chemotherapy, then drugs by start",
    arguments: [
      // What is concurrent itself makes nothing concurrent.
      ("1000-1200 ceftriaxone; 1130-1230 famotidine; 1205-1235 ondansetron", "initial concurrent sequential"),
      // The earlier of two is retained; the initial is, wherever it starts.
      ("0700-0900 ceftriaxone; 1010-1040 famotidine; 1000-1030 ondansetron", "initial concurrent sequential"),
      ("1000-1030 famotidine; 1010-1110 ceftriaxone", "concurrent initial"),
      // Chemotherapy is retained, also where it starts later.
      ("1000-1030 famotidine; 1010-1110 carboplatin", "concurrent initial"),
      ("0700-0900 cisplatin; 1000-1030 famotidine; 1010-1040 carboplatin", "initial concurrent sequential"),
      // One of the same drug is not compared (it became one access by SITE-2).
      ("1000-1100 ceftriaxone @a; 1030-1130 ceftriaxone @b", "initial additionalHours"),
      // A push is not, hydration is not.
      ("1000-1100 ceftriaxone; 1000-1030 morphine push; 1000-1100 LR", "initial push hydration"),
    ])
  func order(sheet: String, decisions: String) throws {
    #expect(try Coded(sheet).decisions == decisions)
  }

  @Test("CONC-1: on the same access only")
  func otherAccess() throws {
    let coded = try Coded("site: b, because of need; 1000-1100 ceftriaxone @a; 1000-1100 famotidine @b")
    #expect(coded.decisions == "initial initial")
  }

  @Test("CONC-1: the decision names what it was weighed against, and the minutes")
  func facts() throws {
    let row = try #require(try Coded("1000-1100 ceftriaxone; 1043-1113 famotidine").row(2))
    #expect(row.against == [1] && row.compared == 17 && row.threshold == 17)
    #expect(row.rules.first == .concurrent1 && row.codes == [.c96368])
  }

  @Test(
    "CONC-2: majority goes by more than half the minutes of whichever starts later",
    arguments: [
      ("1000-1100 ceftriaxone; 1044-1114 famotidine", "initial concurrent"),
      ("1000-1100 ceftriaxone; 1045-1115 famotidine", "initial sequential"),
      ("1000-1100 ceftriaxone; 1044-1115 famotidine", "initial concurrent"),
      // The initial may be the later one.
      ("1000-1030 famotidine; 1010-1110 ceftriaxone", "sequential initial"),
      ("1000-1050 famotidine; 1010-1110 ceftriaxone", "concurrent initial"),
      ("1000-1040 famotidine; 1010-1110 ceftriaxone", "sequential initial"),
      ("1000-1041 famotidine; 1010-1110 ceftriaxone", "concurrent initial"),
      // At one start the higher number is later.
      ("1000-1200 ceftriaxone; 1000-1030 famotidine", "initial concurrent"),
      ("1000-1030 famotidine; 1000-1200 ceftriaxone", "sequential initial"),
    ])
  func majority(sheet: String, decisions: String) throws {
    #expect(try Coded("set: concurrency majority; \(sheet)").decisions == decisions)
  }

  @Test(
    "CONC-4: once a visit, or once a visit and date, for the first by start over all accesses",
    arguments: [
      (
        "visit", "1000-1200 ceftriaxone; 1030-1100 ondansetron; 1000-1030 famotidine", "96365, 96366, 96368",
        "secondConcurrent 2"
      ),
      (
        "visit", "2300-0300+1d ceftriaxone; 2310-2340 famotidine; 8/5 0010-0040 ondansetron",
        "96365, 96368, 8/5 96366 x3", "secondConcurrent 3"
      ),
      (
        "date", "2300-0300+1d ceftriaxone; 2310-2340 famotidine; 8/5 0010-0040 ondansetron",
        "96365, 96368, 8/5 96366 x3, 8/5 96368", ""
      ),
      (
        "date", "2300-0300+1d ceftriaxone; 8/5 0010-0040 ondansetron; 8/5 0100-0130 famotidine",
        "96365, 8/5 96366 x3, 8/5 96368", "secondConcurrent 3"
      ),
      (
        "visit",
        """
        1000-1100 ceftriaxone; 1000-1030 famotidine
        1500-1600 ceftriaxone visit:2; 1500-1530 famotidine visit:2
        """,
        "96365, 96365-XE, 96368 x2", ""
      ),
      (
        "visit",
        """
        site: a, because of need; 1000-1100 ceftriaxone @a; 1000-1030 famotidine @a
        0900-1000 ceftriaxone @b; 0900-0930 famotidine @b
        """, "96365, 96365-XS, 96368", "secondConcurrent 2"
      ),
    ])
  func oncePer(value: String, sheet: String, codes: String, findings: String) throws {
    let coded = try Coded("set: concurrentOncePer \(value); \(sheet)")
    #expect(coded.codes == codes)
    #expect(coded.findings == findings)
    #expect(
      coded.result.rows.filter { $0.rules.contains(.concurrent4) }.allSatisfy { $0.decision == .concurrent })
  }

  @Test(
    "CONC-5: chemotherapy with less than 16 minutes outside other chemotherapy, by chemoOverlap",
    arguments: [
      ("noCode", "1130-1215 carboplatin", "96413, 96415", "initial concurrent", "chemoOverlap 2"),
      ("noCode", "1130-1216 carboplatin", "96413, 96415, 96417", "initial sequential", ""),
      ("noCode", "0945-1045 carboplatin", "96413, 96415", "initial concurrent", "chemoOverlap 2"),
      ("noCode", "0944-1045 carboplatin", "96413, 96415, 96417", "initial sequential", ""),
      ("unlisted", "1130-1215 carboplatin", "96413, 96415, 96549", "initial concurrent", "chemoOverlap 2"),
      ("unlisted", "1130-1216 carboplatin", "96413, 96415, 96417", "initial sequential", ""),
      ("sequential", "1130-1215 carboplatin", "96413, 96415, 96417", "initial sequential", ""),
      // Without a shared minute it is not asked.
      ("noCode", "1200-1216 carboplatin", "96413, 96415, 96417", "initial sequential", ""),
    ])
  func chemotherapy(value: String, row: String, codes: String, decisions: String, findings: String) throws {
    let coded = try Coded("set: chemoOverlap \(value); 1000-1200 paclitaxel; \(row)")
    #expect(coded.findings == findings)
    #expect(coded.codes == codes)
    #expect(coded.decisions == decisions)
  }

  @Test(
    "CONC-5: the threshold is infusionMinimumMinutes",
    arguments: [("1130-1230", "concurrent"), ("1130-1231", "sequential")])
  func chemotherapyThreshold(times: String, decision: String) throws {
    let coded = try Coded("set: infusionMinimumMinutes 31; 1000-1200 paclitaxel; \(times) carboplatin")
    #expect(coded.row(2)?.decision.rawValue == decision)
    #expect(coded.row(2)?.compared == (decision == "concurrent" ? 30 : 61))
  }

  @Test("CONC-5: one taken out covers none after it; what it made concurrent stays so")
  func takenOut() throws {
    let none = try Coded("1000-1200 paclitaxel; 1130-1215 carboplatin; 1145-1216 cisplatin")
    #expect(none.decisions == "initial concurrent sequential")
    let drug = try Coded(
      "set: concurrency overlap:10; 1000-1200 paclitaxel; 1130-1215 carboplatin; 1205-1305 ceftriaxone")
    #expect(drug.decisions == "initial concurrent concurrent")
    #expect(drug.codes == "96368, 96413, 96415")
  }

  @Test("CONC-5: one that another covers all the while has no minute outside it")
  func wholeCovered() throws {
    let coded = try Coded("1000-1200 paclitaxel; 1030-1100 carboplatin")
    #expect(coded.row(2)?.decision == .concurrent && coded.row(2)?.compared == 0)
  }

  @Test("CONC-5: covered by several, and by the initial that starts later")
  func coveredBySeveral() throws {
    let several = try Coded("1000-1200 paclitaxel; 1150-1250 cisplatin; 1155-1255 carboplatin")
    #expect(several.decisions == "initial sequential concurrent")
    let later = try Coded("1000-1030 carboplatin; 1015-1215 paclitaxel")
    #expect(later.decisions == "concurrent initial")
  }

  @Test("CONC-5: one that modifier 53 kept, beside none, stays")
  func cutShort() throws {
    let coded = try Coded("set: discontinued modifier53; 1000-1200 paclitaxel; 1300-1305 carboplatin stopped")
    #expect(coded.codes == "96413, 96415, 96417-53")
    let besideOthers = try Coded(
      "set: discontinued modifier53; 1000-1200 paclitaxel; 1130-1230 cisplatin; 1300-1305 carboplatin stopped"
    )
    #expect(besideOthers.codes == "96413, 96415, 96417, 96417-53")
  }
}
