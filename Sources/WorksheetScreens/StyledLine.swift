import TerminalCells

/// A line of text in parts, each in its style, some of them things that a mouse may hit.
struct StyledLine {
  struct Part {
    var text: String
    var style: Style
    var target: HitTarget?
  }
  var parts: [Part] = []
  /// What the whole line stands for.
  var target: HitTarget?

  init(target: HitTarget? = nil) { self.target = target }

  init(_ text: String, _ style: Style = Style(), target: HitTarget? = nil) {
    parts = [Part(text: text, style: style)]
    self.target = target
  }

  mutating func add(_ text: String, _ style: Style = Style(), target: HitTarget? = nil) {
    parts.append(Part(text: text, style: style, target: target))
  }

  /// Adds blanks up to a cell, one at least.
  mutating func pad(to column: Int) {
    add(String(repeating: " ", count: max(1, column - width)))
  }

  /// The cells it takes.
  var width: Int { parts.reduce(0) { $0 + VisibleText.width(of: $1.text) } }

  /// Draws it in at most `width` cells, ended by an ellipsis where it takes more.
  func draw(into frame: inout Frame, column: Int, line: Int, width: Int, glyphs: GlyphSet) {
    var at = column
    for part in parts where at < column + width {
      let taken = frame.write(
        part.text, fitting: column + width - at, column: at, line: line, glyphs: glyphs, style: part.style)
      if let target = part.target { frame.mark(target, column: at, line: line, columns: taken) }
      at += taken
    }
    if let target { frame.mark(target, column: column, line: line, columns: width) }
  }
}
