import ChartedEncounter
import InfusionCoding

/// Reads a line that is a row, or only a date:
/// `[number.] [date] times substance [words in any order] [// note]`.
///
/// What was understood before something wasn't (number, date) stays readable.
struct ShorthandRowReader {
  enum Content {
    case dateLine
    /// Its number is 0 where the line gives none.
    case row(ChartedRow)
  }

  var line: ShorthandLine
  /// With the date of this line, where it gives one.
  var dates: ShorthandDates
  private(set) var number: Int?
  var row = ChartedRow(number: 0)
  /// Whether the line gives a date itself.
  private(set) var hasDate = false

  init(line: ShorthandLine, dates: ShorthandDates) {
    self.line = line
    self.dates = dates
  }

  mutating func read() throws(ShorthandProblem) -> Content {
    line.skipSpace()
    try readNumber()
    try readDate()
    if hasDate, number == nil, line.isAtEnd { return .dateLine }
    try readTimes()
    line.skipSpace()
    try readSubstance()
    try readWords()
    return .row(row)
  }

  /// Turns what is wrong with the text of a cell into a problem of the line.
  func cell<Value>(
    at place: Int, _ read: () throws(CellProblem) -> Value
  ) throws(ShorthandProblem) -> Value {
    do { return try read() } catch { throw line.problem(error.message, at: place) }
  }

  // MARK: Number and date

  private mutating func readNumber() throws(ShorthandProblem) {
    let range = line.wordHere()
    let word = line.text(range)
    guard word.utf8.last == UInt8(ascii: "."), word.utf8.count > 1,
      word.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) })
    else { return }
    guard let number = Int(word.dropLast()), WholeNumberText.range.contains(number) else {
      throw line.problem(
        "\(word.inQuotes) is not the number of a row: 1 to \(WholeNumberText.range.upperBound)")
    }
    self.number = number
    row.number = number
    line.index = range.upperBound
    line.skipSpace()
  }

  private mutating func readDate() throws(ShorthandProblem) {
    let range = line.wordHere()
    let word = line.text(range)
    guard DateText.looksLikeDate(word) else { return }
    do {
      dates.date = dates.date(of: try DateText.read(word))
    } catch {
      // Rather none than a wrong one: the rows that follow may be of the day that this word means.
      dates.date = nil
      throw line.problem(error.message)
    }
    hasDate = true
    line.index = range.upperBound
    line.skipSpace()
  }

  // MARK: Substance

  private mutating func readSubstance() throws(ShorthandProblem) {
    if line.next == UInt8(ascii: "\"") {
      let substance = try line.quoted()
      row.substance = substance.isEmpty ? nil : substance
      line.skipSpace()
      return
    }
    var words: [String] = []
    while !line.isAtEnd, !line.isAtNote {
      let range = line.wordHere()
      let word = line.text(range)
      if ShorthandWord(word) != nil { break }
      if words.isEmpty, Self.mustBeQuoted(word) {
        throw line.problem(
          "\(word.inQuotes) is not a word known here; put it in quotes if it is the substance")
      }
      words.append(word)
      line.index = range.upperBound
      line.skipSpace()
    }
    row.substance = words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether a substance that begins so could be taken for a time or a site.
  static func mustBeQuoted(_ substance: String) -> Bool {
    guard let first = substance.utf8.first else { return true }
    return "0123456789@-+?".utf8.contains(first)
  }

  // MARK: Words

  private mutating func readWords() throws(ShorthandProblem) {
    while !line.isAtEnd {
      if line.isAtNote { return try readNote() }
      let place = line.index
      let range = line.wordHere()
      let word = line.text(range)
      guard let known = ShorthandWord(word) else {
        throw line.problem(
          "\(word.inQuotes) is not a word known here\(NearestWord.hint(word, among: ShorthandWord.all))")
      }
      switch known {
      case .site: line.index += 1
      case .value, .typed: line.index = afterName(range)
      case .volume, .rate, .flag, .meaning: line.index = range.upperBound
      }
      try apply(known, word, at: place)
      line.skipSpace()
    }
  }

  /// The place after the `:` or `=` of a word that has one.
  private func afterName(_ word: Range<Int>) -> Int {
    let sign = line.bytes[word].firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }
    return (sign ?? word.upperBound - 1) + 1
  }

  private mutating func apply(_ known: ShorthandWord, _ word: String, at place: Int) throws(ShorthandProblem)
  {
    switch known {
    case .site: try put(text: try value(), \.site, word, at: place)
    case .volume:
      try put(
        try cell(at: place) { () throws(CellProblem) in try AmountText.volume(word) }, \.volumeML, word,
        at: place)
    case .rate:
      try put(
        try cell(at: place) { () throws(CellProblem) in try AmountText.rate(word) }, \.rateMLPerHour, word,
        at: place)
    case .value(let name): try apply(name, try value(), word, at: place)
    case .typed(let field):
      let text = try value()
      guard row.asTyped[field] == nil || row.asTyped[field] == text else { throw disagrees(word, at: place) }
      row.asTyped[field] = text
    case .flag(.primary): try put(true, \.primary, word, at: place)
    case .flag(.stopped): try put(true, \.discontinued, word, at: place)
    case .flag(.running): try put(true, \.running, word, at: place)
    case .flag(.unneeded): try put(false, \.necessityDocumented, word, at: place)
    case .meaning(.drugClass(let drugClass)): try put(drugClass, \.drugClass, word, at: place)
    case .meaning(.route(let route)): try put(route, \.route, word, at: place)
    case .meaning(.method(let method, let route)):
      try put(method, \.method, word, at: place)
      if let route { try put(route, \.route, word, at: place) }
    }
  }

  private mutating func apply(
    _ name: ShorthandWord.ValueName, _ text: String, _ word: String, at place: Int
  ) throws(ShorthandProblem) {
    switch name {
    case .route:
      try put(
        try cell(at: place) { () throws(CellProblem) in try CellWords.route(text) }, \.route, word, at: place)
    case .visit:
      let visit = try cell(at: place) { () throws(CellProblem) in try WholeNumberText.read(text, "a visit") }
      try put(visit, \.visit, word, at: place)
    case .continues:
      let number = try cell(at: place) { () throws(CellProblem) in
        try WholeNumberText.read(text, "the number of a row")
      }
      try put(number, \.continues, word, at: place)
    case .bag: try put(text: text, \.bag, word, at: place)
    case .dose: try put(text: text, \.dose, word, at: place)
    }
  }

  /// A value: in quotes, or up to white space.
  private mutating func value() throws(ShorthandProblem) -> String {
    if line.next == UInt8(ascii: "\"") { return try line.quoted() }
    let range = line.wordHere()
    line.index = range.upperBound
    return line.text(range)
  }

  private mutating func put(
    text: String, _ path: WritableKeyPath<ChartedRow, String?>, _ word: String, at place: Int
  ) throws(ShorthandProblem) {
    if !text.isEmpty { try put(text, path, word, at: place) }
  }

  private mutating func put<Value: Equatable>(
    _ value: Value, _ path: WritableKeyPath<ChartedRow, Value?>, _ word: String, at place: Int
  ) throws(ShorthandProblem) {
    guard row[keyPath: path] == nil || row[keyPath: path] == value else { throw disagrees(word, at: place) }
    row[keyPath: path] = value
  }

  private func disagrees(_ word: String, at place: Int) -> ShorthandProblem {
    line.problem("\(word.inQuotes) disagrees with a word before it; leave one of them", at: place)
  }

  // MARK: Note

  private mutating func readNote() throws(ShorthandProblem) {
    line.index += 2
    line.skipSpace()
    let note = try line.wholeText("the note")
    row.note = note.isEmpty ? nil : note
  }
}

extension ShorthandLine {
  /// The rest of the line up to a remark as one text, which may be in quotes.
  ///
  /// - Parameter what: what it is, for the sentence: `the note`.
  mutating func wholeText(_ what: String) throws(ShorthandProblem) -> String {
    guard next == UInt8(ascii: "\"") else { return text(rest()) }
    let text = try quoted()
    skipSpace()
    guard isAtEnd else {
      throw problem("\(self.text(wordHere()).inQuotes) stands after the quotes: put all of \(what) in them")
    }
    return text
  }
}
