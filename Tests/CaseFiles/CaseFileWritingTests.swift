import CaseFiles
import ChartedEncounter
import Formulary
import Foundation
import InfusionCoding
import Interchange
import ReferenceData
import Testing
import TestSupport

@Suite("A case is written as a person would")
struct CaseFileWritingTests {
  @Test("The whole of one")
  func whole() throws {
    let example = try CaseFile.read(
      yaml: CaseFile.example, name: "own", source: "own.yaml", among: .shipped
    ).get().teachingCase
    let lines = CaseFile.text(of: example).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "title: an antibiotic, then fluids")
    #expect(lines.contains("  - left, because the right one leaked"))
    #expect(lines.contains("  0900-0945 cefazolin @right"))
    #expect(lines.contains("answer: [96361 x2, 96365, 96375]"))
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(!lines.contains { $0.contains("\"") })
  }

  @Test(
    "Any text is read back as it was",
    arguments: [
      "a: b", "#", "a #b", "- a", "[a", "'", "\"x\"", "yes", "null", "trailing:", "a\\b", "two  blanks",
      "line\nbreak", "tab\there", "\u{1B}[31m", "é 薬 👩‍⚕️", "a\u{2028}b", "%", "@a", "=", "12", "a, b",
      String(repeating: "long words ", count: 40) + "end", String(repeating: "x", count: 300),
    ])
  func texts(text: String) throws {
    let rows = try ChartedEncounter(sheet: "0900-0930 cefazolin @right")
    var example = TeachingCase(name: "own", title: text, theme: text, encounter: rows, answer: [])
    example.encounter.id = "own"
    example.encounter.title = text
    example.encounter.sites = [ChartedSite(name: text, reason: text)]
    example.encounter.rows[0].substance = text
    example.encounter.rows[0].note = text
    example.source = text
    example.point = text
    example.notes = [1: text]
    example.mistakes = [text]
    example.questions = [.init(ask: text, reply: nil), .init(ask: "a", reply: text)]
    let written = CaseFile.text(of: example)
    let read = try CaseFile.read(yaml: written, name: "own", source: "own.yaml", among: .shipped).get()
    #expect(read.teachingCase == example, "\(written)")
  }

  @Test("A worksheet becomes a case: texts dropped, other dates, the engine's answer")
  func saved() throws {
    let sheet = """
      encounter: Doe, Jane 1962; title: Jane's chest pain; site: left, because it leaked; inpatient: 3/9/2024 2200
      3/7/2024; 1222-1245 Rocephin @left // for Jane; 1243 Zithromax start="12" // x; 3/9; 0800 mysterin tx bag:J
      2/31/2024; 0900 cefazolin
      """
    let record = try ChartedEncounter(sheet: sheet)
    var coder = InfusionCoder()
    let made = try SavedCase(
      of: record, name: "own", policies: .shipped, formulary: .shipped, with: &coder)
    let saved = try #require(made)
    let text = CaseFile.text(of: saved.teachingCase)
    for secret in ["Jane", "1962", "2024", "\"12\"", "chest"] { #expect(!text.contains(secret), "\(text)") }
    #expect(text.contains("2026-08-04\n  1222-1245 Rocephin @left"))
    #expect(text.contains("2026-08-06\n  0800 mysterin tx bag:J"))
    #expect(text.contains("inpatient: 2026-08-06 2200"))
    #expect(saved.keptTexts == ["it leaked", "mysterin", "J"])
    let read = try CaseFile.read(yaml: text, name: "own", source: "own.yaml", among: .shipped).get()
    #expect(read.teachingCase == saved.teachingCase)
    let checked = try CheckedCase(read, policies: .shipped, formulary: .shipped, with: &coder)
    let original = try CodedEncounter(
      coding: record, chosenPolicy: nil, policies: .shipped, formulary: .shipped, with: &coder)
    #expect(checked.holds)
    let decisions = checked.steps.first?.coded.result.rows.map(\.decision)
    #expect(decisions == original.result.rows.map(\.decision))
  }

  @Test("Any worksheet, saved as a case, is read back and holds", arguments: 0..<100 as Range<UInt64>)
  func anyWorksheet(seed: UInt64) throws {
    let record = try RandomEncounter(seed: seed)
    var coder = InfusionCoder()
    let made = try SavedCase(
      of: record.charted, name: "own", policies: .shipped, formulary: .shipped, with: &coder)
    let saved = try #require(made).teachingCase
    let text = CaseFile.text(of: saved)
    let read = try CaseFile.read(yaml: text, name: "own", source: "own.yaml", among: .shipped).get()
    let checked = try CheckedCase(read, policies: .shipped, formulary: .shipped, with: &coder)
    #expect(checked.holds, "\(record)\n\(text)")
    #expect(CaseFile.text(of: read.teachingCase) == text)
  }

  @Test("A worksheet without a row is no case")
  func empty() throws {
    var coder = InfusionCoder()
    let saved = try SavedCase(
      of: ChartedEncounter(id: "x"), name: "own", policies: .shipped, formulary: .shipped, with: &coder)
    #expect(saved == nil)
  }
}
