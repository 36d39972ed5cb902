import ArgumentParser
import InfusionCoding
import Interchange
import Reports
import WorksheetLibrary

/// `dripsheet history ID`
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what was done to a worksheet: who, when, which cell, and how the codes moved.",
    discussion: """
      With --at N the sheet as entry N left it: coded, or, with --format json, as an encounter that can be read
      again.
      Exit status: 0 told, 1 there is no such worksheet or it can't be read, 64 wrong use.
      """)

  @Argument(help: "The worksheet, by its number in `dripsheet list`.")
  var worksheet: Int

  @Option(help: "The number of an entry.")
  var at: Int?

  @Option(help: "text, or json: one entry a line.")
  var format = PlainFormat.text

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let library = try options.open()
    if let at { return try show(library, at: at) }
    let setup = try CodingSetup(policy: nil)
    try library.steps(of: worksheet, coding: setup) { step in
      print(format == .text ? TrailText.text(step) : TrailJSON.text(step), terminator: "")
    }
    for offer in try library.offers(to: worksheet) {
      StandardError.print(
        "\(offer.touch.person) did \(offer.deeds.count) more at \(WallClock(moment: offer.touch.moment).stamp), "
          + "after entry \(offer.head), when the worksheet had been taken over: kept, and not in the sheet")
    }
  }

  private func show(_ library: Library, at entry: Int) throws {
    let encounter = try library.worksheet(worksheet, at: entry).encounter
    guard format == .text else { return print(EncounterJSON.text(encounter, style: .oneLine)) }
    let setup = try CodingSetup(policy: nil)
    var coder = InfusionCoder()
    do throws(RecordRefusal) {
      print(TextReport.text(try setup.code(encounter, with: &coder)), terminator: "")
    } catch {
      throw SheetProblem("entry \(entry) of worksheet \(worksheet) is not coded: \(error.message)")
    }
  }
}
