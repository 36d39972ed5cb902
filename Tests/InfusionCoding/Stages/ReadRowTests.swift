import InfusionCoding
import Testing
import TestSupport

@Suite("S1: what each row says")
struct ReadRowTests {
  @Test(
    "ROW-1: without a substance, a class or understood cells a row is held",
    arguments: [
      (#"1000-1030 "" tx"#, "incompleteRow 1"), (#"1000-1030 "  " tx"#, "incompleteRow 1"),
      ("1000-1030 mystery", "incompleteRow 1"), ("1000-1030 heparin", "incompleteRow 1"),
      (#"1000 ceftriaxone stop="10x""#, "incompleteRow 1"), ("8/4 ? ceftriaxone", "incompleteRow 1"),
      (#"1000-2400 ceftriaxone rateMLPerHour="fast""#, "incompleteRow 1"),
      ("12x5 ceftriaxone", "lineNotUnderstood 1"),
    ])
  func incomplete(sheet: String, findings: String) throws {
    let coded = try Coded(sheet, mayHoldLines: true)
    #expect(coded.decisions == "held")
    #expect(coded.row(1)?.rules == [.row1])
    #expect(coded.findings == findings)
    #expect(coded.codes == "")
  }

  @Test("a held row leaves the rest of the encounter as it is")
  func heldBesideOthers() throws {
    let coded = try Coded("1000-1030 mystery; 1000-1030 ceftriaxone")
    #expect(coded.codes == "96365")
    #expect(coded.decisions == "held initial")
  }

  @Test(
    "a site that replaces another is that other everywhere",
    arguments: [
      ("site: b, replaces a", "96374, 96375"),
      ("site: b, replaces x; site: x, replaces a", "96374, 96375"),
      ("site: b, because of need; site: b, replaces a", "96374, 96375"),
      // The first entry that says so counts.
      ("site: b, replaces a; site: b, replaces c", "96374, 96375"),
      ("site: b, replaces c; site: b, replaces a", "96374, 96374-XS"),
      // A chain that never ends counts for nothing.
      ("site: b, replaces a; site: a, replaces b", "96374, 96374-XS"),
      ("site: b, replaces x; site: x, replaces y; site: y, replaces x", "96374, 96374-XS"),
      ("site: b, replaces b", "96374, 96374-XS"),
      // Names are compared without case.
      ("site: B, replaces A", "96374, 96375"),
    ])
  func replacedSites(sites: String, codes: String) throws {
    let rows = "1000 ondansetron push @a; 1001 morphine push @b"
    #expect(try Coded("set: secondSite assumed; \(sites); \(rows)").codes == codes)
  }

  @Test("the reason of a site that replaces another is not looked at, that of the other is")
  func reasonOfReplacedSite() throws {
    let rows = "1000 lorazepam push @a; 1001 ondansetron push @b; 1002 morphine push @c"
    let own = try Coded("site: c, because of need; site: c, replaces b; \(rows)")
    #expect(own.codes == "96374, 96375 x2")
    let other = try Coded("site: b, because of need; site: c, replaces b; \(rows)")
    #expect(other.codes == "96374, 96374-XS, 96375")
  }

  @Test(
    "CLOCK-1: seconds are dropped, the start counts and the stop does not",
    arguments: [
      ("1000-1016", 16), ("100059-101600", 16), ("100000-101659", 16), ("100000-101559", 15),
      ("1000-1000", 0), ("100059-100001", 0), ("2344-0000+1d", 16), ("2344-2359", 15),
      ("1000-1000+1d", 1440),
    ])
  func minutes(times: String, minutes: Int) throws {
    let coded = try Coded("\(times) ceftriaxone")
    #expect(coded.row(1)?.minutes == minutes)
    #expect(coded.line(minutes >= 16 ? .c96365 : .c96374)?.units == 1)
  }

  @Test("CLOCK-1: no minutes charted is not the same as none run")
  func noMinutes() throws {
    #expect(try Coded("1000 ceftriaxone").row(1)?.minutes == nil)
    #expect(try Coded("set: missingStop hold; 1000 ceftriaxone").decisions == "held")
    #expect(try Coded("set: missingStop hold; 1000-1000 ceftriaxone").decisions == "initial")
  }

  @Test("days are those of the calendar, whatever the year", arguments: [0, 1970, 2026, 9999])
  func days(year: Int) throws {
    let text = "\(String(repeating: "0", count: 4 - "\(year)".count))\(year)"
    let coded = try Coded("\(text)-03-01 0000-0016 ceftriaxone")
    #expect(coded.answer == "\(text)-03-01 96365")
  }

  @Test("CLOCK-2: a stop before the start holds the row", arguments: ["1000-0959", "2330-0015"])
  func stopBeforeStart(times: String) throws {
    let coded = try Coded("\(times) ceftriaxone")
    #expect(coded.decisions == "held" && coded.findings == "stopBeforeStart 1" && coded.codes == "")
    #expect(coded.row(1)?.minutes == nil)
  }

  @Test(
    "CLOCK-3: without a stop, volume and rate give it, the rest of a minute dropped",
    arguments: [
      ("ceftriaxone 50mL 187mL/h", 16), ("ceftriaxone 50mL 188mL/h", 15), ("ceftriaxone 16mL 60mL/h", 16),
      // What a machine divides a hair short is whole all the same.
      ("ceftriaxone 16.4mL 61.5mL/h", 16), ("ceftriaxone 15.9999995mL 60mL/h", 16),
      ("ceftriaxone 15.999998mL 60mL/h", 15), ("ceftriaxone 0.1mL 60mL/h", 0),
      ("ceftriaxone tx pump IM 16mL 60mL/h", 16), ("LR 31mL 60mL/h", 31), ("LR push 31mL 60mL/h", 31),
      ("LR pump 31mL 60mL/h", 31), ("LR onbody 31mL 60mL/h", 31),
    ])
  func calculatedStop(row: String, minutes: Int) throws {
    let coded = try Coded("1000 \(row)")
    #expect(coded.row(1)?.minutes == minutes)
    #expect(coded.row(1)?.rules.contains(.clock3) == true)
    #expect(coded.findings.contains("calculatedStop 1"))
  }

  @Test(
    "CLOCK-3: not for a push or injection, not without both amounts, not beside a charted stop",
    arguments: [
      ("1000 ceftriaxone push 16mL 60mL/h", nil), ("1000 ceftriaxone inj 16mL 60mL/h", nil),
      ("1000 ceftriaxone 16mL", nil), ("1000 ceftriaxone 60mL/h", nil),
      ("1000-1010 ceftriaxone 16mL 60mL/h", 10),
    ] as [(String, Int?)])
  func noCalculatedStop(sheet: String, minutes: Int?) throws {
    let coded = try Coded(sheet)
    #expect(coded.row(1)?.minutes == minutes)
    #expect(coded.codes == "96374")
    #expect(!coded.findings.contains("calculatedStop"))
  }

  @Test("CLOCK-3: a stop past the year 9999 is impossible")
  func pastTheCalendar() throws {
    let last = try Coded("9999-12-31 2343 ceftriaxone 16mL 60mL/h")
    #expect(last.answer == "9999-12-31 96365")
    let past = try Coded("9999-12-31 2344 ceftriaxone 16mL 60mL/h")
    #expect(past.decisions == "held" && past.findings == "impossibleTime 1")
    #expect(try Coded("1000 ceftriaxone 1000000mL 0.000001mL/h").findings == "impossibleTime 1")
  }

  @Test(
    "CLOCK-4: no start holds the row",
    arguments: ["-1030 ceftriaxone", "-0900 LR", "-1000 alteplase declot", "? ceftriaxone"])
  func noStart(sheet: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.decisions == "held" && coded.findings == "noStart 1" && coded.codes == "")
  }

  @Test(
    "CLOCK-5: a date or time that does not exist holds the row, whatever else is wrong with it",
    arguments: [
      "2026-02-31 1000-1030", "2026-02-29 1000-1030", "1900-02-29 1000-1030", "2026-13-01 1000-1030",
      "2026-00-10 1000-1030", "2026-04-31 1000-1030", "1000-2400", "2400", "1060-1130", "1000-1060",
      "090075-0930", "0900-093060", "-2400", "2430-1000",
    ])
  func impossibleTime(times: String) throws {
    let coded = try Coded("\(times) ceftriaxone")
    #expect(coded.decisions == "held" && coded.findings == "impossibleTime 1" && coded.codes == "")
  }

  @Test("CLOCK-5: leap days exist", arguments: ["2028-02-29", "2000-02-29", "0000-02-29"])
  func leapDay(date: String) throws {
    #expect(try Coded("\(date) 1000-1016 ceftriaxone").answer == "\(date) 96365")
  }

  @Test(
    "CLOCK-6: what still runs at the end of the record stops at the admission",
    arguments: [
      ("inpatient: 2026-08-04 1016; 1000 ceftriaxone running", 16, "96365"),
      ("inpatient: 2026-08-04 1015; 1000 ceftriaxone running", 15, "96374"),
      ("inpatient: 2026-08-05 0000; 2344 ceftriaxone running", 16, "96365"),
      ("inpatient: 2026-08-04 1031; 1000 LR push running", 31, "96360"),
      // It goes before CLOCK-3.
      ("inpatient: 2026-08-04 1016; 1000 ceftriaxone running 500mL 100mL/h", 16, "96365"),
      // A charted stop stays; a push gets none.
      ("inpatient: 2026-08-04 1100; 1000-1015 ceftriaxone running", 15, "96374"),
      ("inpatient: 2026-08-04 1100; 1000 ceftriaxone push running", nil, "96374"),
      // Without an admission volume and rate are asked.
      ("1000 ceftriaxone running 16mL 60mL/h", 16, "96365"), ("1000 ceftriaxone running", nil, "96374"),
    ] as [(String, Int?, String)])
  func running(sheet: String, minutes: Int?, codes: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.row(1)?.minutes == minutes)
    #expect(coded.codes == codes)
    let isStopped = sheet.contains("inpatient") && coded.row(1)?.rules.contains(.clock6) == true
    #expect(isStopped == (sheet.contains("inpatient") && minutes != nil && !sheet.contains("-1015")))
  }

  @Test("CLOCK-6: an admission before the start gives no stop")
  func admittedBeforeStart() throws {
    let before = try Coded("inpatient: 2026-08-04 0959; 1000 ceftriaxone running 16mL 60mL/h")
    #expect(before.findings == "calculatedStop 1")
    let at = try Coded("inpatient: 2026-08-04 1000; 1000 ceftriaxone running 16mL 60mL/h")
    #expect(at.findings == "zeroMinutes 1")
    #expect(before.decisions == "setAside" && at.decisions == "setAside")
  }

  @Test(
    "the times of what is set aside by class or route are not looked at",
    arguments: [
      "2400 saline flush push", "1000-0900 acetaminophen PO", "-1000 acetaminophen PO",
      "1000-2400 packed red cells", "2026-02-31 1000 acetaminophen route:IN",
    ])
  func timesNotLookedAt(sheet: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.decisions == "setAside" && coded.findings == "" && coded.codes == "")
  }

  @Test("the times of a declot are looked at whatever its route", arguments: ["IV", "PO"])
  func declotTimes(route: String) throws {
    #expect(try Coded("2400 alteplase declot \(route)").findings == "impossibleTime 1")
  }

  @Test(
    "minutes that somebody should look at",
    arguments: [
      ("1000-1000 ceftriaxone", "zeroMinutes 1"), ("1000-1001 ceftriaxone", "oneMinuteInfusion 1"),
      ("1000-1002 ceftriaxone", ""), ("1000-1000 ceftriaxone push", ""), ("1000-1001 ceftriaxone inj", ""),
      ("1000-1000 LR", "zeroMinutes 1"), ("1000-1001 deferoxamine SC", "oneMinuteInfusion 1"),
      ("1000-1000+1d ceftriaxone", ""), ("1000-1001+1d ceftriaxone", "over24Hours 1"),
      ("1000-1001+1d ketorolac IM inj", "over24Hours 1"), ("1000-1000 alteplase declot", ""),
      ("1000-1001+1d alteplase declot", ""), ("1000-1001 acetaminophen PO", ""),
    ])
  func doubtfulMinutes(sheet: String, findings: String) throws {
    #expect(try Coded(sheet).findings == findings)
  }
}
