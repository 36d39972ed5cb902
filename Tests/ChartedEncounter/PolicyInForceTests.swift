import ChartedEncounter
import InfusionCoding
import ReferenceData
import Testing

@Suite("The policy in force (rulebook §3)")
struct PolicyInForceTests {
  @Test(
    "the caller's, else the encounter's, else office for a professional one, else haugen",
    arguments: [
      ("cms", "cpt", CareSetting.professional, "cms"), (nil, "cpt", .professional, "cpt"),
      (nil, nil, .professional, "office"), (nil, nil, .facility, "haugen"), (nil, nil, nil, "haugen"),
    ] as [(String?, String?, CareSetting?, String)])
  func name(chosen: String?, charted: String?, setting: CareSetting?, name: String) throws {
    let encounter = ChartedEncounter(id: "1", setting: setting, policy: charted)
    let inForce = try PolicyInForce(for: encounter, chosen: chosen, among: .shipped)
    #expect(inForce.name == name)
    #expect(inForce.policy.setting == setting ?? .facility)
  }

  @Test("an override of the setting names no policy, and goes before the encounter's own field")
  func overriddenSetting() throws {
    let encounter = ChartedEncounter(id: "1", setting: .facility, overrides: [.setting: "professional"])
    let inForce = try PolicyInForce(for: encounter, chosen: nil, among: .shipped)
    #expect(inForce.name == "haugen")
    #expect(inForce.policy.setting == .professional)
  }

  @Test("single settings replace the policy's, whoever named it")
  func overrides() throws {
    let encounter = ChartedEncounter(id: "1", overrides: [.midnight: "completion", .concurrency: "majority"])
    let inForce = try PolicyInForce(for: encounter, chosen: "cms", among: .shipped)
    var expected = try #require(PolicyLibrary.shipped.named("cms")).policy
    expected.midnight = .completion
    expected.concurrency = .majority
    #expect(inForce.policy == expected)
    #expect(inForce.named.policy.concurrency == .alone(15))
  }

  @Test("an unknown name is told with those that are known", arguments: ["Haugen", "", "acme"])
  func unknown(name: String) {
    let error = #expect(throws: UnknownPolicy.self) {
      try PolicyInForce(for: ChartedEncounter(id: "1", policy: name), chosen: nil, among: .shipped)
    }
    #expect(
      error?.description == "no policy is called \"\(name)\"; known: haugen, cms, cpt, hcpro, office")
  }
}
