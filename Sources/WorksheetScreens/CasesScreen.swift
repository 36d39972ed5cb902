import TerminalCells
import WorksheetSession

/// The worked examples that ship with the program.
enum CasesScreen {
  static func panel(_ cases: [SessionEnvironment.Example], selected: Int, width: Int) -> Panel {
    let nameWidth = min(40, cases.map { VisibleText.width(of: $0.name) }.max() ?? 0) + 3
    var lines = cases.enumerated().map { index, example in
      var line = StyledLine(target: .item(index))
      line.add(" " + example.name, Style(.plain, bold: true))
      line.pad(to: nameWidth)
      line.add(example.title, Style(.faint))
      return line
    }
    if lines.isEmpty { lines = [StyledLine("no examples are here", Style(.faint))] }
    let active = min(max(selected, 0), max(0, cases.count - 1))
    return Panel(
      title: "examples", remark: "Enter opens one, Esc closes", lines: lines,
      selected: cases.isEmpty ? nil : active, cursor: Position(column: 1, line: active))
  }
}
