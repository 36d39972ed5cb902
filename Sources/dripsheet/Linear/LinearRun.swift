import ChartedEncounter
import InfusionCoding
import LinearMode
import TerminalDriver
import WorksheetSession

/// The loop of the linear mode: waits for lines and signals, and carries out what they ask for.
struct LinearRun: ~Copyable {
  private var mode: LinearMode
  private var store = EncounterStore()
  private let terminal: LineTerminal
  private let recovery: RecoveryFolder
  private let cases: CaseShelf
  private let isASCII: Bool
  private var found: RecoveryFolder.Found?
  private var exitStatus: Int32?

  /// - Parameter isASCII: nothing but ASCII is written.
  init(
    _ mode: consuming LinearMode, path: String?, terminal: LineTerminal, recovery: RecoveryFolder,
    cases: CaseShelf,
    isASCII: Bool
  ) {
    self.mode = mode
    self.terminal = terminal
    self.recovery = recovery
    self.cases = cases
    self.isASCII = isASCII
    if let path { store.know(path) }
  }

  /// Runs until the person leaves, the lines end, or the system asks the program to go.
  ///
  /// - Returns: the exit status: 0 where nothing is unsaved and, of lines that nobody typed, every one was
  ///   taken; else 1, or 128 and the signal's number.
  mutating func untilItEnds() -> Int32 {
    carryOut(mode.start())
    found = recovery.newest()
    if let found { carryOut(mode.read(.recoveryOffered(found.words))) }
    while true {
      armRecovery()
      if terminal.isTerminal { terminal.write(LinearText.shown(mode.prompt, isASCII: isASCII)) }
      let event = terminal.next()
      let clock = WallClock()
      mode.know(today: clock.today, now: clock.now)
      work(on: event)
      if let exitStatus { return exitStatus }
    }
  }

  private mutating func work(on event: LineTerminal.Event) {
    switch event {
    case .line(let line): carryOut(mode.read(line))
    case .resumed: break
    case .interrupted:
      newLine()
      carryOut(mode.interrupt())
    case .terminate(let signal): carryOut(mode.end(signal: signal))
    case .end:
      newLine()
      let last = mode.end()
      let isUnsaved = !last.effects.isEmpty
      carryOut(last)
      exitStatus = isUnsaved ? 1 : statusOfLines
    }
  }

  /// What comes next does not stand behind what was asked.
  private func newLine() { if terminal.isTerminal { terminal.write("\n") } }

  /// Nobody sees what could not be taken of lines that come out of a pipe.
  private var statusOfLines: Int32 { mode.hasRefused && !terminal.isTerminal ? 1 : 0 }

  // MARK: Effects

  private mutating func carryOut(_ answer: LinearAnswer) {
    let text = answer.lines.map { LinearText.shown($0, isASCII: isASCII) + "\n" }.joined()
    if !text.isEmpty { terminal.write(text) }
    for effect in answer.effects { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .save(let request): carryOut(mode.read(store.save(request)))
    case .leave:
      recovery.drop(recovery.own)
      exitStatus = statusOfLines
    case .end(let signal): exitStatus = 128 + signal
    case .suspend: terminal.suspend()
    case .openCase(let name):
      openCase(name)
    // They were listed before the first line.
    case .listCases: break
    case .writeRecovery(let lost): write(lost)
    case .openRecovery: openRecovery()
    case .dropRecovery:
      if let found { recovery.drop(found.file) }
      found = nil
    // There is no picture, and the terminal is told nothing but text.
    case .redraw, .copyToClipboard, .setMouse: break
    }
  }

  private mutating func openCase(_ name: String) {
    do throws(CaseProblem) {
      if let example = try cases.named(name) { carryOut(mode.read(.opened(example.encounter, path: nil))) }
    } catch {
      StandardError.print(error.description)
    }
  }

  // MARK: Recovery

  private mutating func openRecovery() {
    guard let found else { return }
    carryOut(mode.read(.recovered(found.recovery)))
    if let path = found.recovery.path { store.know(path) }
    // It is this program's to lose now, and is written again under its name before the old one goes.
    write(found.recovery)
    recovery.drop(found.file)
    self.found = nil
  }

  private func write(_ lost: Recovery) {
    do throws(FileProblem) {
      try recovery.write(lost, when: WallClock().stamp)
    } catch {
      StandardError.print(error.description)
    }
  }

  /// What is written if a bug in this program ends it: never older than the last line.
  private func armRecovery() {
    guard let lost = mode.session.recovery else {
      terminal.setRecovery(path: recovery.own.path, bytes: nil)
      return
    }
    recovery.make()
    terminal.setRecovery(path: recovery.own.path, bytes: RecoveryFolder.bytes(lost, when: WallClock().stamp))
  }
}
