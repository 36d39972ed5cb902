import InfusionCoding
import TerminalCells
import WorksheetSession

/// The code lines and nothing beside them, to be selected by hand and pasted elsewhere.
enum LinesScreen {
  static func draw(_ session: Session, scroll: Int, into frame: inout Frame, hints: HintLine) {
    let lines = session.coded.result.lines
    let room = frame.size.lines - 1
    let first = min(max(0, scroll), max(0, lines.count - room))
    for (index, line) in lines.enumerated().dropFirst(first).prefix(room) {
      frame.write(text(of: line), column: 0, line: index - first, style: Style(.code))
      frame.mark(.code(index), column: 0, line: index - first, columns: frame.size.columns)
    }
    if lines.isEmpty { frame.write("no codes yet", column: 0, line: 0, style: Style(.faint)) }
    if lines.count - first > room, room > 0 {
      let more = "and \(lines.count - first - room + 1) more lines below"
      frame.write(
        more + String(repeating: " ", count: 20), column: 0, line: room - 1, style: Style(.faint))
    }
    hints.draw(into: &frame, line: frame.size.lines - 1)
    frame.cursor = Position(column: 0, line: 0)
  }

  /// `08/04/2026 96365-XS x1`, in plain ASCII whatever the terminal.
  static func text(of line: CodeLine) -> String {
    "\(ClockText.fullDate(line.day)) \(line.codeText) x\(line.units)"
  }
}
