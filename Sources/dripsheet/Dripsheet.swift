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
      Sheet.self, Code.self, Explain.self, Compare.self, Rules.self, Policies.self, Tables.self,
      Cases.self,
    ],
    defaultSubcommand: Sheet.self)
}

/// Shown by `--version`.
let programVersion = "0.1.0"
