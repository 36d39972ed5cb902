import ArgumentParser
import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Reports

/// `dripsheet explain FILE`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says why: every rule that was looked at, what would change a code, and who disagrees.",
    discussion: """
      For each line and row the rules that applied (+) and those that were tried (-), the smallest change of
      a time that changes a line (~), and the policies that read the row otherwise (#).
      Exit status: 0 all coded, 1 a record or a line not read, 64 wrong use.
      """)

  @Argument(help: "A file with encounters; - is standard input.", completion: .file())
  var file: String

  @Option(help: "Speaks of one row only, by its number.")
  var row: Int?

  @Option(help: "A policy by name, or a policy file; goes before the encounter's own.")
  var policy: String?

  @Option(help: "text, or json: one result a line.")
  var format = PlainFormat.text

  @Flag(inversion: .prefixedNo, help: "With an estimate of what a hospital is paid, or as the settings say.")
  var estimate: Bool?

  func run() throws {
    let estimate = estimate ?? SettingsFile.ofThisUser.settings.showsEstimate
    let setup = try CodingSetup(policy: policy)
    var batch = CodingBatch(format.format) { (encounter, coder) throws(RecordRefusal) in
      let coded = try setup.code(encounter, with: &coder)
      if let row, coded.row(row) == nil {
        throw RecordRefusal(
          "there is no row \(row); it has \(encounter.rows.count)", path: "/administrations")
      }
      let analysis = setup.analyse(coded, row: row, withEstimate: estimate, with: &coder)
      return format == .json
        ? AnalysisJSON.bytes(analysis, row: row, style: .oneLine)
        : Array(ExplainReport.text(analysis, row: row, policies: setup.policies).utf8)
    }
    try batch.run([file])
  }
}
