import ArgumentParser
import Foundation
import ReferenceData

/// `dripsheet policies new NAME`
struct PolicyNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begins a policy of your own: a file with every setting as a remark.")

  @Argument(help: "What it is to be called: letters, digits, - and _.")
  var name: String

  @Option(help: "The policy that it starts from.")
  var from = "haugen"

  func run() throws {
    let library = Policies.library()
    let start = try Policies.policy(from, among: library)
    let places = Places(environment: ProcessInfo.processInfo.environment)
    let yaml = PolicyFile.template(named: name, startingFrom: start)
    let path = places.policies.appendingPathComponent("\(name).yaml").path
    // All else that is empty in the template is for its owner to fill in.
    if case .failure(let error) = PolicyFile.read(yaml: yaml, source: path, among: library),
      let problem = error.problems.first(where: { $0.key == "name" })
    {
      throw ValidationError("\(problem.what); \(problem.allowed)")
    }
    guard FileStamp(of: path) == nil else {
      throw ValidationError("\(path) is there already; edit it, or choose another name")
    }
    do throws(FileProblem) {
      try Places.make(places.policies)
      try AtomicFile.write(Array(yaml.utf8), to: path)
    } catch {
      StandardError.print(error.description)
      throw ExitCode(1)
    }
    print("\(path)\nFill in what is empty, then: dripsheet policies check \(path)")
  }
}
