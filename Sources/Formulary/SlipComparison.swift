/// Counts the slips of the hand between what was typed and the start of a name: a letter wrong, missing
/// or too much, or two neighbours swapped (Damerau's distance, each place touched once).
struct SlipComparison {
  private let typed: [UInt8]
  /// The most slips that are looked for: none under three letters, one, or from six letters on two.
  private let most: Int
  /// The distances of the typed letter in hand, of the one before it, and of the one before that.
  private var row: [Int]
  private var previous: [Int]
  private var beforePrevious: [Int]

  /// Beyond this nobody means a slip, and the work would only grow with a long paste.
  private static let longest = 64

  /// - Parameter typed: the folded text, as UTF-8.
  init(_ typed: [UInt8]) {
    self.typed = typed
    most =
      switch typed.count {
      case 3...5: 1
      case 6...Self.longest: 2
      default: 0
      }
    row = Array(repeating: 0, count: typed.count + 3)
    previous = row
    beforePrevious = row
  }

  /// The fewest slips that make the typed text a beginning of the name (or all of it), or nil where that
  /// needs more than are allowed.
  mutating func fewestSlips(atStartOf name: ArraySlice<UInt8>) -> Int? {
    guard most > 0, name.count >= typed.count - most else { return nil }
    let far = most + 1
    let width = min(name.count, typed.count + most)
    for column in 0...width { row[column] = min(column, far) }
    for letter in 1...typed.count {
      (beforePrevious, previous, row) = (previous, row, beforePrevious)
      let columns = max(1, letter - most)...max(1, min(width, letter + most))
      guard fill(columns, letter: letter, width: width, name: name) <= most else { return nil }
    }
    let fewest = row[max(0, typed.count - most)...width].min() ?? far
    return fewest <= most ? fewest : nil
  }

  /// Fills the columns of a row that a result can come from, and answers the least distance in it.
  private mutating func fill(
    _ columns: ClosedRange<Int>, letter: Int, width: Int, name: ArraySlice<UInt8>
  ) -> Int {
    let far = most + 1
    row[columns.lowerBound - 1] = columns.lowerBound == 1 ? min(letter, far) : far
    var least = row[columns.lowerBound - 1]
    for column in columns {
      let isSame = typed[letter - 1] == name[name.startIndex + column - 1]
      var distance = min(previous[column - 1] + (isSame ? 0 : 1), row[column - 1] + 1, previous[column] + 1)
      if letter > 1, column > 1, typed[letter - 1] == name[name.startIndex + column - 2],
        typed[letter - 2] == name[name.startIndex + column - 1]
      {
        distance = min(distance, beforePrevious[column - 2] + 1)
      }
      row[column] = min(distance, far)
      least = min(least, row[column])
    }
    if columns.upperBound < width { row[columns.upperBound + 1] = far }
    return least
  }
}
