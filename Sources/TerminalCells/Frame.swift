/// A whole picture: cells, cursor, and the areas that a mouse may hit. A screen returns one; the
/// driver compares it with what the terminal shows and sends the difference.
public struct Frame: Sendable {
  public let size: Size
  /// Where the terminal's own cursor stands: on the active cell, always.
  public var cursor: Position
  public var areas: [HitArea]

  /// Line after line; a character two cells wide is followed by a continuation.
  package private(set) var packed: [PackedCell]
  /// What the cells that hold several scalars show.
  package private(set) var clusters: [Character]

  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), lines: max(0, size.lines))
    packed = Array(repeating: PackedCell(), count: self.size.columns * self.size.lines)
    clusters = []
    cursor = Position(column: 0, line: 0)
    areas = []
  }

  /// The cells, line after line.
  public var cells: [Cell] { packed.map(cell) }

  /// The cell at a place; blank outside the frame.
  public subscript(column column: Int, line line: Int) -> Cell {
    guard column >= 0, column < size.columns, line >= 0, line < size.lines else { return Cell() }
    return cell(packed[line * size.columns + column])
  }

  /// Writes text from a cell to the right, cut at `width` cells or at the frame's edge, and answers
  /// how many cells it took. Control characters, which must never reach a terminal, are drawn as
  /// visible signs (see ``VisibleText``).
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, column: Int, line: Int, style: Style = Style(), width: Int = .max
  ) -> Int {
    guard line >= 0, line < size.lines, column < size.columns else { return 0 }
    let limit = width >= size.columns - column ? size.columns : column + width
    let row = line * size.columns
    let packedStyle = style.packed
    var at = column
    var isDrawn = false
    VisibleText.withUTF8(of: text) {
      VisibleText.read($0) { glyph in
        guard at + glyph.width <= limit else { return false }
        if at >= 0 {
          if !isDrawn { separateWide(column: at, line: line) }
          isDrawn = true
          put(glyph, at: row + at, style: packedStyle)
        }
        at += glyph.width
        return true
      }
    }
    // The right half of a character whose left half is overwritten.
    if isDrawn, at < size.columns, packed[row + at].glyph == PackedCell.continuation {
      packed[row + at].glyph = 0x20
    }
    return at - column
  }

  /// Makes a rectangle blank, in a style; what of it lies outside the frame is left out.
  public mutating func fill(column: Int, line: Int, width: Int, height: Int, style: Style = Style()) {
    let columns = Self.clip(column, width, to: size.columns)
    let blank = PackedCell(style: style.packed)
    guard !columns.isEmpty else { return }
    for line in Self.clip(line, height, to: size.lines) {
      separateWide(column: columns.lowerBound, line: line)
      separateWide(column: columns.upperBound, line: line)
      let row = line * size.columns
      for index in row + columns.lowerBound..<row + columns.upperBound { packed[index] = blank }
    }
  }

  /// Changes the style of cells without touching what they show.
  public mutating func restyle(column: Int, line: Int, width: Int, _ change: (inout Style) -> Void) {
    guard line >= 0, line < size.lines else { return }
    for at in Self.clip(column, width, to: size.columns) {
      var style = Style(packed: packed[line * size.columns + at].style)
      change(&style)
      packed[line * size.columns + at].style = style.packed
    }
  }

  /// The picture as text, one line a line, blanks at the ends of lines dropped: what tests compare.
  public var text: String {
    (0..<size.lines).map { line in
      var row = ""
      for cell in packed[line * size.columns..<(line + 1) * size.columns] {
        if let character = character(of: cell) { row.append(character) }
      }
      while row.last == " " { row.removeLast() }
      return row
    }.joined(separator: "\n")
  }

  private mutating func put(_ glyph: VisibleText.ReadGlyph, at index: Int, style: UInt16) {
    switch glyph {
    case .scalar(let scalar, _): packed[index] = PackedCell(glyph: scalar, style: style)
    case .cluster(let character, _):
      packed[index] = PackedCell(glyph: PackedCell.clusterFlag | UInt32(clusters.count), style: style)
      clusters.append(character)
    }
    if glyph.width == 2 {
      packed[index + 1] = PackedCell(glyph: PackedCell.continuation, style: style)
    }
  }

  /// Half of a wide character can't stay when its other half is overwritten: cuts one in two, blank
  /// halves, where it lies across the left edge of a cell.
  private mutating func separateWide(column: Int, line: Int) {
    guard column > 0, column < size.columns else { return }
    let index = line * size.columns + column
    guard packed[index].glyph == PackedCell.continuation else { return }
    packed[index].glyph = 0x20
    packed[index - 1].glyph = 0x20
  }

  private func cell(_ cell: PackedCell) -> Cell {
    Cell(
      content: character(of: cell).map { .glyph($0) } ?? .continuation, style: Style(packed: cell.style))
  }

  /// What a cell shows; nil for the right half of a wide character.
  private func character(of cell: PackedCell) -> Character? {
    if cell.glyph == PackedCell.continuation { return nil }
    if cell.isCluster { return clusters[cell.cluster] }
    return Unicode.Scalar(cell.glyph).map { Character($0) } ?? " "
  }

  /// The places from `start` on that lie within `0..<limit`.
  private static func clip(_ start: Int, _ length: Int, to limit: Int) -> Range<Int> {
    let lower = min(max(0, start), limit)
    let upper = length >= limit - start ? limit : max(lower, start + length)
    return lower..<upper
  }
}

extension Frame: Equatable {
  /// Two frames are equal that show the same, whatever the order in which they were drawn.
  public static func == (one: Frame, other: Frame) -> Bool {
    guard one.size == other.size, one.cursor == other.cursor, one.areas == other.areas else { return false }
    if one.clusters.isEmpty && other.clusters.isEmpty { return one.packed == other.packed }
    return zip(one.packed, other.packed).allSatisfy { mine, others in
      mine.style == others.style && one.character(of: mine) == other.character(of: others)
    }
  }
}
