import InfusionCoding
import Testing

@testable import ReferenceData

@Suite("The policies shipped (rulebook §5)")
struct ShippedPolicyTests {
  @Test("all five are read, in order")
  func names() {
    #expect(PolicyLibrary.shipped.names == ["haugen", "cms", "cpt", "hcpro", "office"])
  }

  @Test("haugen holds the defaults and changes nothing")
  func haugen() throws {
    let haugen = try #require(PolicyLibrary.shipped.named("haugen"))
    #expect(haugen.policy == Policy())
    #expect(haugen.changes.isEmpty)
    #expect(haugen.startsFrom == nil)
  }

  @Test(
    "each has the values of the table, and the defaults beside them",
    arguments: [
      ("haugen", "facility push overlap:17 full 30 hourStart push false 96416"),
      ("cms", "facility total alone:15 once 31 hourStart hold true G0498"),
      ("cpt", "facility additionalHour overlap:1 full 31 startDate push false 96416"),
      ("hcpro", "facility additionalHour majority full 31 startDate push false 96416"),
      ("office", "professional total overlap:1 full 31 startDate push false 96416"),
    ])
  func table(name: String, values: String) throws {
    let named = try #require(PolicyLibrary.shipped.named(name))
    let columns: [SettingName] = [
      .setting, .shortRepeat, .concurrency, .overlapCredit, .repeatPushGap, .midnight, .missingStop,
      .pushMinutesDeducted, .longPump,
    ]
    #expect(columns.map { named.policy.value(of: $0) }.joined(separator: " ") == values)
    for setting in SettingName.allCases where !columns.contains(setting) {
      #expect(named.policy.value(of: setting) == Policy().value(of: setting))
    }
  }

  @Test("each lists only what it changes of haugen", arguments: ["cms", "cpt", "hcpro", "office"])
  func changes(name: String) throws {
    let named = try #require(PolicyLibrary.shipped.named(name))
    #expect(named.startsFrom == "haugen")
    #expect(!named.changes.isEmpty)
    for setting in SettingName.allCases {
      let value = named.policy.value(of: setting)
      #expect(named.changes[setting] == (value == Policy().value(of: setting) ? nil : value))
    }
  }

  @Test("each is dated, checked and cited, and pays every code", arguments: PolicyLibrary.shipped.policies)
  func provenance(named: NamedPolicy) {
    #expect(!named.title.isEmpty && named.title != named.name)
    #expect(!named.authority.isEmpty && !named.citations.isEmpty)
    #expect(named.lastChecked != nil)
    #expect(named.neverPaid.isEmpty && named.classOverrides.isEmpty)
  }

  @Test("every setting says its value, whether it is changed, and whose word it is")
  func settings() throws {
    let cms = try #require(PolicyLibrary.shipped.named("cms"))
    #expect(cms.settings.map(\.name) == SettingName.allCases)
    let concurrency = try #require(cms.settings.first { $0.name == .concurrency })
    #expect(
      concurrency
        == PolicySetting(
          name: .concurrency, value: "alone:15", isChanged: true, saidBy: "cms",
          authority: "MedLearn (2022-01-31)"))
    let gap = try #require(cms.settings.first { $0.name == .repeatPushGap })
    #expect(gap.isChanged && gap.authority == cms.authority)
    let minimum = try #require(cms.settings.first { $0.name == .infusionMinimumMinutes })
    #expect(
      minimum
        == PolicySetting(
          name: .infusionMinimumMinutes, value: "16", isChanged: false, saidBy: "haugen",
          authority: "A53778 (2019)"))
  }

  @Test("what two policies differ in")
  func differences() throws {
    let library = PolicyLibrary.shipped
    let (cpt, hcpro) = (try #require(library.named("cpt")), try #require(library.named("hcpro")))
    let differences = cpt.differences(from: hcpro)
    #expect(differences.map(\.name) == [.concurrency])
    #expect(differences.map(\.value) == ["overlap:1"])
    #expect(differences.map(\.otherValue) == ["majority"])
    #expect(cpt.differences(from: cpt).isEmpty)
  }

  @Test("every setting is explained in a sentence and belongs to a rule", arguments: SettingName.allCases)
  func explanation(name: SettingName) {
    #expect(name.explanation.sentence.hasSuffix("."))
    #expect(!name.explanation.rules.isEmpty)
  }

  @Test("no two settings have one explanation")
  func explanationsDiffer() {
    #expect(Set(SettingName.allCases.map(\.explanation.sentence)).count == SettingName.allCases.count)
  }
}
