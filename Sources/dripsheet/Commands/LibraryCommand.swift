import ArgumentParser
import WorksheetLibrary

/// `dripsheet library`
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Copies and verifies the library of worksheets.",
    subcommands: [LibraryBackup.self, LibraryCheckCommand.self])
}

/// `dripsheet library backup FILE`
struct LibraryBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Makes a copy of the library as it is now, while others work in it.")

  @Argument(help: "The copy: a file that isn't there yet.", completion: .file())
  var file: String

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let library = try options.open()
    try library.backup(to: file)
    print("\(library.path) is copied to \(file)")
  }
}

/// `dripsheet library check`
struct LibraryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Verifies the library, and says what it found.",
    discussion: "Exit status: 0 all is well, 1 something is not, or the library can't be read.")

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let check = try options.open().check()
    for problem in check.problems { StandardError.print(problem) }
    print(
      "\(options.path): \(check.worksheets) worksheets with \(check.entries) entries and \(check.snapshots) snapshots; "
        + (check.problems.isEmpty ? "all is well" : "\(check.problems.count) things are wrong"))
    for left in try options.open().leftOpen() {
      print("worksheet \(left.worksheet) was open in a program that ended without giving it back")
    }
    if !check.problems.isEmpty { throw ExitCode(1) }
  }
}
