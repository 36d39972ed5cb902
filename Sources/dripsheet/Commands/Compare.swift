import ArgumentParser
import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Reports

/// `dripsheet compare FILE`
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Codes under several policies side by side, with the setting that makes each difference.",
    discussion: """
      Compares the policies for the encounter's setting, your own among them; the setting stays what it is.
      Exit status: 0 all coded, 1 a record or a line not read, 64 wrong use.
      """)

  @Argument(help: "A file with encounters; - is standard input.", completion: .file())
  var file: String

  @Option(
    help:
      "The policies to compare, by name with commas between: the one in force, or else the first, with the others."
  )
  var policies: String?

  @Option(help: "text, or json: one result a line.")
  var format = PlainFormat.text

  @Flag(inversion: .prefixedNo, help: "With an estimate of what a hospital is paid, or as the settings say.")
  var estimate: Bool?

  func run() throws {
    let names = policies.map { $0.split(separator: ",").map(String.init) }
    if let names, names.count < 2 { throw ValidationError("name two policies or more, such as haugen,cms") }
    let estimate = estimate ?? SettingsFile.ofThisUser.settings.showsEstimate
    let setup = try CodingSetup(policy: nil)
    for name in names ?? [] where setup.policies.named(name) == nil {
      throw ValidationError("no policy is called \"\(name)\"; known: \(setup.policies.namesListed)")
    }
    var batch = CodingBatch(format.format) { (encounter, coder) throws(RecordRefusal) in
      let coded = try setup.code(encounter, among: names, with: &coder)
      let comparison = PolicyComparison(
        of: coded, among: setup.policies, names: names, formulary: setup.formulary, with: &coder)
      guard let comparison else { throw RecordRefusal("its policy is not known", path: "/policy") }
      return format == .json
        ? ComparisonJSON.bytes(comparison, of: coded, style: .oneLine)
        : Array(
          CompareReport.text(
            comparison, of: coded, policies: setup.policies, rates: estimate ? setup.tables.rates : [:]
          ).utf8)
    }
    try batch.run([file])
  }
}

extension CodingSetup {
  /// An encounter under the policy in force for it, or, where that is none of some, under the first of
  /// them, the setting of care staying what it is.
  fileprivate func code(
    _ encounter: ChartedEncounter, among names: [String]?, with coder: inout InfusionCoder
  ) throws(RecordRefusal) -> CodedEncounter {
    let coded = try code(encounter, with: &coder)
    guard let names, !names.contains(coded.policyName), let first = names.first.flatMap(policies.named) else {
      return coded
    }
    let inForce = PolicyInForce(first, for: encounter, in: coded.policy.setting)
    return CodedEncounter(
      coding: encounter, under: inForce, formulary: formulary, tables: tables.edits, with: &coder)
  }
}
