import InfusionCoding
import Testing
import TestSupport

@Suite("S12: pushes")
struct PushesTests {
  @Test(
    "PUSH-1 and PUSH-2: the initial push, and each further drug",
    arguments: [
      ("1000 morphine push", "96374"), ("1000 fluorouracil push", "96409"),
      ("1000 morphine push; 1000 ondansetron push; 1001 lorazepam push", "96374, 96375 x2"),
      ("1000 fluorouracil push; 1001 carboplatin push; 1002 morphine push", "96375, 96409, 96411"),
      ("1000-1030 ceftriaxone; 1100 morphine push", "96365, 96375"),
      // One name in two families is two substances.
      ("1000 methotrexate chemo push; 1001 methotrexate tx push", "96375, 96409"),
      ("1000 morphine push; 8/5 1000 morphine push visit:2", "96374, 8/5 96374"),
    ])
  func newDrugs(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "PUSH-3: the same drug again from repeatPushGap minutes on",
    arguments: [
      (30, "1029", false), (30, "1030", true), (31, "1030", false), (31, "1031", true), (0, "1000", true),
      (1, "1000", false), (1, "1001", true), (1440, "8/5 0959", false), (1440, "8/5 1000", true),
    ])
  func gap(minutes: Int, time: String, isPaid: Bool) throws {
    let coded = try Coded("set: repeatPushGap \(minutes); 1000 morphine push; \(time) morphine push")
    #expect(coded.row(2)?.decision == .repeatPush && coded.row(2)?.rules.first == .push3)
    #expect(coded.row(2)?.codes == (isPaid ? [.c96376] : []))
    #expect(coded.findings.contains("repeatWithinGap 2") == !isPaid)
    #expect(coded.row(2)?.against == [1] && coded.row(2)?.threshold == minutes)
  }

  @Test("PUSH-3: only reported pushes count, and starts are compared")
  func reported() throws {
    let row = try Coded("1000 morphine push; 1020 morphine push; 1040 morphine push; 1110 morphine push")
    #expect(row.codes == "96374, 96376 x2")
    #expect(row.findings == "repeatWithinGap 2")
    #expect(try Coded("1000-1015 morphine push; 1030-1031 morphine push").codes == "96374, 96376")
  }

  @Test("PUSH-3: initial pushes come first, so one may come after the push that it forbids")
  func initialAfter() throws {
    let sheet =
      "site: b, because of need; 1000 morphine push @a; 1035 morphine push @a; 1050 morphine push @b"
    let coded = try Coded(sheet)
    #expect(coded.codes == "96374, 96374-XS")
    #expect(coded.findings == "repeatWithinGap 2" && coded.row(2)?.against == [3])
    let apart = try Coded(sheet.replacing("1050", with: "1105"))
    #expect(apart.codes == "96374, 96374-XS, 96376")
    let before = try Coded(sheet.replacing("1035", with: "1115"))
    #expect(before.findings == "repeatWithinGap 2" && before.row(2)?.against == [3])
  }

  @Test(
    "PUSH-3: again is also what is infused in the visit, before or after, on any access, coded or not",
    arguments: [
      ("1000-1100 ondansetron @a; 1200 ondansetron push @a", "96365, 96376"),
      ("1000 ondansetron push @a; 1200-1300 ondansetron @a", "96365, 96376"),
      ("1000-1100 ondansetron @a; 1200 morphine push @b; 1201 ondansetron push @b", "96365, 96374-XS, 96376"),
      (
        """
        1000-1200 ceftriaxone @a; 1030-1100 famotidine @a
        1100-1130 ondansetron @a; 1300 ondansetron push @a
        """,
        "96365, 96366, 96368, 96376"
      ),
      ("1000-1100 ondansetron @a; 1200 ondansetron push @a visit:2", "96365, 96374-XE"),
      // A turned repeat is a push, no infusion.
      ("1000-1100 ceftriaxone @a; 1200-1216 ceftriaxone @a; 1216-1232 ceftriaxone push @a", "96365, 96376"),
    ])
  func infused(sheet: String, codes: String) throws {
    #expect(try Coded("site: b, because of need; \(sheet)").codes == codes)
  }

  @Test("PUSH-3: a drug is one over all accesses, also beside a visit that uses none")
  func overAccesses() throws {
    let sheet = """
      site: b, because of need
      1000 lorazepam push @a; 1001 morphine push @a; 1002 famotidine push @b; 1100 morphine push @b
      """
    #expect(try Coded(sheet).codes == "96374, 96374-XS, 96375, 96376")
    #expect(
      try Coded("\(sheet); 8/5 1200 ceftriaxone IA visit:2").codes
        == "96374, 96374-XS, 96375, 96376, 8/5 96373")
  }

  @Test("PUSH-3: a turned repeat keeps SAME-1 as what decided it")
  func turned() throws {
    let coded = try Coded("1000-1100 ceftriaxone; 1140-1200 ceftriaxone; 1205-1225 ceftriaxone")
    #expect(coded.decisions == "initial repeatPush repeatPush")
    #expect(coded.row(2)?.rules.first == .same1 && coded.row(2)?.rules.contains(.push3) == true)
    #expect(coded.codes == "96365, 96376")
    #expect(coded.findings == "repeatWithinGap 3")
  }

  @Test(
    "PUSH-4: in an office a repeat has no code, the gap being looked at first",
    arguments: [("1030", "repeatWithinGap 2"), ("1031", "repeatPushOffice 2")])
  func office(time: String, findings: String) throws {
    let coded = try Coded("policy: office; 1000 morphine push primary; \(time) morphine push")
    #expect(coded.codes == "96374")
    #expect(coded.findings == findings)
    #expect(coded.row(2)?.decision == .repeatPush)
  }

  @Test(
    "PUSH-5: chemotherapy pushed again has no code",
    arguments: [
      ("1000 fluorouracil push; 1200 fluorouracil push", "96409"),
      ("1000-1100 carboplatin; 1200 carboplatin push", "96413"),
      ("1000 carboplatin push; 1200-1300 carboplatin", "96413"),
    ])
  func chemotherapy(sheet: String, codes: String) throws {
    for setting in ["facility", "office"] {
      let coded = try Coded("setting: \(setting); \(sheet)")
      #expect(coded.codes == codes)
      let again = coded.result.rows.first { $0.decision == .repeatPush }
      #expect(again?.rules.first == .push5 && again?.codes == [])
      #expect(coded.findings.contains("repeatChemoPush \(again?.row ?? 0)"))
    }
  }
}
