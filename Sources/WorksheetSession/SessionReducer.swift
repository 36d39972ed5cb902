import ChartedEncounter
import InfusionCoding
import TerminalCells
import Worksheet
import WorksheetCommands

/// What a session becomes by what happens to it, and what the rim is to do about it. Same session, same
/// event, same environment: same answer. (It can't be copied, since it holds the engine's workspace.)
public struct SessionReducer: ~Copyable, Sendable {
  public var environment: SessionEnvironment
  var coder = InfusionCoder()

  public init(environment: SessionEnvironment) { self.environment = environment }

  /// A session on an encounter, coded, with the cursor on the new row.
  ///
  /// - Parameter path: the file it was read from and is saved to; none for a new sheet.
  public mutating func open(_ encounter: ChartedEncounter, path: String?) -> Session {
    open(Worksheet(encounter), path: path)
  }

  /// The same on a worksheet, with what can be undone in it.
  mutating func open(_ worksheet: Worksheet, path: String?) -> Session {
    let coded = code(worksheet.encounter, withEstimate: environment.showsEstimate)
    var session = Session(
      worksheet: worksheet, coded: coded, file: Session.FileState(path: path),
      showsEstimate: environment.showsEstimate)
    session.bindings = environment.bindings
    session.timeline.arrangement = environment.timelineArrangement
    session.coded.linesBefore = coded.result.lines
    session.memory.settledLines = coded.result.lines
    session.memory.settledState = worksheet.state
    session.memory.savedState = worksheet.state
    session.memory.codedFrom = Session.CodedFrom(state: worksheet.state, provisional: nil, place: 0)
    session.cursor = Session.GridCursor(
      row: worksheet.rows.count, column: environment.entryOrder.columns[0])
    if worksheet.rows.isEmpty {
      offerToday(thenColumn: session.cursor.column, in: &session)
      session.message = nil
    }
    settle(&session)
    return session
  }

  /// The next session and what the rim is to do.
  public mutating func next(_ session: Session, _ event: SessionEvent) -> (Session, [Effect]) {
    var next = session
    let effects = handle(event, in: &next)
    return (next, effects)
  }

  /// The same on a session in place, which spares a copy of a large sheet.
  public mutating func handle(_ event: SessionEvent, in session: inout Session) -> [Effect] {
    let effects: [Effect]
    switch event {
    case .terminal(let event): effects = handle(event, in: &session)
    case .command(let id):
      session.message = nil
      session.pendingKeys = []
      effects = perform(id, in: &session)
    case .goTo(let row, let column):
      effects = []
      goTo(row: row, column: column, in: &session)
    case .picked(let item):
      session.message = nil
      effects = pickItem(item, in: &session)
    case .choicePicked(let choice):
      effects = []
      pickChoice(choice, in: &session)
    default: effects = answer(event, in: &session)
    }
    settle(&session)
    return effects
  }

  private mutating func handle(_ event: TerminalEvent, in session: inout Session) -> [Effect] {
    switch event {
    case .key(let key): return press(key, in: &session)
    case .paste(let text):
      session.message = nil
      return paste(text, in: &session)
    case .resized, .mouse: return []
    case .resumed: return [.redraw]
    case .terminate(let signal):
      return (session.recovery.map { [Effect.writeRecovery($0)] } ?? []) + [.end(signal: signal)]
    }
  }

  /// What follows from the new state: the codes, the choices, what is said of the row.
  mutating func settle(_ session: inout Session) {
    session.cursor.row = min(max(0, session.cursor.row), session.worksheet.rows.count)
    if case .rowCard = session.overlay, session.isOnNewRow, session.entry == nil { session.overlay = nil }
    if let identity = session.activeIdentity { session.filter?.hidden.remove(identity) }
    if let mark = session.mark, session.worksheet.place(of: mark) == nil { session.mark = nil }
    session.paletteRemark = paletteRemark(session)
    refresh(&session)
    recode(&session)
    explain(&session)
    follow(&session)
    session.scrollGrid()
    session.file.isUnsaved = session.worksheet.state != session.memory.savedState
    session.offers = session.entry == nil ? offers(session) : []
    session.remarks = remarks(session)
  }

  private mutating func press(_ key: Key, in session: inout Session) -> [Effect] {
    session.message = nil
    let finished = session.memory.finished
    session.memory.finished = nil
    let keys = session.pendingKeys + [key]
    session.pendingKeys = []
    if keys.count == 1, reopen(finished, with: key, in: &session) { return [] }
    switch environment.bindings.meaning(of: keys, in: context(for: keys, session)) {
    case .command(let id): return perform(id, in: &session)
    case .prefix:
      session.pendingKeys = keys
      return []
    case .none: break
    }
    guard keys.count == 1 else {
      session.message = Session.Message("\(keys.names) is no command", isProblem: true)
      return []
    }
    if case .character(let character) = key { return type(character, in: &session) }
    return []
  }

  /// A cell whose text was emptied is an empty cell to the signs for help and palette: `?` and `:`.
  private func context(for keys: [Key], _ session: Session) -> KeyContext {
    let context = session.keyContext
    guard context == .entry, session.entry?.saysNothing == true, keys.count == 1 else { return context }
    switch environment.bindings.meaning(of: keys, in: .emptyCell) {
    case .command(.view(.help)), .command(.view(.palette)): return .emptyCell
    default: return context
    }
  }
}
