/// Lines that moved up or down together: the terminal moves them itself, which takes a few bytes in place of
/// all that stands in them.
struct LineScroll: Equatable {
  /// The lines that take part; those that nothing moves into are blank afterwards.
  var lines: Range<Int>
  /// How many lines up the text goes; less than 0: down.
  var up: Int

  /// Cells that have to be saved for a scroll to be worth its bytes.
  private static let leastGain = 24
  /// More would cost time and seldom find anything.
  private static let mostTried = 4

  /// The scroll that leaves the fewest cells to be written, if any is worth it.
  static func best(from shown: [ScreenCell], to next: [ScreenCell], columns: Int) -> LineScroll? {
    guard columns > 0, shown.count == next.count else { return nil }
    let count = next.count / columns
    let inPlace = (0..<count).map { differences(shown, $0, next, $0, columns) }
    guard inPlace.count(where: { $0 > 0 }) > 1 else { return nil }
    let cleared = (0..<count).map { line in
      inPlace[line] - next[line * columns..<(line + 1) * columns].count { $0 != .blank }
    }
    var best: (gain: Int, scroll: LineScroll)?
    for up in shifts(shown, next, inPlace: inPlace, columns: columns) {
      let moved = (0..<count).map { line in
        (0..<count).contains(line + up)
          ? inPlace[line] - differences(shown, line + up, next, line, columns) : 0
      }
      guard let (gain, lines) = bestLines(moved: moved, cleared: cleared, up: up), gain >= leastGain,
        gain > best?.gain ?? 0
      else { continue }
      best = (gain, LineScroll(lines: lines, up: up))
    }
    return best?.scroll
  }

  /// By how many lines text may have moved: changed lines that stood elsewhere before, the most usual first.
  private static func shifts(
    _ shown: [ScreenCell], _ next: [ScreenCell], inPlace: [Int], columns: Int
  ) -> [Int] {
    var counts: [Int: Int] = [:]
    for line in inPlace.indices where inPlace[line] >= leastGain {
      for other in inPlace.indices
      where other != line && differences(shown, other, next, line, columns, most: 0) == 0 {
        counts[other - line, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostTried).map(\.key)
  }

  /// The run of lines whose cells saved add up to the most. Text going up leaves blank lines under those
  /// that were moved into, going down above them.
  private static func bestLines(moved: [Int], cleared: [Int], up: Int) -> (gain: Int, lines: Range<Int>)? {
    let blank = abs(up)
    var best: (gain: Int, lines: Range<Int>)?
    for first in moved.indices {
      var gain = up > 0 ? 0 : first < blank ? Int.min : cleared[first - blank..<first].reduce(0, +)
      guard gain > .min else { continue }
      for last in first..<moved.count {
        let source = last + up
        guard moved.indices.contains(source) else { break }
        gain += moved[last]
        let below = up > 0 ? cleared[last + 1..<last + 1 + blank].reduce(0, +) : 0
        if gain + below > best?.gain ?? 0 {
          best = (gain + below, up > 0 ? first..<last + 1 + blank : first - blank..<last + 1)
        }
      }
    }
    return best
  }

  /// In how many cells two lines differ; more than `most` need not be counted.
  private static func differences(
    _ one: [ScreenCell], _ line: Int, _ other: [ScreenCell], _ otherLine: Int, _ columns: Int,
    most: Int = .max
  ) -> Int {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { other in
        var count = 0
        for column in 0..<columns
        where one[line * columns + column] != other[otherLine * columns + column] {
          count += 1
          if count > most { break }
        }
        return count
      }
    }
  }

  /// The cells as the terminal shows them afterwards.
  func applied(to cells: inout [ScreenCell], columns: Int) {
    let range = lines.lowerBound * columns..<lines.upperBound * columns
    let blanks = Array(repeating: ScreenCell.blank, count: abs(up) * columns)
    let kept =
      up > 0 ? Array(cells[range].dropFirst(blanks.count)) : Array(cells[range].dropLast(blanks.count))
    cells.replaceSubrange(range, with: up > 0 ? kept + blanks : blanks + kept)
  }
}
