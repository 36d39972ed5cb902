import ChartedEncounter
import InfusionCoding

extension RowReader {
  func date(_ text: String) -> CellReading {
    do throws(CellProblem) {
      return dated(try readDate(text))
    } catch {
      return notUnderstood(text, in: .date, error.message)
    }
  }

  /// A date as it is typed on the sheet. `+1` and `+` are `d+1`, since a number pad has no `d`.
  func readDate(_ typed: String) throws(CellProblem) -> ChartedDate {
    var text = typed.trimmed
    if text == "+" || text.lowercased() == "d+" { text = "d+1" }
    if text.first == "+" { text = "d" + text }
    let above = carriedDate ?? row.chartedDate
    let date = try DateText.readEntry(text, above: above, year: .near(today: ChartedDate(today)))
    let saysYear = text.contains("-") || text.split(separator: "/").count == 3
    return saysYear ? date : nearNewYear(date, above: above)
  }

  /// A date without a year belongs to the year that brings it near the one above: 1/1 below 12/31 is
  /// the next day.
  private func nearNewYear(_ date: ChartedDate, above: ChartedDate?) -> ChartedDate {
    guard let day = date.calendarDay, let aboveDay = above?.calendarDay, abs(day - aboveDay) > 300 else {
      return date
    }
    var near = date
    near.year += day < aboveDay ? 1 : -1
    return (0...9999).contains(near.year) ? near : date
  }

  /// The row on another day: its start moves there, and its stop by as many days. Times that waited for
  /// a date are read.
  func dated(_ date: ChartedDate) -> CellReading {
    var next = row
    next.asTyped[.date] = nil
    if let start = row.start {
      next.start = ChartedTime(date, start.time)
      next.stop = row.stop.map { moved($0, from: start.date, to: date) }
    } else if let stop = row.stop {
      next.stop = ChartedTime(date, stop.time)
    } else {
      next.asTyped[.date] = date.text
    }
    for field in [RowField.start, .stop] {
      guard let waiting = next.asTyped[field] else { continue }
      var reader = self
      reader.row = next
      let reading = reader.reading(waiting, into: field)
      if reading.isUnderstood { next = reading.row }
    }
    return CellReading(row: next, status: .understood)
  }

  /// A stop keeps its distance in days from the start, where the calendar knows it.
  private func moved(_ stop: ChartedTime, from old: ChartedDate, to new: ChartedDate) -> ChartedTime {
    guard let before = old.calendarDay, let after = new.calendarDay, let day = stop.calendarDay else {
      return ChartedTime(new, stop.time)
    }
    return ChartedTime(ChartedDate(day + after - before), stop.time)
  }
}

extension ChartedRow {
  /// The day of the row: of its start, else of its stop, else a day charted without a time.
  public var chartedDate: ChartedDate? {
    if let time = start ?? stop { return time.date }
    guard let text = asTyped[.date], let written = try? DateText.read(text), let year = written.year else {
      return nil
    }
    return ChartedDate(year: year, month: written.month, day: written.day)
  }
}
