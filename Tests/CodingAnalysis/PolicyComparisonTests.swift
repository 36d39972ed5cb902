import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData
import TestSupport
import Testing

@Suite("Who disagrees, and which setting makes it")
struct PolicyComparisonTests {
  private static func comparison(
    _ sheet: String, _ policies: PolicyLibrary = .shipped, names: [String]? = nil
  ) throws -> PolicyComparison {
    var coder = InfusionCoder()
    let coded = try CodedEncounter(sheet: sheet, policies: policies)
    return try #require(
      PolicyComparison(of: coded, among: policies, names: names, formulary: .shipped, with: &coder))
  }

  /// A difference as short text: `cpt hcpro: 96376 x2 → 96366 x2 (5 6) shortRepeat additionalHour`.
  private static func text(_ difference: PolicyDifference) -> String {
    let causes = difference.causes.map { cause in
      switch cause {
      case .setting(let name, let value): "\(name.rawValue) \(value)"
      case .drugClass(let substance, let drugClass): "\(substance) \(drugClass?.rawValue ?? "none")"
      }
    }
    let rows = difference.rows.map(String.init).joined(separator: " ")
    return "\(difference.policies.joined(separator: " ")): \(difference.linesInForce.shortText) → "
      + "\(difference.lines.shortText) (\(rows)) \(causes.joined(separator: ", "))"
  }

  @Test("the disputed ceftriaxone: 96376 ×2, 96366 ×1 or 96366 ×2, by shortRepeat (issue)")
  func ceftriaxone() throws {
    let comparison = try Self.comparison(
      """
      1243 Zithromax push @A
      1222-1245 Rocephin @A
      2026-08-05
      1325 Lorazepam push @A
      1107 Zithromax push @A
      1223-1253 Rocephin @A
      2237-2307 Rocephin @A
      """)
    #expect(comparison.readings.map(\.policy) == ["haugen", "cms", "cpt", "hcpro"])
    #expect(
      comparison.differences.map(Self.text) == [
        "cms: 8/5 96376 x2 → 8/5 96366 (5 6) shortRepeat total",
        "cpt hcpro: 8/5 96376 x2 → 8/5 96366 x2 (5 6) shortRepeat additionalHour",
      ])
    #expect([1, 2, 3, 4].allSatisfy { comparison.agreement(onRow: $0) == .full })
    #expect([5, 6].allSatisfy { comparison.agreement(onRow: $0) == .none })
    let finding = try #require(comparison.findings.first)
    #expect(comparison.findings.count == 1 && finding.id == .policySensitive && finding.severity == .note)
    #expect(finding.rows == [5, 6] && finding.codes == [.c96366, .c96376])
    #expect(finding.detail == .policies(["cms", "cpt", "hcpro"], isDatesOnly: false))
  }

  @Test("the setting of care stays what it is: an office policy says nothing about a facility's sheet")
  func setting() throws {
    let sheet = "1000-1100 ceftriaxone"
    #expect(try Self.comparison(sheet).readings.map(\.policy) == ["haugen", "cms", "cpt", "hcpro"])
    #expect(try Self.comparison("setting: office; \(sheet)").readings.map(\.policy) == ["office"])
    let named = try Self.comparison("1000 morphine push; 1100 morphine push", names: ["haugen", "office"])
    // 96376 does not exist in an office, but this is a facility.
    #expect(named.readings.map(\.lines.shortText) == ["96374, 96376", "96374, 96376"])
  }

  @Test("what the encounter overrides differs nowhere")
  func overrides() throws {
    let sheet = "1000-1100 ceftriaxone; 1400-1430 ceftriaxone"
    #expect(try Self.comparison(sheet).differences.count == 2)
    #expect(try Self.comparison("set: shortRepeat total; \(sheet)").differences.isEmpty)
  }

  @Test("where no setting alone makes it, the smallest set does")
  func twoSettings() throws {
    let policies = try PolicyLibrary.withAcme(
      "settings: {shortRepeat: total, sameDrugTotal: encounter, repeatPushGap: 31, initialTie: earliest}")
    let sheet = "1000-1120 ceftriaxone; 2026-08-05; 1000-1025 ceftriaxone"
    let differences = try Self.comparison(sheet, policies, names: ["haugen", "acme"]).differences
    #expect(
      differences.map(Self.text) == [
        "acme: 8/5 96376 → 96366 (1 2) shortRepeat total, sameDrugTotal encounter"
      ])
  }

  @Test("a policy that says everything otherwise is found out within bounds")
  func manySettings() throws {
    let values: [SettingName: String] = [
      .infusionMinimumMinutes: "10", .joinWithin: "60", .hydrationMinimumMinutes: "20", .missingStop: "hold",
      .shortRepeat: "total", .concurrency: "majority", .concurrentOncePer: "date", .overlapCredit: "once",
      .sameDrugTotal: "encounter", .repeatPushGap: "0", .absorbPushWithin: "0", .initialTie: "earliest",
      .midnight: "completion", .secondSite: "assumed", .hydrationPieces: "total",
      .hydrationOtherSite: "allowed", .pushMinutesDeducted: "true", .modifierStyle: "\"59\"",
      .injectionUnits: "perDose", .chemoOverlap: "sequential", .longPump: "G0498", .pushByClock: "true",
      .discontinued: "modifier53",
    ]
    #expect(values.count == SettingName.allCases.count - 1)
    let settings = values.map { "\($0.key.rawValue): \($0.value)" }.sorted().joined(separator: ", ")
    let policies = try PolicyLibrary.withAcme("settings: {\(settings)}")
    let sheet = "1000-1012 ceftriaxone; 1400-1425 LR; 1600 ketorolac IM inj; 1700-1720 morphine push"
    let comparison = try Self.comparison(sheet, policies, names: ["haugen", "acme"])
    #expect(!comparison.differences.isEmpty)
    for difference in comparison.differences { #expect((1...3).contains(difference.causes.count)) }
  }

  @Test("a difference of dates alone is a weaker one")
  func datesOnly() throws {
    let comparison = try Self.comparison("2259-0130+1d vancomycin", names: ["haugen", "cpt"])
    #expect(
      comparison.differences.map(Self.text) == [
        "cpt: 96366, 8/5 96366 → 96366 x2 (1) midnight startDate"
      ])
    #expect(comparison.differences.map(\.isDatesOnly) == [true])
    #expect(comparison.agreement(onRow: 1) == .allButDates)
    #expect(comparison.findings.map(\.detail) == [.policies(["cpt"], isDatesOnly: true)])
  }

  @Test("a class that the user's policy overrides is a cause")
  func classes() throws {
    let policies = try PolicyLibrary.withAcme("classOverrides: {Remicade: therapeutic}")
    let differences = try Self.comparison("1000-1110 infliximab", policies, names: ["haugen", "acme"])
      .differences
    #expect(differences.map(Self.text) == ["acme: 96413 → 96365 (1) Remicade therapeutic"])
  }

  @Test("it can be cancelled")
  func cancelled() throws {
    let coded = try CodedEncounter(sheet: "1000-1100 ceftriaxone; 1400-1430 ceftriaxone")
    var coder = InfusionCoder()
    var asked = 0
    let comparison = PolicyComparison(of: coded, among: .shipped, formulary: .shipped, with: &coder) {
      asked += 1
      return asked > 3
    }
    #expect(comparison == nil && asked == 4)
  }

  @Test("switching the causes gives the lines, and no fewer do", arguments: UInt64(1)...60)
  func causes(seed: UInt64) throws {
    let random = try RandomEncounter(seed: seed)
    var coder = InfusionCoder()
    let coded = try CodedEncounter(
      coding: random.charted, chosenPolicy: nil, policies: .shipped, formulary: .shipped, with: &coder)
    let comparison = try #require(
      PolicyComparison(of: coded, among: .shipped, formulary: .shipped, with: &coder))
    for difference in comparison.differences {
      #expect(!difference.rows.isEmpty && !difference.causes.isEmpty)
      #expect(!LineDifference(from: difference.linesInForce, to: difference.lines).isEmpty)
      var policy = coded.policy
      for case .setting(let name, let value) in difference.causes {
        #expect(coded.policy.value(of: name) != value)
        _ = policy.set(name, to: value)
      }
      let lines = coder.code(coded.names.encounter, under: policy).lines
      let reached = LineDifference(from: coded.result.lines, to: lines).come.filter { line in
        difference.lines.contains {
          $0.code == line.code && $0.day == line.day && $0.modifiers == line.modifiers
        }
      }
      let wanted = LineDifference(from: difference.linesInForce, to: difference.lines).come
      #expect(LineDifference(from: wanted, to: reached).isEmpty, "\(Self.text(difference)) of \(random)")
    }
    for reading in comparison.readings.dropFirst() {
      let isSame = LineDifference(from: coded.result.lines, to: reading.lines).isEmpty
      #expect(isSame == !comparison.differences.contains { $0.policies.contains(reading.policy) })
    }
  }
}
