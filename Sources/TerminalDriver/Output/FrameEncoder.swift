import TerminalCells

/// Frames in, bytes out: the difference between what the terminal shows and the next frame, in as few
/// bytes as the terminal can be told it.
///
/// Of ncurses the driver uses terminfo and not its screen. curses' own difference (`doupdate`) costs a
/// second copy of every cell, moves by `cup` where a reprinted cell is shorter, writes when its own
/// buffer is full, so that a frame is several writes, and trusts its idea of every character's width.
/// Here a frame is one write; the cursor is placed anew behind every glyph about whose width terminals
/// disagree; and the whole is a value that is tried without a terminal.
struct FrameEncoder {
  let capabilities: TerminalCapabilities
  /// The terminal has said that it holds a picture back until it is whole.
  var synchronizes: Bool

  private var painter: ScreenPainter
  private var size: Size?
  private var shown: [ScreenCell] = []
  private var next: [ScreenCell] = []
  private var dirty: [Bool] = []
  private var bytes: [UInt8] = []
  private var pen = Rendition.plain
  private var cursor: Position?

  init(capabilities: TerminalCapabilities, theme: Theme) {
    self.capabilities = capabilities
    synchronizes = capabilities.synchronizes
    painter = ScreenPainter(capabilities: capabilities, theme: theme)
  }

  /// Nothing is known any more of what the terminal shows: the next frame is drawn whole.
  mutating func forget() { size = nil }

  /// The bytes that turn what the terminal shows into this frame; none where nothing has changed.
  mutating func encode(_ frame: Frame) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    painter.paint(frame, into: &next)
    if size != frame.size {
      startOver(frame.size)
    } else if capabilities.scrollsLines,
      let scroll = LineScroll.best(from: shown, to: next, columns: frame.size.columns)
    {
      perform(scroll, columns: frame.size.columns)
    }
    if frame.size.columns > 0 {
      for line in 0..<frame.size.lines { encodeLine(line, columns: frame.size.columns) }
    }
    move(
      to: Position(
        column: max(0, min(frame.cursor.column, frame.size.columns - 1)),
        line: max(0, min(frame.cursor.line, frame.size.lines - 1))))
    swap(&shown, &next)
    return isWorthHoldingBack ? held(bytes) : bytes
  }

  // MARK: The whole

  private mutating func startOver(_ size: Size) {
    self.size = size
    pen = .plain
    cursor = nil
    bytes += ControlSequence.bytes([], "m")
    dirty = Array(repeating: false, count: size.columns)
    shown = Array(repeating: capabilities.erasesToEnd ? .blank : .unknown, count: next.count)
    if capabilities.erasesToEnd {
      move(to: Position(column: 0, line: 0))
      bytes += ControlSequence.bytes([], "J")
    }
  }

  /// Within the scrolling region that its lines make; setting one takes the cursor to the first cell.
  private mutating func perform(_ scroll: LineScroll, columns: Int) {
    erase(ControlSequence.bytes([scroll.lines.lowerBound + 1, scroll.lines.upperBound], "r"))
    cursor = Position(column: 0, line: 0)
    move(to: Position(column: 0, line: scroll.lines.lowerBound))
    bytes += ControlSequence.counted(abs(scroll.up), scroll.up > 0 ? "M" : "L")
    bytes += ControlSequence.bytes([], "r")
    cursor = Position(column: 0, line: 0)
    scroll.applied(to: &shown, columns: columns)
  }

  /// A few bytes arrive at once anyway.
  private var isWorthHoldingBack: Bool { synchronizes && bytes.count > 512 }

  private func held(_ bytes: [UInt8]) -> [UInt8] {
    let mode = [ControlSequence.Mode.synchronizedOutput]
    return ControlSequence.modes(mode, on: true) + bytes + ControlSequence.modes(mode, on: false)
  }

  // MARK: A line

  private mutating func encodeLine(_ line: Int, columns: Int) {
    let row = line * columns
    guard markDirty(row: row, columns: columns) else { return }
    if !capabilities.canFillLastCell, row + columns == next.count { dirty[columns - 1] = false }
    var tail = columns
    while tail > 0, next[row + tail - 1] == .blank { tail -= 1 }
    var column = 0
    while column < columns {
      let cell = next[row + column]
      guard dirty[column], !cell.isContinuation else {
        column += 1
        continue
      }
      let blanks = dirtyBlanks(row: row, from: column, columns: columns)
      approach(column: column, line: line, row: row)
      if column >= tail, capabilities.erasesToEnd, blanks.dirty > 3 {
        erase(ControlSequence.bytes([], "K"))
        return
      }
      if capabilities.erasesCells, blanks.dirty > 11 {
        erase(ControlSequence.counted(blanks.length, "X"))
        column += blanks.length
      } else {
        put(cell, column: column, line: line, columns: columns)
        column += 1
      }
    }
  }

  /// Marks the cells of a line that must be written; false where there are none. Half of a wide
  /// character never differs alone.
  private mutating func markDirty(row: Int, columns: Int) -> Bool {
    var isAny = false
    // Up to here a glyph wider than thought is drawn over its neighbours.
    var spillEnd = 0
    for column in 0..<columns {
      let cell = next[row + column]
      dirty[column] = shown[row + column] != cell || column < spillEnd
      guard dirty[column] else { continue }
      isAny = true
      spillEnd = max(spillEnd, column + 1 + cell.spill)
    }
    return isAny
  }

  /// From a blank cell on: how many blanks up to the last one that must be written, and how many of
  /// them must.
  private func dirtyBlanks(row: Int, from column: Int, columns: Int) -> (length: Int, dirty: Int) {
    var length = 0
    var count = 0
    var at = column
    while at < columns, next[row + at] == .blank {
      if dirty[at] {
        count += 1
        length = at - column + 1
      }
      at += 1
    }
    return (length, count)
  }

  // MARK: Cursor and pen

  /// Goes to a cell to be written: over a few cells that stand there already it is shorter to write
  /// them again.
  private mutating func approach(column: Int, line: Int, row: Int) {
    if let at = cursor, at.line == line, at.column < column, column - at.column <= 3 {
      let between = next[row + at.column..<row + column]
      if between.allSatisfy({ $0.glyph <= 0x7E && suits($0) }) {
        for cell in between { painter.append(cell.glyph, to: &bytes) }
        cursor = Position(column: column, line: line)
      }
    }
    move(to: Position(column: column, line: line))
  }

  private mutating func move(to place: Position) {
    bytes += CursorMovement.bytes(from: cursor, to: place, on: capabilities)
    cursor = place
  }

  private mutating func take(_ rendition: Rendition) {
    bytes += PenChange.bytes(from: pen, to: rendition, on: capabilities)
    pen = rendition
  }

  /// Whether a cell comes out right with the pen as it is; a blank shows no letter's colour.
  private func suits(_ cell: ScreenCell) -> Bool {
    cell.rendition == (cell.glyph == 0x20 ? pen.ofBlank : pen)
  }

  private mutating func put(_ cell: ScreenCell, column: Int, line: Int, columns: Int) {
    if !suits(cell) { take(cell.rendition) }
    painter.append(cell.glyph, to: &bytes)
    let isWide = column + 1 < columns && next[line * columns + column + 1].isContinuation
    let after = column + (isWide ? 2 : 1)
    // At the right edge terminals differ in where the cursor waits.
    let isKnown = after < columns && !cell.isUncertain
    cursor = isKnown ? Position(column: after, line: line) : nil
  }

  private mutating func erase(_ sequence: [UInt8]) {
    // Some terminals erase with the pen's background.
    if !pen.erasesToPlain { take(.plain) }
    bytes += sequence
  }
}
