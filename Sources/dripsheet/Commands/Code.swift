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

  /// How results are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "Files with encounters.", completion: .file())
  var files: [String] = []

  @Option(help: "A policy by name, or a policy file; goes before the encounter's own.")
  var policy: String?

  @Option(help: "text, or json: one result a line.")
  var format = Format.text

  func run() throws {
    signal(SIGPIPE, SIG_DFL)
    let user = UserFiles(Places(environment: ProcessInfo.processInfo.environment))
    for problem in user.problems { StandardError.print(problem) }
    var batch = CodingBatch(
      policies: user.policies, formulary: user.formulary, chosenPolicy: nil, isJSON: format == .json)
    if let policy {
      let choice = try PolicyChoice(policy, among: user.policies)
      batch.policies = choice.library
      batch.chosenPolicy = choice.name
    }
    for file in files.isEmpty ? ["-"] : files { batch.code(file: file) }
    batch.flush()
    if batch.hasFailed { throw ExitCode(1) }
  }
}
