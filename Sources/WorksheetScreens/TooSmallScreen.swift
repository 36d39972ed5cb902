import TerminalCells

/// Too little room for the sheet: a sentence says so, and the sheet waits.
enum TooSmallScreen {
  static func draw(into frame: inout Frame) {
    let size = frame.size
    let text =
      "Dripsheet needs \(Size.smallest.columns) columns and \(Size.smallest.lines) lines; "
      + "this window has \(size.columns) and \(size.lines). Nothing is lost: make it larger to go on."
    for (line, part) in text.wrapped(to: size.columns).enumerated() where line < size.lines {
      frame.write(part, column: 0, line: line)
    }
  }
}
