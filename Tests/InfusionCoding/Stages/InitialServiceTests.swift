import InfusionCoding
import Testing
import TestSupport

@Suite("S9: the initial service")
struct InitialServiceTests {
  @Test(
    "INIT-1: the higher rank is the initial, whichever came first",
    arguments: [
      ("carboplatin", "fluorouracil push", "96413", "96411"),
      ("carboplatin", "ceftriaxone", "96413", "96367"),
      ("carboplatin", "ondansetron push", "96413", "96375"), ("carboplatin", "LR", "96413", "96361"),
      ("fluorouracil push", "ceftriaxone", "96409", "96367"),
      ("fluorouracil push", "ondansetron push", "96409", "96375"),
      ("fluorouracil push", "LR", "96409", "96361"),
      ("ceftriaxone", "ondansetron push", "96365", "96375"), ("ceftriaxone", "LR", "96365", "96361"),
      ("ondansetron push", "LR", "96374", "96361"),
    ])
  func rank(high: String, low: String, initial: String, addOn: String) throws {
    let expected = [initial, addOn].sorted().joined(separator: ", ")
    #expect(try Coded("1000-1040 \(high); 1100-1140 \(low)").codes == expected)
    #expect(try Coded("1100-1140 \(high); 1000-1040 \(low)").codes == expected)
  }

  @Test(
    "INIT-2: a tie among infusions, by the setting initialTie",
    arguments: [
      // Earliest date, then most minutes, then by start, then by number.
      ("longest", "1000-1030 ceftriaxone; 1100-1131 famotidine", 2),
      ("longest", "1000-1031 ceftriaxone; 1100-1130 famotidine", 1),
      ("longest", "8/4 2300-2330 ceftriaxone; 8/5 0900-1200 famotidine", 1),
      ("longest", "1100-1130 ceftriaxone; 1000-1030 famotidine", 2),
      ("longest", "1000-1030 ceftriaxone; 1000-1030 famotidine", 1),
      ("longest", "1000-1030 carboplatin; 1100-1131 cisplatin; 1200-1400 famotidine", 2),
      // Minutes without pauses.
      ("longest", "1000-1015 ceftriaxone bag:1; 1400-1415 ceftriaxone bag:1; 1100-1131 famotidine", 3),
      ("earliest", "1000-1030 ceftriaxone; 1100-1131 famotidine", 1),
      ("earliest", "1100-1131 ceftriaxone; 1000-1030 famotidine", 2),
      ("earliest", "1000-1030 ceftriaxone; 1000-1031 famotidine", 1),
    ])
  func tieOfInfusions(value: String, sheet: String, row: Int) throws {
    let coded = try Coded("set: initialTie \(value); \(sheet)")
    #expect(coded.result.rows.filter { $0.decision == .initial }.map(\.row).first == row)
  }

  @Test(
    "INIT-2: a tie among pushes goes by start, whatever initialTie",
    arguments: ["longest", "earliest"])
  func tieOfPushes(value: String) throws {
    let drugs = try Coded("set: initialTie \(value); 1001-1015 ondansetron push; 1000 morphine push")
    #expect(drugs.decisions == "push initial")
    let chemotherapy = try Coded(
      "set: initialTie \(value); 1000 fluorouracil push; 1000-1015 carboplatin push")
    #expect(chemotherapy.decisions == "initial push")
  }

  @Test(
    "INIT-3: in an office the best of the flagged",
    arguments: [
      ("1000-1100 ceftriaxone; 1200 morphine push primary", "96367, 96374"),
      (
        "1000-1100 ceftriaxone; 1200 morphine push primary; 1300-1316 famotidine primary",
        "96365, 96367, 96375"
      ),
      ("1000 fluorouracil push; 1200-1216 famotidine primary", "96365, 96411"),
      // Chemotherapy infused needs 96413.
      ("1000-1100 carboplatin; 1200 morphine push primary", "96375, 96413"),
      ("1000-1100 carboplatin; 1200 fluorouracil push primary", "96411, 96413"),
      (
        "1000-1100 carboplatin; 1200-1216 cisplatin primary; 1300 morphine push primary",
        "96375, 96413, 96417"
      ),
      // Without a flag as anywhere; in a facility a flag has no say.
      ("1000 morphine push; 1100-1200 ceftriaxone", "96365, 96375"),
      ("setting: facility; 1000-1100 ceftriaxone; 1200 morphine push primary", "96365, 96375"),
      // An access without a flagged one goes by rank.
      (
        """
        site: b, because of need; 1000-1100 ceftriaxone @a
        1200 morphine push primary @a; 1201 lorazepam push @b
        """,
        "96367, 96374, 96374-XS"
      ),
      // An absorbed push takes its flag with it.
      ("1000 ondansetron push primary; 1010-1040 ondansetron; 1100-1200 ceftriaxone", "96365, 96367"),
    ])
  func flagged(sheet: String, codes: String) throws {
    #expect(try Coded("policy: office; \(sheet)").codes == codes)
  }

  @Test("INIT-3: chemotherapy infused and flagged is the initial, another not")
  func flaggedChemotherapy() throws {
    let coded = try Coded(
      "policy: office; 1000-1100 carboplatin; 1200-1216 cisplatin primary; 1300 morphine push primary")
    #expect(coded.decisions == "sequential initial push")
  }

  @Test(
    "INIT-3: flagged hydration that counts, in an office visit without chemotherapy infused or pushed",
    arguments: [
      ("1000-1031 LR primary; 1040 morphine push", "96360, 96375"),
      ("1000-1031 LR primary; 1040-1100 ceftriaxone", "96360, 96367"),
      ("1000-1131 LR primary; 1140 morphine push primary", "96360, 96361, 96375"),
      ("1000-1031 LR primary; 1040 fluorouracil push", "96361, 96409"),
      ("1000-1031 LR primary; 1040-1100 carboplatin", "96361, 96413"),
      ("1000-1031 LR primary; 1040 carboplatin IM; 1041 morphine push", "96360, 96375, 96401"),
      ("1000-1031 LR primary; 1040 fluorouracil push visit:2", "96360, 96409-XE"),
      ("set: missingStop hold; 1000-1031 LR primary; 1040 carboplatin; 1041 morphine push", "96360, 96375"),
      ("1000-1030 LR primary; 1040 morphine push", "96374"),
      // The flagged run must have counted minutes itself.
      ("1000-1031 LR; 1100-1110 LR primary; 1200 morphine push", "96361, 96374"),
      ("1000-1100 ceftriaxone; 1000-1100 LR primary; 1200-1231 LR", "96361, 96365"),
      // No access has another.
      (
        "site: b, because of need; 1000-1031 LR @a primary; 1040 morphine push @a; 1041 lorazepam push @b",
        "96360, 96375 x2"
      ),
      ("setting: facility; 1000-1031 LR primary; 1040 morphine push", "96361, 96374"),
    ])
  func flaggedHydration(sheet: String, codes: String) throws {
    #expect(try Coded("policy: office; \(sheet)").codes == codes)
  }

  @Test(
    "INIT-3: a visit with candidates and no row flagged",
    arguments: [
      ("1000-1100 ceftriaxone; 1200 morphine push; 1300-1400 LR", "primaryNotFlagged 1+2"),
      ("1000-1100 ceftriaxone; 1200 morphine push primary", ""),
      ("1000-1100 ceftriaxone; 1200-1231 LR primary", ""), ("1200-1231 LR", ""),
      ("1200 ketorolac IM inj", ""),
      (
        "1000-1100 ceftriaxone; 1200 morphine push visit:2 primary; 8/5 1000 morphine push visit:3",
        "primaryNotFlagged 1, primaryNotFlagged 3"
      ),
      ("setting: facility; 1000-1100 ceftriaxone", ""),
    ])
  func notFlagged(sheet: String, findings: String) throws {
    #expect(try Coded("policy: office; \(sheet)").findings == findings)
  }

  @Test(
    "INIT-4: hydration is the initial where no access of the visit has a candidate",
    arguments: [
      ("1000-1031 LR", "96360"), ("1000-1031 LR; 1100 ketorolac IM inj", "96360, 96372-XS"),
      ("1000-1031 LR; 1100 morphine push", "96361, 96374"),
      ("site: b, because of need; 1000-1031 LR @a; 1100 morphine push @b", "96361, 96374"),
      ("1000-1031 LR; 8/5 1100 morphine push visit:2", "96360, 8/5 96374"),
      ("set: missingStop hold; 1000-1031 LR; 1100 gentamicin", "96360"),
      ("1000-1031 LR; 1100-2000 fluorouracil pump", "96360, 96416"),
      ("1000-1030 LR; 1100 morphine push", "96374"),
    ])
  func hydration(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("INIT-4: every hydration run with counted minutes is of the initial")
  func hydrationRuns() throws {
    let coded = try Coded("1000-1031 LR; 1100-1130 LR; 1200-1331 D5NS")
    #expect(coded.decisions == "initial hydration initial")
    #expect(coded.codes == "96360, 96361")
  }

  @Test("INIT-5: one initial for the whole encounter, across midnights")
  func midnights() throws {
    let coded = try Coded(
      """
      8/6 0900-1100 famotidine; 8/4 2200-2230 ceftriaxone
      8/5 0600-0900 azithromycin; 8/7 1000 morphine push
      """
    )
    #expect(coded.codes == "96365, 8/5 96366 x2, 8/5 96367, 8/6 96366, 8/6 96367, 8/7 96375")
  }
}
