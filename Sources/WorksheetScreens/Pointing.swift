import TerminalCells
import WorksheetCommands
import WorksheetSession

extension Screen {
  /// What a press or a turn of the wheel means for a session whose frame is shown; nothing where it hits
  /// nothing.
  public static func events(
    for mouse: MouseEvent, on frame: Frame, in session: Session
  ) -> [SessionEvent] {
    switch mouse.action {
    case .press:
      // What was drawn last lies uppermost.
      let place = Position(column: mouse.column, line: mouse.line)
      let area = frame.areas.last { $0.contains(place) }
      return area.flatMap { HitTarget(text: $0.target) }.flatMap { event(for: $0, in: session) }.map { [$0] }
        ?? []
    case .wheelUp: return Array(repeating: .command(.move(.up)), count: steps(in: session))
    case .wheelDown: return Array(repeating: .command(.move(.down)), count: steps(in: session))
    }
  }

  private static func event(for target: HitTarget, in session: Session) -> SessionEvent? {
    switch target {
    case .row(let place): return .goTo(row: place, column: nil)
    case .cell(let place, let column): return .goTo(row: place, column: column)
    case .bar(let number): return goToRow(numbered: number, in: session)
    case .code(let index):
      let lines = session.coded.result.lines
      guard lines.indices.contains(index) else { return nil }
      return goToRow(numbered: rowBehind(lines[index].rows, in: session), in: session)
    case .item(let index): return .picked(index)
    case .choice(let index): return .choicePicked(index)
    }
  }

  /// The first of the rows behind a code line; on one of them, the next.
  private static func rowBehind(_ numbers: [Int], in session: Session) -> Int? {
    let rows = session.coded.encounter.rows
    guard rows.indices.contains(session.cursor.row),
      let at = numbers.firstIndex(of: rows[session.cursor.row].number)
    else { return numbers.first }
    return numbers[(at + 1) % numbers.count]
  }

  private static func goToRow(numbered number: Int?, in session: Session) -> SessionEvent? {
    session.coded.encounter.rows.firstIndex { $0.number == number }.map { .goTo(row: $0, column: nil) }
  }

  /// How many rows or lines a notch of the wheel goes. It enters nothing that is half typed.
  private static func steps(in session: Session) -> Int {
    if session.entry != nil { return 0 }
    switch session.overlay {
    case nil, .why, .compare, .help, .paste: return 3
    case .findings, .cases, .palette, .rowCard, .encounterCard, .timeline: return 1
    case .question, .lines: return 0
    }
  }
}
