import TerminalCells

extension String {
  /// The text in at most so many cells: cut, and ended with an ellipsis, where it takes more.
  func cut(to width: Int, ellipsis: Character) -> String {
    guard width > 0 else { return "" }
    // Every character takes at least one cell and at most two, so that most texts need no measuring.
    if utf8.count <= width { return self }
    guard VisibleText.width(of: self) > width else { return self }
    var cut = ""
    var taken = 1
    for glyph in VisibleText.glyphs(of: self) {
      guard taken + glyph.width <= width else { break }
      cut.append(glyph.character)
      taken += glyph.width
    }
    while cut.last == " " { cut.removeLast() }
    return cut + String(ellipsis)
  }

  /// The text set at the right of so many cells.
  func rightAligned(in width: Int) -> String {
    String(repeating: " ", count: max(0, width - VisibleText.width(of: self))) + self
  }

  /// The text in lines of at most so many cells, broken between words; a word longer than a line is
  /// broken where the line ends.
  func wrapped(to width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var taken = 0
    for word in split(separator: " ", omittingEmptySubsequences: true) {
      let size = VisibleText.width(of: word)
      if taken > 0, taken + 1 + size <= width {
        line += " " + word
        taken += 1 + size
        continue
      }
      if taken > 0 { lines.append(line) }
      (line, taken) = ("", 0)
      for glyph in VisibleText.glyphs(of: word) {
        if taken + glyph.width > width, taken > 0 {
          lines.append(line)
          (line, taken) = ("", 0)
        }
        line.append(glyph.character)
        taken += glyph.width
      }
    }
    if taken > 0 { lines.append(line) }
    return lines
  }
}
