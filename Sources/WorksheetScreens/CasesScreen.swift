import TerminalCells
import WorksheetSession

/// The cases by theme.
enum CasesScreen {
  static func panel(_ cases: [SessionEnvironment.Example], selected: Int) -> Panel {
    let active = min(max(selected, 0), max(0, cases.count - 1))
    var lines: [StyledLine] = []
    var selectedLine: Int?
    for (index, example) in cases.enumerated() {
      if index == 0 || cases[index - 1].theme != example.theme {
        lines.append(StyledLine(example.theme, Style(.heading)))
      }
      if index == active { selectedLine = lines.count }
      var line = StyledLine(target: .item(index))
      line.add("  " + example.difficulty, Style(.faint))
      line.pad(to: 10)
      line.add(example.title)
      line.add("  " + example.name, Style(.faint))
      lines.append(line)
    }
    if lines.isEmpty { lines = [StyledLine("no cases are here", Style(.faint))] }
    return Panel(
      title: "cases", remark: "Enter opens one, Esc closes", lines: lines, selected: selectedLine,
      cursor: Position(column: 10, line: selectedLine ?? 0))
  }
}
