import InfusionCoding
import ReferenceData
import Testing
import TestSupport

/// The document that the rulebook was first drawn from: The Haugen Group, "Injections & Infusions: Beyond
/// the Basics" webinar questions and answers, with its readers' comments (2022).
@Suite("The source document, answer by answer (policy haugen)")
struct AnswerTests {
  @Test(
    "How long must concurrent infusions run together? More than 16 minutes",
    arguments: [("1043", "96365, 96368"), ("1044", "96365, 96367")])
  func howLongTogether(start: String, codes: String) throws {
    #expect(try Coded("1000-1100 ceftriaxone; \(start)-1130 famotidine").codes == codes)
  }

  @Test("Alteplase for a sluggish port before therapy: 36593, separate; a heparin flush is not")
  func sluggishPort() throws {
    let coded = try Coded(
      "0900 alteplase declot @port; 1000-1030 ceftriaxone @port; 1031 heparin flush push @port")
    #expect(coded.codes == "36593, 96365")
    #expect(coded.decisions == "standalone initial setAside")
  }

  @Test(
    "Two days in the ED, and what a reader claims instead",
    arguments: [
      ("haugen", "96365, 96375, 8/5 96375, 8/5 96376 x3"),
      ("cpt", "96365, 96375, 8/5 96366 x2, 8/5 96375, 8/5 96376"),
      ("cms", "96365, 96375, 8/5 96366, 8/5 96375, 8/5 96376"),
    ])
  func twoDaysInTheED(policy: String, codes: String) throws {
    let sheet = """
      1243 Zithromax push
      1222-1245 Rocephin
      8/5 1325 Lorazepam push
      1107 Zithromax push
      1223-1253 Rocephin
      2237-2307 Rocephin
      """
    #expect(try Coded("policy: \(policy); \(sheet)").codes == codes)
  }

  @Test("Two days in the ED: one minute more and ceftriaxone is a further hour")
  func oneMinuteMore() throws {
    let sheet = "1222-1245 ceftriaxone; 1243 Zithromax push; 8/5 1223-1254 ceftriaxone; 2237-2307 ceftriaxone"
    #expect(try Coded(sheet).codes == "96365, 96375, 8/5 96366, 8/5 96376")
  }

  @Test(
    "A second initial for a second site: only with a need, with XS or 59 by payer",
    arguments: [
      ("1000-1030 ceftriaxone @right; 1000-1030 azithromycin @left", "96365, 96368"),
      (
        "site: left, because of need; 1000-1030 ceftriaxone @right; 1000-1030 azithromycin @left",
        "96365, 96365-XS"
      ),
      (
        """
        set: modifierStyle 59; site: left, because of need
        1000-1030 ceftriaxone @right; 1000-1030 azithromycin @left
        """, "96365, 96365-59"
      ),
    ])
  func secondInitial(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("An infusion 20 minutes after a push of the same drug: the infusion only")
  func infusionAfterPush() throws {
    #expect(try Coded("1000 ondansetron push; 1020-1050 ondansetron").codes == "96365")
  }

  @Test("Same site at the same time, not time based, once: what policy cpt says")
  func sameTime() throws {
    let sheet = "1000-1100 ceftriaxone; 1059-1130 famotidine; 1000-1016 ondansetron"
    #expect(try Coded("policy: cpt; \(sheet)").codes == "96365, 96368")
    #expect(try Coded(sheet).codes == "96365, 96367 x2")
  }

  @Test("59 or X modifiers: by the setting modifierStyle, never XU", arguments: [("X", "XE"), ("59", "59")])
  func whichModifiers(style: String, modifier: String) throws {
    let sheet = "set: modifierStyle \(style); 0800 morphine push; 1600 morphine push visit:2"
    #expect(try Coded(sheet).codes == "96374, 96374-\(modifier)")
  }

  @Test(
    "A second therapy under 31 minutes: a push",
    arguments: [("1230", "96365, 96376"), ("1231", "96365, 96366")])
  func secondTherapy(stop: String, codes: String) throws {
    #expect(try Coded("1000-1100 ceftriaxone; 1200-\(stop) ceftriaxone").codes == codes)
  }

  @Test("Zofran 15:00-16:15, hydration 17:00-18:35")
  func hydrationAfterZofran() throws {
    #expect(try Coded("1500-1615 Zofran; 1700-1835 saline hyd").codes == "96361 x2, 96365")
  }

  @Test("The same push 20 minutes apart: not reported")
  func samePushApart() throws {
    #expect(try Coded("1000 morphine push; 1020 morphine push").codes == "96374")
    #expect(try Coded("1000 morphine push; 1030 morphine push").codes == "96374, 96376")
  }

  @Test("Is hydration concurrent? Never")
  func concurrentHydration() throws {
    let coded = try Coded("1000-1100 ceftriaxone; 1000-1100 saline hyd; 1000-1100 LR")
    #expect(coded.codes == "96365")
    #expect(coded.decisions == "initial hydration hydration")
  }

  @Test("Case 4: two sites, two days")
  func case4() throws {
    let coded = try Coded(
      """
      site: left, because incompatible drugs were ordered
      1123-1423 clindamycin @right
      1800-2130 clindamycin @right
      1114-1514 doxycycline @left
      1815-2200 doxycycline @left
      0900-1100 saline hyd @right
      8/5 0708-1108 clindamycin @right
      1408-1508 doxycycline @left
      1130 penicillin push tx @right
      1200-1400 saline hyd @right
      """)
    #expect(
      coded.codes == "96361 x2, 96365, 96365-XS, 96366 x12, 8/5 96361 x2, 8/5 96366 x5, 8/5 96375")
  }

  @Test("Zofran 18:07-19:16, morphine 19:02-19:39, Infuvite 19:22-20:39")
  func threeStaggered() throws {
    let coded = try Coded("1807-1916 Zofran; 1902-1939 morphine; 1922-2039 Infuvite tx")
    #expect(coded.codes == "96365, 96367, 96368")
  }

  @Test(
    "The most units of 96361: 24 in an outpatient hospital, 8 for practitioners",
    arguments: [("facility", 24), ("office", 8)])
  func mostUnits(setting: String, limit: Int) throws {
    for units in [limit, limit + 1] {
      // So many hours of hydration, all dated on the first day.
      let coded = try Coded(
        """
        setting: \(setting)
        set: midnight startDate
        0000 morphine push primary
        0000 LR \(units * 60)mL 60mL/h
        """)
      #expect(coded.line(.c96361)?.units == units)
      let check = EditCheck(
        of: coded.result.lines, setting: coded.policy.setting, tables: CMSTables.shipped.edits)
      #expect(
        check.findings.contains { $0.id == .unitsAboveLimit && $0.codes == [.c96361] } == (units > limit))
    }
  }

  @Test("The same push at 8:00 and at 16:00, the patient left in between")
  func leftInBetween() throws {
    let coded = try Coded("0800 morphine push; 1600 morphine push visit:2")
    #expect(coded.codes == "96374, 96374-XE")
    let check = EditCheck(of: coded.result.lines, setting: .facility, tables: CMSTables.shipped.edits)
    let finding = try #require(check.findings.first { $0.id == .unitsAboveLimit })
    #expect(finding.severity == .warning && finding.codes == [.c96374])
  }
}
