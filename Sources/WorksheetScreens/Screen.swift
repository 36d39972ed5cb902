import TerminalCells
import WorksheetSession

/// What a session looks like on a terminal. Pure: the same session, size and glyphs give the same frame.
public enum Screen {
  /// Draws the session. Under ``Size/smallest`` a sentence says so; no size traps. `cases` are the
  /// cases that can be opened.
  public static func frame(
    of session: Session, size: Size, glyphs: GlyphSet,
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
    case .compare(let scroll):
      CompareScreen.draw(session, scroll: scroll, into: &frame, glyphs: glyphs, hints: hints)
    case .lines(let scroll): LinesScreen.draw(session, scroll: scroll, into: &frame, hints: hints)
    default:
      SheetScreen(session: session, glyphs: glyphs, hints: hints, cases: cases)
        .draw(into: &frame)
    }
    return frame
  }

  /// Whether the reasons pane of a terminal has room for every reason of a row.
  public static func showsAllReasons(on size: Size) -> Bool {
    WhyPane.isRoomy((SheetLayout(size).why?.lines ?? 0) - 1)
  }

  /// How many rows of the grid a terminal shows: a page.
  public static func gridRows(on size: Size) -> Int { max(1, SheetLayout(size).grid.lines - 1) }
}
