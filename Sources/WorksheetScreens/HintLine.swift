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

  func draw(into frame: inout Frame, line: Int) {
    let columns = frame.size.columns
    var at = 1
    if let message {
      let style = message.isProblem ? Style(.error, bold: true) : Style(.note, bold: true)
      let text = message.isProblem ? "\(glyphs.findingMark) \(message.text)" : message.text
      at += frame.write(text, fitting: columns - 2, column: at, line: line, glyphs: glyphs, style: style) + 3
    }
    for hint in hints {
      let width = VisibleText.width(of: hint.key) + 1 + VisibleText.width(of: hint.words)
      guard at + width <= columns else { break }
      at += frame.write(hint.key, column: at, line: line, style: Style(.keyName))
      at += frame.write(" \(hint.words)", column: at, line: line, style: Style(.faint)) + 2
    }
  }
}
