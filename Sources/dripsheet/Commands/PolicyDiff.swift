import ArgumentParser
import InfusionCoding
import ReferenceData
import Reports

/// `dripsheet policies diff A B`
struct PolicyDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Prints where two policies differ, with the rules that it touches.")

  @Argument(help: "A policy, such as haugen, or a policy file.")
  var left: String

  @Argument(help: "Another.")
  var right: String

  func run() throws {
    let library = Policies.library()
    let one = try Policies.policy(left, among: library)
    let two = try Policies.policy(right, among: library)
    let lines = Self.settings(one, two) + Self.neverPaid(one, two) + Self.classes(one, two)
    if lines.isEmpty { return print("\(one.name) and \(two.name) say the same.") }
    print("\(PlainLayout.padded("", 23)) \(PlainLayout.padded(one.name, 16)) \(two.name)")
    for line in lines { print(line) }
  }

  private static func settings(_ one: NamedPolicy, _ two: NamedPolicy) -> [String] {
    one.differences(from: two).flatMap { name, value, otherValue in
      let rules = name.explanation.rules.map(\.text).joined(separator: " ")
      return [
        "\(PlainLayout.padded(name.rawValue, 23)) \(PlainLayout.padded(value, 16)) \(otherValue)",
        PlainLayout.paragraph("    \(name.explanation.sentence) (\(rules))", indent: 4),
      ]
    }
  }

  private static func neverPaid(_ one: NamedPolicy, _ two: NamedPolicy) -> [String] {
    guard one.neverPaid != two.neverPaid else { return [] }
    return [(one, two), (two, one)].compactMap { policy, other in
      let codes = policy.neverPaid.filter { !other.neverPaid.contains($0) }
      return codes.isEmpty
        ? nil
        : PlainLayout.paragraph(
          "\(policy.name) never pays \(codes.map(\.text).joined(separator: ", "))", indent: 4)
    }
  }

  private static func classes(_ one: NamedPolicy, _ two: NamedPolicy) -> [String] {
    Set(one.classOverrides.keys).union(two.classOverrides.keys).sorted().compactMap { name in
      let (own, other) = (one.classOverrides[name], two.classOverrides[name])
      guard own != other else { return nil }
      return
        "\(PlainLayout.padded(name, 23)) \(PlainLayout.padded(own?.rawValue ?? "by formulary", 16)) \(other?.rawValue ?? "by formulary")"
    }
  }
}
