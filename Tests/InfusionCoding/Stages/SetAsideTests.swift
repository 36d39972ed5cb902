import InfusionCoding
import Testing
import TestSupport

@Suite("S2: rows set aside, declots and flushed ports")
struct SetAsideTests {
  @Test(
    "ASIDE-1: these classes have no code",
    arguments: ["flush", "carrier", "blood", "vaccine", "procedure", "other"])
  func classes(word: String) throws {
    let coded = try Coded("1000-1030 ceftriaxone; 1100-1130 thing \(word)")
    #expect(coded.codes == "96365")
    #expect(coded.row(2)?.decision == .setAside && coded.row(2)?.rules.first == .aside1)
  }

  @Test("ASIDE-1: these routes have no code, whatever is given", arguments: Route.allCases)
  func routes(route: Route) throws {
    let setAside = [
      "PO", "SL", "INH", "IN", "TOP", "PR", "ID", "IO", "IVES", "IL", "IAR", "EYE", "EPI", "OTHER",
    ]
    #expect(route.isSetAside == setAside.contains(route.rawValue))
    guard route.isSetAside else { return }
    for drug in ["ceftriaxone tx", "cisplatin chemo", "LR hyd"] {
      let coded = try Coded("1000-1130 \(drug) route:\(route.rawValue)")
      #expect(coded.decisions == "setAside" && coded.codes == "" && coded.row(1)?.rules.first == .aside1)
    }
  }

  @Test(
    "keptOpen: a keep-open fluid beside other rows",
    arguments: [
      ("1000 saline carrier; 1000-1030 ceftriaxone", "keptOpen 1"), ("1000 saline carrier", ""),
      ("1000 saline flush; 1000-1030 ceftriaxone", ""),
    ])
  func keptOpen(sheet: String, findings: String) throws {
    #expect(try Coded(sheet).findings == findings)
  }

  @Test(
    "ASIDE-2: what is not needed is not reportable",
    arguments: [
      "1000-1030 ceftriaxone unneeded", "1000 alteplase declot unneeded", "1000-1100 LR unneeded",
      "1000 ketorolac IM inj unneeded", "1000-1900 fluorouracil pump unneeded",
    ])
  func unneeded(sheet: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.decisions == "setAside" && coded.codes == "")
    #expect(coded.row(1)?.rules.first == .aside2)
  }

  @Test(
    "ASIDE-3: a declot counts once for each site and start date of a visit",
    arguments: [
      ("0800 alteplase declot", "36593"),
      ("0800 alteplase declot @a; 0900 alteplase declot @A; 1000 alteplase declot @a", "36593"),
      ("0800 alteplase declot @a; 0900 alteplase declot @b", "36593 x2"),
      ("2359 alteplase declot @a; 8/5 0000 alteplase declot @a", "36593, 8/5 36593"),
      ("0800 alteplase declot @a; 0900 alteplase declot @a visit:2", "36593 x2"),
      ("site: b, replaces a; 0800 alteplase declot @a; 0900 alteplase declot @b", "36593"),
      // Without a site: the first that any declot of the visit names, also a later one.
      ("0800 alteplase declot; 0900 alteplase declot @a", "36593"),
      ("0800 alteplase declot @b; 0900 alteplase declot @a; 1000 alteplase declot", "36593 x2"),
      ("0800-0830 ceftriaxone @a; 0900 alteplase declot; 1000 alteplase declot @b", "36593, 96365"),
      ("0800 alteplase declot; 0900 alteplase declot", "36593"),
      // Whatever the route, and whatever else is given.
      ("0800 alteplase declot PO", "36593"),
      ("0800 alteplase declot push; 0900-0930 paclitaxel", "36593, 96413"),
    ])
  func declots(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("ASIDE-3: it is earned by the earliest row by start, and the others name it")
  func earliestDeclot() throws {
    let coded = try Coded("0900 alteplase declot @a; 0800 alteplase declot @a; 0800 alteplase declot @a")
    #expect(coded.line(.c36593)?.rows == [2])
    #expect(coded.decisions == "standalone standalone standalone")
    #expect(coded.row(1)?.against == [2] && coded.row(3)?.against == [2])
  }

  @Test(
    "ASIDE-4: a port only flushed",
    arguments: [
      ("0900 saline flush push", "96523"), ("0900 saline flush push; 0930 saline carrier", "96523"),
      ("0900 saline flush push; 8/5 0900 saline flush push", "96523"),
      ("8/5 0900 saline flush push; 8/4 0900 saline flush push", "96523"),
      ("0930 saline carrier", ""), ("0900 saline flush IM inj", ""),
      ("0900 saline flush IM inj; 0910 saline flush push", "96523"),
      ("-0910 saline flush push", ""), ("2410 saline flush push", ""), ("0900 saline flush unneeded", ""),
      ("0900 saline flush unneeded; 0910 saline flush", "96523"),
      (#"0900 saline flush rateMLPerHour="x""#, ""),
      (#"0900 saline flush rateMLPerHour="x"; 0910 saline flush"#, "96523"),
      ("inpatient: 2026-08-04 0901; 0900 saline flush", "96523"),
      ("inpatient: 2026-08-04 0900; 0900 saline flush", ""),
      // Anything else in the visit, held or set aside.
      ("0900 saline flush push; 1000-1030 ceftriaxone", "96365"), ("0900 saline flush; 1000 mystery", ""),
      ("0900 saline flush; 1000 acetaminophen PO", ""), ("0900 saline flush; -1000 ceftriaxone", ""),
      // Another visit with other care that starts on that date.
      ("0900 saline flush; 1000-1030 ceftriaxone visit:2", "96365"),
      ("0900 saline flush; 1000 mystery visit:2", ""),
      ("0900 saline flush; 1000 acetaminophen PO visit:2", ""),
      ("0900 saline flush; 8/5 1000-1030 ceftriaxone visit:2", "96523, 8/5 96365"),
      ("0900 saline flush; 8/3 2359-0100+1d ceftriaxone visit:2", "8/3 96365, 96523"),
      ("0900 saline flush; -1000 ceftriaxone visit:2", "96523"),
      ("0900 saline flush; 1500 saline flush visit:2", "96523 x2"),
    ])
  func flushedPort(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("ASIDE-4: it is the earliest flush by start that can be one")
  func earliestFlush() throws {
    let coded = try Coded("0930 saline flush; 0900 saline flush IM; 0910 saline flush; 0910 saline flush")
    #expect(coded.line(.c96523)?.rows == [3])
    #expect(coded.decisions == "setAside setAside standalone setAside")
  }

  @Test(
    "ASIDE-5: an inpatient is not coded here, and what runs on is cut",
    arguments: [
      ("1015-1031 ceftriaxone", "setAside", ""), ("1014-1031 ceftriaxone", "initial", "cutAtAdmission 1"),
      ("0959-1015 ceftriaxone", "initial", ""), ("1014 ceftriaxone push", "initial", ""),
      ("1015 ceftriaxone push", "setAside", ""), ("1015 alteplase declot", "setAside", ""),
      ("1014-1016 alteplase declot", "standalone", "cutAtAdmission 1"),
      ("1020 acetaminophen PO", "setAside", ""),
      ("1000-1040 ketorolac IM inj", "injection", "cutAtAdmission 1"),
    ])
  func admission(row: String, decision: String, findings: String) throws {
    let coded = try Coded("inpatient: 2026-08-04 1015; \(row)")
    #expect(coded.decisions == decision)
    #expect(coded.findings == findings)
    if decision == "setAside", !row.contains("PO") { #expect(coded.row(1)?.rules.first == .aside5) }
  }

  @Test("ASIDE-5: the stop is that minute")
  func cut() throws {
    let coded = try Coded("inpatient: 2026-08-04 1131; 1000-1300 vancomycin")
    #expect(coded.row(1)?.minutes == 91)
    #expect(coded.codes == "96365, 96366")
    #expect(try Coded("inpatient: 2026-08-04 1130; 1000-1300 vancomycin").codes == "96365")
  }

  @Test("ASIDE-5 comes after CLOCK-3 and before ASIDE-2")
  func orderOfRules() throws {
    let calculated = try Coded("inpatient: 2026-08-04 1016; 1000 ceftriaxone 500mL 100mL/h")
    #expect(calculated.codes == "96365")
    #expect(calculated.findings == "calculatedStop 1, cutAtAdmission 1")
    let unneeded = try Coded("inpatient: 2026-08-04 1016; 1000-1100 ceftriaxone unneeded")
    #expect(unneeded.findings == "cutAtAdmission 1" && unneeded.row(1)?.rules.first == .aside2)
    #expect(try Coded("inpatient: 2026-08-04 1000; 1000 ceftriaxone unneeded").row(1)?.rules.first == .aside5)
  }
}
