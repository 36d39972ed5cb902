import InfusionCoding
import Testing
import TestSupport

@Suite("The published cases")
struct PublishedCaseTests {
  /// A case under its own policy, or under another that gives the same lines.
  struct Run: Sendable, CustomTestStringConvertible {
    var example: ConformanceCase
    var policy: String?
    var testDescription: String {
      policy.map { "\(example.encounter.id), also under \($0)" } ?? example.encounter.id
    }
  }

  static func runs(_ evidence: Evidence) -> [Run] {
    ConformanceCase.published.filter { $0.evidence == evidence }.flatMap { example in
      [Run(example: example)] + example.alsoHoldsUnder.map { Run(example: example, policy: $0) }
    }
  }

  @Test("published whole", arguments: runs(.published))
  func published(run: Run) throws { try check(run) }

  @Test("published in part and completed", arguments: runs(.completed))
  func completed(run: Run) throws { try check(run) }

  @Test("made from a rule that the source states", arguments: runs(.fromRule))
  func fromRule(run: Run) throws { try check(run) }

  /// Totals, dates and modifiers.
  private func check(_ run: Run) throws {
    let coded = try run.example.coded(under: run.policy)
    var totals: [String: Int] = [:]
    for line in coded.result.lines { totals[line.code.text, default: 0] += line.units }
    #expect(totals == run.example.totals)
    #expect(coded.result.lines.map(\.datedText) == run.example.lines)
  }

  @Test("all of them are read, each with its source and its own id")
  func all() {
    let cases = ConformanceCase.published
    #expect(cases.count == 125)
    let counts = Evidence.allCases.map { evidence in cases.filter { $0.evidence == evidence }.count }
    #expect(counts == [60, 20, 45])
    #expect(Set(cases.map(\.encounter.id)).count == 125)
    #expect(cases.allSatisfy { !$0.source.isEmpty && !$0.totals.isEmpty || $0.lines.isEmpty })
  }
}
