import ArgumentParser
import Foundation
import WorksheetLibrary

/// `dripsheet open ID`
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens a worksheet of the library.",
    discussion: """
      One person at a time has a worksheet open. With --take-over whoever has it is asked for it; their program
      gives it back with all that was done, or, where it doesn't answer within 5 s, loses it.
      """)

  @Argument(help: "The worksheet, by its number in `dripsheet list`.")
  var worksheet: Int

  @Flag(help: "Takes it over from whoever has it open.")
  var takeOver = false

  @Option(help: "A policy by name, or a policy file; goes before the encounter's own.")
  var policy: String?

  @OptionGroup var display: DisplayOptions

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let library = try options.open()
    let hold = try held(in: library)
    let opened: OpenedWorksheet
    do throws(LibraryProblem) {
      opened = try library.worksheet(worksheet)
    } catch {
      try library.release(hold)
      throw error
    }
    try SheetStart(
      opening: opened.worksheet.encounter, path: opened.summary.file, policy: policy, display: display.chosen,
      library: options.path, kept: KeptSheet(library: library, hold: hold, opened: opened)
    ).run()
  }

  private func held(in library: Library) throws -> Hold {
    let holder: Touch
    switch try library.hold(worksheet, by: .now) {
    case .held(let hold): return hold
    case .heldBy(let touch): holder = touch
    }
    guard takeOver else {
      throw SheetProblem(
        "\(holder.person) has worksheet \(worksheet) open since \(WallClock(moment: holder.moment).stamp); "
          + "`dripsheet history \(worksheet)` tells what was done, --take-over takes it over")
    }
    StandardError.print("\(holder.person) is asked for worksheet \(worksheet)")
    return try library.takeOver(worksheet, waitingMilliseconds: 5000, by: .now)
  }
}
