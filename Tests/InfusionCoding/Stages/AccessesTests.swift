import InfusionCoding
import Testing
import TestSupport

@Suite("S6: which accesses count")
struct AccessesTests {
  @Test(
    "SITE-1 and SITE-2: under needsReason a second access counts with a reason",
    arguments: [
      ("1000 ondansetron push @a; 1001 morphine push @b", "96374, 96375", "secondSiteReason 2"),
      ("site: b, because of need; 1000 ondansetron push @a; 1001 morphine push @b", "96374, 96374-XS", ""),
      (
        #"site: b, because " "; 1000 ondansetron push @a; 1001 morphine push @b"#, "96374, 96375",
        "secondSiteReason 2"
      ),
      (
        "site: a, because of need; 1000 ondansetron push @a; 1001 morphine push @b", "96374, 96375",
        "secondSiteReason 2"
      ),
      ("site: B, because of need; 1000 ondansetron push @a; 1001 morphine push @b", "96374, 96374-XS", ""),
      // A reason in any entry of the name.
      (
        "site: b; site: b, because of need; 1000 ondansetron push @a; 1001 morphine push @b",
        "96374, 96374-XS", ""
      ),
      // The first is the first used by start.
      (
        "site: a, because of need; 1001 ondansetron push @a; 1000 morphine push @b", "96374, 96374-XS", ""
      ),
      // One finding an access.
      (
        "1000 ondansetron push @a; 1001 morphine push @b; 1002 lorazepam push @b; 1003 famotidine push @c",
        "96374, 96375 x3", "secondSiteReason 2+3, secondSiteReason 4"
      ),
      // Each visit has its own first.
      ("1000 ondansetron push @a; 8/5 1001 morphine push @b visit:2", "96374, 8/5 96374", ""),
    ])
  func needsReason(sheet: String, codes: String, findings: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.codes == codes)
    #expect(coded.findings == findings)
  }

  @Test(
    "SITE-2: under assumed every access named counts, and one without a reason is found",
    arguments: [
      ("1000 ondansetron push @a; 1001 morphine push @b", "96374, 96374-XS", "secondSiteReason 2"),
      ("site: b, because of need; 1000 ondansetron push @a; 1001 morphine push @b", "96374, 96374-XS", ""),
      (
        "1000 ondansetron push @a; 1001 morphine push @b; 1002 famotidine push @c", "96374, 96374-XS x2",
        "secondSiteReason 2, secondSiteReason 3"
      ),
    ])
  func assumed(sheet: String, codes: String, findings: String) throws {
    let coded = try Coded("set: secondSite assumed; \(sheet)")
    #expect(coded.codes == codes)
    #expect(coded.findings == findings)
  }

  @Test(
    "an access is one of the visit's by an infusion, a push, or hydration that has minutes",
    arguments: [
      // The first by start decides whose reason is asked.
      ("0900-0900 LR @x; 1000 ondansetron push @a", "zeroMinutes 1, secondSiteReason 2"),
      ("0900-0910 LR @x; 1000 ondansetron push @a", "secondSiteReason 2"),
      ("0900 LR @x; 1000 ondansetron push @a", "noStop 1"),
      ("set: missingStop hold; 0900 gentamicin @x; 1000 ondansetron push @a", "noStop 1"),
      ("0900 ketorolac IM inj @x; 1000 ondansetron push @a", ""),
      ("0900-0930 packed red cells @x; 1000 ondansetron push @a", "secondSiteReason 1"),
      ("1000 ondansetron push @a; 1100 LR @x", "noStop 2"),
      ("0900-0930 packed red cells @x; 1000-1030 packed red cells @y", ""),
      ("0900 LR @x; 1000-1030 packed red cells @y", "noStop 1"),
    ])
  func whatUsesAnAccess(sheet: String, findings: String) throws {
    #expect(try Coded(sheet).findings == findings)
  }

  @Test(
    "SITE-2: all that ran on an access without a reason is on the first, blood too",
    arguments: [
      (
        "needsReason", "1000-1200 LR @a; 1000-1200 packed red cells @b", "",
        "secondSiteReason 2, hydrationOverlap 1"
      ),
      ("assumed", "1000-1200 LR @a; 1000-1200 packed red cells @b", "96360, 96361", ""),
      (
        "needsReason", "1000-1200 LR @a; 1000-1200 packed red cells @b; 1200 morphine push @b", "96374",
        "secondSiteReason 2+3, hydrationOverlap 1"
      ),
      (
        "needsReason", "site: b, because of need; 1000-1200 LR @a; 1000-1200 packed red cells @b",
        "96360, 96361", ""
      ),
    ])
  func blood(secondSite: String, sheet: String, codes: String, findings: String) throws {
    let coded = try Coded("set: secondSite \(secondSite); set: hydrationOtherSite allowed; \(sheet)")
    #expect(coded.codes == codes)
    #expect(coded.findings == findings)
  }

  @Test("SITE-2: runs are not joined anew on the first access")
  func notJoinedAnew() throws {
    let coded = try Coded("1000-1010 gentamicin @a; 1010-1016 gentamicin @b")
    #expect(coded.row(1)?.run == [])
    #expect(coded.row(2)?.access == coded.row(1)?.access)
    #expect(coded.row(2)?.rules.contains(.site2) == true)
    #expect(coded.codes == "96374")
  }
}
