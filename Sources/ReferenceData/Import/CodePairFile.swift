import InfusionCoding

/// The code pairs (PTP), after the first line of their header: tab-separated, some 470,000 rows a part.
struct CodePairFile {
  private var lines: LineReader
  private let setting: TableSetting
  private let effective: Day
  private let family = Set(CodeText.family.map { Array($0.utf8) })
  private var rows: [CodePairRow] = []
  private var counts = CMSImport.Counts()
  private var (first, last) = ([UInt8](), [UInt8]())
  /// Texts of the last column, about twelve: a last line that ends with another is cut.
  private var rationales: Set<[UInt8]> = []

  private static let cells = 7

  init(_ lines: LineReader, _ setting: TableSetting, _ effective: Day) {
    self.lines = lines
    self.setting = setting
    self.effective = effective
  }

  consuming func read(_ name: CMSFileName) throws -> CMSImport {
    var isHeader = true
    while let line = try lines.next() {
      isHeader = isHeader && (line.isBlank || line.bytes.first == CMSLayout.tab)
      if !isHeader, !line.isBlank { try take(line) }
    }
    guard counts.read > 0 else { throw CMSFileRefusal.noRows }
    counts.kept = rows.count
    return CMSImport(
      table: CMSTable(source: name.text, rows: .codePairs(rows)), setting: setting, effective: effective,
      counts: counts, part: latin1(first)...latin1(last))
  }

  private mutating func take(_ line: LineReader.Line) throws {
    counts.read += 1
    let cells = line.bytes.split(
      separator: CMSLayout.tab, maxSplits: Self.cells, omittingEmptySubsequences: false)
    guard cells.count >= Self.cells else {
      throw line.isTerminated
        ? CMSFileRefusal.unreadable(line: line.number, "the row has \(cells.count) cells in place of 7")
        : CMSFileRefusal.cut(line: line.number)
    }
    let column1 = try Self.code(cells[0], line: line.number)
    let column2 = try Self.code(cells[1], line: line.number)
    try check(rationale: cells[6], of: line)
    if first.isEmpty || column1.lexicographicallyPrecedes(first) { first = Array(column1) }
    if last.lexicographicallyPrecedes(column1) { last = Array(column1) }
    guard family.contains(Array(column1)) else { return }
    guard let isOpened = try isOpenedByModifier(cells, line: line.number) else {
      counts.notInForce += 1
      return
    }
    rows.append(
      CodePairRow(
        column1: latin1(column1), column2: latin1(column2), isOpenedByModifier: isOpened, setting: setting,
        effective: effective))
  }

  private mutating func check(rationale: ArraySlice<UInt8>, of line: LineReader.Line) throws {
    guard line.isTerminated else {
      guard rationales.contains(Array(rationale)) else { throw CMSFileRefusal.cut(line: line.number) }
      return
    }
    if rationales.count < 100 { rationales.insert(Array(rationale)) }
  }

  /// The indicator of a row in force on the first day of the edition: not 9 (deleted as if it never
  /// was), effective, and not deleted before that day.
  private func isOpenedByModifier(_ cells: [ArraySlice<UInt8>], line: Int) throws -> Bool? {
    let texts = cells.map { latin1($0).collapsed }
    guard let start = Self.day(texts[3]) else {
      throw CMSFileRefusal.unreadable(line: line, "\"\(texts[3].prefix(40))\" is not a date, YYYYMMDD")
    }
    let hasEnd = texts[4] != "*" && !texts[4].isEmpty
    let end = Self.day(texts[4])
    guard !hasEnd || end != nil else {
      throw CMSFileRefusal.unreadable(line: line, "\"\(texts[4].prefix(40))\" is not a date, YYYYMMDD, nor *")
    }
    guard ["0", "1", "9"].contains(texts[5]) else {
      throw CMSFileRefusal.unreadable(line: line, "\"\(texts[5].prefix(40))\" is not an indicator, 0, 1 or 9")
    }
    let isInForce = texts[5] != "9" && start <= effective && effective <= end ?? effective
    return isInForce ? texts[5] == "1" : nil
  }

  private static func code(_ cell: ArraySlice<UInt8>, line: Int) throws -> ArraySlice<UInt8> {
    if cell.count == 5, cell.allSatisfy(CodeText.isCodeByte) { return cell }
    let text = latin1(cell).asCode
    guard CodeText.isCode(text) else { throw CMSFileRefusal.notACode(text, line: line) }
    return ArraySlice(text.utf8)
  }

  private static func day(_ text: String) -> Day? {
    guard text.utf8.count == 8, let number = Int(digits: text) else { return nil }
    return Clock.day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
