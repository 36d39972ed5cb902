import ArgumentParser
import CaseFiles
import ChartedEncounter
import Foundation
import Reports

/// `dripsheet cases [NAME|THEME]`
struct Cases: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the cases by theme, or opens one in the worksheet.",
    discussion: """
      Beside those that come with the program stand your own: the .yaml files of a folder, which
      `dripsheet case new FILE` begins and `dripsheet case check FILE` checks.
      """)

  @Argument(help: "A case, such as case-4, opens it; a theme, such as hydration, lists its cases.")
  var name: String?

  @Option(help: "The folder with cases of your own; else dripsheet/cases in your data folder.")
  var folder: String?

  @OptionGroup var display: DisplayOptions

  @OptionGroup var library: LibraryOptions

  func run() throws {
    let places = Places(environment: ProcessInfo.processInfo.environment)
    let user = UserFiles(places)
    let shelf = CaseShelf(folder: folder, places: places, policies: user.policies)
    if let name, let example = try found(name, on: shelf) {
      return try SheetStart(
        opening: example.encounter, path: nil, policy: nil, display: display.chosen, casesFolder: folder,
        library: library.path
      ).run()
    }
    let (all, problems) = shelf.headings()
    for problem in user.problems + problems { StandardError.print(problem) }
    let listed = name.map { name in all.filter { $0.theme.lowercased() == name.lowercased() } } ?? all
    if let name, listed.isEmpty {
      throw ValidationError(
        "no case and no theme is called \"\(name)\"; `dripsheet cases` lists them")
    }
    print(CaseListReport.text(listed), terminator: "")
  }

  private func found(_ name: String, on shelf: CaseShelf) throws -> TeachingCase? {
    do throws(CaseProblem) {
      return try shelf.named(name)
    } catch {
      StandardError.print(error.description)
      throw ExitCode(1)
    }
  }
}
