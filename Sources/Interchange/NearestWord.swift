/// The word that was probably meant.
package enum NearestWord {
  /// The nearest of some words by letters added, left out, changed or swapped: at most one in a word of
  /// up to four letters, else two; none where none is that near.
  package static func to(_ word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().utf8.prefix(40))
    let limit = letters.count <= 4 ? 1 : 2
    var nearest: (word: String, distance: Int)?
    for candidate in words {
      let distance = distance(letters, Array(candidate.lowercased().utf8))
      if distance <= limit, distance < nearest?.distance ?? .max || isEarlier(candidate, distance, nearest) {
        nearest = (candidate, distance)
      }
    }
    return nearest?.word
  }

  /// `; did you mean "start"?`, or nothing.
  package static func hint(_ word: String, among words: some Sequence<String>) -> String {
    to(word, among: words).map { "; did you mean \"\($0)\"?" } ?? ""
  }

  /// Among equally near words the first by alphabet, so that the order of a set never shows.
  private static func isEarlier(_ word: String, _ distance: Int, _ nearest: (String, Int)?) -> Bool {
    guard let nearest else { return false }
    return distance == nearest.1 && word < nearest.0
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    guard abs(left.count - right.count) <= 2 else { return .max }
    var before: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, next[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      before = last
      last = next
    }
    return last[right.count]
  }
}
