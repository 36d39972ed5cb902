import ArgumentParser
import Foundation
import InfusionCoding
import ReferenceData
import Reports

/// `dripsheet policies check FILE`
struct PolicyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says whether a policy file can be used, and if not, everything that is wrong.",
    discussion: "Exit status: 0 it can be used, 1 it can't.")

  @Argument(help: "A policy file.", completion: .file())
  var file: String

  func run() throws {
    let yaml: String
    do {
      yaml = try String(contentsOfFile: file, encoding: .utf8)
    } catch {
      StandardError.print("\(file) can't be read: \(error.localizedDescription)")
      throw ExitCode(1)
    }
    switch PolicyFile.read(yaml: yaml, source: file, among: Policies.library()) {
    case .success(let policy): print(Self.summary(policy))
    case .failure(let error):
      StandardError.print(error.description)
      throw ExitCode(1)
    }
  }

  private static func summary(_ policy: NamedPolicy) -> String {
    var lines = ["\(policy.name) can be used: \(policy.title)"]
    if let start = policy.startsFrom { lines.append("  starts from \(start) and changes") }
    let changed = SettingName.allCases.compactMap { name in
      policy.changes[name].map { "    \(PlainLayout.padded(name.rawValue, 23)) \($0)" }
    }
    lines += changed.isEmpty ? ["    no setting"] : changed
    if !policy.neverPaid.isEmpty {
      lines.append(
        PlainLayout.paragraph(
          "  never pays \(policy.neverPaid.map(\.text).joined(separator: ", "))", indent: 13))
    }
    for (substance, drugClass) in policy.classOverrides.sorted(by: { $0.key < $1.key }) {
      lines.append("  takes \(substance) for \(drugClass.rawValue)")
    }
    return lines.joined(separator: "\n")
  }
}
