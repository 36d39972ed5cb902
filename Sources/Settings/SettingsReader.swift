import Interchange
import WorksheetCommands

extension Settings {
  /// Reads a settings file. A line that can't be used is a problem and changes nothing; of two lines with one
  /// key the last counts.
  ///
  /// - Parameters:
  ///   - home: the folder that `~` stands for.
  ///   - policies: the names of the policies that are known; asked only where the file names one.
  public static func read(
    _ text: String, home: String, policies: () -> [String]
  ) -> (settings: Settings, problems: [SettingsProblem]) {
    var reader = SettingsReader(home: home)
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      reader.read(line, number: index + 1, policies: policies)
    }
    return reader.finish()
  }
}

private struct SettingsReader {
  let home: String
  var settings = Settings()
  var problems: [SettingsProblem] = []
  var keyLines: [KeyLine] = []
  /// Where each key was set.
  var lines: [String: Int] = [:]

  mutating func read(_ line: Substring, number: Int, policies: () -> [String]) {
    let content = Self.withoutRemark(line)
    guard !content.isEmpty else { return }
    guard let equals = content.firstIndex(of: "=") else {
      return refuse(number, String(content), "there is no = on this line", "write key = value")
    }
    let key = String(content[..<equals].trimmed)
    let value = String(content[content.index(after: equals)...].trimmed)
    let known = Self.folded(key)
    if let setting = Setting.all.first(where: { Self.folded($0.key) == known }) {
      note(setting.key, key, number)
      take(value, for: setting, key: key, line: number, policies: policies)
    } else if known.hasPrefix("key.") {
      readKeys(named: known.dropFirst(4), value, key: key, line: number)
    } else {
      let near = NearestWord.hint(key, among: Setting.all.map(\.key))
      refuse(number, key, "there is no such setting\(near)", "`dripsheet config` lists all settings")
    }
  }

  mutating func finish() -> (settings: Settings, problems: [SettingsProblem]) {
    let kept = KeyClash.resolve(keyLines)
    problems += kept.problems
    for line in kept.lines where line.bindings != line.command.bindings {
      settings.rebound[line.command.id] = line.bindings
    }
    return (settings, problems.sorted { $0.line < $1.line })
  }

  private mutating func take(
    _ value: String, for setting: Setting, key: String, line: Int, policies: () -> [String]
  ) {
    let word = value.lowercased()
    switch setting.form {
    case .word(let words) where words.contains(word): setting.take(word, &settings)
    case .policy where word == "auto": setting.take(word, &settings)
    case .folder where word == "auto": setting.take(word, &settings)
    case .folder where value.hasPrefix("/"): setting.take(value, &settings)
    case .folder where value.hasPrefix("~/"): setting.take(home + value.dropFirst(), &settings)
    case .policy:
      let names = policies()
      if let name = names.first(where: { $0.lowercased() == word }) {
        setting.take(name, &settings)
      } else {
        refuse(line, key, "no policy is called \"\(value)\"", "write \((["auto"] + names).alternatives)")
      }
    case .word, .folder:
      let what = value.isEmpty ? "nothing is said" : "\"\(value)\" is unknown"
      refuse(line, key, what, "write \(setting.allowed)")
    }
  }

  private mutating func readKeys(named name: Substring, _ value: String, key: String, line: Int) {
    guard let command = Command.all.first(where: { Self.folded($0.id.name) == name }) else {
      let names = Command.all.map(\.id.name)
      let near = NearestWord.hint(String(key.dropFirst(4)), among: names)
      return refuse(line, key, "there is no such command\(near)", "`dripsheet config` lists all commands")
    }
    note("key.\(command.id.name)", key, line)
    do throws(KeyLine.Refusal) {
      let keyLine = try KeyLine(value, for: command, line: line)
      keyLines.removeAll { $0.command == command }
      keyLines.append(keyLine)
    } catch {
      refuse(line, key, error.what, error.remedy)
    }
  }

  /// Says so where a key is set twice.
  private mutating func note(_ key: String, _ written: String, _ line: Int) {
    if let before = lines[key] {
      refuse(line, written, "it is set on line \(before) too", "this line counts: take the other out")
    }
    lines[key] = line
  }

  private mutating func refuse(_ line: Int, _ key: String, _ what: String, _ remedy: String) {
    problems.append(SettingsProblem(line: line, key: key, what: what, remedy: remedy))
  }

  /// A remark begins with a `#` at the beginning of a line or after white space.
  private static func withoutRemark(_ line: Substring) -> Substring {
    var before: Character = " "
    for index in line.indices {
      if line[index] == "#", before.isWhitespace { return line[..<index].trimmed }
      before = line[index]
    }
    return line.trimmed
  }

  /// Case and hyphens make no difference in a key.
  private static func folded(_ key: String) -> String {
    key.lowercased().filter { $0 != "-" && $0 != "_" }
  }
}

extension Substring {
  /// Without the white space around it, and a byte order mark before it.
  fileprivate var trimmed: Substring {
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    guard let end = lastIndex(where: { !isBlank($0) }) else { return self[endIndex...] }
    return self[...end].drop(while: isBlank)
  }
}
