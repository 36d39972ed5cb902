import ChartedEncounter
import InfusionCoding

/// A line of an answer: `[date] code[-modifier…] [xUnits]`, such as `8/4 96365`, `96365-XS`, `8/5 96376 x3`.
public enum AnswerText {
  /// - Parameter dateBefore: the date of a line that gives none, which also says the year of one without.
  /// - Throws: what was read, what is wrong with it, and what would do.
  public static func read(_ text: String, dateBefore: ChartedDate) throws(CellProblem) -> CodeLine {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    var date = dateBefore
    if let first = words.first, DateText.looksLikeDate(first) {
      date = try DateText.read(first).date(after: dateBefore, year: nil, else: .year(dateBefore.year))
      words.removeFirst()
    }
    guard let day = date.calendarDay else { throw CellProblem("\(date.text) does not exist") }
    guard let word = words.popFirst() else {
      throw CellProblem(reading: text, "names no code: write it as 8/4 96365-XS x2")
    }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let code = Code(text: parts[0].uppercased()) else {
      throw CellProblem(reading: parts[0], "is not a code of this field")
    }
    let modifiers = try Self.modifiers(parts.dropFirst())
    let units = try words.popFirst().map { word throws(CellProblem) in try Self.units(word) } ?? 1
    if let more = words.first {
      throw CellProblem(reading: more, "is too much: an answer is a date, a code and its units, 8/4 96366 x2")
    }
    return CodeLine(code: code, units: units, modifiers: modifiers, day: day, rows: [], rules: [])
  }

  private static func modifiers(_ texts: some Sequence<String>) throws(CellProblem) -> Modifiers {
    var modifiers = Modifiers()
    for text in texts {
      switch text.uppercased() {
      case "53" where !modifiers.isDiscontinued: modifiers.isDiscontinued = true
      case "59" where modifiers.distinct == .none: modifiers.distinct = .fiftyNine
      case "XE" where modifiers.distinct == .none: modifiers.distinct = .xe
      case "XS" where modifiers.distinct == .none: modifiers.distinct = .xs
      default:
        throw CellProblem(reading: text, "is not a modifier of an answer: 53, and one of 59, XE and XS")
      }
    }
    return modifiers
  }

  private static func units(_ word: String) throws(CellProblem) -> Int {
    guard let sign = word.first, "xX×".contains(sign), let units = Int(word.dropFirst()), units > 0,
      units <= 1_000_000, word.dropFirst().allSatisfy(\.isASCII), !word.contains("+")
    else { throw CellProblem(reading: word, "is not a number of units such as x2") }
    return units
  }

  /// A line as an answer is written.
  ///
  /// - Parameters:
  ///   - hasDate: whether it says its date.
  ///   - year: the year that need not be said.
  public static func text(of line: CodeLine, hasDate: Bool, year: Int) -> String {
    let code = ([line.code.text] + line.modifiers.texts).joined(separator: "-")
    let units = line.units == 1 ? "" : " x\(line.units)"
    guard hasDate else { return code + units }
    let date = ChartedDate(line.day)
    let day = date.year == year ? "\(date.month)/\(date.day)" : date.text
    return "\(day) \(code)\(units)"
  }
}
