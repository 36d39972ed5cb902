import ArgumentParser
import ChartedEncounter
import Foundation
import InfusionCoding
import Interchange
import Reports

/// `dripsheet code [FILE…|-]`
struct Code: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Codes encounters: JSON, one object a line, or shorthand.",
    discussion: """
      Reads standard input where no file, or -, is named. Results come in the order of the records; one
      that can't be read is an error in its place.
      Exit status: 0 all coded, 1 a record or a line not read, 64 wrong use.
      """)

  @Argument(help: "Files with encounters.", completion: .file())
  var files: [String] = []

  @Option(help: "A policy by name, or a policy file; goes before the encounter's own.")
  var policy: String?

  @Option(help: "text, json (one result a line), or csv (a row a code line).")
  var format = ReportFormat.text

  func run() throws {
    let setup = try CodingSetup(policy: policy)
    let format = format
    var batch = CodingBatch(format) { (encounter, coder) throws(RecordRefusal) in
      let coded = try setup.code(encounter, with: &coder)
      return switch format {
      case .text: Array(TextReport.text(coded).utf8)
      case .json: ResultJSON.bytes(coded, style: .oneLine)
      case .csv: Array(CSVReport.rows(coded).utf8)
      }
    }
    try batch.run(files)
  }
}

extension ReportFormat: ExpressibleByArgument {}
