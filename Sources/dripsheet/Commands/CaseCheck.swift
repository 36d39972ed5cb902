import ArgumentParser
import CaseFiles
import ChartedEncounter
import Foundation
import InfusionCoding
import Interchange
import Reports

/// `dripsheet case check FILE…`
struct CaseCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says whether the engine gives the answers of case files; if not, where they part, and why.",
    discussion: """
      Looks at the published answer and at that of each what-if. Where they part it names the first line and
      row, and the setting that would bring them together, if one does.
      Exit status: 0 all hold, 1 one doesn't or can't be read, 64 wrong use.
      """)

  @Argument(help: "Case files.", completion: .file(extensions: ["yaml"]))
  var files: [String]

  @Flag(help: "One JSON object a file.")
  var json = false

  func run() throws {
    let setup = try CodingSetup(policy: nil)
    var coder = InfusionCoder()
    var isAllWell = true
    for file in files {
      do throws(CaseProblem) {
        let reading = try CaseShelf.read(file, among: setup.policies)
        isAllWell = try check(reading, of: file, setup, with: &coder) && isAllWell
      } catch {
        isAllWell = false
        report(error, of: file)
      }
    }
    if !isAllWell { throw ExitCode(1) }
  }

  private func check(
    _ reading: CaseReading, of file: String, _ setup: CodingSetup, with coder: inout InfusionCoder
  ) throws(CaseProblem) -> Bool {
    let checked: CheckedCase
    do throws(UnknownPolicy) {
      checked = try CheckedCase(
        reading, policies: setup.policies, formulary: setup.formulary, with: &coder)
    } catch {
      throw .unreadable(FileProblem("\(file): \(error.description)"))
    }
    if json {
      printLine(CaseCheckJSON.bytes(checked, source: file, style: .oneLine))
    } else {
      print(CaseCheckReport.text(checked, source: file, policies: setup.policies), terminator: "")
    }
    return checked.holds
  }

  private func report(_ problem: CaseProblem, of file: String) {
    if json, case .wrong(let error) = problem {
      printLine(CaseCheckJSON.bytes(error, style: .oneLine))
    } else if json {
      printLine(CaseCheckJSON.bytes(source: file, message: problem.description, style: .oneLine))
    } else {
      StandardError.print(problem.description)
    }
  }

  private func printLine(_ bytes: [UInt8]) { print(String(decoding: bytes, as: UTF8.self)) }
}
