import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import Reports
import TerminalCells
import Worksheet
import WorksheetCommands
import WorksheetSession

/// The worksheet as lines in and lines out: a second front end on the same session, for a screen reader, a
/// braille display, a terminal that can't place its cursor, or a pipe. What is typed is a line; what is
/// answered is what it changed, one fact a line, the most important word first. Nothing is redrawn.
public struct LinearMode: ~Copyable, Sendable {
  var reducer: SessionReducer
  public internal(set) var session: Session
  /// What the next line answers; none: it is a row or a command.
  var asking = Asking.nothing
  /// The day of the rows that follow.
  var date: ChartedDate?
  /// Rows that wait for the first date of the sheet.
  var waiting: [String] = []
  /// The row spoken of last: what a command without a number is about.
  var current: RowIdentity?
  /// Whether a line could not be taken.
  public internal(set) var hasRefused = false
  /// What the reader is told and the rim is to do, until it is handed out.
  var answer = LinearAnswer()
  private let problems: [String]

  enum Asking {
    case nothing
    /// The cells of a row, one after another.
    case row(RowInput)
    /// The day of the rows that wait.
    case date
    /// Lines of a paste so far.
    case pasting([String])
  }

  /// - Parameter problems: what of the user's own files could not be used; said at the start.
  public init(
    opening encounter: ChartedEncounter, path: String?, environment: SessionEnvironment,
    problems: [String] = []
  ) {
    reducer = SessionReducer(environment: environment)
    session = reducer.open(encounter, path: path)
    self.problems = problems
    settle()
  }

  /// The day and time on the wall, for the next line.
  public mutating func know(today: Day, now: String) {
    reducer.environment.today = today
    reducer.environment.now = now
  }

  /// What is said at the start.
  public mutating func start() -> LinearAnswer {
    for problem in problems { say(problem) }
    say(opened)
    return handOut()
  }

  /// What a line does.
  public mutating func read(_ line: String) -> LinearAnswer {
    take(line.trimmed)
    return handOut()
  }

  /// What the rim answers.
  public mutating func read(_ event: SessionEvent) -> LinearAnswer {
    switch event {
    case .opened, .recovered:
      send(event)
      forget()
      say(opened)
    case .recoveryOffered(let what): say("not saved last time: \(what); :recover opens it")
    default:
      send(event)
      sayMessage()
    }
    return handOut()
  }

  /// The lines have ended without a `:quit`.
  ///
  /// - Returns: the effects hold a recovery where something is unsaved.
  public mutating func end() -> LinearAnswer {
    leaveOff()
    if let lost = session.recovery {
      say(unsaved)
      answer.effects.append(.writeRecovery(lost))
    }
    return handOut()
  }

  /// The system asks the program to go.
  public mutating func end(signal: Int32) -> LinearAnswer {
    leaveOff()
    send(.terminal(.terminate(signal: signal)))
    return handOut()
  }

  /// Out of what is asked; nothing that was entered is lost.
  public mutating func interrupt() -> LinearAnswer {
    if isAsking { cancel() } else { say(":quit leaves") }
    return handOut()
  }

  /// What stands before the line that is typed: the number of the new row, or what is asked.
  public var prompt: String {
    switch asking {
    case .row(let input): return "\(input.step.rawValue)> "
    case .date: return "date> "
    case .pasting: return "paste> "
    case .nothing: break
    }
    switch session.overlay {
    case .question: return "answer> "
    case .palette: return "name> "
    case .paste: return "enter> "
    default: return "\(session.worksheet.nextNumber)> "
    }
  }

  // MARK: Saying and doing

  mutating func say(_ line: String) { answer.lines.append(line) }

  mutating func say(_ lines: [String]) { answer.lines += lines }

  /// Says why a line is not taken.
  mutating func refuse(_ line: String) {
    hasRefused = true
    say(line)
  }

  mutating func send(_ event: SessionEvent) { answer.effects += reducer.handle(event, in: &session) }

  /// What the session says of what it just did, where it says something.
  mutating func sayMessage() {
    if case .palette = session.overlay { return sayQuestion() }
    guard let message = session.message else { return sayQuestion() }
    if message.isProblem { hasRefused = true }
    say(message.text.replacing("^Z", with: ":undo"))
    sayQuestion()
  }

  private mutating func handOut() -> LinearAnswer {
    defer { answer = LinearAnswer() }
    return answer
  }

  /// The cursor rests on the new row, with nothing open and nothing half typed.
  mutating func settle() {
    session.entry = nil
    session.overlay = nil
    session.message = nil
    session.cursor = Session.GridCursor(row: session.worksheet.rows.count, column: .substance)
  }

  private mutating func forget() {
    asking = .nothing
    date = nil
    waiting = []
    current = nil
    settle()
  }

  /// What was begun is left as it is, and rows that still wait for a date are kept as they were typed.
  private mutating func leaveOff() {
    if case .pasting(let lines) = asking { waiting += lines }
    asking = .nothing
    keepWaiting()
  }

  var isAsking: Bool {
    if case .nothing = asking { return session.overlay != nil }
    return true
  }

  private var opened: String {
    let encounter = session.worksheet.encounter
    let count = encounter.rows.count
    let name = encounter.id.isBlank ? "a new sheet" : encounter.id
    let title = encounter.title.map { ", \($0)" } ?? ""
    return "\(name)\(title), \(count == 1 ? "1 row" : "\(count) rows"), \(session.coded.policyName) policy, "
      + "\(session.coded.policy.setting.rawValue); :help"
  }

  private var unsaved: String {
    let count = session.worksheet.rows.count
    return "not saved: \(count == 1 ? "1 row" : "\(count) rows"); kept for recovery, the next start offers it"
  }
}

/// What a line is answered with: lines to be written, and what the rim is to do.
public struct LinearAnswer: Hashable, Sendable {
  public var lines: [String] = []
  public var effects: [Effect] = []
}
