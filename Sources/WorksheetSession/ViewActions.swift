import InfusionCoding
import WorksheetCommands

extension SessionReducer {
  mutating func perform(_ command: ViewCommand, in session: inout Session) -> [Effect] {
    switch command {
    case .redraw: return [.redraw]
    case .mouse:
      environment.isMouseOn.toggle()
      session.message = Session.Message(
        environment.isMouseOn
          ? "the mouse is on; most terminals select text only with Shift held now" : "the mouse is off")
      return [.setMouse(on: environment.isMouseOn)]
    case .hideCodes:
      session.hidesCodes.toggle()
      session.message = Session.Message(session.hidesCodes ? "codes are hidden" : "codes are shown")
    case .zoomIn: zoom(by: 0.5, in: &session)
    case .zoomOut: zoom(by: 2, in: &session)
    case .fit: session.timeline.shown = nil
    case .timelineRows: arrangeTimeline(in: &session)
    case .onlyRows: toggle(.palette(Overlay.Palette(text: "only ", selected: 0)), in: &session)
    case .allRows: showAll(in: &session)
    case .nextFinding:
      leaveCell(by: .command, in: &session)
      goToNextFinding(in: &session)
    case .why: toggle(.why(scroll: 0), in: &session)
    case .timeline: toggle(.timeline, in: &session)
    case .findings: toggle(.findings(selected: 0), in: &session)
    case .compare: toggle(.compare(scroll: 0), in: &session)
    case .estimate:
      session.showsEstimate.toggle()
      session.memory.codedFrom = nil
      session.message = Session.Message(
        session.showsEstimate ? "the estimate is shown where there are rates" : "the estimate is hidden")
    case .lines: toggle(.lines(scroll: 0), in: &session)
    case .help: toggle(.help(scroll: 0), in: &session)
    case .palette: toggle(.palette(Overlay.Palette(text: "", selected: 0)), in: &session)
    }
    return []
  }

  /// Opens what the command is for, or closes it where it is open.
  mutating func toggle(_ overlay: Overlay, in session: inout Session) {
    leaveCell(by: .command, in: &session)
    // What could not be entered stays until it is put right or given up.
    guard session.entry == nil else { return }
    if session.overlay?.kind == overlay.kind { return close(in: &session) }
    session.beneathHelp = overlay.kind == .help ? session.overlay : nil
    session.overlay = overlay
  }

  /// Closes what is open; under the help what it was asked for on.
  func close(in session: inout Session) {
    session.overlay = session.overlay?.kind == .help ? session.beneathHelp : nil
    session.beneathHelp = nil
  }

  /// The next row below that has a finding; after the last the first again.
  private func goToNextFinding(in session: inout Session) {
    let numbers = Set(session.findings.flatMap(\.rows))
    let rows = session.worksheet.rows
    let places = rows.indices.filter { numbers.contains(rows[$0].number) }
    guard let next = places.firstIndex(where: { $0 > session.cursor.row }) ?? places.indices.first else {
      return
    }
    session.cursor.row = places[next]
    session.message = Session.Message("\(next + 1) of \(places.count) rows with findings")
  }
}

extension Overlay {
  /// Which overlay it is, whatever it shows.
  enum Kind {
    case rowCard, encounterCard, why, findings, help, palette, cases, question, paste, timeline, compare,
      lines
  }

  var kind: Kind {
    switch self {
    case .rowCard: .rowCard
    case .encounterCard: .encounterCard
    case .why: .why
    case .findings: .findings
    case .help: .help
    case .palette: .palette
    case .cases: .cases
    case .question: .question
    case .paste: .paste
    case .timeline: .timeline
    case .compare: .compare
    case .lines: .lines
    }
  }
}
