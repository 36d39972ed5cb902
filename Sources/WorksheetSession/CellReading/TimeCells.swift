import ChartedEncounter
import InfusionCoding
import Worksheet

extension RowReader {
  /// A start or a stop: a time of day, perhaps with a date before it or `+1d` behind it; `+45`, `n`,
  /// `-`, `>`; `+` for the next day.
  func time(_ typed: String, into field: RowField) -> CellReading {
    if typed == "+" { return nextDay(field) }
    do throws(CellProblem) {
      let (date, text) = try dateBefore(typed)
      switch try TimeEntry.read(text.hasSuffix("+") ? text + "1d" : text) {
      case .time(let reading): return clock(reading, on: date, daysLater: 0, typed: typed, field)
      case .laterDay(let reading, let days):
        return clock(reading, on: date, daysLater: days, typed: typed, field)
      case .minutesAfterStart(let minutes): return try after(minutes, typed: typed, field)
      case .asAbove: return asAbove(field)
      case .notCharted: return notCharted(field)
      case .stillRunning: return try stillRunning(typed, field)
      }
    } catch {
      return notUnderstood(typed, in: field, error.message)
    }
  }

  /// A date that stands before the time, and the rest.
  private func dateBefore(_ text: String) throws(CellProblem) -> (date: ChartedDate?, rest: String) {
    guard let space = text.firstIndex(where: \.isWhitespace) else { return (nil, text) }
    let word = String(text[..<space])
    guard DateText.looksLikeDate(word) || word.lowercased().hasPrefix("d") else { return (nil, text) }
    return (try readDate(word), text[space...].trimmed)
  }

  private func clock(
    _ reading: TimeReading, on written: ChartedDate?, daysLater: Int, typed: String, _ field: RowField
  ) -> CellReading {
    guard let date = written ?? baseDate(of: field) else { return waitingForDate(typed, field) }
    guard let day = daysLater == 0 ? date : date.later(byDays: daysLater) else {
      return notUnderstood(typed, in: field, "\(typed.inQuotes) can't be counted from \(date.text)")
    }
    var next = placed(ChartedTime(day, reading.time), in: field)
    let before = field == .stop ? row.start : above?.start
    if before?.date == day, reading.mayMeanAfternoon(on: day, after: before) { next.status = .doubtful }
    return next
  }

  /// The day that a bare time belongs to: for a stop its start's; else the row's own; else carried down.
  private func baseDate(of field: RowField) -> ChartedDate? {
    if field == .stop, let start = row.start { return start.date }
    return row.chartedDate ?? carriedDate
  }

  private func placed(_ time: ChartedTime, in field: RowField) -> CellReading {
    var next = row
    _ = next.set(field, to: CellContent(.time(time)))
    next.asTyped[.date] = nil
    if field == .stop { next.running = nil }
    return CellReading(row: next, status: .understood)
  }

  private func waitingForDate(_ text: String, _ field: RowField) -> CellReading {
    var next = row
    _ = next.set(field, to: CellContent(asTyped: text))
    return CellReading(row: next, status: .needsDate)
  }

  private func notCharted(_ field: RowField) -> CellReading {
    var reading = reading("", into: field)
    if field == .stop { reading.row.running = nil }
    return reading
  }

  private func stillRunning(_ typed: String, _ field: RowField) throws(CellProblem) -> CellReading {
    guard field == .stop else {
      throw CellProblem(reading: typed, "says that it runs on, which only a stop can")
    }
    var next = row
    _ = next.set(.stop, to: .blank)
    next.running = true
    return CellReading(row: next, status: .understood)
  }

  /// `+`: the stop on the day after the start.
  private func nextDay(_ field: RowField) -> CellReading {
    guard field == .stop, let stop = row.stop, let day = row.start?.date.later(byDays: 1) else {
      return notUnderstood("+", in: field, "+ takes the next day for a stop that lies before its start")
    }
    return placed(ChartedTime(day, stop.time), in: .stop)
  }

  /// `+45`: so many minutes after the start.
  private func after(_ minutes: Int, typed: String, _ field: RowField) throws(CellProblem) -> CellReading {
    guard field == .stop else {
      throw CellProblem(reading: typed, "counts from a start, which only a stop can")
    }
    guard let start = row.start else {
      throw CellProblem(reading: typed, "counts from the start, and there is none")
    }
    guard let stop = start.later(byMinutes: minutes) else {
      throw CellProblem(reading: typed, "can't be counted from this start")
    }
    return placed(stop, in: .stop)
  }
}
