import TerminalCells
import WorksheetCommands
import WorksheetSession

/// The last line: what just happened, then keys, the most important first, as many as fit.
struct HintLine {
  var message: Session.Message?
  var hints: [Hint]
  var glyphs: GlyphSet

  init(_ session: Session, glyphs: GlyphSet) {
    message = session.message
    hints = Hint.all(for: session)
    self.glyphs = glyphs
  }

  init(message: Session.Message?, hints: [Hint], glyphs: GlyphSet) {
    self.message = message
    self.hints = hints
    self.glyphs = glyphs
  }

  func draw(into frame: inout Frame, line: Int) {
    let columns = frame.size.columns
    var at = 1
    if let message {
      let style = message.isProblem ? Style(.error, bold: true) : Style(.note, bold: true)
      let text = message.isProblem ? "\(glyphs.findingMark) \(message.text)" : message.text
      at += frame.write(text, fitting: columns - 2, column: at, line: line, glyphs: glyphs, style: style) + 3
    }
    let everywhere = hints.filter(\.isEverywhere)
    let end = columns - everywhere.reduce(-2) { $0 + $1.width + 2 }
    // Where a message leaves no room for them they come after it, like the others.
    let isRoomy = at < end
    for hint in hints where !(isRoomy && hint.isEverywhere) {
      guard at + hint.width <= (isRoomy ? end - 2 : columns) else { break }
      at = draw(hint, into: &frame, column: at, line: line)
    }
    guard isRoomy else { return }
    at = end
    for hint in everywhere { at = draw(hint, into: &frame, column: at, line: line) }
  }

  /// The column where the next may begin.
  private func draw(_ hint: Hint, into frame: inout Frame, column: Int, line: Int) -> Int {
    let words = column + frame.write(hint.key, column: column, line: line, style: Style(.heading))
    return words + frame.write(" \(hint.words)", column: words, line: line) + 2
  }
}

extension Hint {
  fileprivate var width: Int { VisibleText.width(of: key) + 1 + VisibleText.width(of: words) }
}
