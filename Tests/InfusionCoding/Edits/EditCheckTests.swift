import InfusionCoding
import Testing

@Suite("What is checked, and by which table")
struct EditCheckTests {
  @Test("without tables nothing is found, and every code is left unchecked")
  func noTables() {
    let lines = [editLine(.c96366), editLine(.c96365)]
    let check = EditCheck(of: lines, setting: .facility, tables: EditTables())
    #expect(check.findings.isEmpty && check.tables.isEmpty)
    #expect(check.unchecked == [.addOn: [.c96366], .ptp: [.c96365, .c96366], .mue: [.c96365, .c96366]])
  }

  @Test("no lines, no findings")
  func noLines() {
    let check = EditCheck(of: [], setting: .professional, tables: EditTables())
    #expect(check.findings.isEmpty && check.unchecked.isEmpty)
  }

  @Test("a table later than the lines says so", arguments: [(editDay, false), (editDay + 1, true)])
  func later(effective: Day, isLater: Bool) throws {
    var tables = EditTables()
    tables.limits[.facility] = [.c96372: Editions()]
    tables.limits[.facility]?[.c96372]?
      .add(UnitLimit(units: 0, adjudication: .dateByRecords), effective: effective)
    let check = EditCheck(of: [editLine(.c96372)], setting: .facility, tables: tables)
    let finding = try #require(check.findings.first)
    #expect(finding.isTableLater == isLater)
    #expect(finding.table == EditTable(name: .mue, setting: .facility, effective: effective))
    #expect(check.tables == [finding.table])
  }

  @Test("errors come first, then findings by row")
  func order() {
    var tables = EditTables()
    tables.limits[.facility] = [:]
    let limits: [(Code, UnitLimit.Adjudication)] = [
      (.c96365, .dateByRecords), (.c96374, .dateAbsolute), (.c96360, .dateByRecords),
    ]
    for (code, adjudication) in limits {
      var editions = Editions<UnitLimit>()
      editions.add(UnitLimit(units: 0, adjudication: adjudication), effective: 0)
      tables.limits[.facility]?[code] = editions
    }
    let lines = [editLine(.c96365, row: 2), editLine(.c96374, row: 3), editLine(.c96360, row: 1)]
    let check = EditCheck(of: lines, setting: .facility, tables: tables)
    #expect(check.findings.map(\.codes) == [[.c96374], [.c96360], [.c96365]])
  }
}
