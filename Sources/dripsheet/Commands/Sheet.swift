import ArgumentParser
import ChartedEncounter

/// `dripsheet [FILE]`
struct Sheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Opens the worksheet, with the encounter of a file if one is named.")

  @Argument(
    help: "An encounter as JSON or in shorthand; a name that isn't there yet is a new sheet.",
    completion: .file())
  var file: String?

  @Option(help: "A policy by name, or a policy file; goes before the encounter's own.")
  var policy: String?

  @OptionGroup var display: DisplayOptions

  @OptionGroup var library: LibraryOptions

  func run() throws {
    try SheetStart(file: file, policy: policy, display: display.chosen, library: library.path).run()
  }
}

/// How the worksheet is drawn; what is not said is as the terminal and locale say.
struct DisplayOptions: ParsableArguments {
  @Flag(
    help: "Works line by line, for screen readers, braille displays, pipes, and terminals without a cursor.")
  var linear = false

  @Flag(help: "Draws with ASCII alone.")
  var ascii = false

  @Flag(help: "Draws without colours.")
  var monochrome = false

  var chosen: Display { Display(linear: linear, ascii: ascii, monochrome: monochrome) }
}

/// How the worksheet is drawn.
struct Display {
  /// Line by line, with nothing drawn at all.
  var linear = false
  var ascii = false
  var monochrome = false
}
