import InfusionCoding
import WorksheetCommands

extension SessionReducer {
  /// On the whole-screen timeline up and down go through the rows, left and right through time.
  func moveInTimeline(_ command: MoveCommand, in session: inout Session) {
    switch command {
    case .up: moveRow(-1, in: &session)
    case .down: moveRow(1, in: &session)
    case .pageUp: moveRow(-session.pageRows, in: &session)
    case .pageDown: moveRow(session.pageRows, in: &session)
    case .firstRow, .first: session.cursor.row = 0
    case .newRow, .last: session.cursor.row = max(0, session.worksheet.rows.count - 1)
    case .left: pan(by: -1, in: &session)
    case .right: pan(by: 1, in: &session)
    case .enter: session.overlay = nil
    case .nextCell, .previousCell, .find, .findNext: break
    }
  }

  /// All that is charted, from the first minute to the last; nil where nothing is.
  private func wholeTime(_ session: Session) -> Span? {
    let runs = session.coded.result.timeline.runs
    guard let start = runs.map(\.start).min() else { return nil }
    let stop = runs.flatMap { $0.segments.map(\.stop) }.max() ?? start
    return Span(start: start, stop: max(stop, start + 60))
  }

  /// Shows so many times as many minutes, the active row in the middle where it is on the timeline.
  func zoom(by factor: Double, in session: inout Session) {
    guard let whole = wholeTime(session) else { return }
    let shown = session.timeline.shown ?? whole
    let minutes = max(15, Int(Double(shown.minutes) * factor))
    guard minutes < whole.minutes else { return session.timeline.shown = nil }
    let rows = session.coded.encounter.rows
    let active =
      rows.indices.contains(session.cursor.row) ? rows[session.cursor.row].start?.onTheClock : nil
    let middle = active ?? shown.start + shown.minutes / 2
    let start = min(max(whole.start, middle - minutes / 2), whole.stop - minutes)
    session.timeline.shown = Span(start: start, stop: start + minutes)
  }

  /// A quarter of what is shown to the left or right.
  private func pan(by step: Int, in session: inout Session) {
    guard let whole = wholeTime(session), let shown = session.timeline.shown else { return }
    let by = max(1, shown.minutes / 4) * step
    let start = min(max(whole.start, shown.start + by), whole.stop - shown.minutes)
    session.timeline.shown = Span(start: start, stop: start + shown.minutes)
  }
}
