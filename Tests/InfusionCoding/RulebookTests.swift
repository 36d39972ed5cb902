import InfusionCoding
import Testing
import TestSupport

@Suite("The rulebook")
struct RulebookTests {
  @Test("every rule is declared once, in the order of the stages")
  func everyRuleOnce() {
    let declared = Rulebook.rules.map(\.id)
    #expect(RuleID.allCases.filter { !declared.contains($0) }.map(\.text) == [], "not declared")
    #expect(declared == RuleID.allCases)
    for id in RuleID.allCases { #expect(Rulebook.rule(id)?.id == id) }
  }

  @Test("every worked example gives what it says", arguments: RuleID.allCases)
  func workedExample(id: RuleID) throws {
    let example = try #require(Rulebook.rule(id)).example
    #expect(try Coded(example.given).answer == example.gives)
  }

  @Test("a rule is one plain sentence with an authority", arguments: RuleID.allCases)
  func sentence(id: RuleID) throws {
    let rule = try #require(Rulebook.rule(id))
    #expect(rule.sentence.hasSuffix(".") && !rule.sentence.contains(". "))
    #expect(!rule.authority.isEmpty)
  }

  @Test("every id is read back from its text, case not minded", arguments: RuleID.allCases)
  func ids(id: RuleID) {
    #expect(RuleID(text: id.text.lowercased()) == id)
  }

  @Test("no other text is an id", arguments: ["", "TIME", "TIME-17", "TIME-16 "])
  func unknown(text: String) {
    #expect(RuleID(text: text) == nil)
  }
}
