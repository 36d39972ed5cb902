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

  /// The answers that have an encounter.
  private static let answers = [
    "case-4", "concurrent-how-long", "hydration-after-drug", "hydration-concurrent", "morning-and-evening",
    "push-then-infusion", "pushes-20-minutes-apart", "second-site", "second-therapy-under-31",
    "sluggish-port", "staggered-infusions", "two-days-in-the-ED",
  ]

  @Test("each reads as its file shows", arguments: answers)
  func asFiled(id: String) throws {
    let file = Self.folder.appendingPathComponent("\(id).txt")
    let text = try Self.report(try #require(CaseLibrary.named(id)).encounter)
    if ProcessInfo.processInfo.environment["WRITE_SNAPSHOTS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test("no line is wider than 80 columns", arguments: answers)
  func width(id: String) throws {
    let text = try Self.report(try #require(CaseLibrary.named(id)).encounter)
    #expect(text.split(separator: "\n").filter { $0.count > 80 } == [])
  }

  @Test("every file belongs to an answer")
  func noneLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(Self.answers.map { "\($0).txt" }))
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
