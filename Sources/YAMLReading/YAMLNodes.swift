import Yams

/// What a YAML file holds, taken apart with the line of each thing; what is wrong is collected.
public struct YAMLNodes {
  /// The file's name, for problems.
  public let source: String
  public private(set) var problems: [YAMLProblem] = []
  private let form: String
  private let needs: String

  /// A value under a key, or an item of a list.
  public struct Field {
    /// The key; empty for an item.
    public let key: String
    /// The key with those it stands under.
    public let path: String
    public let line: Int
    public let value: Node

    /// Whether nothing is written in it.
    public var isEmpty: Bool { value.scalar?.string.isEmpty == true }
  }

  /// - Parameters:
  ///   - source: the file's name, for problems.
  ///   - form: how such a file is written, for a text that is no YAML: `a policy is written as …`.
  ///   - needs: what such a file needs, for an empty one: `it needs name and title`.
  public init(source: String, form: String, needs: String) {
    self.source = source
    self.form = form
    self.needs = needs
  }

  /// All that was found wrong, by line.
  public var error: YAMLFileError {
    let ordered = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    return YAMLFileError(source: source, problems: ordered.map(\.element))
  }

  public mutating func report(
    _ field: Field, _ what: String, _ allowed: String, isUnknownName: Bool = false
  ) {
    report(line: field.line, key: field.path, what, allowed, isUnknownName: isUnknownName)
  }

  public mutating func report(
    line: Int, key: String, _ what: String, _ allowed: String, isUnknownName: Bool = false
  ) {
    problems.append(
      YAMLProblem(
        source: source, line: line, key: key, what: what, allowed: allowed, isUnknownName: isUnknownName))
  }

  /// The whole file, every plain value in it a text.
  public mutating func root(of yaml: String) -> Node? {
    let text = yaml.hasPrefix("\u{FEFF}") ? String(yaml.dropFirst()) : yaml
    do {
      if let root = try compose(yaml: text, .basic, .default, .utf8) { return root }
      report(line: 1, key: "", "the file is empty", needs)
    } catch let error as YamlError {
      report(error, in: text)
    } catch {
      report(line: 1, key: "", "the file is not YAML", "\(error)")
    }
    return nil
  }

  private mutating func report(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(line: mark.line, key: "", "this is not YAML: \(problem)", form)
    case .reader(let problem, let offset, _, _):
      let line = text.prefix(offset ?? 0).count { $0.isNewline } + 1
      report(line: line, key: "", "this is not text: \(problem)", form)
    case .duplicatedKeysInMapping(let keys, let context):
      let listed = keys.sorted().joined(separator: ", ")
      report(line: context.mark.line, key: listed, "is written more than once", "write it once")
    default:
      report(line: 1, key: "", "the file is nested too deeply or too large", form)
    }
  }

  /// The values under the keys of a mapping.
  ///
  /// - Parameter known: the keys that may be there; any, where there is no list.
  public mutating func fields(
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
  public mutating func items(of field: Field, _ allowed: String) -> [Field] {
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
  public mutating func text(_ field: Field) -> String? {
    guard let text = field.value.scalar?.string else {
      report(field, "a list or keys stand where a text is due", "write one value")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// A field that has to be there and say something.
  public mutating func required(_ field: Field?, _ path: String, _ advice: String, line: Int = 1) -> Field? {
    if let field, field.value.scalar?.string.isEmpty != true { return field }
    report(line: field?.line ?? line, key: path, "is missing", advice)
    return nil
  }

  public mutating func requiredText(
    _ field: Field?, _ path: String, _ advice: String, line: Int = 1
  ) -> String? {
    required(field, path, advice, line: line).flatMap { text($0) }
  }

  /// The lines of a block of text (`key: |`), of the items of a list, or of a plain value, each with its
  /// place in the file.
  public mutating func lines(of field: Field, _ allowed: String) -> [Line] {
    if field.value.sequence != nil {
      return items(of: field, allowed).flatMap { lines(of: $0, allowed) }
    }
    guard let scalar = field.value.scalar else {
      report(field, "keys stand where lines are due", allowed)
      return []
    }
    // The text of a block begins on the line after its sign. Elsewhere lines are folded into each other.
    let first = scalar.style == .literal ? (scalar.mark?.line).map { $0 + 1 } : nil
    let texts = scalar.string.split(separator: "\n", omittingEmptySubsequences: false)
    return texts.enumerated().compactMap { offset, text in
      guard text.contains(where: { !$0.isWhitespace }) else { return nil }
      return Line(line: first.map { $0 + offset } ?? field.line, text: String(text))
    }
  }

  /// A line of text, and where it stands in the file.
  public struct Line {
    /// Counted from 1.
    public let line: Int
    public let text: String
  }

  /// A value as an error shows it.
  public func shown(_ node: Node) -> String {
    guard let text = node.scalar?.string else { return node.sequence == nil ? "{…}" : "[…]" }
    return text.count > 40 ? "\(text.prefix(40))…" : text
  }
}
