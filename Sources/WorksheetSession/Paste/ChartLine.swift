import ChartedEncounter
import Formulary
import InfusionCoding
import Worksheet

/// A line copied from a chart, its parts in any order: `Ceftriaxone 1 g IVPB started 8/4 12:22, stopped
/// 12:45, R forearm`. It is understood where it names one known substance and one or two times; what is
/// left over becomes the note.
struct ChartLine {
  private var substance = ""
  private var dates: [String] = []
  private var times: [String] = []
  private var words: [String] = []
  private var rest: [String] = []

  init?(_ line: String, formulary: Formulary) {
    let marks: (Character) -> Bool = { ",;()".contains($0) }
    let parts = line.split(whereSeparator: \.isWhitespace).map { String($0).trimmingPrefix(while: marks) }
      .map { String(String($0.reversed()).trimmingPrefix(while: marks).reversed()) }.filter { !$0.isEmpty }
    self.init(Self.joiningHalves(parts), formulary: formulary)
  }

  private init?(_ parts: [String], formulary: Formulary) {
    guard let name = Self.name(in: parts, formulary: formulary) else { return nil }
    substance = parts[name].joined(separator: " ")
    for part in parts[..<name.lowerBound] + parts[name.upperBound...] { sort(part) }
    guard (1...2).contains(times.count), dates.count <= times.count else { return nil }
  }

  /// `3:00 PM` as one word.
  private static func joiningHalves(_ parts: [String]) -> [String] {
    parts.reduce(into: []) { joined, part in
      if ["am", "pm", "a.m.", "p.m."].contains(part.lowercased()), let last = joined.last,
        last.contains(where: \.isNumber), let half = part.first
      {
        joined[joined.count - 1] = last + String(half)
      } else {
        joined.append(part)
      }
    }
  }

  /// The longest run of words that the formulary knows, at most four, the first of equal ones.
  private static func name(in parts: [String], formulary: Formulary) -> Range<Int>? {
    for length in stride(from: min(4, parts.count), through: 1, by: -1) {
      for start in 0...(parts.count - length) {
        let words = start..<start + length
        let text = parts[words].joined(separator: " ")
        if text.contains(where: \.isLetter), formulary.substance(named: text) != nil { return words }
      }
    }
    return nil
  }

  private mutating func sort(_ part: String) {
    let halves = part.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    if DateText.looksLikeDate(part) {
      dates.append(part)
    } else if Self.isTime(part) {
      times.append(part)
    } else if halves.count == 2, halves.allSatisfy(Self.isTime) {
      times += halves
    } else if CellWords.meaning(of: part.lowercased()) != nil {
      words.append(part)
    } else {
      rest.append(part)
    }
  }

  /// A time is told by a colon, an am or pm, or four digits.
  private static func isTime(_ text: String) -> Bool {
    guard (try? TimeText.read(text)) != nil else { return false }
    return text.contains(":") || text.count == 4 || text.last?.isLetter == true
  }

  /// The row, where every part of it is understood.
  func row(_ reader: RowReader) -> ChartedRow? {
    var reader = reader
    var cells: [(RowField, String)] = []
    if let date = dates.first { cells.append((.date, date)) }
    cells.append((.start, times[0]))
    if times.count > 1 { cells.append((.stop, dates.count > 1 ? "\(dates[1]) \(times[1])" : times[1])) }
    cells.append((.substance, substance))
    for word in words {
      switch CellWords.meaning(of: word.lowercased()) {
      case .drugClass: cells.append((.drugClass, word))
      case .route: cells.append((.route, word))
      case .method, nil: cells.append((.method, word))
      }
    }
    for (field, text) in cells {
      let reading = reader.readingExactly(text, into: field)
      guard reading.isUnderstood else { return nil }
      reader.row = reading.row
    }
    if !rest.isEmpty { reader.row.note = rest.joined(separator: " ") }
    return reader.row
  }
}
