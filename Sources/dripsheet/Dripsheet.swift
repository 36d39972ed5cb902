import ArgumentParser

/// The program: each subcommand is a file under Commands/; parsing and wiring, nothing else.
@main
struct Dripsheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dripsheet",
    abstract: "Codes injections and infusions, and says why.",
    discussion: """
      Without a subcommand it opens the worksheet: dripsheet, or dripsheet FILE.
      A FILE is an encounter as JSON or in shorthand.
      """,
    version: programVersion,
    subcommands: [
      Sheet.self, Code.self, Explain.self, Compare.self, Report.self, Rules.self, Policies.self,
      Tables.self, Cases.self, Teach.self, List.self, History.self, Mark.self, Archive.self,
      LibraryCommand.self, Config.self, Manual.self, Case.self, Open.self,
    ],
    defaultSubcommand: Sheet.self)

  /// Opens the sheet on a file, or on none, without taking the command line apart, which would take longer
  /// than all that the first picture needs. A word with a dot or a slash is no subcommand.
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let isPlain = words.allSatisfy { !$0.hasPrefix("-") && ($0.contains(".") || $0.contains("/")) }
    guard words.count < 2, isPlain else { return main(nil) }
    do {
      try SheetStart(file: words.first, policy: nil, display: Display(), library: LibraryPath.usual).run()
    } catch {
      exit(withError: error)
    }
  }
}

/// Shown by `--version`.
let programVersion = "0.1.0"
