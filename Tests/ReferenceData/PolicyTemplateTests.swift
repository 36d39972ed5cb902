import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("A file to begin a policy with")
struct PolicyTemplateTests {
  @Test("it lacks nothing but what has to be filled in", arguments: PolicyLibrary.shipped.policies)
  func blanks(start: NamedPolicy) {
    let text = PolicyFile.template(named: "mine", startingFrom: start)
    guard case .failure(let error) = PolicyFile.read(yaml: text, source: "mine.yaml", among: .shipped) else {
      Issue.record("accepted")
      return
    }
    let keys = error.problems.map(\.key)
    #expect(
      keys == [
        "authority", "effective", "citations[1].source", "citations[1].date", "citations[1].where",
      ])
  }

  @Test("filled in, and its remarks taken away, it is the policy it starts from")
  func filled() throws {
    let cms = try #require(PolicyLibrary.shipped.named("cms"))
    var text = PolicyFile.template(named: "mine", startingFrom: cms)
    for key in ["authority:", "source:", "date:", "where:"] { text = text.replacing(key, with: key + " us") }
    text = text.replacing("effective:", with: "effective: 2026")
    for setting in SettingName.allCases {
      text = text.replacing("# \(setting.rawValue): ", with: "\(setting.rawValue): ")
    }
    let mine = try PolicyFile.read(yaml: text, source: "mine.yaml", among: .shipped).get()
    #expect(mine.policy == cms.policy && mine.startsFrom == "cms" && mine.changes.isEmpty)
    #expect(mine.settings.allSatisfy { $0.saidBy == "mine" })
  }
}
