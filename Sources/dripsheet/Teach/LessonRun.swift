import CaseFiles
import Teaching
import TerminalDriver
import WorksheetScreens
import WorksheetSession

/// The loop of a lesson: waits for the trainer's keys, and draws what they show.
struct LessonRun: ~Copyable {
  private var reducer: LessonReducer
  private var lesson: Lesson
  private let terminal: Terminal

  init(_ example: TeachingCase, environment: SessionEnvironment, terminal: Terminal) {
    reducer = LessonReducer(environment: environment)
    lesson = reducer.open(example)
    self.terminal = terminal
  }

  /// Runs until the trainer ends it or the system asks the program to go.
  ///
  /// - Returns: the exit status.
  mutating func untilItEnds() -> Int32 {
    let terminal = terminal
    while !lesson.isOver {
      if !terminal.hasWaitingEvents { draw() }
      while !terminal.hasWaitingEvents,
        reducer.analyse(&lesson, isInterrupted: { terminal.hasWaitingEvents })
      {
        draw()
      }
      guard case .event(let event) = terminal.nextEvent() else { continue }
      switch event {
      case .key(let key): reducer.press(key, in: &lesson)
      case .resumed: terminal.forgetPicture()
      case .terminate(let signal): return 128 + signal
      case .paste, .resized, .mouse: break
      }
    }
    return 0
  }

  private func draw() {
    let glyphs = terminal.capabilities.isUTF8 ? GlyphSet.utf8 : .ascii
    terminal.draw(LessonScreen.frame(of: lesson, size: terminal.size, glyphs: glyphs))
  }
}
