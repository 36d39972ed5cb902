import ChartedEncounter
import InfusionCoding
import ReferenceData
import TestSupport
import Testing

@Suite("What tables and policies say of an encounter's lines")
struct CheckedLinesTests {
  @Test("edits stand among the findings: by severity, then lowest row, then id")
  func merged() throws {
    let coded = try CodedEncounter(
      sheet: """
        0900 fluorouracil push
        1000-1100 ondansetron
        1000-1100 famotidine
        1200 lorazepam
        2026-08-05
        0800 morphine push
        """)
    let findings = coded.result.findings.map { "\($0.severity.rawValue) \($0.id.rawValue) \($0.rows)" }
    #expect(
      findings == [
        "error addOnWithoutPrimary [3]", "warning noStop [4]", "note primaryOnOtherDate [5]",
      ])
    #expect(coded.edits?.tables.isEmpty == false)
  }

  @Test("without tables nothing is checked, and the lines are the same")
  func untold() throws {
    let sheet = "0900 fluorouracil push; 1000-1100 ondansetron; 1000-1100 famotidine"
    let coded = try CodedEncounter(sheet: sheet, tables: nil)
    #expect(coded.edits == nil && coded.result.findings.isEmpty)
    #expect(try coded.codes == CodedEncounter(sheet: sheet).codes)
  }

  @Test("a policy's codes that are never paid keep their lines, each with an error")
  func neverPaid() throws {
    let policies = try PolicyLibrary.withAcme("neverPaid: [96375, 96376]")
    let sheet = "policy: acme; 1000-1100 ceftriaxone; 1200 morphine push; 2026-08-05; 1200 lorazepam push"
    let coded = try CodedEncounter(sheet: sheet, policies: policies)
    #expect(coded.codes == "96365, 96375, 8/5 96375")
    let findings = coded.result.findings.filter { $0.id == .notPaidByPolicy }
    #expect(findings.map(\.rows) == [[2], [3]] && findings.allSatisfy { $0.severity == .error })
  }

  @Test(
    "a class that the policy overrides goes before the formulary's and the row's, but not before a flush",
    arguments: [
      ("1000-1110 infliximab", "96365"), ("1000-1110 REMICADE", "96365"),
      ("1000-1110 infliximab bio", "96365"), ("1000-1110 heparin", "96365"),
      ("1000 heparin flush push", "96523"), ("1000-1110 cisplatin", "96413"),
    ])
  func classes(sheet: String, codes: String) throws {
    let policies = try PolicyLibrary.withAcme("classOverrides: {Remicade: therapeutic, heparin: therapeutic}")
    #expect(try CodedEncounter(sheet: "policy: acme; \(sheet)", policies: policies).codes == codes)
  }

  @Test("no row of a table stands against the lines unannounced", arguments: UInt64(1)...120)
  func announced(seed: UInt64) throws {
    let random = try RandomEncounter(seed: seed)
    var coder = InfusionCoder()
    let coded = try CodedEncounter(
      coding: random.charted, chosenPolicy: nil, policies: .shipped, formulary: .shipped,
      tables: CMSTables.shipped.edits, with: &coder)
    let announced = Set(
      coded.result.findings.compactMap { finding -> String? in
        guard case .edit(let edit) = finding.detail, edit.severity != .note else { return nil }
        return "\(edit.day) \(edit.codes.map(\.text).joined(separator: " "))"
      })
    let expected = Set(Self.edits(of: coded.result.lines, in: TableSetting(coded.policy.setting)))
    #expect(announced == expected, "\(random)")
  }

  /// What the shipped tables say against lines, read row by row: each has but one edition.
  private static func edits(of lines: [CodeLine], in setting: TableSetting) -> [String] {
    let units = Dictionary(lines.map { ("\($0.day) \($0.code.text)", $0.units) }, uniquingKeysWith: +)
    let days = Set(lines.map(\.day))
    var edits: [String] = []
    var primaries: [String: Set<String>] = [:]
    for table in CMSTables.shipped.tables {
      switch table.rows {
      case .unitLimits(let rows):
        for row in rows where row.setting == setting {
          let above = days.filter { units["\($0) \(row.code)", default: 0] > row.limit.units }
          edits += above.map { "\($0) \(row.code)" }
        }
      case .codePairs(let rows):
        for row in rows where row.setting == setting {
          edits += days.filter { stands(row, against: lines, on: $0) }.map {
            "\($0) \(row.column1) \(row.column2)"
          }
        }
      case .addOns(let rows):
        for row in rows where !row.practitionerOnly || setting == .practitioner {
          primaries[row.addOn, default: []].insert(row.primary)
        }
      case .rates: break
      }
    }
    return edits
      + lines.compactMap { line in
        guard let accepted = primaries[line.code.text], !accepted.contains("CCCCC") else { return nil }
        return lines.contains { accepted.contains($0.code.text) } ? nil : "\(line.day) \(line.code.text)"
      }
  }

  private static func stands(_ row: CodePairRow, against lines: [CodeLine], on day: Day) -> Bool {
    let sides = [row.column1, row.column2].map { code in
      lines.filter { $0.day == day && $0.code.text == code }
    }
    guard sides.allSatisfy({ !$0.isEmpty }) else { return false }
    return !row.isOpenedByModifier
      || sides.allSatisfy { $0.contains { Set($0.modifiers.texts).isDisjoint(with: ["59", "XE", "XS"]) } }
  }
}
