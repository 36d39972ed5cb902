import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("The tables of CMS that are held")
struct CMSTablesTests {
  static func day(_ text: String) throws -> Day { try #require(CalendarDate.day(text)) }

  @Test(
    "those shipped are read whole",
    arguments: [
      (PackageResources.addon_csv, CMSTable.Kind.addOn, 37), (PackageResources.ptp_csv, .ptp, 213),
      (PackageResources.mue_csv, .mue, 88), (PackageResources.opps_csv, .opps, 43),
    ])
  func shipped(bytes: [UInt8], kind: CMSTable.Kind, count: Int) {
    let csv = String(decoding: bytes, as: UTF8.self)
    let (table, problems) = CMSTableFile.read(csv: csv, source: "shipped")
    #expect(problems.isEmpty)
    #expect(table?.kind == kind)
    #expect(table?.count == count)
    #expect(table.map(CMSTableFile.csv) == csv.replacing("\r\n", with: "\n"))
    #expect(CMSTables.shipped.tables.contains { $0.kind == kind && $0.count == count })
  }

  @Test("every edition shipped is listed")
  func held() {
    let held = CMSTables.shipped.held.map {
      "\($0.kind.rawValue) \($0.setting?.rawValue ?? "all") \(CalendarDate.text($0.effective)) \($0.rows)"
    }
    #expect(
      held == [
        "addOn all 2026-07-01 37", "mue outpatientHospital 2026-10-01 43", "mue practitioner 2026-04-01 45",
        "opps outpatientHospital 2026-01-01 43", "ptp outpatientHospital 2026-04-01 42",
        "ptp outpatientHospital 2026-10-01 171",
      ])
  }

  @Test("most units of 96361: 24 in a hospital, 8 for practitioners (rulebook §6)")
  func hydrationLimit() {
    let limits = CMSTables.shipped.edits.limits
    #expect(limits[.facility]?[.c96361]?.inForce(on: 0)?.value.units == 24)
    #expect(limits[.professional]?[.c96361]?.inForce(on: 0)?.value.units == 8)
    #expect(limits[.professional]?[.c96376]?.inForce(on: 0)?.value.units == 0)
  }

  @Test("the same push for two visits of a day: a limit of 1 that records may open (rulebook §6)")
  func pushOfTwoVisits() throws {
    let day = try Self.day("2022-08-04")
    let lines = [Modifiers(), Modifiers(distinct: .xe)].enumerated().map { index, modifiers in
      CodeLine(code: .c96374, units: 1, modifiers: modifiers, day: day, rows: [index + 1], rules: [])
    }
    let check = EditCheck(of: lines, setting: .facility, tables: CMSTables.shipped.edits)
    let finding = try #require(check.findings.first)
    #expect(check.findings.count == 1)
    let limit = UnitLimit(units: 1, adjudication: .dateByRecords)
    #expect(finding.fact == .unitsAboveLimit(.c96374, units: 2, limit: limit))
    #expect(finding.severity == .warning && finding.isTableLater)
  }

  @Test(
    "pairs of a code whose rows are older stay in force beside newer ones",
    arguments: ["2022-01-01", "2027-01-01"])
  func olderRows(date: String) throws {
    let day = try Self.day(date)
    let lines = [Code.c8957, .c96523].enumerated().map { index, code in
      CodeLine(code: code, units: 1, modifiers: Modifiers(), day: day, rows: [index + 1], rules: [])
    }
    let findings = EditCheck(of: lines, setting: .facility, tables: CMSTables.shipped.edits).findings
    #expect(findings.map(\.fact) == [.codePairNever(paid: .c8957, denied: .c96523)])
    #expect(findings.map { CalendarDate.text($0.table.effective) } == ["2026-04-01"])
  }

  @Test("an imported edition counts from its day on, the old one until then")
  func imported() throws {
    let newer = """
      column1,column2,modifierIndicator,setting,effective
      96365,96374,0,outpatientHospital,2027-01-01
      """
    let table = try #require(CMSTableFile.read(csv: newer, source: "newer").table)
    let pairs = CMSTables.shipped.adding(table).edits.pairs[.facility]?[.c96365]
    let before = pairs?.inForce(on: try Self.day("2026-12-31"))?.value
    let after = pairs?.inForce(on: try Self.day("2027-01-01"))?.value
    #expect(before?.map(\.denied) == [.c96360, .c96372, .c96374, .c96377, .c96523])
    #expect(
      after == [
        CodePair(denied: .c96374, isOpenedByModifier: false, effective: try Self.day("2027-01-01"))
      ])
  }

  @Test("where the contractor accepts any primary the add-on is open")
  func anyPrimary() throws {
    let csv = "addOn,primary,practitionerOnly,effective\n96371,CCCCC,false,2027-01-01\n"
    let table = try #require(CMSTableFile.read(csv: csv, source: "newer").table)
    let primaries = CMSTables.shipped.adding(table).edits.addOns[.c96371]
    #expect(primaries?.inForce(on: try Self.day("2027-01-01"))?.value.isOpen == true)
    #expect(primaries?.inForce(on: try Self.day("2026-12-31"))?.value.isOpen == false)
  }

  @Test(
    "a line that can't be used is told with what it should be; the others are taken",
    arguments: [
      (
        "addOn,primary,practitionerOnly,effective", "96361,96360,no,2026-07-01", "\"no\" is not true or false"
      ),
      ("addOn,primary,practitionerOnly,effective", "9636,96360,true,2026-07-01", "\"9636\" is not a code"),
      ("addOn,primary,practitionerOnly,effective", "96361,96360,true", "the row has 3 cells in place of 4"),
      ("code,setting,units,mai,effective", "96361,hospital,2,3,2026-07-01", "\"hospital\" is not outpat"),
      ("code,setting,units,mai,effective", "96361,practitioner,-1,3,2026-07-01", "\"-1\" is not a number"),
      ("code,setting,units,mai,effective", "96361,practitioner,1,4,2026-07-01", "\"4\" is not an indicator"),
      (
        "code,setting,units,mai,effective", "96361,practitioner,1,3,2026-02-30",
        "\"2026-02-30\" is not a date"
      ),
      (
        "column1,column2,modifierIndicator,setting,effective", "96365,96360,9,practitioner,2026-07-01",
        "\"9\" is not an indicator, 0 or 1"
      ),
      (
        "code,statusIndicator,apc,nationalRateUSD,effective", "96365,S,5693,$1,2026-01-01",
        "\"$1\" is not an "
      ),
      (
        "code,statusIndicator,apc,nationalRateUSD,effective", "96365,,5693,1,2026-01-01",
        "\"\" is not a status"
      ),
    ])
  func problem(header: String, row: String, what: String) {
    let (table, problems) = CMSTableFile.read(csv: "\(header)\r\n\(row)\r\n\r\n", source: "t.csv")
    #expect(table?.count == 0)
    #expect(problems.map(\.line) == [2])
    #expect(problems.first?.what.hasPrefix(what) == true, "\(problems)")
  }

  @Test("another file is none", arguments: ["", "code,units\n1,2", "{}"])
  func noTable(csv: String) {
    let (table, problems) = CMSTableFile.read(csv: csv, source: "t.csv")
    #expect(table == nil && problems.count == 1)
  }
}
