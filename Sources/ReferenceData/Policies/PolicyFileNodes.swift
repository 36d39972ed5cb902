import InfusionCoding
import Yams

/// What a policy file's YAML holds, taken apart with the line of each thing; what is wrong is collected.
struct PolicyFileNodes {
  let source: String
  private(set) var problems: [PolicyFileProblem] = []

  /// A value under a key, or an item of a list.
  struct Field {
    /// The key; empty for an item.
    let key: String
    /// The key with those it stands under.
    let path: String
    let line: Int
    let value: Node
  }

  init(source: String) { self.source = source }

  /// All that was found wrong, by line.
  var error: PolicyFileError {
    let ordered = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    return PolicyFileError(source: source, problems: ordered.map(\.element))
  }

  mutating func report(
    _ field: Field, _ what: String, _ allowed: String, isUnknownName: Bool = false
  ) {
    report(line: field.line, key: field.path, what, allowed, isUnknownName: isUnknownName)
  }

  private mutating func report(
    line: Int, key: String, _ what: String, _ allowed: String, isUnknownName: Bool = false
  ) {
    problems.append(
      PolicyFileProblem(
        source: source, line: line, key: key, what: what, allowed: allowed, isUnknownName: isUnknownName))
  }

  /// The whole file, every plain value in it a text.
  mutating func root(of yaml: String) -> Node? {
    let text = yaml.hasPrefix("\u{FEFF}") ? String(yaml.dropFirst()) : yaml
    do {
      if let root = try compose(yaml: text, .basic, .default, .utf8) { return root }
      report(line: 1, key: "", "the file is empty", "it needs name, authority, effective and citations")
    } catch let error as YamlError {
      report(error, in: text)
    } catch {
      report(line: 1, key: "", "the file is not YAML", "\(error)")
    }
    return nil
  }

  private mutating func report(_ error: YamlError, in text: String) {
    let allowed = "a policy is written as `key: value` lines"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(line: mark.line, key: "", "this is not YAML: \(problem)", allowed)
    case .reader(let problem, let offset, _, _):
      let line = text.prefix(offset ?? 0).count { $0.isNewline } + 1
      report(line: line, key: "", "this is not text: \(problem)", allowed)
    case .duplicatedKeysInMapping(let keys, let context):
      let listed = keys.sorted().joined(separator: ", ")
      report(line: context.mark.line, key: listed, "is written more than once", "write it once")
    default:
      report(line: 1, key: "", "the file is nested too deeply or too large", allowed)
    }
  }

  /// The values under the keys of a mapping.
  ///
  /// - Parameter known: the keys that may be there; any, where there is no list.
  mutating func fields(
    of node: Node, under path: String, known: [String]?, called noun: String = "a key of it"
  ) -> [Field] {
    if node.scalar?.string.isEmpty == true { return [] }
    let line = node.mark?.line ?? 1
    guard let mapping = node.mapping else {
      report(
        line: line, key: path, "\"\(shown(node))\" stands where keys are due", "write `key: value` lines")
      return []
    }
    return mapping.compactMap { key, value in
      let keyLine = key.mark?.line ?? line
      guard let name = key.scalar?.string, !name.isEmpty, known?.contains(name) ?? true else {
        let allowed = known.map { "allowed: \($0.joined(separator: ", "))" } ?? "a name is due"
        report(line: keyLine, key: path, "\"\(shown(key))\" is not \(noun)", allowed)
        return nil
      }
      return Field(key: name, path: path.isEmpty ? name : "\(path).\(name)", line: keyLine, value: value)
    }
  }

  /// The items of a list.
  mutating func items(of field: Field, _ allowed: String) -> [Field] {
    if field.value.scalar?.string.isEmpty == true { return [] }
    guard let sequence = field.value.sequence else {
      report(field, "\"\(shown(field.value))\" is not a list", allowed)
      return []
    }
    return sequence.enumerated().map { index, item in
      Field(
        key: "", path: "\(field.path)[\(index + 1)]", line: item.mark?.line ?? field.line, value: item)
    }
  }

  /// The text of a plain value; none, and no problem, where the value is empty.
  mutating func text(_ field: Field) -> String? {
    guard let text = field.value.scalar?.string else {
      report(field, "a list or keys stand where a text is due", "write one value")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// A field that has to be there and say something.
  mutating func required(_ field: Field?, _ path: String, _ advice: String, line: Int = 1) -> Field? {
    if let field, field.value.scalar?.string.isEmpty != true { return field }
    report(line: field?.line ?? line, key: path, "is missing", advice)
    return nil
  }

  mutating func requiredText(_ field: Field?, _ path: String, _ advice: String, line: Int = 1) -> String? {
    required(field, path, advice, line: line).flatMap { text($0) }
  }

  /// A year, a month or a day.
  mutating func date(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    if CalendarDate.isYearMonthOrDay(text) { return text }
    report(field, "\"\(text)\" is not a date", "write 2022, 2022-08 or 2022-08-04")
    return nil
  }

  /// A value as an error shows it.
  func shown(_ node: Node) -> String {
    guard let text = node.scalar?.string else { return node.sequence == nil ? "{…}" : "[…]" }
    return text.count > 40 ? "\(text.prefix(40))…" : text
  }
}
