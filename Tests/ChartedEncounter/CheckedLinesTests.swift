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

}
