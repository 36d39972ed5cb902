import ArgumentParser
import CaseFiles
import Foundation
import Settings
import TerminalDriver
import WorksheetSession

/// `dripsheet teach CASE`
struct Teach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Presents a case to a class, row by row and line by line.",
    discussion: """
      Codes and reasons are hidden until they are revealed. The line at the foot names the keys. Notes are
      shown only while you ask for them, since the class sees the same screen.
      """)

  @Argument(help: "A case, such as staggered-infusions, or a case file.", completion: .file())
  var example: String

  @Option(help: "The folder with cases of your own; else dripsheet/cases in your data folder.")
  var folder: String?

  @Flag(help: "Draws with ASCII alone.")
  var ascii = false

  @Flag(help: "Draws without colours.")
  var monochrome = false

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let places = Places(environment: environment)
    let user = UserFiles(places)
    let settings = SettingsFile(places, policies: user.policies).settings
    let shelf = CaseShelf(
      folder: folder ?? settings.casesFolder, places: places, policies: user.policies)
    let found = try found(on: shelf)
    let clock = WallClock()
    let session = SessionEnvironment(
      formulary: user.formulary, policies: user.policies, tables: user.tables, today: clock.today,
      now: clock.now)
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(
        environment: environment, theme: settings.theme.flatMap(Theme.named),
        isUTF8: ascii ? false : settings.isUTF8,
        colors: monochrome ? ColorDepth.none : settings.colors)
    } catch {
      StandardError.print(error.description)
      throw ExitCode(error.exitStatus)
    }
    var run = LessonRun(found, environment: session, terminal: terminal)
    let status = run.untilItEnds()
    terminal.close()
    if status != 0 { throw ExitCode(status) }
  }

  private func found(on shelf: CaseShelf) throws -> TeachingCase {
    do throws(CaseProblem) {
      if let found = try shelf.named(example) { return found }
      if example.contains("/") || example.hasSuffix(".yaml") {
        return try CaseShelf.read(example, among: shelf.policies).teachingCase
      }
    } catch {
      StandardError.print(error.description)
      throw ExitCode(1)
    }
    throw ValidationError("no case is called \"\(example)\"; `dripsheet cases` lists them")
  }
}
