import ArgumentParser
import Foundation
import InfusionCoding
import ReferenceData
import Reports

/// `dripsheet policies`
struct Policies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the policies, shows one, and helps with those of your own.",
    subcommands: [PolicyPage.self, PolicyNew.self, PolicyCheck.self, PolicyDiff.self],
    defaultSubcommand: PolicyPage.self)

  /// The policies that come with the program and the user's own; what of these can't be used is said on
  /// standard error.
  static func library() -> PolicyLibrary {
    let user = UserFiles(Places(environment: ProcessInfo.processInfo.environment))
    for problem in user.problems { StandardError.print(problem) }
    return user.policies
  }

  /// The policy of a name or of a file.
  static func policy(_ text: String, among library: PolicyLibrary) throws -> NamedPolicy {
    let choice = try PolicyChoice(text, among: library)
    guard let policy = choice.library.named(choice.name) else {
      throw ValidationError("no policy is called \"\(text)\"; known: \(library.namesListed)")
    }
    return policy
  }
}

/// `dripsheet policies [NAME]`
struct PolicyPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Lists the policies, or prints the settings of one with their authority.")

  @Argument(help: "A policy, such as cms, or a policy file.")
  var name: String?

  func run() throws {
    let library = Policies.library()
    guard let name else {
      for policy in library.policies {
        print(
          PlainLayout.paragraph(
            "\(PlainLayout.padded(policy.name, 8))  \(policy.title) (\(policy.authority))", indent: 10))
      }
      return
    }
    print(Self.page(try Policies.policy(name, among: library)))
  }

  private static func page(_ policy: NamedPolicy) -> String {
    var lines = [
      PlainLayout.paragraph("\(policy.name): \(policy.title)", indent: 0), "",
      PlainLayout.paragraph("  authority  \(policy.authority)", indent: 13),
      "  effective  \(policy.effective)",
    ]
    if let checked = policy.lastChecked { lines.append("  checked    \(checked)") }
    if let base = policy.startsFrom { lines.append("  starts from \(base)") }
    for citation in policy.citations {
      lines.append(
        PlainLayout.paragraph(
          "  cites      \(citation.source), \(citation.date): \(citation.place)", indent: 13))
    }
    if !policy.neverPaid.isEmpty {
      lines.append(
        PlainLayout.paragraph(
          "  never pays \(policy.neverPaid.map(\.text).joined(separator: ", "))", indent: 13))
    }
    for (substance, drugClass) in policy.classOverrides.sorted(by: { $0.key < $1.key }) {
      lines.append("  takes      \(substance) for \(drugClass.rawValue)")
    }
    lines.append("")
    for setting in policy.settings { lines += settingLines(setting) }
    return lines.joined(separator: "\n")
  }

  private static func settingLines(_ setting: PolicySetting) -> [String] {
    let rules = setting.name.explanation.rules.map(\.text).joined(separator: " ")
    let mark = setting.isChanged ? "*" : " "
    return [
      "\(mark) \(PlainLayout.padded(setting.name.rawValue, 23)) \(PlainLayout.padded(setting.value, 16)) \(setting.authority)",
      PlainLayout.paragraph(
        "    \(setting.name.explanation.sentence)\(rules.isEmpty ? "" : " (\(rules))")", indent: 4),
    ]
  }
}
