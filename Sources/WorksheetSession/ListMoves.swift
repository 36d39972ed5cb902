import InfusionCoding
import WorksheetCommands

extension SessionReducer {
  /// Scrolls what is open, or moves over its items; Enter does what the list is for.
  mutating func moveInList(_ command: MoveCommand, in session: inout Session) -> [Effect] {
    if command == .enter { return take(in: &session) }
    guard let step = step(command, page: session.pageRows) else { return [] }
    switch session.overlay {
    case .why(let scroll): session.overlay = .why(scroll: max(0, added(scroll, step)))
    case .compare(let scroll): session.overlay = .compare(scroll: max(0, added(scroll, step)))
    case .lines(let scroll):
      let last = session.coded.result.lines.count - 1
      session.overlay = .lines(scroll: min(max(0, added(scroll, step)), max(0, last)))
    case .help(let scroll): session.overlay = .help(scroll: max(0, added(scroll, step)))
    case .findings(let selected):
      let last = session.findings.count - 1
      session.overlay = .findings(selected: min(max(0, added(selected, step)), max(0, last)))
    case .cases(let selected):
      let last = environment.cases.count - 1
      session.overlay = .cases(selected: min(max(0, added(selected, step)), max(0, last)))
    case .paste(var preview):
      preview.scroll = min(max(0, added(preview.scroll, step)), max(0, preview.lines.count - 1))
      session.overlay = .paste(preview)
    default: break
    }
    return []
  }

  private func step(_ command: MoveCommand, page: Int) -> Int? {
    switch command {
    case .up, .previousCell: -1
    case .down, .nextCell: 1
    case .pageUp: -page
    case .pageDown: page
    case .first, .firstRow: -Self.farEnough
    case .last, .newRow: Self.farEnough
    case .left, .right, .enter, .find, .findNext: nil
    }
  }

  /// More items than any list has, and so few that nothing overflows.
  private static let farEnough = 1_000_000_000

  private func added(_ place: Int, _ step: Int) -> Int { min(max(place, 0), Self.farEnough) + step }

  private mutating func take(in session: inout Session) -> [Effect] {
    switch session.overlay {
    case .findings(let selected):
      session.overlay = nil
      let findings = session.findings
      if findings.indices.contains(selected), let number = findings[selected].rows.first,
        let place = session.worksheet.rows.firstIndex(where: { $0.number == number })
      {
        session.cursor.row = place
      }
    case .cases(let selected):
      guard environment.cases.indices.contains(selected) else { break }
      return openCase(environment.cases[selected].name, in: &session)
    case .paste(let preview): enter(preview, in: &session)
    default: close(in: &session)
    }
    return []
  }
}
