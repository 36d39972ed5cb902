import InfusionCoding
import Testing
import TestSupport

@Suite("S14: modifiers")
struct DistinctServicesTests {
  @Test(
    "MOD-1: every initial of a visit but the first, by rank, start and the order of accesses",
    arguments: [
      ("1000 morphine push @a; 1001 lorazepam push @b", "96374, 96374-XS"),
      ("1000 morphine push @a; 1001-1030 ceftriaxone @b", "96365, 96374-XS"),
      ("1000-1030 ceftriaxone @a; 1001 fluorouracil push @b", "96365-XS, 96409"),
      ("1000-1030 ceftriaxone @b; 1000-1030 famotidine @a", "96365, 96365-XS"),
      ("8/5 1000-1030 ceftriaxone @b; 8/4 1000-1030 famotidine @a; 8/4 0900 LR @b", "96365, 8/5 96365-XS"),
    ])
  func secondInitials(sheet: String, codes: String) throws {
    let reasons = "site: a, because of need; site: b, because of need"
    #expect(try Coded("\(reasons); \(sheet)").codes == codes)
    #expect(
      try Coded("set: modifierStyle 59; \(reasons); \(sheet)").codes == codes.replacing("XS", with: "59"))
  }

  @Test("MOD-1: in an office the flagged first")
  func flaggedFirst() throws {
    let sheet = "site: b, because of need; 1000-1030 ceftriaxone @a; 1001 morphine push @b primary"
    #expect(try Coded("policy: office; \(sheet)").codes == "96365-XS, 96374")
    #expect(try Coded(sheet).codes == "96365, 96374-XS")
  }

  @Test(
    "MOD-2: the first initial of a later visit, on a date on which an earlier visit has one",
    arguments: [
      ("0800 morphine push; 1600 morphine push visit:2", "96374, 96374-XE"),
      ("0800 morphine push; 8/5 1600 morphine push visit:2", "96374, 8/5 96374"),
      ("1600 morphine push visit:2; 0800 morphine push visit:1", "96374, 96374-XE"),
      // Visits are taken by number, not by the clock.
      ("0800 morphine push visit:2; 1600-1630 ceftriaxone visit:1", "96365, 96374-XE"),
      (
        "0800 morphine push; 8/5 0800 morphine push visit:2; 8/5 1600 morphine push visit:7",
        "96374, 8/5 96374, 8/5 96374-XE"
      ),
      (
        "0800 morphine push; 8/5 0800 lorazepam push visit:2; 8/4 1600 morphine push visit:3",
        "96374, 96374-XE, 8/5 96374"
      ),
      // The first by rank carries it, the others MOD-1's.
      (
        """
        site: b, because of need; 0800 morphine push
        1600 morphine push visit:2 @a; 1700-1730 ceftriaxone visit:2 @b
        """,
        "96365-XE, 96374, 96374-XS"
      ),
      // The start of the initial run decides, wherever the line is dated.
      ("0800 ketorolac IM inj; 1600 morphine push visit:2", "96372-XE, 96374"),
      // Hydration starts with its first counted minute.
      ("0800 morphine push; 1600-1631 LR visit:2", "96360-XE, 96374"),
      (
        "8/5 0800 morphine push; 8/4 2300-0031+1d LR visit:2; 8/4 2300-0000+1d packed red cells visit:2",
        "8/5 96360-XE, 8/5 96374"
      ),
      (
        "0800 morphine push; 2300-0031+1d LR visit:2; 2300-0000+1d packed red cells visit:2",
        "96374, 8/5 96360"
      ),
    ])
  func laterVisits(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
    let style = codes.replacing("XS", with: "59").replacing("XE", with: "59")
    #expect(try Coded("set: modifierStyle 59; \(sheet)").codes == style)
  }

  @Test(
    "MOD-3: a line of the date that stands over it",
    arguments: [
      ("1000-1030 ceftriaxone; 1100 ketorolac IM inj", "96365, 96372-XS"),
      ("1000-1030 ceftriaxone; 8/5 1100 ketorolac IM inj", "96365, 8/5 96372"),
      ("1000 pegfilgrastim SC onbody; 1100 morphine push", "96374, 96377-XS"),
      ("1000 ketorolac IM inj; 1100-1900 cisplatin IA pump; 1100-1131 LR", "96360, 96372-XS"),
      ("1000 ketorolac IM inj; 1100 alteplase declot; 1101 morphine refill", "36593, 96372, 96521"),
      ("1000 ketorolac IM inj; 1100 ceftriaxone IA", "96372, 96373"),
      ("1000 carboplatin IM inj; 1100-1130 deferoxamine SC", "96369, 96401-XS"),
      ("1000 fulvestrant IM inj; 1100-1130 deferoxamine SC", "96369, 96402-XS"),
      ("1000 fulvestrant IM inj; 1100 morphine push", "96374, 96402"),
      ("1000 cisplatin IP; 1100-1231 ceftriaxone", "96365-XS, 96366, 96446"),
      ("1000 cisplatin IPL; 1100-1231 ceftriaxone", "96365-XS, 96366-XS, 96440"),
      ("1000 methotrexate chemo IT; 1100-1231 LR", "96360-XS, 96361-XS, 96450"),
      ("1000 methotrexate chemo IVT; 1100 morphine push", "96374, 96542"),
      (
        "1000 methotrexate chemo IT; 1100 morphine push; 1101 lorazepam push; 1200 morphine push",
        "96374-XS, 96375-XS, 96376-XS, 96450"
      ),
      (
        "1000 cisplatin IP; 1000-1200 ceftriaxone; 1000-1030 famotidine; 1230-1300 ondansetron",
        "96365-XS, 96366, 96367, 96368, 96446"
      ),
      (
        "1000 cisplatin IPL; 1000-1200 ceftriaxone; 1000-1030 famotidine; 1230-1300 ondansetron",
        "96365-XS, 96366-XS, 96367-XS, 96368-XS, 96440"
      ),
      // Nothing stands over chemotherapy infused or pushed.
      ("1000 cisplatin IPL; 1100-1231 carboplatin; 1300 fluorouracil push", "96411, 96413, 96415, 96440"),
    ])
  func standsOver(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
    #expect(try Coded("set: modifierStyle 59; \(sheet)").codes == codes.replacing("XS", with: "59"))
  }

  @Test(
    "MOD-3: each code that stands over an injection",
    arguments: [
      "1100-1131 LR", "1100-1130 ceftriaxone", "1100-1130 deferoxamine SC", "1100 morphine push",
      "1100 carboplatin IM inj", "1100 fulvestrant IM inj", "1100 fluorouracil push", "1100-1130 carboplatin",
      "1100 fluorouracil pump", "1100 cisplatin IA", "1100-1130 cisplatin IA", "1100 cisplatin IA pump",
      "1100 cisplatin IPL", "1100 cisplatin IP", "1100 methotrexate chemo IT", "1100 methotrexate chemo IVT",
      "1100 morphine pump", "set: longPump G0498; 1100 fluorouracil pump",
    ])
  func overInjections(sheet: String) throws {
    let coded = try Coded("\(sheet); 1000 ketorolac IM inj; 1001 pegfilgrastim SC onbody")
    #expect(coded.line(.c96372)?.modifiers.texts == ["XS"] && coded.line(.c96377)?.modifiers.texts == ["XS"])
  }

  @Test(
    "MOD-3: XE where all of these are of other visits",
    arguments: [
      ("1000 ketorolac IM inj; 1100 morphine push visit:2", "96372-XE, 96374"),
      ("1000 ketorolac IM inj; 1001 lorazepam push; 1100 morphine push visit:2", "96372-XS, 96374, 96374-XE"),
      (
        "1000 ketorolac IM inj; 1100 morphine push visit:2; 1101 ketorolac IM inj visit:2",
        "96372-XE, 96372-XS, 96374"
      ),
    ])
  func otherVisits(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("MOD-3 leaves what MOD-1 and MOD-2 marked, and modifier 53 comes first")
  func together() throws {
    let second =
      "site: b, because of need; 1000-1100 ceftriaxone @a; 1100 morphine push @b; 1200 cisplatin IP visit:2"
    #expect(try Coded(second).codes == "96365-XE, 96374-XS, 96446")
    let cut = "set: discontinued modifier53; 1000-1010 ceftriaxone stopped; 1100 cisplatin IP"
    #expect(try Coded(cut).codes == "96365-53-XS, 96446")
    #expect(try Coded("set: modifierStyle 59; \(cut)").codes == "96365-53-59, 96446")
  }

  @Test("MOD-4: 76 and 77 are never among the modifiers")
  func neverAmong() {
    let distinct: [Modifiers.Distinct] = [.none, .fiftyNine, .xe, .xs]
    let all = distinct.flatMap { [Modifiers(distinct: $0), Modifiers(isDiscontinued: true, distinct: $0)] }
    #expect(
      all.sorted().map(\.texts) == [
        [], ["53"], ["53", "59"], ["53", "XE"], ["53", "XS"], ["59"], ["XE"], ["XS"],
      ])
  }
}
