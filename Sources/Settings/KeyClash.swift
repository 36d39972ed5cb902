import TerminalCells
import WorksheetCommands

/// Finds keys that would stand for two commands in one place, or begin the keys of another.
enum KeyClash {
  /// The lines that can be used together; those that clash with a line before them, or with the standard
  /// keys of a command that has no line of its own, are problems.
  static func resolve(_ lines: [KeyLine]) -> (lines: [KeyLine], problems: [SettingsProblem]) {
    var kept = lines
    var problems: [SettingsProblem] = []
    // A line that is dropped gives its command the standard keys again, which may clash with others.
    while let (place, problem) = firstClash(among: kept) {
      kept.remove(at: place)
      problems.append(problem)
    }
    return (kept, problems)
  }

  private static func firstClash(among lines: [KeyLine]) -> (place: Int, problem: SettingsProblem)? {
    let rebound = Set(lines.map(\.command))
    var table = KeyTable()
    for command in Command.all where !rebound.contains(command) {
      for binding in command.bindings { _ = table.add(binding, of: command, line: nil) }
    }
    for (place, line) in lines.enumerated() {
      for binding in line.bindings {
        guard let other = table.add(binding, of: line.command, line: line.line) else { continue }
        return (place, problem(binding.keys, line, other))
      }
    }
    return nil
  }

  private static func problem(_ keys: [Key], _ line: KeyLine, _ other: KeyTable.Owner) -> SettingsProblem {
    let name = other.command.id.name
    let whose = other.line.map { "\(name)'s, on line \($0)" } ?? "\(name)'s"
    let what =
      if other.keys == keys {
        "\(keys.names) is \(whose)"
      } else if other.keys.starts(with: keys) {
        "\(keys.names) begins \(other.keys.names), which is \(whose)"
      } else {
        "\(other.keys.names), with which \(keys.names) begins, is \(whose)"
      }
    let remedy =
      other.command == line.command
      ? "choose one of the two" : "choose others, or give \(name) others with key.\(name)"
    return SettingsProblem(line: line.line, key: "key.\(line.command.id.name)", what: what, remedy: remedy)
  }
}

/// Whose keys are whose, place by place.
private struct KeyTable {
  struct Owner {
    let keys: [Key]
    let command: Command
    let line: Int?
  }

  private var whole: [KeyContext: [[Key]: Owner]] = [:]
  private var beginnings: [KeyContext: [[Key]: Owner]] = [:]

  /// Adds keys, or answers whose they are already.
  mutating func add(_ binding: KeyBinding, of command: Command, line: Int?) -> Owner? {
    let owner = Owner(keys: binding.keys, command: command, line: line)
    let shorter = (1..<max(1, binding.keys.count)).map { Array(binding.keys.prefix($0)) }
    // In the order of places, so that the same file always gives the same problem.
    for context in KeyContext.allCases where binding.contexts.contains(context) {
      if let other = whole[context]?[binding.keys], other.command != command { return other }
      if let other = beginnings[context]?[binding.keys] { return other }
      for keys in shorter { if let other = whole[context]?[keys] { return other } }
    }
    for context in binding.contexts {
      whole[context, default: [:]][binding.keys] = owner
      for keys in shorter where beginnings[context]?[keys] == nil {
        beginnings[context, default: [:]][keys] = owner
      }
    }
    return nil
  }
}
