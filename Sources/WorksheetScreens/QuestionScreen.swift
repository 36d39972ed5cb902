import TerminalCells
import WorksheetSession

/// A question with its answers by letter, over the sheet.
enum QuestionScreen {
  static func panel(_ question: Overlay.Question, width: Int) -> Panel {
    var lines = question.text.wrapped(to: width).map { StyledLine($0, Style(.plain, bold: true)) }
    let firstAnswer = lines.count
    for (index, answer) in question.answers.enumerated() {
      var line = StyledLine(target: .item(index))
      line.add("  ")
      line.add(String(answer.letter), Style(.keyName, bold: true))
      line.add("  \(answer.text)")
      lines.append(line)
    }
    return Panel(title: "question", lines: lines, cursor: Position(column: 2, line: firstAnswer))
  }
}
