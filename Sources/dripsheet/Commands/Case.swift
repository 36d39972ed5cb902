import ArgumentParser

/// `dripsheet case`
struct Case: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks, begins and saves cases for a class: YAML files with rows in shorthand.",
    discussion: "`dripsheet cases` lists the cases and opens one.",
    subcommands: [CaseCheck.self, CaseNew.self, CaseSave.self])
}
