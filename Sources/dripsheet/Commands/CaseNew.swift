import ArgumentParser
import CaseFiles
import Foundation

/// `dripsheet case new FILE`
struct CaseNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a case of your own: a small one that holds, with remarks on each part.")

  @Argument(help: "The file to write, ending in .yaml; a name alone goes into your folder of cases.")
  var file: String

  func run() throws {
    let path = try NewCasePath(file).path
    do throws(FileProblem) {
      try AtomicFile.write(Array(CaseFile.example.utf8), to: path)
    } catch {
      StandardError.print(error.description)
      throw ExitCode(1)
    }
    print("\(path)\nMake it yours, then: dripsheet case check \(path)")
  }
}

/// Where a new case file goes. A name without a `/` or ending goes into the user's folder of cases.
struct NewCasePath {
  let path: String

  /// - Throws: where a file is there already, or its name doesn't end in `.yaml`.
  init(_ text: String) throws {
    let isName = !text.contains("/") && !text.contains(".")
    let places = Places(environment: ProcessInfo.processInfo.environment)
    path = isName ? places.cases.appendingPathComponent("\(text).yaml").path : text
    guard path.hasSuffix(".yaml") else {
      throw ValidationError("\(text) is no name of a case file: it ends in .yaml")
    }
    guard FileStamp(of: path) == nil else {
      throw ValidationError("\(path) is there already; choose another name")
    }
    guard isName else { return }
    do throws(FileProblem) {
      try Places.make(places.cases)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
