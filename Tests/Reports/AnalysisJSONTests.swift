import ChartedEncounter
import CodingAnalysis
import Foundation
import InfusionCoding
import ReferenceData
import Reports
import TestSupport
import Testing

@Suite("An explanation as JSON")
struct AnalysisJSONTests {
  private static func analysis(_ sheet: String) throws -> CaseAnalysis {
    var coder = InfusionCoder()
    let coded = try CodedEncounter(sheet: sheet)
    return CaseAnalysis(
      Explanation(of: coded, tables: CMSTables.shipped.edits, with: &coder),
      nearest: NearestChange(coded).changesOfAllRows(with: &coder) ?? [:],
      comparison: PolicyComparison(of: coded, among: .shipped, formulary: .shipped, with: &coder),
      rates: CMSTables.shipped.rates)
  }

  private struct Result: Decodable {
    struct Line: Decodable {
      struct Primary: Decodable { let code: String, date: String }
      let code: String, arithmetic: String?, addsTo: Primary?, reasons: [Reason]?
    }
    struct Reason: Decodable { let rule: String, applied: Bool, text: String, authority: String? }
    struct Nearest: Decodable { let field: String, byMinutes: Int, lines: [Line] }
    struct Row: Decodable { let row: Int, reasons: [Reason], policiesDiffer: Bool?, nearest: [Nearest]? }
    struct Finding: Decodable { let id: String, severity: String, table: String? }
    struct Table: Decodable { let name: String, setting: String?, effective: String }
    struct Estimate: Decodable {
      struct Line: Decodable { let code: String, packaged: Bool?, amountUSD: String? }
      let totalUSD: String, lines: [Line]
    }
    struct Comparison: Decodable {
      struct Setting: Decodable { let setting: String, value: String }
      struct Reading: Decodable { let policy: String, lines: [Line] }
      struct Difference: Decodable {
        let lines: [Reading], rows: [Int], settings: [Setting], datesOnly: Bool
      }
      let policies: [Reading], differences: [Difference]
    }
    let id: String, lines: [Line], rows: [Row], findings: [Finding], estimate: Estimate?, tables: [Table]
    let comparison: Comparison?
  }

  private static func decoded(_ sheet: String, row: Int? = nil) throws -> Result {
    let bytes = AnalysisJSON.bytes(try analysis(sheet), row: row, style: .oneLine)
    return try JSONDecoder().decode(Result.self, from: Data(bytes))
  }

  @Test("lines, rows, findings, estimate, tables and comparison have their fields")
  func fields() throws {
    let result = try Self.decoded(
      "1000-1140 ceftriaxone; 1400-1430 ceftriaxone; 1430-1530 famotidine; 1440-1520 ondansetron")
    #expect(result.lines.map(\.code) == ["96365", "96366", "96367", "96368", "96376"])
    #expect(result.lines[1].arithmetic == "100 min: first hour, then 1 more; the last of them has 40 min")
    #expect(result.lines[1].addsTo?.code == "96365" && result.lines[1].addsTo?.date == "2026-08-04")
    #expect(result.lines[0].addsTo == nil && result.lines[4].arithmetic == nil)
    #expect(result.lines[0].reasons?.contains { $0.rule == "EDIT-3" && !$0.applied } == true)
    #expect(result.rows[1].nearest?.map(\.field) == ["start", "stop"])
    #expect(result.rows.map(\.policiesDiffer) == [false, true, false, false])
    #expect(Set(result.findings.map(\.id)).isSuperset(of: ["nearThreshold", "policySensitive"]))
    #expect(result.estimate?.totalUSD == "338.71")
    #expect(result.estimate?.lines.map(\.packaged) == [false, false, false, true, true])
    #expect(result.tables.map(\.name) == ["addOn", "ptp", "mue", "opps"])
    let difference = try #require(result.comparison?.differences.first)
    #expect(difference.lines.map(\.policy) == ["haugen", "cms"] && difference.rows == [2])
    #expect(difference.settings.map(\.setting) == ["shortRepeat"] && !difference.datesOnly)
  }

  @Test("of one row only it, its lines and findings are told")
  func oneRow() throws {
    let result = try Self.decoded("1000-1100 ceftriaxone; 1400-1430 ceftriaxone", row: 2)
    #expect(result.rows.map(\.row) == [2] && result.lines.map(\.code) == ["96376"])
    #expect(result.estimate == nil && result.comparison == nil)
  }

  @Test("an office has no hospital estimate")
  func office() throws {
    let result = try Self.decoded("setting: office; 1000-1100 ceftriaxone primary")
    #expect(result.estimate == nil)
    #expect(result.tables.map(\.name) == ["mue"] && result.tables.map(\.setting) == ["practitioner"])
  }

  @Test("an edit names its table")
  func table() throws {
    let result = try Self.decoded("0800 morphine push; 1600 morphine push visit:2")
    let finding = try #require(result.findings.first { $0.id == "unitsAboveLimit" })
    #expect(finding.table == "mue outpatientHospital 2026-10-01" && finding.severity == "warning")
  }

  @Test("equal results are equal bytes", arguments: UInt64(1)...10)
  func equalBytes(seed: UInt64) throws {
    let random = try RandomEncounter(seed: seed)
    var coder = InfusionCoder()
    var texts: Set<[UInt8]> = []
    for _ in 0..<3 {
      let coded = try CodedEncounter(
        coding: random.charted, chosenPolicy: nil, policies: .shipped, formulary: .shipped,
        tables: CMSTables.shipped.edits, with: &coder)
      let comparison = PolicyComparison(of: coded, among: .shipped, formulary: .shipped, with: &coder)
      let explanation = Explanation(of: coded, tables: CMSTables.shipped.edits, with: &coder)
      texts.insert(
        AnalysisJSON.bytes(CaseAnalysis(explanation, comparison: comparison), style: .indented))
    }
    #expect(texts.count == 1)
  }
}
