import CaseFiles
import ChartedEncounter
import TerminalCells
import TerminalDriver
import WorksheetScreens
import WorksheetSession

/// The one loop: waits for keys and signals, hands them to the session, carries out what it asks for,
/// and draws.
struct SheetRun: ~Copyable {
  var reducer: SessionReducer
  var session: Session
  var store = EncounterStore()
  var keeper: WorksheetKeeper
  private let terminal: Terminal
  let recovery: RecoveryFolder
  private let cases: CaseShelf
  private let glyphs: GlyphSet
  /// What is shown, for the mouse to hit.
  private var frame = Frame(size: .smallest)
  var found: SheetFound?
  var exitStatus: Int32?

  /// - Parameters:
  ///   - library: where the sheet is kept.
  ///   - kept: the worksheet of the library that the encounter is.
  init(
    opening encounter: ChartedEncounter, path: String?, environment: SessionEnvironment, terminal: Terminal,
    recovery: RecoveryFolder, cases: CaseShelf, library: String, kept: KeptSheet?
  ) {
    reducer = SessionReducer(environment: environment)
    session = reducer.open(encounter, path: path)
    keeper = WorksheetKeeper(path: library, kept: kept)
    self.terminal = terminal
    self.recovery = recovery
    self.cases = cases
    glyphs = terminal.capabilities.isUTF8 ? .utf8 : .ascii
    if let kept {
      reducer.reopen(kept.opened, halfTyped: kept.hold.leftover, in: &session)
    } else if let path {
      store.know(path)
    }
  }

  /// Runs until the person leaves or the system asks the program to go.
  ///
  /// - Parameter problems: what of the user's own files could not be used; shown at the start.
  /// - Returns: the exit status.
  mutating func untilItEnds(problems: [String]) -> Int32 {
    fit()
    draw()
    startKeeping()
    if let problem = problems.first { session.message = Session.Message(problem, isProblem: true) }
    offerRecovery()
    draw()
    while true {
      armRecovery()
      guard let event = nextEvent() else { continue }
      let clock = WallClock()
      reducer.environment.today = clock.today
      reducer.environment.now = clock.now
      if case .mouse(let mouse) = event {
        for event in Screen.events(for: mouse, on: frame, in: session) { handle(event) }
      } else {
        handle(.terminal(event))
      }
      // Keys that wait already are worked on before anything is drawn: a burst costs one picture.
      if exitStatus == nil, !terminal.hasWaitingEvents { draw() }
      keep()
      if let exitStatus { return exitStatus }
    }
  }

  mutating func handle(_ event: SessionEvent) {
    for effect in reducer.handle(event, in: &session) { carryOut(effect) }
    if case .terminal(.resized) = event { fit() }
  }

  /// Tells the session what the terminal has room for.
  mutating func fit() {
    session.pageRows = Screen.gridRows(on: terminal.size)
    session.showsAllReasons = Screen.showsAllReasons(on: terminal.size)
    reducer.explain(&session)
  }

  /// Waits for the next event. What is slow is found out in a pause between keys, and drawn as it is known.
  private mutating func nextEvent() -> TerminalEvent? {
    let terminal = terminal
    if let pause = session.pauseBeforeAnalysis {
      if case .event(let event) = terminal.nextEvent(timeoutMilliseconds: pause) { return event }
    }
    while !terminal.hasWaitingEvents, reducer.analyse(&session, isInterrupted: { terminal.hasWaitingEvents })
    {
      draw()
    }
    switch terminal.nextEvent(wakeDescriptors: keeper.descriptors) {
    case .event(let event): return event
    case .timedOut: return nil
    case .readable:
      keeper.answerRequest(&session)
      draw()
      return nil
    }
  }

  mutating func draw() {
    frame = Screen.frame(
      of: session, size: terminal.size, glyphs: glyphs, cases: reducer.environment.cases)
    terminal.draw(frame)
  }

  // MARK: Effects

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .save(let request): save(request)
    case .leave:
      recovery.drop(recovery.own)
      exitStatus = 0
    case .end(let signal): exitStatus = 128 + signal
    case .suspend: terminal.suspend()
    case .setMouse(let isOn): terminal.setMouse(on: isOn)
    case .redraw: terminal.forgetPicture()
    case .copyToClipboard(let text):
      terminal.copy(text)
      handle(.copied)
    case .listCases: listCases()
    case .openCase(let name): openCase(name)
    case .writeRecovery(let lost): write(lost)
    case .openRecovery: openFound()
    case .dropRecovery: dropFound()
    }
  }

  // MARK: Cases

  private mutating func listCases() {
    let listed = cases.examples()
    reducer.environment.cases = listed.examples
    if let problem = listed.problems.first { say(problem) }
  }

  private mutating func openCase(_ name: String) {
    do throws(CaseProblem) {
      if let example = try cases.named(name) { begin(example.encounter) }
    } catch {
      say(error.description)
    }
  }

  /// Shows the first line of what is wrong with a file; `dripsheet case check` says all of it.
  private mutating func say(_ problem: String) {
    session.message = Session.Message(
      problem.split(separator: "\n").first.map(String.init) ?? problem, isProblem: true)
  }

  // MARK: Recovery

  func write(_ lost: Recovery) {
    do throws(FileProblem) {
      try recovery.write(lost, when: WallClock().stamp)
    } catch {
      StandardError.print(error.description)
    }
  }

  /// What is written if a bug in this program ends it: never older than the last key.
  private func armRecovery() {
    guard let lost = session.recovery else {
      terminal.setRecovery(path: recovery.own.path, bytes: nil)
      return
    }
    recovery.make()
    terminal.setRecovery(
      path: recovery.own.path, bytes: RecoveryFolder.bytes(lost, when: WallClock().stamp))
  }
}
