import ArgumentParser
import CaseLibrary
import ChartedEncounter
import Reports

/// `dripsheet cases [NAME]`
struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the worked examples, or opens one in the worksheet.")

  @Argument(help: "A worked example, such as case-4.")
  var name: String?

  @OptionGroup var display: DisplayOptions

  func run() throws {
    guard let name else {
      for example in CaseLibrary.shipped {
        print("\(PlainLayout.padded(example.id, 26)) \(example.title ?? "")")
      }
      return
    }
    guard let example = CaseLibrary.named(name) else {
      throw ValidationError("no example is called \"\(name)\"; `dripsheet cases` lists them")
    }
    try SheetStart(opening: example, path: nil, policy: nil, display: display.chosen).run()
  }
}
