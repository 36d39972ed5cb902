import TerminalCells
import Teaching
import WorksheetCommands
import WorksheetSession

/// A lesson as its class sees it: the sheet or the timeline as far as they are shown, and the trainer's keys.
public enum LessonScreen {
  /// Draws the lesson. Under ``Size/smallest`` a sentence says so; no size traps.
  public static func frame(of lesson: Lesson, size: Size, glyphs: GlyphSet) -> Frame {
    guard size.columns >= Size.smallest.columns, size.lines >= Size.smallest.lines else {
      return Screen.frame(of: lesson.session, size: size, glyphs: glyphs)
    }
    var frame = Frame(size: size)
    let hints = hints(of: lesson, glyphs: glyphs)
    let session = lesson.session
    let panel = panel(of: lesson, width: size.columns - 2)
    switch lesson.picture {
    case .timeline where panel == nil:
      TimelineScreen.draw(session, into: &frame, glyphs: glyphs, hints: hints)
    case .compare(let scroll) where panel == nil:
      CompareScreen.draw(session, scroll: scroll, into: &frame, glyphs: glyphs, hints: hints)
    default:
      SheetScreen(session: session, glyphs: glyphs, hints: hints, cases: [], lesson: panel, hasNewRow: false)
        .draw(into: &frame)
    }
    if let prompt = lesson.prompt { draw(prompt, of: lesson, into: &frame, glyphs: glyphs) }
    return frame
  }

  private static func hints(of lesson: Lesson, glyphs: GlyphSet) -> HintLine {
    let everywhere: [LessonCommand] = [.help, .quit]
    let hints = (lesson.offers + everywhere).map { command in
      Hint(
        key: command.keys.first?.name ?? "", words: command.label,
        isEverywhere: everywhere.contains(command))
    }
    let message = lesson.problem.map { Session.Message($0, isProblem: true) } ?? .init(lesson.progress)
    return HintLine(message: message, hints: hints, glyphs: glyphs)
  }

  /// What is being typed, in the place of the hint line; what is wrong with it stands above.
  private static func draw(
    _ prompt: Lesson.Prompt, of lesson: Lesson, into frame: inout Frame, glyphs: GlyphSet
  ) {
    let (columns, line) = (frame.size.columns, frame.size.lines - 1)
    let blank = String(repeating: " ", count: columns)
    let head = prompt.command == .change ? " change, such as 2. stop 1915: " : " go to row: "
    frame.write(blank, column: 0, line: line)
    let start = frame.write(head, column: 0, line: line, style: Style(.heading))
    let field = TypedField(prompt.text, caret: prompt.text.count, width: columns - start - 1)
    frame.write(field.text, column: start, line: line, style: Style(.provisional, underlined: true))
    frame.cursor = Position(column: start + field.caretColumn, line: line)
    guard let problem = lesson.problem else { return }
    let parts = problem.wrapped(to: columns - 4)
    for (index, part) in parts.enumerated() {
      let above = line - parts.count + index
      frame.write(blank, column: 0, line: above)
      frame.write(
        index == 0 ? "\(glyphs.findingMark) \(part)" : "  \(part)", column: 1, line: above,
        style: Style(.error, bold: true))
    }
  }

  private static func panel(of lesson: Lesson, width: Int) -> Panel? {
    if lesson.picture == .help {
      let lines = LessonCommand.allCases.map { command in
        var line = StyledLine(command.keys.map(\.name).joined(separator: ", "), Style(.keyName))
        line.pad(to: 22)
        line.add(command.sentence)
        return line
      }
      return Panel(title: "keys of a lesson", remark: "Esc closes", lines: lines)
    }
    guard lesson.showsNotes else { return nil }
    let lines = LessonNotes(lesson).lines.flatMap { note in
      [StyledLine(note.heading, Style(.heading, bold: true))]
        + note.text.wrapped(to: width - 2).map { StyledLine("  " + $0) }
    }
    return Panel(title: "notes", remark: "n hides them", lines: lines)
  }
}
