import ChartedEncounter

/// Reads encounters out of a text of shorthand, line by line.
struct ShorthandReader {
  private let bytes: [UInt8]
  private let start: ShorthandStart
  private var readings: [ShorthandReading] = []
  private var draft: Draft?
  private var dates: ShorthandDates

  /// The encounter that is being read.
  private struct Draft {
    var encounter: ChartedEncounter
    var errors: [ShorthandError] = []
    var lastNumber: Int
    /// The line of each row.
    var lines: [Int] = []
    var recordError: RecordError?
  }

  init(_ bytes: [UInt8], start: ShorthandStart) {
    self.bytes = bytes
    self.start = start
    dates = ShorthandDates(date: start.date, rule: start.year)
  }

  mutating func read() -> [ShorthandReading] {
    var begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while begin < bytes.count {
      let lineFeed = bytes[begin...].firstIndex(of: 0x0A) ?? bytes.count
      let hasReturn = lineFeed > begin && bytes[lineFeed - 1] == 0x0D
      readLine(begin..<(hasReturn ? lineFeed - 1 : lineFeed), number: number)
      begin = lineFeed + 1
      number += 1
    }
    finishDraft()
    return readings
  }

  // MARK: Lines

  private mutating func readLine(_ range: Range<Int>, number: Int) {
    var line = ShorthandLine(bytes, range)
    line.skipSpace()
    if line.next == nil || line.next == UInt8(ascii: "#") { return }
    guard String(validating: bytes[range], as: UTF8.self) != nil else {
      let problem = ShorthandProblem(
        at: range.lowerBound, message: "the line is not UTF-8 text: save the file as UTF-8")
      return keep(range, number: number, problem, rowNumber: nil)
    }
    if let (key, after) = ShorthandKey.read(line) {
      line.index = after
      readKey(key, line, range, number: number)
    } else {
      readRow(line, range, number: number)
    }
  }

  private mutating func readKey(_ key: ShorthandKey, _ line: ShorthandLine, _ range: Range<Int>, number: Int)
  {
    var line = line
    if key == .encounter {
      finishDraft()
      dates = ShorthandDates(rule: start.year)
      return beginEncounter(&line, number: number)
    }
    var changed = draftHere()
    do {
      try changed.encounter.take(key, from: &line, dates: &dates)
      // A year by itself is no encounter.
      if key != .year { draft = changed }
    } catch {
      keep(range, number: number, error, rowNumber: nil)
    }
  }

  private mutating func beginEncounter(_ line: inout ShorthandLine, number: Int) {
    line.skipSpace()
    var new = Draft(encounter: ChartedEncounter(id: ""), lastNumber: 0)
    do {
      new.encounter.id = try line.wholeText("the id")
      if new.encounter.id.isEmpty {
        new.recordError = RecordError(
          message: "\"encounter:\" is empty: give the encounter a name", path: "line \(number)")
      }
    } catch {
      new.recordError = RecordError(message: error.message, path: "line \(number)")
    }
    draft = new
  }

  private mutating func readRow(_ line: ShorthandLine, _ range: Range<Int>, number: Int) {
    var reader = ShorthandRowReader(line: line, dates: dates)
    do {
      let content = try reader.read()
      dates = reader.dates
      if case .row(let row) = content { add(row, rowNumber: reader.number, line: number) }
    } catch {
      dates = reader.dates
      keep(range, number: number, error, rowNumber: reader.number)
    }
  }

  /// Keeps a line that is not understood as a held row.
  private mutating func keep(_ range: Range<Int>, number: Int, _ problem: ShorthandProblem, rowNumber: Int?) {
    let text = String(decoding: bytes[range], as: UTF8.self)
    let before = String(decoding: bytes[range.lowerBound..<max(range.lowerBound, problem.at)], as: UTF8.self)
    add(ChartedRow(number: 0, asTyped: [.line: text]), rowNumber: rowNumber, line: number)
    draft?.errors.append(
      ShorthandError(
        file: start.file, line: number, column: before.count + 1, message: problem.message, text: text))
  }

  // MARK: Encounters

  private func draftHere() -> Draft {
    draft ?? Draft(encounter: ChartedEncounter(id: start.id), lastNumber: start.lastRowNumber)
  }

  private mutating func add(_ row: ChartedRow, rowNumber: Int?, line: Int) {
    var changed = draftHere()
    draft = nil
    defer { draft = changed }
    var row = row
    if let rowNumber {
      row.number = rowNumber
    } else if WholeNumberText.range.contains(changed.lastNumber + 1) {
      row.number = changed.lastNumber + 1
    } else {
      changed.recordError =
        changed.recordError
        ?? RecordError(
          message: "the row before has the last number there is; give this one a number of its own",
          path: "line \(line)")
      return
    }
    changed.lastNumber = row.number
    changed.encounter.rows.append(row)
    changed.lines.append(line)
  }

  private mutating func finishDraft() {
    guard let draft else { return }
    self.draft = nil
    let id = draft.encounter.id.isEmpty ? nil : draft.encounter.id
    let result: Result<ChartedEncounter, RecordError>
    if let error = draft.recordError ?? repeatedNumber(draft) {
      result = .failure(error)
    } else {
      result = .success(draft.encounter)
    }
    readings.append(ShorthandReading(id: id, result: result, errors: draft.errors))
  }

  private func repeatedNumber(_ draft: Draft) -> RecordError? {
    guard let repeated = RowNumbering.firstRepeated(in: draft.encounter.rows) else { return nil }
    return RecordError(
      message: "two rows have the number \(draft.encounter.rows[repeated].number); "
        + "give each row a number of its own",
      path: "line \(draft.lines[repeated])")
  }
}
