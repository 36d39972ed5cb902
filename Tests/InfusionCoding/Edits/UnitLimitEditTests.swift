import InfusionCoding
import Testing

@Suite("EDIT-3: units above the limit")
struct UnitLimitEditTests {
  static func tables(_ units: Int, _ adjudication: UnitLimit.Adjudication) -> EditTables {
    var editions = Editions<UnitLimit>()
    editions.add(UnitLimit(units: units, adjudication: adjudication), effective: 100)
    var tables = EditTables()
    tables.limits[.facility] = [.c96361: editions]
    return tables
  }

  static func findings(
    _ lines: [CodeLine], _ units: Int, _ adjudication: UnitLimit.Adjudication
  ) -> [EditFinding] {
    EditCheck(of: lines, setting: .facility, tables: tables(units, adjudication)).findings
      .filter { $0.id == .unitsAboveLimit }
  }

  @Test(
    "at the limit nothing, above it an error or a warning",
    arguments: [
      (24, UnitLimit.Adjudication.dateByRecords, nil), (25, .dateByRecords, Severity.warning),
      (24, .dateAbsolute, nil), (25, .dateAbsolute, .error), (24, .line, nil), (25, .line, .warning),
    ] as [(Int, UnitLimit.Adjudication, Severity?)])
  func boundary(units: Int, adjudication: UnitLimit.Adjudication, severity: Severity?) {
    let findings = Self.findings([editLine(.c96361, units)], 24, adjudication)
    #expect(findings.map(\.severity) == (severity.map { [$0] } ?? []))
  }

  @Test("all lines of a date count together")
  func together() throws {
    let lines = [editLine(.c96361, 20, row: 1), editLine(.c96361, 5, .xs, row: 7)]
    let finding = try #require(Self.findings(lines, 24, .dateByRecords).first)
    let limit = UnitLimit(units: 24, adjudication: .dateByRecords)
    #expect(finding.fact == .unitsAboveLimit(.c96361, units: 25, limit: limit))
    #expect(finding.rows == [1, 7])
  }

  @Test("where the table says so each line counts by itself")
  func byLine() {
    let lines = [editLine(.c96361, 3, row: 1), editLine(.c96361, 2, .xs, row: 2)]
    #expect(Self.findings(lines, 2, .line).map(\.rows) == [[1]])
  }

  @Test("two dates count apart")
  func dates() {
    let lines = [editLine(.c96361, 20), editLine(.c96361, 20, day: editDay + 1)]
    #expect(Self.findings(lines, 24, .dateAbsolute).isEmpty)
  }

  @Test("0 is a limit")
  func zero() {
    #expect(Self.findings([editLine(.c96361)], 0, .dateByRecords).count == 1)
  }

  @Test("a code without a limit is unchecked, not endless")
  func unknown() {
    let check = EditCheck(
      of: [editLine(.c8957, 99)], setting: .facility, tables: Self.tables(1, .dateAbsolute))
    #expect(check.findings.isEmpty)
    #expect(check.unchecked[.mue] == [.c8957])
  }
}
