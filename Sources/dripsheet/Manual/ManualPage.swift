import Settings
import WorksheetCommands

/// The manual page, made from the argument parser's definitions, the table of commands and the table of
/// settings, so that it can't say anything else than the program does.
struct ManualPage {
  private let program: CommandLineInfo
  private var roff = Roff()

  /// - Throws: where the argument parser's description can't be read.
  static func text() throws -> String {
    var page = ManualPage(program: try CommandLineInfo.ofProgram())
    page.write()
    return page.roff.text
  }

  private init(program: CommandLineInfo) { self.program = program }

  private mutating func write() {
    roff.macro("\\\" Made by script/manual from the program itself: change that instead.")
    roff.macro("TH DRIPSHEET 1 \"\" \"Dripsheet \(programVersion)\" \"User Commands\"")
    roff.section("NAME")
    roff.macro("nh")
    roff.macro("ad l")
    roff.line("dripsheet \\- codes injections and infusions, and says why")
    synopsis()
    roff.section("DESCRIPTION")
    for paragraph in ManualProse.description { roff.paragraph(paragraph) }
    commands()
    typing()
    keys()
    settings()
    entries("FILES", ManualProse.files)
    entries("ENVIRONMENT", ManualProse.environment)
    entries("EXIT STATUS", ManualProse.exitStatus)
    roff.section("EXAMPLES")
    for (words, line) in ManualProse.examples {
      roff.paragraph(words)
      roff.example([line])
    }
    roff.section("NOTES")
    for paragraph in ManualProse.notes { roff.paragraph(paragraph) }
  }

  // MARK: The command line

  private mutating func synopsis() {
    roff.section("SYNOPSIS")
    writeUsage(ofAllUnder: program)
  }

  private mutating func writeUsage(ofAllUnder parent: CommandLineInfo) {
    for command in parent.shownSubcommands {
      if command.shownSubcommands.isEmpty {
        roff.macro("HP 4")
        roff.line(usage(of: command, under: parent))
      } else {
        writeUsage(ofAllUnder: command)
      }
    }
  }

  private mutating func commands() {
    roff.section("COMMANDS")
    for command in program.shownSubcommands { write(command, under: program) }
    roff.subsection("Everywhere")
    for argument in program.arguments ?? [] { write(argument) }
  }

  private mutating func write(_ command: CommandLineInfo, under parent: CommandLineInfo) {
    let isDefault = command.commandName == parent.defaultSubcommand
    roff.subsection(command.invocation(isDefault: isDefault))
    if let abstract = command.abstract { roff.line(Roff.marked(abstract)) }
    writeDetails(of: command)
  }

  private mutating func writeDetails(of command: CommandLineInfo) {
    if let discussion = command.discussion { roff.discussion(discussion) }
    // The two sides of a switch stand together under one explanation.
    for argument in command.ownArguments where !argument.isOtherSide {
      let other = command.ownArguments.filter { $0.isOtherSide && $0.abstract == argument.abstract }
      write(argument, and: other.flatMap(\.spellings))
    }
    for nested in command.shownSubcommands {
      // What is meant where no subcommand is named stands under the command itself.
      if nested.commandName == command.defaultSubcommand {
        writeDetails(of: nested)
      } else {
        write(nested, under: command)
      }
    }
  }

  private mutating func write(_ argument: CommandLineInfo.Argument, and others: [String] = []) {
    let value = Roff.italic((argument.valueName ?? "").uppercased())
    let names = (argument.spellings + others).map(Roff.bold).joined(separator: ", ")
    let term =
      switch argument.kind {
      case .positional: value
      case .option: "\(names) \(value)"
      case .flag: names
      }
    let standard = argument.defaultValue.map { " It is \($0) where nothing is said." } ?? ""
    roff.item(term, (argument.abstract ?? "") + standard)
  }

  /// `dripsheet code [--policy POLICY] [FILE ...]`
  private func usage(of command: CommandLineInfo, under parent: CommandLineInfo) -> String {
    let isDefault = command.commandName == parent.defaultSubcommand
    let words = Roff.bold(command.invocation(isDefault: isDefault))
    let parts = command.ownArguments.map { argument in
      let value = Roff.italic((argument.valueName ?? "").uppercased())
      let name = argument.spellings.first.map(Roff.bold) ?? ""
      let part =
        switch argument.kind {
        case .positional: value + (argument.isRepeating ? " ..." : "")
        case .option: "\(name) \(value)"
        case .flag: name
        }
      return argument.isOptional ? "[\(part)]" : part
    }
    return ([words] + parts).joined(separator: " ")
  }

  // MARK: The worksheet

  private mutating func typing() {
    roff.section("TYPING")
    for paragraph in ManualProse.typing { roff.paragraph(paragraph) }
    for sign in EntrySign.all { roff.item(Roff.bold(sign.typed), sign.sentence) }
  }

  private mutating func keys() {
    roff.section("KEYS")
    for paragraph in ManualProse.keys { roff.paragraph(paragraph) }
    for family in CommandFamily.allCases {
      roff.subsection(family.rawValue)
      for command in Command.all where command.family == family {
        var seen: Set<String> = []
        let names = command.keys.map(\.names).filter { seen.insert($0).inserted }
        let keys = names.map(Roff.bold).joined(separator: ", ")
        roff.item("\(keys)   (\(Roff.italic(command.id.name)))", command.sentence)
      }
    }
  }

  private mutating func settings() {
    roff.section("SETTINGS")
    for paragraph in ManualProse.settings { roff.paragraph(paragraph) }
    for setting in Setting.all {
      roff.item(
        "\(Roff.bold(setting.key)) = \(Roff.italic(setting.standard))",
        "\(setting.remarks) Write \(setting.allowed).")
    }
    roff.item(
      "\(Roff.bold("key."))\(Roff.italic("COMMAND")) = \(Roff.italic("KEYS"))",
      "The keys of a command, which stands in brackets above: `key.deleteRow = ^K, ^X d`.")
  }

  private mutating func entries(_ title: String, _ entries: [(term: String, words: String)]) {
    roff.section(title)
    for entry in entries { roff.item(Roff.bold(entry.term), entry.words) }
  }
}
