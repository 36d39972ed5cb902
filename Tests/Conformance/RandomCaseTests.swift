import InfusionCoding
import Testing
import TestSupport

@Suite("Random encounters on which two readings of the rulebook agree")
struct RandomCaseTests {
  @Test("lines and decisions come out the same", arguments: ConformanceCase.random)
  func linesAndDecisions(example: ConformanceCase) throws {
    let coded = try example.coded()
    #expect(coded.result.lines.map(\.datedText) == example.lines)
    let decisions = Dictionary(coded.result.rows.map { ($0.row, $0.decision.rawValue) }) { first, _ in first }
    #expect(decisions == example.decisions)
  }

  @Test("there are 400, under every policy and setting, with every decision")
  func all() {
    let cases = ConformanceCase.random
    #expect(cases.count == 400)
    #expect(Set(cases.compactMap(\.encounter.policy)) == ["haugen", "cms", "cpt", "hcpro", "office"])
    let settings = Set(cases.flatMap(\.encounter.overrides.keys))
    // For the place of care an encounter has a field of its own.
    #expect(SettingName.allCases.filter { !settings.contains($0) } == [.setting])
    #expect(Set(cases.flatMap(\.decisions.values)) == Set(Decision.allCases.map(\.rawValue)))
  }
}
