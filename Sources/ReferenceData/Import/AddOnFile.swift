import InfusionCoding

/// The add-on codes (AOC): lines of fixed width, no header.
struct AddOnFile {
  private var lines: LineReader
  private let effective: Day
  private var rows: [AddOnRow] = []
  private var counts = CMSImport.Counts()
  private var isFullWidth = true

  init(_ lines: LineReader, _ effective: Day) {
    self.lines = lines
    self.effective = effective
  }

  consuming func read(_ name: CMSFileName) throws -> CMSImport {
    while let line = try lines.next() {
      if !line.isBlank { try take(line) }
    }
    counts.kept = rows.count
    return CMSImport(
      table: CMSTable(source: name.text, rows: .addOns(rows)), setting: nil, effective: effective,
      counts: counts, part: nil)
  }

  private mutating func take(_ line: LineReader.Line) throws {
    if !line.isTerminated, isFullWidth, counts.read > 0, line.bytes.count < AddOnLine.width {
      throw CMSFileRefusal.cut(line: line.number)
    }
    isFullWidth = isFullWidth && line.bytes.count >= AddOnLine.width
    guard let entry = AddOnLine(line.bytes) else {
      throw CMSFileRefusal(
        line: line.number, "the line is not in the layout of the add-on table",
        "nothing was taken; download the file again, or wait for a release that knows a new layout")
    }
    counts.read += 1
    let primaries = CodeText.family.union([CodeText.anyPrimary])
    guard CodeText.family.contains(entry.addOn), primaries.contains(entry.primary) else { return }
    guard entry.isInForce(on: effective) else {
      counts.notInForce += 1
      return
    }
    rows.append(
      AddOnRow(
        addOn: entry.addOn, primary: entry.primary, practitionerOnly: entry.isPractitionerOnly,
        effective: effective))
  }
}

/// One line of the add-on table: type, add-on code, its deletion, primary code, its deletion, first and
/// last day of the edit, and a note that may be in quotes that are no quotes.
struct AddOnLine {
  /// Bytes of a whole line.
  static let width = 97

  let addOn: String
  let primary: String
  let isPractitionerOnly: Bool
  private let effective: Day
  /// Of the add-on code, of the primary code, and of the edit.
  private let deletions: [Day]

  /// None where the line is not in this layout; blanks at its end may be lost.
  init?(_ bytes: ArraySlice<UInt8>) {
    let characters = latin1(bytes)
    let line = Array(characters.unicodeScalars)
    func text(_ range: ClosedRange<Int>) -> String {
      String(
        String.UnicodeScalarView(
          line[min(range.lowerBound - 1, line.count)..<min(range.upperBound, line.count)]))
    }
    guard line.count >= 32, line.count <= Self.width || text(98...line.count).allSatisfy(\.isWhitespace),
      ["1", "2", "3"].contains(text(1...1)), let effective = Self.day(text(26...32))
    else { return nil }
    let deletions = [text(7...13), text(19...25), text(33...39)].map { ($0, Self.day($0)) }
    guard deletions.allSatisfy({ $0.1 != nil || $0.0.allSatisfy { $0 == " " } }) else { return nil }
    (addOn, primary) = (text(2...6), text(14...18))
    guard CodeText.isCode(addOn), CodeText.isCode(primary) else { return nil }
    isPractitionerOnly = text(40...97).lowercased().contains("(practitioner only)")
    self.effective = effective
    self.deletions = deletions.compactMap(\.1)
  }

  /// The last day counts.
  func isInForce(on day: Day) -> Bool { effective <= day && deletions.allSatisfy { day <= $0 } }

  /// Year and day of the year, `2016092`.
  private static func day(_ text: String) -> Day? {
    guard text.utf8.count == 7, let number = Int(digits: text), number % 1000 > 0,
      let first = Clock.day(year: number / 1000, month: 1, day: 1),
      let last = Clock.day(year: number / 1000, month: 12, day: 31)
    else { return nil }
    let day = first + number % 1000 - 1
    return day <= last ? day : nil
  }
}
