import InfusionCoding
import YAMLReading
import Yams

/// Reads one policy file, collecting all that is wrong with it.
struct PolicyFileReader {
  private let library: PolicyLibrary
  /// Whether the file comes with the program, and so has one of its names and need not start from another.
  private let isShipped: Bool
  private var nodes: YAMLNodes

  init(source: String, library: PolicyLibrary, isShipped: Bool) {
    self.library = library
    self.isShipped = isShipped
    nodes = YAMLNodes(
      source: source, form: "a policy is written as `key: value` lines",
      needs: "it needs name, authority, effective and citations")
  }

  mutating func read(_ yaml: String) -> Result<NamedPolicy, PolicyFileError> {
    let policy = nodes.root(of: yaml).flatMap { self.policy($0) }
    guard let policy, nodes.problems.isEmpty else { return .failure(nodes.error) }
    return .success(policy)
  }

  private mutating func policy(_ root: Node) -> NamedPolicy? {
    let fields = nodes.fields(of: root, under: "", known: PolicyFileKey.allCases.map(\.rawValue))
    func field(_ key: PolicyFileKey) -> YAMLNodes.Field? { fields.first { $0.key == key.rawValue } }
    let name = name(field(.name))
    let authority = nodes.requiredText(field(.authority), "authority", "say whose reading it is")
    let effective = nodes.required(field(.effective), "effective", "say from when it holds")
      .flatMap { nodes.date($0) }
    let lastChecked = field(.lastChecked).flatMap { nodes.date($0) }
    let title = field(.title).flatMap { nodes.text($0) }
    let citations = citations(field(.citations))
    let start = start(field(.startsFrom), ownName: name)
    let settings = settings(field(.settings), on: start?.policy ?? Policy())
    let neverPaid = neverPaid(field(.neverPaid))
    let classes = classOverrides(field(.classOverrides))
    guard nodes.problems.isEmpty, let name, let authority, let effective else { return nil }
    let own = Heading(name: name, authority: authority, citations: citations)
    return NamedPolicy(
      name: name, title: title ?? name, authority: authority, citations: citations, effective: effective,
      lastChecked: lastChecked, startsFrom: start?.name,
      changes: settings.stated.filter { $0.value != start?.policy.value(of: $0.key) },
      settings: Self.told(settings, own: own, start: start), policy: settings.policy,
      neverPaid: Set(neverPaid + (start?.neverPaid ?? [])).sorted(),
      classOverrides: (start?.classOverrides ?? [:]).merging(classes) { $1 })
  }

  private struct Heading {
    let name: String
    let authority: String
    let citations: [NamedPolicy.Citation]

    func authority(for setting: SettingName) -> String {
      let texts = citations.filter { $0.settings.contains(setting) }.map { "\($0.source) (\($0.date))" }
      return texts.isEmpty ? authority : texts.joined(separator: "; ")
    }
  }

  private typealias Settings = (policy: Policy, stated: [SettingName: String])

  /// Every setting with the policy that says so: the file itself, or the one it starts from.
  private static func told(_ settings: Settings, own: Heading, start: NamedPolicy?) -> [PolicySetting] {
    SettingName.allCases.map { name in
      let value = settings.policy.value(of: name)
      let inherited = start?.settings.first { $0.name == name && settings.stated[name] == nil }
      return PolicySetting(
        name: name, value: value, isChanged: start.map { $0.policy.value(of: name) != value } ?? false,
        saidBy: inherited?.saidBy ?? own.name, authority: inherited?.authority ?? own.authority(for: name))
    }
  }

  private mutating func name(_ field: YAMLNodes.Field?) -> String? {
    guard let field = nodes.required(field, "name", "give it one word to be called by"),
      let name = nodes.text(field)
    else { return nil }
    guard name.utf8.count <= 40, name.utf8.allSatisfy(isWordByte) else {
      let allowed = "a name is up to 40 letters, digits, - and _"
      nodes.report(field, "\"\(name)\" can't be a policy's name", allowed)
      return nil
    }
    guard isShipped || !PolicyLibrary.shippedNames.contains(name) else {
      nodes.report(field, "\(name) is a policy that comes with the program", "give yours another name")
      return nil
    }
    return name
  }

  private mutating func start(_ field: YAMLNodes.Field?, ownName: String?) -> NamedPolicy? {
    guard let field, let name = nodes.text(field) else { return isShipped ? nil : library.named("haugen") }
    guard name != ownName else {
      nodes.report(field, "a policy can't start from itself", "known: \(library.namesListed)")
      return nil
    }
    guard let policy = library.named(name) else {
      nodes.report(
        field, "no policy is called \"\(name)\"", "known: \(library.namesListed)", isUnknownName: true)
      return nil
    }
    return policy
  }

  private mutating func citations(_ field: YAMLNodes.Field?) -> [NamedPolicy.Citation] {
    let advice = "give a list with at least one source, date and where"
    guard let field = nodes.required(field, "citations", advice) else { return [] }
    let items = nodes.items(of: field, advice)
    if items.isEmpty, nodes.problems.isEmpty { nodes.report(field, "names no source", advice) }
    return items.compactMap { item in
      let parts = nodes.fields(of: item.value, under: item.path, known: ["source", "date", "where", "for"])
      func part(_ key: String) -> YAMLNodes.Field? { parts.first { $0.key == key } }
      let path = item.path + "."
      let source = nodes.requiredText(part("source"), path + "source", "name the source", line: item.line)
      let date = nodes.requiredText(part("date"), path + "date", "say of when it is", line: item.line)
      let place = nodes.requiredText(part("where"), path + "where", "name the place in it", line: item.line)
      let settings = part("for").map { settingNames($0) } ?? []
      guard let source, let date, let place else { return nil }
      return NamedPolicy.Citation(source: source, date: date, place: place, settings: settings)
    }
  }

  private mutating func settingNames(_ field: YAMLNodes.Field) -> [SettingName] {
    nodes.items(of: field, "give a list of settings").compactMap { item in
      guard let text = nodes.text(item) else { return nil }
      guard let name = SettingName(rawValue: text) else {
        nodes.report(item, "\"\(text)\" is not a setting", "allowed: \(Self.settingsListed)")
        return nil
      }
      return name
    }
  }

  private mutating func settings(_ field: YAMLNodes.Field?, on start: Policy) -> Settings {
    var (policy, stated): Settings = (start, [:])
    guard let field else { return (policy, stated) }
    let known = SettingName.allCases.map(\.rawValue)
    for setting in nodes.fields(of: field.value, under: field.path, known: known, called: "a setting") {
      guard let name = SettingName(rawValue: setting.key) else { continue }
      guard let text = nodes.text(setting), policy.set(name, to: text) else {
        let what = "\"\(nodes.shown(setting.value))\" is not a value of it"
        nodes.report(setting, what, "allowed: \(name.allowedValues)")
        continue
      }
      stated[name] = text
    }
    return (policy, stated)
  }

  private mutating func neverPaid(_ field: YAMLNodes.Field?) -> [Code] {
    guard let field else { return [] }
    return nodes.items(of: field, "give a list of codes, such as [96376]").compactMap { item in
      guard let text = nodes.text(item) else { return nil }
      guard let code = Code(text: text) else {
        let allowed = "allowed: \(Code.allCases.map(\.text).joined(separator: ", "))"
        nodes.report(item, "\"\(text)\" is not a code of this field", allowed)
        return nil
      }
      return code
    }
  }

  private mutating func classOverrides(_ field: YAMLNodes.Field?) -> [String: DrugClass] {
    guard let field else { return [:] }
    var classes: [String: DrugClass] = [:]
    for override in nodes.fields(of: field.value, under: field.path, known: nil) {
      guard let text = nodes.text(override), let drugClass = DrugClass(rawValue: text) else {
        let what = "\"\(nodes.shown(override.value))\" is not a class"
        let allowed = DrugClass.allCases.map(\.rawValue).joined(separator: ", ")
        nodes.report(override, what, "allowed: \(allowed)")
        continue
      }
      classes[override.key] = drugClass
    }
    return classes
  }

  static let settingsListed = SettingName.allCases.map(\.rawValue).joined(separator: ", ")
}

extension YAMLNodes {
  /// A year, a month or a day.
  fileprivate mutating func date(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    if CalendarDate.isYearMonthOrDay(text) { return text }
    report(field, "\"\(text)\" is not a date", "write 2022, 2022-08 or 2022-08-04")
    return nil
  }
}

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}
