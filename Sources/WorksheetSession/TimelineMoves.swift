import ChartedEncounter
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
    case .firstRow, .first: session.cursor.row = session.shownPlaces.first ?? 0
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

  /// Shows so many times as many minutes, the active row in the middle where it is on the timeline. From
  /// the whole time of more than a day, zooming in comes to the active row's day first.
  func zoom(by factor: Double, in session: inout Session) {
    guard let whole = wholeTime(session) else { return }
    let shown = session.timeline.shown ?? whole
    let active = startOfActiveRow(session)
    if factor < 1, session.timeline.shown == nil, whole.minutes > Clock.minutesPerDay {
      return show(Self.firstZoom(around: active ?? whole.start, of: whole), of: whole, in: &session)
    }
    let minutes = max(15, Int(Double(shown.minutes) * factor))
    guard minutes < whole.minutes else {
      session.timeline.shown = nil
      session.message = Session.Message("timeline: the whole time")
      return
    }
    let middle = active.flatMap { shown.start <= $0 && $0 <= shown.stop ? $0 : nil } ?? middle(of: shown)
    show(
      Span(start: middle - minutes / 2, stop: middle - minutes / 2 + minutes), of: whole, in: &session)
  }

  private func middle(of span: Span) -> Minute { span.start + span.minutes / 2 }

  /// The day of a minute, or, of a long stay, half a day around it: its whole day is what the timeline may
  /// have been showing.
  private static func firstZoom(around minute: Minute, of whole: Span) -> Span {
    if whole.minutes > 3 * Clock.minutesPerDay { return Span(start: minute - 360, stop: minute + 360) }
    let midnight = Clock.day(of: minute) * Clock.minutesPerDay
    return Span(start: midnight, stop: midnight + Clock.minutesPerDay)
  }

  /// Shows a stretch, moved so that it lies in the whole time.
  private func show(_ span: Span, of whole: Span, in session: inout Session) {
    let minutes = min(span.minutes, whole.minutes)
    let start = min(max(whole.start, span.start), whole.stop - minutes)
    session.timeline.shown = Span(start: start, stop: start + minutes)
    let from = ChartedTime(start)
    let to = ChartedTime(start + minutes)
    session.message = Session.Message(
      "timeline: \(from.month)/\(from.day) \(from.time.digits) to \(to.month)/\(to.day) \(to.time.digits)")
  }

  private func startOfActiveRow(_ session: Session) -> Minute? {
    let rows = session.coded.encounter.rows
    return rows.indices.contains(session.cursor.row) ? rows[session.cursor.row].start?.onTheClock : nil
  }

  /// The zoomed timeline goes to where another row is selected.
  func follow(_ session: inout Session) {
    guard session.memory.followed != session.activeIdentity else { return }
    session.memory.followed = session.activeIdentity
    guard let shown = session.timeline.shown, let whole = wholeTime(session),
      let active = startOfActiveRow(session), active < shown.start || active >= shown.stop
    else { return }
    let message = session.message
    show(
      Span(start: active - shown.minutes / 2, stop: active - shown.minutes / 2 + shown.minutes), of: whole,
      in: &session)
    session.message = message
  }

  /// A lane an access, or a line a row.
  func arrangeTimeline(in session: inout Session) {
    session.timeline.arrangement = session.timeline.arrangement == .lanes ? .rows : .lanes
    session.message = Session.Message(
      session.timeline.arrangement == .rows ? "timeline: a line a row" : "timeline: a lane an access")
  }

  /// A quarter of what is shown to the left or right.
  private func pan(by step: Int, in session: inout Session) {
    guard let whole = wholeTime(session), let shown = session.timeline.shown else { return }
    let by = max(1, shown.minutes / 4) * step
    show(Span(start: shown.start + by, stop: shown.stop + by), of: whole, in: &session)
  }
}
