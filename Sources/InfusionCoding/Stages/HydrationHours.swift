// S11, HOUR-4: the hours of hydration, visit by visit.

extension Rulebook {
  static let hydrationHours: [Rule] = [
    Rule(
      .hour4,
      """
      Hydration's counted minutes are added up by date, or all together where sameDrugTotal is not date: \
      an hour from 31 minutes and one for each 60 more, one at least where it is reportable.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1130 lactated ringers
        2026-08-05
        1000-1131 lactated ringers
        """,
        gives: """
          2026-08-04 96360
          2026-08-05 96361 x2
          """))
  ]
}

extension Workspace {
  /// Totals the counted minutes by the date of their piece, or all together, and earns their hours.
  mutating func codeHydrationHours(_ policy: Policy) {
    for visit in hydration.visits.indices where !hydration.visits[visit].counted.isEmpty {
      listByDay(visit, policy)
      collectHydrationRows(visit)
      if hydration.visits[visit].isReportable {
        codeHydrationHours(visit, policy)
        decideHydration(visit)
      } else {
        fillSpans(scratch.countedByDay.indices)
        markHydration(
          hydration.visits[visit].minutes, of: scratch.rowMinutes.indices, isReportable: false, policy)
      }
    }
  }

  /// Puts the counted minutes of a visit into ``Scratch/countedByDay``, by the day of their total and
  /// by start; where all are one total they are of one day.
  private mutating func listByDay(_ visit: Int, _ policy: Policy) {
    scratch.countedByDay.clear()
    scratch.countedByDay.append(hydration.counted, hydration.visits[visit].counted.range)
    if policy.sameDrugTotal == .date {
      scratch.countedByDay.order { $0.day < $1.day }
    } else {
      let day = scratch.countedByDay[0].day
      for place in scratch.countedByDay.indices { scratch.countedByDay[place].day = day }
    }
  }

  /// Puts the counted minutes of rows into ``Scratch/rowMinutes``, day by day and, of one day, by the
  /// start of their runs.
  private mutating func collectHydrationRows(_ visit: Int) {
    scratch.rowMinutes.clear()
    var last = -1
    for place in hydration.visits[visit].left.range {
      let run = hydration.left[place].run
      if run != last { collectRowMinutes(ofRun: run) }
      last = run
    }
    guard hasManyDays else { return }
    for place in scratch.rowMinutes.indices {
      scratch.rowMinutes[place].day = pieceDay(of: scratch.rowMinutes[place].span.start, visit)
    }
    scratch.rowMinutes.order { $0.day < $1.day }
  }

  private var hasManyDays: Bool {
    let all = scratch.countedByDay.indices
    return scratch.countedByDay[all.lowerBound].day != scratch.countedByDay[all.upperBound - 1].day
  }

  /// The day of the piece that a counted minute is of.
  @inline(__always)
  private func pieceDay(of minute: Minute, _ visit: Int) -> Day {
    let all = hydration.visits[visit].counted.range
    let place = firstPlace(in: all) { hydration.counted[$0].span.stop > minute }
    return hydration.counted[min(place, all.upperBound - 1)].day
  }

  private mutating func codeHydrationHours(_ visit: Int, _ policy: Policy) {
    let hasHour = someTotalHasHour()
    let isOneDay = !hasManyDays
    var isPaid = false
    var place = 0
    var row = 0
    while place < scratch.countedByDay.count {
      let day = total(from: place)
      let rowsOfDay =
        isOneDay
        ? scratch.rowMinutes.indices : rowMinutes(from: row, on: scratch.countedByDay[place].day)
      fillSpans(day)
      let minutes = Spans.minutes(scratch.spans, scratch.spans.indices)
      // Reportable, but no total reaches an hour: one for the first.
      let hours = hasHour ? Hours.addOn(minutes) : place == 0 ? 1 : 0
      datedHours(
        hours, from: 1, total: minutes, startDay: Clock.day(of: scratch.spans[0].start), policy.midnight)
      markHydration(minutes, of: rowsOfDay, isReportable: true, policy)
      let takesFirstHour = !isPaid && hours > 0 && hydration.visits[visit].isInitial
      noteTotal(rowsOfDay, minutes, takesFirstHour ? .c96360 : nil)
      earnHydration(visit, rowsOfDay, isPaid: &isPaid)
      place = day.upperBound
      row = rowsOfDay.upperBound
    }
  }

  private mutating func noteTotal(_ rowsOfDay: Range<Int>, _ minutes: Int, _ firstHour: Code?) {
    guard workings.isKept else { return }
    var parts: [Workings.HourTotal.Part] = []
    var place = rowsOfDay.lowerBound
    while place < rowsOfDay.upperBound {
      let run = rows[scratch.rowMinutes[place].row].run
      scratch.moreSpans.clear()
      while place < rowsOfDay.upperBound, rows[scratch.rowMinutes[place].row].run == run {
        scratch.moreSpans.append(scratch.rowMinutes[place].span)
        place += 1
      }
      Spans.unite(&scratch.moreSpans, from: 0)
      let own = Spans.minutes(scratch.moreSpans, scratch.moreSpans.indices)
      parts.append(Workings.HourTotal.Part(row: runs[run].number, minutes: own))
    }
    noteTotal(parts: parts, minutes, firstHour, .c96361)
  }

  @inline(__always)
  private func someTotalHasHour() -> Bool {
    var place = 0
    while place < scratch.countedByDay.count {
      let day = total(from: place)
      var minutes = 0
      for place in day { minutes += scratch.countedByDay[place].span.minutes }
      if Hours.addOn(minutes) > 0 { return true }
      place = day.upperBound
    }
    return false
  }

  /// The part of ``Scratch/countedByDay`` that is one total.
  @inline(__always)
  private func total(from place: Int) -> Range<Int> {
    let day = scratch.countedByDay[place].day
    var end = place
    while end < scratch.countedByDay.count, scratch.countedByDay[end].day == day { end += 1 }
    return place..<end
  }

  @inline(__always)
  private func rowMinutes(from place: Int, on day: Day) -> Range<Int> {
    var end = place
    while end < scratch.rowMinutes.count, scratch.rowMinutes[end].day == day { end += 1 }
    return place..<end
  }

  private mutating func fillSpans(_ places: Range<Int>) {
    scratch.spans.clear()
    for place in places { scratch.spans.append(scratch.countedByDay[place].span) }
  }

  /// The first hour paid is 96360 where hydration is the initial; every other is 96361.
  private mutating func earnHydration(_ visit: Int, _ rowsOfDay: Range<Int>, isPaid: inout Bool) {
    dealRows(rowsOfDay)
    var dealt = 0..<0
    for place in scratch.batches.indices {
      let batch = scratch.batches[place]
      dealt = self.dealt(to: place, from: dealt.upperBound)
      var unit = Unit(code: .c96361, count: batch.count, day: batch.day, visit: visit, deciding: .hour4)
      if !isPaid, hydration.visits[visit].isInitial {
        hydration.visits[visit].unit = units.units.count
        add(Unit(code: .c96360, day: batch.day, visit: visit, deciding: .hour4), dealt: dealt, .date2)
        unit.count -= 1
      }
      if unit.count > 0 { add(unit, dealt: dealt, .date2) }
      isPaid = true
    }
  }

  private mutating func decideHydration(_ visit: Int) {
    var last = -1
    for place in hydration.visits[visit].left.range {
      let run = hydration.left[place].run
      guard run != last, !runs[run].counted.isEmpty else { continue }
      last = run
      runs[run].fact.rules.insert(.hour4)
      runs[run].fact.deciding = .hour4
      runs[run].fact.compared = hydration.visits[visit].minutes
      if hydration.visits[visit].isInitial {
        runs[run].fact.decide(.initial, runs[run].fact.rules.contains(.initial3) ? .initial3 : .initial4)
      }
    }
  }
}
