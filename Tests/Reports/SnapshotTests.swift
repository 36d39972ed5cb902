import CaseLibrary
import ChartedEncounter
import CodingAnalysis
import Foundation
import InfusionCoding
import ReferenceData
import Reports
import Testing

/// What `explain` and `compare` print for each answer of the source document, in files that a person can
/// review. Where `WRITE_SNAPSHOTS` is set in the environment the files are written anew instead of compared.
@Suite("The answers of the source, explained (rulebook §6)")
struct SnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  @Test("each reads as its file shows", arguments: CaseLibrary.shipped.map(\.id))
  func asFiled(id: String) throws {
    let file = Self.folder.appendingPathComponent("\(id).txt")
    let text = try Self.report(try #require(CaseLibrary.named(id)))
    if ProcessInfo.processInfo.environment["WRITE_SNAPSHOTS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test("no line is wider than 80 columns", arguments: CaseLibrary.shipped.map(\.id))
  func width(id: String) throws {
    let text = try Self.report(try #require(CaseLibrary.named(id)))
    #expect(text.split(separator: "\n").filter { $0.count > 80 } == [])
  }

  @Test("every file belongs to an answer")
  func noneLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(CaseLibrary.shipped.map { "\($0.id).txt" }))
  }

  private static func report(_ encounter: ChartedEncounter) throws -> String {
    var coder = InfusionCoder()
    let tables = CMSTables.shipped
    let coded = try CodedEncounter(
      coding: encounter, chosenPolicy: nil, policies: .shipped, formulary: .shipped, tables: tables.edits,
      with: &coder)
    // Outside the macro, which can't pass on what can't be copied.
    let compared = PolicyComparison(of: coded, among: .shipped, formulary: .shipped, with: &coder)
    let comparison = try #require(compared)
    let changes = NearestChange(coded).changesOfAllRows(with: &coder)
    let nearest = try #require(changes)
    let analysis = CaseAnalysis(
      Explanation(of: coded, tables: tables.edits, with: &coder), nearest: nearest, comparison: comparison,
      rates: tables.rates)
    return ExplainReport.text(analysis, policies: .shipped) + "\n"
      + CompareReport.text(comparison, of: coded, policies: .shipped, rates: tables.rates)
  }
}
