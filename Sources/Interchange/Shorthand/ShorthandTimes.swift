import ChartedEncounter

extension ShorthandRowReader {
  private static let (minus, plus) = (UInt8(ascii: "-"), UInt8(ascii: "+"))

  /// The times of a row: `1222-1245`, `2237-0007+1d`, `1222+23`, `1222`, `1222-`, `-1245`, `?`, or with
  /// two dates `2026-08-05 1223 - 2026-08-04 0010`.
  mutating func readTimes() throws(ShorthandProblem) {
    guard !line.isAtEnd, !line.isAtNote else {
      throw line.problem("the times are missing: a time such as 1222, or ? where none is charted")
    }
    let word = line.wordHere()
    if line.bytes[word].elementsEqual("?".utf8) {
      line.index = word.upperBound
      if hasDate { row.asTyped[.date] = dates.date?.text }
    } else if line.next == Self.minus {
      line.index += 1
      line.skipSpace()
      row.stop = try readStop()
    } else {
      try readStart(word)
    }
  }

  private mutating func readStart(_ word: Range<Int>) throws(ShorthandProblem) {
    let end = line.bytes[word].firstIndex { $0 == Self.minus || $0 == Self.plus } ?? word.upperBound
    let start = try readTime(word.lowerBound..<end)
    row.start = start
    let afterStart = line.index
    line.skipSpace()
    if line.next == Self.minus {
      line.index += 1
      let isGlued = !line.isAtSpaceOrEnd
      line.skipSpace()
      if isGlued || line.next.map({ (0x30...0x39).contains($0) }) ?? false { row.stop = try readStop() }
    } else if line.next == Self.plus {
      row.stop = try readMinutes(after: start)
    } else {
      line.index = afterStart
    }
  }

  /// The time that some bytes write, on the date in force.
  private mutating func readTime(_ range: Range<Int>, on date: ChartedDate? = nil) throws(ShorthandProblem)
    -> ChartedTime
  {
    let place = line.index
    let text = line.text(range)
    if text.utf8.last == UInt8(ascii: ":"), let first = text.utf8.first, first > 0x39 {
      throw line.problem(ShorthandKey.unknown(text))
    }
    let reading = try cell(at: place) { () throws(CellProblem) in try TimeText.read(text) }
    guard let date = date ?? dates.date else {
      throw line.problem(
        "\(text.inQuotes) has no date: write a line with the date before it, such as 2026-08-04")
    }
    line.index = range.upperBound
    return ChartedTime(date, reading.time)
  }

  private mutating func readMinutes(after start: ChartedTime) throws(ShorthandProblem) -> ChartedTime {
    let place = line.index
    let word = line.wordHere()
    let text = line.text(word)
    let minutes = try cell(at: place) { () throws(CellProblem) in try TimeEntry.minutes(text) }
    guard let stop = start.later(byMinutes: minutes) else { throw cannotCount(text, at: place) }
    line.index = word.upperBound
    return stop
  }

  /// A stop: a time, perhaps with a date before it or a number of days after it.
  private mutating func readStop() throws(ShorthandProblem) -> ChartedTime {
    var date: ChartedDate?
    let first = line.wordHere()
    let firstText = line.text(first)
    if DateText.looksLikeDate(firstText) {
      let written = try cell(at: line.index) { () throws(CellProblem) in try DateText.read(firstText) }
      date = dates.date(of: written)
      line.index = first.upperBound
      line.skipSpace()
    }
    let word = line.wordHere()
    let end = line.bytes[word].firstIndex(of: Self.plus) ?? word.upperBound
    let stop = try readTime(word.lowerBound..<end, on: date)
    let afterStop = line.index
    line.skipSpace()
    guard line.next == Self.plus else {
      line.index = afterStop
      return stop
    }
    return try readDays(after: stop)
  }

  private mutating func readDays(after stop: ChartedTime) throws(ShorthandProblem) -> ChartedTime {
    let place = line.index
    let word = line.wordHere()
    let text = line.text(word)
    let days = try cell(at: place) { () throws(CellProblem) in try TimeEntry.days(text) }
    guard let date = stop.date.later(byDays: days) else { throw cannotCount(text, at: place) }
    line.index = word.upperBound
    return ChartedTime(date, stop.time)
  }

  private func cannotCount(_ text: String, at place: Int) -> ShorthandProblem {
    line.problem(
      "\(text.inQuotes) can't be counted: the time before it does not exist, or the year 9999 ends before",
      at: place)
  }
}
