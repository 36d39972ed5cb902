import InfusionCoding
import TerminalCells

/// The line of dates and hours over the lanes.
struct TimelineAxis {
  let scale: TimelineScale

  /// Draws from `column` on, in at most `columns` cells.
  func draw(into frame: inout Frame, column: Int, line: Int, columns: Int, glyphs: GlyphSet) {
    var day: Day?
    for (index, block) in scale.blocks.enumerated() {
      let shown = scale.shownMinutes(of: block)
      var labels: [Label] = []
      var busyDay = Clock.day(of: block.busy.start)
      if busyDay != day {
        labels.append(Label(column: block.column, text: ClockText.date(busyDay), isDate: true))
      }
      let lastDay = Clock.day(of: max(block.busy.start, block.busy.stop - 1))
      while busyDay < lastDay {
        busyDay += 1
        let midnight = self.column(of: busyDay * Clock.minutesPerDay, in: block)
        place(Label(column: midnight, text: ClockText.date(busyDay), isDate: true), in: &labels, block: block)
        if scale.quartersPerCell * 6 > Clock.minutesPerDay * 4 { busyDay = max(busyDay, lastDay - 1) }
      }
      day = lastDay
      addHours(to: &labels, shown: shown, block: block)
      for label in labels {
        frame.write(
          label.text, column: column + label.column, line: line,
          style: Style(label.isDate ? .heading : .faint), width: columns - label.column)
      }
      guard index > 0 else { continue }
      frame.write(String(glyphs.fold), column: column + block.column - 1, line: line, style: Style(.frame))
    }
  }

  /// The columns of the midnights that are shown.
  var midnights: [Int] {
    scale.blocks.flatMap { block -> [Int] in
      let first = Clock.day(of: block.busy.start) + 1
      let last = Clock.day(of: max(block.busy.start, block.busy.stop - 1))
      // Where a day is but a few cells wide, its line would hide more than it shows.
      guard last >= first, Clock.minutesPerDay * 4 / scale.quartersPerCell >= 6 else { return [] }
      return (first...last).map { column(of: $0 * Clock.minutesPerDay, in: block) }
    }
  }

  private struct Label {
    var column: Int
    var text: String
    var isDate = false
    var end: Int { column + text.utf8.count }
  }

  private func column(of minute: Minute, in block: TimelineScale.Block) -> Int {
    scale.halfCell(of: minute, in: block) / 2
  }

  private func addHours(to labels: inout [Label], shown: Span, block: TimelineScale.Block) {
    let fits = Self.steps.first { $0 * 4 / scale.quartersPerCell >= 6 }
    if let step = fits {
      var minute = (shown.start / step - 1) * step
      while minute <= shown.stop {
        if minute >= shown.start {
          place(
            Label(column: column(of: minute, in: block), text: text(of: minute)), in: &labels, block: block)
        }
        minute += step
      }
    }
    guard !labels.contains(where: { !$0.isDate }) else { return }
    // A short block says at least when it begins.
    let start = block.busy.start
    var first = Label(column: column(of: start, in: block), text: ClockText.time(start))
    if let date = labels.first, first.column <= date.end { first.column = date.end + 1 }
    place(first, in: &labels, block: block)
  }

  /// The hour alone where it is a full one.
  private func text(of minute: Minute) -> String {
    let time = ClockText.time(minute)
    return time.hasSuffix("00") ? String(time.prefix(2)) : time
  }

  private func place(_ label: Label, in labels: inout [Label], block: TimelineScale.Block) {
    guard label.column >= block.column, label.end <= block.column + block.cells else { return }
    let isFree = labels.allSatisfy { label.end < $0.column || label.column > $0.end }
    if isFree { labels.append(label) }
  }

  private static let steps = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720]
}
