import ArgumentParser
import InfusionCoding
import ReferenceData

/// `dripsheet policies [NAME]`
struct Policies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the policies, or prints the settings of one with their authority.")

  @Argument(help: "A policy, such as cms, or a policy file.")
  var name: String?

  func run() throws {
    let library = try PolicyChoice.library()
    guard let name else {
      for policy in library.policies {
        print(wrapped("\(padded(policy.name, 8))  \(policy.title) (\(policy.authority))", indent: 10))
      }
      return
    }
    let choice = try PolicyChoice(name, among: library)
    guard let policy = choice.library.named(choice.name) else { return }
    print(Self.page(policy))
  }

  private static func page(_ policy: NamedPolicy) -> String {
    var lines = [
      wrapped("\(policy.name): \(policy.title)", indent: 0), "",
      wrapped("  authority  \(policy.authority)", indent: 13), "  effective  \(policy.effective)",
    ]
    if let checked = policy.lastChecked { lines.append("  checked    \(checked)") }
    if let base = policy.startsFrom { lines.append("  starts from \(base)") }
    for citation in policy.citations {
      lines.append(wrapped("  cites      \(citation.source), \(citation.date): \(citation.place)", indent: 13))
    }
    lines.append("")
    for setting in policy.settings { lines += settingLines(setting) }
    return lines.joined(separator: "\n")
  }

  private static func settingLines(_ setting: PolicySetting) -> [String] {
    let rules = setting.name.explanation.rules.map(\.text).joined(separator: " ")
    let mark = setting.isChanged ? "*" : " "
    return [
      "\(mark) \(padded(setting.name.rawValue, 23)) \(padded(setting.value, 16)) \(setting.authority)",
      wrapped("    \(setting.name.explanation.sentence)\(rules.isEmpty ? "" : " (\(rules))")", indent: 4),
    ]
  }
}
