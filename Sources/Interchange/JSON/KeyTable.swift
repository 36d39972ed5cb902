/// Words by their bytes: a million rows have nine fields each, so that a field is found without making
/// a `String` of its name.
struct KeyTable<Value: Sendable>: Sendable {
  let words: [String]
  let values: [Value]
  /// The words of each length, with their places in `words`.
  private var byLength: [[(word: [UInt8], place: Int)]] = []

  init(_ entries: [(String, Value)]) {
    words = entries.map(\.0)
    values = entries.map(\.1)
    for (place, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      while byLength.count <= bytes.count { byLength.append([]) }
      byLength[bytes.count].append((bytes, place))
    }
  }

  init() where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    self.init(Value.allCases.map { ($0.rawValue, $0) })
  }

  /// The place in `words` and `values` of the word that stands in some bytes.
  func place(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    guard range.count < byLength.count else { return nil }
    for entry in byLength[range.count] where bytes[range].elementsEqual(entry.word) { return entry.place }
    return nil
  }
}
