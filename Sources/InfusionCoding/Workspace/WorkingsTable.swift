/// The workings of the encounter at hand, kept where somebody asks for them; else nothing is noted.
struct WorkingsTable: Sendable {
  var isKept = false
  var workings = Workings()
}

extension Workspace {
  /// Notes a comparison that a rule made of two runs.
  @inline(__always)
  mutating func note(
    _ rule: RuleID, _ run: Int, against other: Int?, _ minutes: Int, _ threshold: Int, isApplied: Bool
  ) {
    guard workings.isKept else { return }
    workings.workings.weighings.append(
      Workings.Weighing(
        rule: rule, row: runs[run].number, against: other.map { runs[$0].number }, minutes: minutes,
        threshold: threshold, isApplied: isApplied))
  }

  /// Notes a total by its parts, and its hours, which are ``Scratch/batches``.
  mutating func noteTotal(
    parts: [Workings.HourTotal.Part], _ minutes: Int, _ firstHour: Code?, _ furtherHours: Code
  ) {
    var hours: [Workings.HourTotal.DatedHours] = []
    for place in scratch.batches.indices {
      let day = scratch.batches[place].day
      // Hydration's first hour is dated with the others.
      let count = scratch.batches[place].count - (place == 0 && firstHour == .c96360 ? 1 : 0)
      if count == 0 { continue }
      if hours.last?.day == day {
        hours[hours.count - 1].count += count
      } else {
        hours.append(Workings.HourTotal.DatedHours(day: day, count: count))
      }
    }
    workings.workings.totals.append(
      Workings.HourTotal(
        parts: parts, minutes: minutes, firstHour: firstHour, furtherHours: furtherHours, hours: hours))
  }
}
