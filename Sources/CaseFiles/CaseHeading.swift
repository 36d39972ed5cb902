/// What a list of cases shows of one.
public struct CaseHeading: Hashable, Sendable {
  public var name: String
  public var title: String
  public var theme: String
  public var difficulty: TeachingCase.Difficulty?

  public init(of example: TeachingCase) {
    name = example.name
    title = example.title
    theme = example.theme
    difficulty = example.difficulty
  }

  /// Reads the first lines of a file, `title: …`, `theme: …` and `difficulty: …` in this order and without
  /// quotes, and nothing below them: for the cases that ship with the program, whose form is known.
  ///
  /// - Returns: none where they stand otherwise.
  public init?(name: String, firstLinesOf yaml: [UInt8]) {
    var values: [String] = []
    var rest = yaml[...]
    for key in ["title: ", "theme: ", "difficulty: "] {
      guard rest.starts(with: key.utf8), let end = rest.firstIndex(of: 0x0A) else { return nil }
      values.append(String(decoding: rest[(rest.startIndex + key.utf8.count)..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    guard let difficulty = TeachingCase.Difficulty(rawValue: values[2]) else { return nil }
    self.name = name
    title = values[0]
    theme = values[1]
    self.difficulty = difficulty
  }
}
