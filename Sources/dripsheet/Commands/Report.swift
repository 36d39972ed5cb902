import ArgumentParser
import ChartedEncounter
import Foundation
import InfusionCoding
import Reports

/// `dripsheet report FILE`
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes one encounter as a page to be read or printed.",
    discussion: """
      An HTML page has the timeline, the lines, every reason and the findings, and needs no other file. The
      text has 80 columns. The CSV has a row a code line.
      Exit status: 0 written, 1 it or a line not read, or not coded, 64 wrong use.
      """)

  @Argument(help: "A file with one encounter; - is standard input.", completion: .file())
  var file: String

  @Option(help: "html, text, json or csv; as the name of the output ends, else html.")
  var format: PageFormat?

  @Option(
    name: .shortAndLong, help: "Where to write it; standard output where none is named.", completion: .file())
  var output: String?

  @Option(help: "A policy by name, or a policy file; goes before the encounter's own.")
  var policy: String?

  @Flag(inversion: .prefixedNo, help: "With an estimate of what a hospital is paid.")
  var estimate = true

  func run() throws {
    let setup = try CodingSetup(policy: policy)
    let named = output.flatMap { PageFormat(rawValue: URL(fileURLWithPath: $0).pathExtension.lowercased()) }
    guard let read = try EncounterOnDisk(file, name: "1") else {
      throw SheetProblem("\(file) is not there")
    }
    var coder = InfusionCoder()
    let page: [UInt8]
    do throws(RecordRefusal) {
      let coded = try setup.code(read.encounter, with: &coder)
      let analysis = setup.analyse(coded, row: nil, withEstimate: estimate, with: &coder)
      page = (format ?? named ?? .html).page(analysis, policies: setup.policies)
    } catch {
      throw SheetProblem("\(file) is not coded: \(error.message)")
    }
    try write(page)
    for error in read.lineErrors { StandardError.print(error.description) }
    if !read.lineErrors.isEmpty { throw ExitCode(1) }
  }

  private func write(_ page: [UInt8]) throws {
    guard let output else { return FileHandle.standardOutput.write(Data(page)) }
    do throws(FileProblem) {
      try AtomicFile.write(page, to: output)
    } catch {
      throw SheetProblem(error.description)
    }
  }
}
