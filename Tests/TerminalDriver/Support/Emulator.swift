import TerminalCells

@testable import TerminalDriver

/// A terminal of cells for tests: it does what the bytes say, as strictly as the strictest terminal,
/// and notes what it doesn't understand.
struct Emulator {
  struct Shown: Equatable, CustomStringConvertible {
    var text = " "
    var rendition = Rendition.plain
    var isContinuation = false

    var description: String { "\(text) \(rendition)\(isContinuation ? " …" : "")" }
  }

  /// How terminals differ.
  struct Kind {
    /// Erases with the pen's background (`bce`).
    var erasesWithPen = true
    /// Erases blindly with the whole pen, as some do.
    var erasesWithAttributes = true
    var width: (Character) -> Int = { VisibleText.glyph(for: $0).width }
    /// Only ECMA-48 of the VT100: no erasing of cells, attributes only ended together.
    var isVT100 = false
  }

  let size: Size
  let kind: Kind
  private(set) var cells: [Shown]
  private(set) var cursor = Position(column: 0, line: 0)
  private(set) var pen = Rendition.plain
  private(set) var faults: [String] = []
  private var isWrapPending = false
  private var region: Range<Int>

  init(size: Size, kind: Kind = Kind()) {
    self.size = size
    self.kind = kind
    region = 0..<size.lines
    cells = Array(repeating: Shown(text: "#"), count: size.columns * size.lines)
  }

  subscript(column column: Int, line line: Int) -> Shown { cells[line * size.columns + column] }

  mutating func apply(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let first = rest.first {
      switch first {
      case "\u{1B}": escape(&rest)
      case "\r": rest.removeFirst(); cursor.column = 0; isWrapPending = false
      case "\n":
        rest.removeFirst()
        if cursor.line == region.upperBound - 1 { faults.append("scrolled") }
        cursor.line = min(size.lines - 1, cursor.line + 1)
      case "\u{8}":
        rest.removeFirst()
        if cursor.column == 0 || isWrapPending { faults.append("backspace at an edge") }
        cursor.column = max(0, cursor.column - 1)
      case _ where first.value < 0x20 || (0x7F..<0xA0).contains(first.value):
        faults.append("control \(first.value)")
        rest.removeFirst()
      default:
        let run = rest.prefix { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        rest = rest[run.endIndex...]
        for character in String(run) { print(character) }
      }
    }
  }

  private mutating func print(_ character: Character) {
    let width = kind.width(character)
    if isWrapPending {
      faults.append("wrapped")
      isWrapPending = false
      cursor = Position(column: 0, line: min(size.lines - 1, cursor.line + 1))
    }
    if cursor.column + width > size.columns {
      faults.append("over the edge")
      return
    }
    for offset in 0..<width {
      separate(cursor.column + offset)
      // Beyond two cells: a terminal that shows the parts of a cluster side by side.
      let text = offset == 0 ? String(character) : offset == 1 ? "" : "~"
      self[cursor.column + offset] = Shown(text: text, rendition: pen, isContinuation: offset == 1)
    }
    if cursor.column + width == size.columns {
      isWrapPending = true
      cursor.column = size.columns - 1
    } else {
      cursor.column += width
    }
  }

  private mutating func separate(_ column: Int) {
    if self[column].isContinuation { self[column - 1].text = " " }
    self[column].isContinuation = false
    if column + 1 < size.columns, self[column + 1].isContinuation {
      self[column + 1].text = " "
      self[column + 1].isContinuation = false
    }
  }

  private subscript(column: Int) -> Shown {
    get { cells[cursor.line * size.columns + column] }
    set { cells[cursor.line * size.columns + column] = newValue }
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    rest.removeFirst()
    guard rest.popFirst() == "[" else { return faults.append("escape") }
    let isPrivate = rest.first == "?"
    if isPrivate { rest.removeFirst() }
    let parameters = rest.prefix { "0123456789;".unicodeScalars.contains($0) }
    rest = rest[parameters.endIndex...]
    let numbers = String(parameters).split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard let final = rest.popFirst(), !isPrivate else {
      if !isPrivate { faults.append("unfinished sequence") }
      return
    }
    control(final, numbers)
  }

  private mutating func control(_ final: Unicode.Scalar, _ numbers: [Int?]) {
    let count = max(1, numbers.first.flatMap { $0 } ?? 1)
    if final != "m" { if final != "K" && final != "X" { isWrapPending = false } }
    switch final {
    case "H":
      let column = numbers.count > 1 ? numbers[1] ?? 1 : 1
      cursor = Position(column: min(size.columns, column) - 1, line: min(size.lines, count) - 1)
    case "A": cursor.line = max(0, cursor.line - count)
    case "B": cursor.line = min(size.lines - 1, cursor.line + count)
    case "C": cursor.column = min(size.columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "J":
      for index in cursor.line * size.columns + cursor.column..<cells.count { cells[index] = erased }
    case "K": erase(cursor.column..<size.columns)
    case "X" where !kind.isVT100: erase(cursor.column..<min(size.columns, cursor.column + count))
    case "r" where !kind.isVT100:
      let bottom = numbers.count > 1 ? numbers[1] ?? size.lines : size.lines
      region = count - 1..<bottom
      cursor = Position(column: 0, line: 0)
    case "L" where !kind.isVT100: moveLines(down: count)
    case "M" where !kind.isVT100: moveLines(down: -count)
    case "m": attributes(numbers.map { $0 ?? 0 })
    default: faults.append("sequence \(final)")
    }
  }

  /// From the cursor's line to the end of the scrolling region.
  private mutating func moveLines(down: Int) {
    guard region.contains(cursor.line) else { return faults.append("lines outside the region") }
    cursor.column = 0
    let range = cursor.line * size.columns..<region.upperBound * size.columns
    let blanks = Array(repeating: erased, count: min(range.count, abs(down) * size.columns))
    let old = cells[range]
    cells.replaceSubrange(
      range, with: down > 0 ? blanks + old.dropLast(blanks.count) : old.dropFirst(blanks.count) + blanks)
  }

  private mutating func erase(_ columns: Range<Int>) {
    for column in columns {
      separate(column)
      self[column] = erased
    }
  }

  private var erased: Shown {
    var rendition = Rendition.plain
    if kind.erasesWithPen { rendition.background = pen.background }
    if kind.erasesWithAttributes { rendition.attributes = pen.attributes.subtracting(.bold) }
    return Shown(rendition: rendition)
  }

  private mutating func attributes(_ numbers: [Int]) {
    var rest = (numbers.isEmpty ? [0] : numbers)[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: pen = .plain
      case 1: pen.attributes.insert(.bold)
      case 4: pen.attributes.insert(.underline)
      case 7: pen.attributes.insert(.reverse)
      case 22 where !kind.isVT100: pen.attributes.remove(.bold)
      case 24 where !kind.isVT100: pen.attributes.remove(.underline)
      case 27 where !kind.isVT100: pen.attributes.remove(.reverse)
      case 30...37: pen.foreground = UInt8(number - 30)
      case 90...97: pen.foreground = UInt8(number - 90 + 8)
      case 40...47: pen.background = UInt8(number - 40)
      case 100...107: pen.background = UInt8(number - 100 + 8)
      case 39: pen.foreground = nil
      case 49: pen.background = nil
      case 38, 48:
        guard rest.popFirst() == 5, let color = rest.popFirst() else { return faults.append("colour") }
        if number == 38 { pen.foreground = UInt8(color) } else { pen.background = UInt8(color) }
      default: faults.append("attribute \(number)")
      }
    }
  }
}
