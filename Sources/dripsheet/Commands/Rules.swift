import ArgumentParser
import InfusionCoding
import Reports

/// `dripsheet rules [ID]`
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the rules, or prints one with its authority and a worked example.")

  @Argument(help: "A rule, such as TIME-16.")
  var id: String?

  func run() throws {
    guard let id else {
      for rule in Rulebook.rules { print(Self.summary(rule)) }
      return
    }
    guard let known = RuleID(text: id), let rule = Rulebook.rule(known) else {
      throw ValidationError("no rule is called \"\(id)\"; `dripsheet rules` lists them")
    }
    print(Self.page(rule))
  }

  private static func summary(_ rule: Rule) -> String {
    PlainLayout.paragraph("\(PlainLayout.padded(rule.id.text, 8))  \(rule.sentence)", indent: 10)
  }

  private static func page(_ rule: Rule) -> String {
    let given = rule.example.given.split(separator: "\n").map { "    \($0)" }
    let gives = rule.example.gives.split(separator: "\n").map { "    \($0)" }
    return
      ([
        PlainLayout.paragraph("\(rule.id.text): \(rule.sentence)", indent: 0), "",
        "  authority  \(rule.authority)", "",
        "  example",
      ] + given + ["", "  gives"] + (gives.isEmpty ? ["    no code"] : gives)).joined(separator: "\n")
  }
}
