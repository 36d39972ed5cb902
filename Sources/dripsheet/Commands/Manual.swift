import ArgumentParser

/// `dripsheet manual`, by which script/manual makes the manual page.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the manual page, for man to format.", shouldDisplay: false)

  func run() throws { print(try ManualPage.text(), terminator: "") }
}
