import ArgumentParser
import Foundation
import ReferenceData

/// The policy that a person named on the command line: a name, or a file where it has a `/` or ends in
/// `.yaml`.
struct PolicyChoice {
  var name: String
  /// The policies that are known, the file's included.
  var library: PolicyLibrary

  init(_ text: String, among library: PolicyLibrary) throws {
    guard text.contains("/") || text.hasSuffix(".yaml") else {
      guard library.named(text) != nil else {
        throw ValidationError("no policy is called \"\(text)\"; known: \(library.namesListed)")
      }
      self.init(name: text, library: library)
      return
    }
    let yaml: String
    do {
      yaml = try String(contentsOfFile: text, encoding: .utf8)
    } catch {
      throw ValidationError("\(text) can't be read as a policy file: \(error.localizedDescription)")
    }
    switch PolicyFile.read(yaml: yaml, source: text, among: library) {
    case .success(let policy): self.init(name: policy.name, library: library.adding(policy))
    case .failure(let error): throw ValidationError(error.description)
    }
  }

  private init(name: String, library: PolicyLibrary) {
    self.name = name
    self.library = library
  }
}
