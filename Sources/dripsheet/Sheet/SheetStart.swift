import ArgumentParser
import ChartedEncounter
import Formulary
import Foundation
import Interchange
import LinearMode
import Settings
import TerminalDriver
import WorksheetCommands
import WorksheetSession

/// Everything that is settled before the first frame: which encounter, which policy, which terminal.
struct SheetStart {
  private let environment = ProcessInfo.processInfo.environment
  private let policy: String?
  private let display: Display
  private let encounter: ChartedEncounter
  private let path: String?
  private let casesFolder: String?
  /// Where the library is, and the worksheet of it that is opened.
  private let library: String
  private let kept: KeptSheet?

  /// A worksheet on a file; on one that isn't there yet, or none, a new sheet.
  init(file: String?, policy: String?, display: Display, library: String) throws {
    // What takes longest of all that the first picture needs is read beside the rest.
    Thread.detachNewThread { _ = Formulary.shipped }
    var encounter = ChartedEncounter(id: "")
    if let file {
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      encounter = try EncounterOnDisk(file, name: name)?.encounter ?? ChartedEncounter(id: name)
    }
    self.init(opening: encounter, path: file, policy: policy, display: display, library: library)
  }

  /// - Parameter casesFolder: the folder with cases of the user's own, where it is not the usual one.
  init(
    opening encounter: ChartedEncounter, path: String?, policy: String?, display: Display,
    casesFolder: String? = nil, library: String, kept: KeptSheet? = nil
  ) {
    self.encounter = encounter
    self.path = path
    self.policy = policy
    self.display = display
    self.casesFolder = casesFolder
    self.library = library
    self.kept = kept
  }

  func run() throws {
    let places = Places(environment: environment)
    let user = UserFiles(places)
    let own = SettingsFile(places, policies: user.policies)
    let settings = own.settings
    var policies = user.policies
    var chosen: String?
    if let policy {
      let choice = try PolicyChoice(policy, among: policies)
      policies = choice.library
      chosen = choice.name
    }
    let clock = WallClock()
    let bindings = settings.rebound.isEmpty ? KeyBindings.standard : KeyBindings(rebound: settings.rebound)
    var session = SessionEnvironment(
      formulary: user.formulary, policies: policies, tables: user.tables,
      showsEstimate: settings.showsEstimate, chosenPolicy: chosen, today: clock.today, now: clock.now,
      bindings: bindings, entryOrder: settings.entryOrder)
    session.timelineArrangement = settings.timelineArrangement
    session.isMouseOn = settings.isMouseOn
    let opened = opened(under: settings)
    let problems = own.shortProblems + user.problems
    let shelf = CaseShelf(folder: casesFolder ?? settings.casesFolder, places: places, policies: policies)
    if display.linear {
      return try runLinear(
        opened, session, problems: problems, recovery: RecoveryFolder(places), cases: shelf)
    }
    let terminal = try terminal(under: settings)
    var run = SheetRun(
      opening: opened, path: path, environment: session, terminal: terminal,
      recovery: RecoveryFolder(places), cases: shelf, library: library, kept: kept)
    let status = run.untilItEnds(problems: problems)
    terminal.close()
    if let problem = run.keeper.problem { StandardError.print(problem.description) }
    if status != 0 { throw ExitCode(status) }
  }

  /// The terminal, as the settings and, before them, the command line want it.
  private func terminal(under settings: Settings) throws -> Terminal {
    do throws(TerminalError) {
      return try Terminal(
        environment: environment, theme: settings.theme.flatMap(Theme.named),
        isUTF8: display.ascii ? false : settings.isUTF8,
        colors: display.monochrome ? ColorDepth.none : settings.colors, isMouseOn: settings.isMouseOn)
    } catch {
      StandardError.print(
        "\(error.description)\nLine by line, on any terminal or through a pipe: dripsheet --linear."
          + "\nWithout a person: dripsheet code FILE, and dripsheet --help.")
      if let kept { try? kept.library.release(kept.hold) }
      throw ExitCode(error.exitStatus)
    }
  }

  /// The encounter; a new sheet is given the policy of the settings, and keeps it.
  private func opened(under settings: Settings) -> ChartedEncounter {
    guard encounter.rows.isEmpty, encounter.policy == nil, path.map({ FileStamp(of: $0) == nil }) ?? true
    else { return encounter }
    var encounter = encounter
    encounter.policy = settings.policy
    return encounter
  }

  private func runLinear(
    _ encounter: ChartedEncounter, _ session: SessionEnvironment, problems: [String],
    recovery: RecoveryFolder,
    cases: CaseShelf
  ) throws {
    let terminal: LineTerminal
    do throws(TerminalError) {
      terminal = try LineTerminal()
    } catch {
      StandardError.print(error.description)
      throw ExitCode(error.exitStatus)
    }
    var session = session
    session.cases = cases.examples().examples
    let mode = LinearMode(
      opening: encounter, path: path, environment: session, problems: problems)
    var run = LinearRun(
      mode, path: path, terminal: terminal, recovery: recovery, cases: cases,
      isASCII: display.ascii || !LocaleEncoding.isUTF8(environment))
    let status = run.untilItEnds()
    terminal.close()
    if status != 0 { throw ExitCode(status) }
  }
}

/// Why the worksheet can't be opened, in a sentence for people; exit status 1.
struct SheetProblem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
