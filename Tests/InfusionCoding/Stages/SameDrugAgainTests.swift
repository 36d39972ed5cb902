import InfusionCoding
import Testing
import TestSupport

@Suite("S7: the same drug again")
struct SameDrugAgainTests {
  @Test(
    "SAME-1: a repeat of 30 minutes or less, by the setting shortRepeat",
    arguments: [
      ("push", "1200-1230 ceftriaxone", "96365, 96376"), ("push", "1200-1231 ceftriaxone", "96365, 96366"),
      ("total", "1200-1230 ceftriaxone", "96365"), ("total", "1200-1231 ceftriaxone", "96365, 96366"),
      ("additionalHour", "1200-1216 ceftriaxone", "96365, 96366"),
      ("additionalHour", "1200-1230 ceftriaxone", "96365, 96366"),
      ("additionalHour", "1200-1231 ceftriaxone", "96365, 96366"),
      ("additionalHour", "1200-1331 ceftriaxone", "96365, 96366 x2"),
      ("push", "8/5 1200-1230 ceftriaxone", "96365, 8/5 96376"),
      ("push", "1200-1230 famotidine", "96365, 96367"),
      ("push", "1200-1230 ceftriaxone @b visit:2", "96365, 96365-XE"),
    ])
  func shortRepeat(value: String, row: String, codes: String) throws {
    #expect(try Coded("set: shortRepeat \(value); 1000-1100 ceftriaxone; \(row)").codes == codes)
  }

  @Test("SAME-1: the earlier infusion is one by start, and may be short itself")
  func earlierInfusion() throws {
    let coded = try Coded("1200-1216 ceftriaxone; 1000-1016 ceftriaxone; 1400-1500 ceftriaxone")
    #expect(coded.decisions == "repeatPush additionalHours initial")
    #expect(coded.row(1)?.against == [2])
    #expect(coded.row(1)?.rules.first == .same1)
    #expect(coded.row(1)?.compared == 16 && coded.row(1)?.threshold == 30)
  }

  @Test("SAME-1: on another access it is not a repeat")
  func otherAccess() throws {
    let coded = try Coded("site: b, because of need; 1000-1100 ceftriaxone @a; 1200-1230 ceftriaxone @b")
    #expect(coded.codes == "96365, 96365-XS")
  }

  @Test("SAME-1: a push before it is no infusion, chemotherapy is never turned")
  func notTurned() throws {
    #expect(try Coded("1000 gentamicin push; 1200-1230 gentamicin").codes == "96365, 96376")
    #expect(try Coded("1000-1100 cisplatin; 1200-1230 cisplatin").codes == "96413")
    #expect(try Coded("1000-1100 cisplatin; 1200-1230 cisplatin").decisions == "initial additionalHours")
  }

  @Test("SAME-1 may turn an infusion that STOP-3 kept")
  func turnedCutShort() throws {
    let settings = "set: discontinued modifier53"
    let turned = try Coded("\(settings); 1000-1100 ceftriaxone; 1200-1210 ceftriaxone stopped")
    #expect(turned.codes == "96365, 96376")
    let total = try Coded(
      "\(settings); set: shortRepeat total; 1000-1100 ceftriaxone; 1200-1210 ceftriaxone stopped")
    #expect(total.codes == "96365")
  }

  @Test(
    "SAME-2: a push at most absorbPushWithin minutes from an infusion of its drug is part of it",
    arguments: [
      // The infusion runs 12:00-13:00.
      (30, "1130 ondansetron push", true), (30, "1129 ondansetron push", false),
      (30, "1120-1130 ondansetron push", true), (30, "1119-1129 ondansetron push", false),
      (30, "1330 ondansetron push", true), (30, "1331 ondansetron push", false),
      (30, "1330-1340 ondansetron push", true), (30, "1331-1340 ondansetron push", false),
      (30, "1230 ondansetron push", true), (30, "1150-1310 ondansetron push", true),
      (0, "1200 ondansetron push", true), (0, "1300 ondansetron push", true),
      (0, "1301 ondansetron push", false),
      (0, "1159 ondansetron push", false), (0, "1155-1200 ondansetron push", true),
      (0, "1155-1159 ondansetron push", false), (0, "1230 ondansetron push", true),
      (1440, "8/5 1300 ondansetron push", true), (1440, "8/5 1301 ondansetron push", false),
      (1440, "8/3 1200 ondansetron push", true), (1440, "8/3 1159 ondansetron push", false),
      (30, "1230 morphine push", false), (30, "1230 ondansetron push visit:2", false),
    ])
  func absorbed(within minutes: Int, row: String, isAbsorbed: Bool) throws {
    let coded = try Coded("set: absorbPushWithin \(minutes); 1200-1300 ondansetron; \(row)")
    #expect((coded.row(2)?.decision == .absorbed) == isAbsorbed)
    #expect(coded.row(2)?.rules.contains(.same2) == isAbsorbed)
    if isAbsorbed { #expect(coded.row(2)?.against == [1] && coded.codes == "96365") }
  }

  @Test("SAME-2: it goes by the segments of the infusion, so a pause is none of it")
  func pauses() throws {
    let infusion = "1000-1010 ondansetron bag:1; 1400-1410 ondansetron bag:1"
    #expect(try Coded("\(infusion); 1040 ondansetron push").decisions == "initial initial absorbed")
    #expect(try Coded("\(infusion); 1041 ondansetron push").decisions == "initial initial repeatPush")
    #expect(try Coded("\(infusion); 1329 ondansetron push").decisions == "initial initial repeatPush")
    #expect(try Coded("\(infusion); 1330 ondansetron push").decisions == "initial initial absorbed")
  }

  @Test("SAME-2: a push of several rows is one span")
  func spanOfAPush() throws {
    let coded = try Coded(
      "1000-1020 ondansetron; 1051 ondansetron push bag:1; 1015-1016 ondansetron push bag:1")
    #expect(coded.decisions == "initial absorbed absorbed")
  }

  @Test("SAME-2: turned repeats and chemotherapy too, on the same access only")
  func whatIsAbsorbed() throws {
    #expect(try Coded("1000-1100 ceftriaxone; 1130-1146 ceftriaxone").decisions == "initial absorbed")
    #expect(try Coded("1000-1100 ceftriaxone; 1131-1147 ceftriaxone").decisions == "initial repeatPush")
    #expect(try Coded("1000-1100 carboplatin; 1130 carboplatin push").decisions == "initial absorbed")
    let other = try Coded("site: b, because of need; 1000-1100 ondansetron @a; 1100 ondansetron push @b")
    #expect(other.decisions == "initial initial")
    // An infusion that SAME-1 turned is none any more.
    let turned = try Coded("1000-1100 ceftriaxone; 1300-1316 ceftriaxone; 1320 ceftriaxone push")
    #expect(turned.decisions == "initial repeatPush repeatPush")
  }
}
