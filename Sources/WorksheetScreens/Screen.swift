import TerminalCells
import WorksheetSession

/// What a session looks like on a terminal. Pure: the same session, size and glyphs give the same frame.
public enum Screen {
  /// Draws the session. Under ``Size/smallest`` a sentence says so; no size traps. `cases` are the
  /// worked examples that can be opened.
  public static func frame(
    of session: Session, size: Size, glyphs: GlyphSet, sentences: Sentences,
    cases: [SessionEnvironment.Example] = []
  ) -> Frame {
    var frame = Frame(size: size)
    guard size.columns >= Size.smallest.columns, size.lines >= Size.smallest.lines else {
      TooSmallScreen.draw(into: &frame)
      return frame
    }
    let hints = HintLine(session, glyphs: glyphs)
    switch session.overlay {
    case .timeline: TimelineScreen.draw(session, into: &frame, glyphs: glyphs, hints: hints)
    case .lines: LinesScreen.draw(session, into: &frame, hints: hints)
    default:
      SheetScreen(session: session, glyphs: glyphs, sentences: sentences, hints: hints, cases: cases)
        .draw(into: &frame)
    }
    return frame
  }

  /// How many rows of the grid a terminal shows: a page.
  public static func gridRows(on size: Size) -> Int { max(1, SheetLayout(size).grid.lines - 1) }
}
