import InfusionCoding
import TerminalCells
import WorksheetSession

/// The code lines and nothing beside them, to be selected by hand and pasted elsewhere.
enum LinesScreen {
  static func draw(_ session: Session, into frame: inout Frame, hints: HintLine) {
    let lines = session.coded.result.lines
    let room = frame.size.lines - 1
    for (index, line) in lines.prefix(room).enumerated() {
      frame.write(text(of: line), column: 0, line: index, style: Style(.code))
      frame.mark(.code(index), column: 0, line: index, columns: frame.size.columns)
    }
    if lines.isEmpty { frame.write("no codes yet", column: 0, line: 0, style: Style(.faint)) }
    if lines.count > room, room > 0 {
      frame.write("and \(lines.count - room + 1) more lines", column: 0, line: room - 1)
    }
    hints.draw(into: &frame, line: frame.size.lines - 1)
    frame.cursor = Position(column: 0, line: 0)
  }

  /// `08/04/2026 96365-XS x1`, in plain ASCII whatever the terminal.
  static func text(of line: CodeLine) -> String {
    "\(ClockText.fullDate(line.day)) \(line.codeText) x\(line.units)"
  }
}
