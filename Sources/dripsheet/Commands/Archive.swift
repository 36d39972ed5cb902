import ArgumentParser
import WorksheetLibrary

/// `dripsheet archive ID`
struct Archive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts a worksheet out of the list; nothing of it is lost.")

  @Argument(help: "The worksheet, by its number in `dripsheet list`.")
  var worksheet: Int

  @Flag(help: "Takes it back into the list.")
  var undo = false

  @OptionGroup var options: LibraryOptions

  func run() throws { try options.open().archive(worksheet, !undo, by: .now) }
}
