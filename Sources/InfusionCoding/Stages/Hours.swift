// S11: hours of infusion. An hour needs at least 31 minutes of it.

extension Rulebook {
  static let hours: [Rule] = [
    Rule(
      .hour1,
      """
      The infusions of one substance on one access are added up by date of start, over the encounter or \
      each by itself (setting sameDrugTotal; always by itself under shortRepeat additionalHour).
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1040 ceftriaxone
        1200-1251 ceftriaxone
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          """)),
    Rule(
      .hour2,
      """
      A first hour reaches to 90 minutes and each further one needs 31 of its 60: one total of a substance \
      takes the first-hour code and its further hours, every other total further hours only.
      """,
      authority: "Haugen",
      example: WorkedExample(
        """
        2026-08-04
        1000-1131 ceftriaxone
        1200-1330 vancomycin
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          2026-08-04 96367
          """)),
  ]
}

/// The arithmetic of hours. Its 31 is fixed: no setting changes it.
public enum Hours {
  /// Hours after a first one of 90 minutes: 90 → 0, 91 → 1, 150 → 1, 151 → 2.
  public static func beyond(_ minutes: Int) -> Int { minutes < 91 ? 0 : (minutes - 31) / 60 }

  /// Hours where another code is the first: 30 → 0, 31 → 1, 90 → 1, 91 → 2.
  public static func addOn(_ minutes: Int) -> Int { minutes < 31 ? 0 : (minutes - 31) / 60 + 1 }
}

/// Infusions of one substance on one access whose minutes are added up (HOUR-1).
private struct Total {
  /// Its infusions, by start, as places in ``Workspace/bySubstance`` that are retained.
  var places: Range<Int>
  var holdsInitial = false

  func firstHour(_ isChemotherapy: Bool) -> Code {
    holdsInitial ? isChemotherapy ? .c96413 : .c96365 : isChemotherapy ? .c96417 : .c96367
  }
}

extension Workspace {
  /// HOUR-1 and HOUR-2 for every substance of every lane.
  mutating func codeHours(_ policy: Policy) {
    var place = 0
    while place < bySubstance.count {
      let group = substanceGroup(from: place)
      place = group.upperBound
      if group.contains(where: { runs[bySubstance[$0]].isRetained }) { codeHours(group, policy) }
    }
  }

  private mutating func codeHours(_ group: Range<Int>, _ policy: Policy) {
    var initialTotal = -1
    var start = group.lowerBound
    // Which total takes the first-hour code must be known before the first is coded.
    while let total = nextTotal(group, from: start, policy) {
      if total.holdsInitial { initialTotal = total.places.lowerBound }
      start = total.places.upperBound
    }
    start = group.lowerBound
    var isFirst = true
    while let total = nextTotal(group, from: start, policy) {
      let takesFirstHour = initialTotal >= 0 ? total.places.lowerBound == initialTotal : isFirst
      code(total, takesFirstHour: takesFirstHour, policy)
      isFirst = false
      start = total.places.upperBound
    }
  }

  /// The next total of a group: one infusion, or those of one date, or all, as the policy adds up.
  @inline(__always)
  private func nextTotal(_ group: Range<Int>, from start: Int, _ policy: Policy) -> Total? {
    var first = start
    while first < group.upperBound, !runs[bySubstance[first]].isRetained { first += 1 }
    guard first < group.upperBound else { return nil }
    var total = Total(places: first..<first + 1, holdsInitial: isInitial(bySubstance[first]))
    if policy.sameDrugTotal == .bag || policy.shortRepeat == .additionalHour { return total }
    let day = Clock.day(of: runs[bySubstance[first]].start)
    for place in first + 1..<group.upperBound {
      let run = bySubstance[place]
      guard runs[run].isRetained else { continue }
      if policy.sameDrugTotal == .date, Clock.day(of: runs[run].start) != day { break }
      if isInitial(run) { total.holdsInitial = true }
      total.places = first..<place + 1
    }
    return total
  }

  private mutating func code(_ total: Total, takesFirstHour: Bool, _ policy: Policy) {
    let earliest = bySubstance[total.places.lowerBound]
    let isChemotherapy = runs[earliest].family == .chemotherapy
    let startDay = Clock.day(of: runs[earliest].start)
    scratch.spans.clear()
    for place in total.places where runs[bySubstance[place]].isRetained {
      scratch.spans.append(counted, runs[bySubstance[place]].counted.range)
    }
    Spans.unite(&scratch.spans, from: 0)
    let minutes = Spans.minutes(scratch.spans, scratch.spans.indices)
    var hours = takesFirstHour ? Hours.beyond(minutes) : Hours.addOn(minutes)
    if !takesFirstHour, policy.shortRepeat == .additionalHour { hours = max(1, hours) }
    if takesFirstHour { earnFirstHour(total, earliest, isChemotherapy, startDay) }
    noteDecisions(total, earliest, takesFirstHour: takesFirstHour, minutes: minutes)
    markHours(of: total.places, minutes, firstAt: takesFirstHour ? 91 : 31)
    datedHours(hours, from: takesFirstHour ? 2 : 1, total: minutes, startDay: startDay, policy.midnight)
    let furtherHours: Code = isChemotherapy ? .c96415 : .c96366
    note(total, minutes, takesFirstHour ? total.firstHour(isChemotherapy) : nil, furtherHours)
    if !scratch.batches.isEmpty { earnFurtherHours(total, furtherHours) }
  }

  private mutating func note(_ total: Total, _ minutes: Int, _ firstHour: Code?, _ furtherHours: Code) {
    guard workings.isKept else { return }
    let parts = total.places.filter { runs[bySubstance[$0]].isRetained }.map { place in
      let run = bySubstance[place]
      return Workings.HourTotal.Part(
        row: runs[run].number, minutes: Spans.minutes(counted, runs[run].counted.range))
    }
    noteTotal(parts: parts, minutes, firstHour, furtherHours)
  }

  private mutating func earnFirstHour(_ total: Total, _ earliest: Int, _ isChemotherapy: Bool, _ day: Day) {
    let code = total.firstHour(isChemotherapy)
    let modifiers = Modifiers(isDiscontinued: runs[earliest].isCutShort)
    let lane = runs[earliest].lane
    let start = units.rows.count
    appendRows(ofRun: earliest)
    if total.holdsInitial {
      // Dated by the earliest infusion of its total, earned by the initial too where that is another.
      if lanes[lane].initial != earliest { appendRows(ofRun: lanes[lane].initial) }
      lanes[lane].unit = units.units.count
    }
    add(
      Unit(
        code: code, day: day, visit: runs[earliest].visit, modifiers: modifiers,
        deciding: total.holdsInitial ? .initial1 : .hour2), rowsFrom: start, .date1)
  }

  /// What each infusion of a total is called, and the total that its hours came from.
  private mutating func noteDecisions(_ total: Total, _ earliest: Int, takesFirstHour: Bool, minutes: Int) {
    for place in total.places where runs[bySubstance[place]].isRetained {
      let run = bySubstance[place]
      runs[run].fact.rules.insert(.hour2)
      if isInitial(run) {
        runs[run].fact.decide(.initial, .initial1)
      } else if takesFirstHour, !total.holdsInitial, run == earliest {
        runs[run].fact.decision = .sequential
        if runs[run].fact.deciding == .time16 { runs[run].fact.deciding = .hour2 }
      } else {
        runs[run].fact.decide(.additionalHours, .hour1)
        runs[run].fact.compared = minutes
        runs[run].fact.threshold = .absent
        if run != earliest { weigh(run: run, against: earliest) }
      }
      if total.places.count > 1 { runs[run].fact.rules.insert(.hour1) }
    }
  }

  /// The hours in ``Scratch/batches``.
  private mutating func earnFurtherHours(_ total: Total, _ code: Code) {
    let visit = runs[bySubstance[total.places.lowerBound]].visit
    if scratch.batches[0].isWithoutMinutes {
      let start = units.rows.count
      for place in total.places where runs[bySubstance[place]].isRetained {
        appendRows(ofRun: bySubstance[place])
      }
      let batch = scratch.batches[0]
      let unit = Unit(code: code, count: batch.count, day: batch.day, visit: visit, deciding: .hour2)
      return add(unit, rowsFrom: start, .date2)
    }
    scratch.rowMinutes.clear()
    for place in total.places where runs[bySubstance[place]].isRetained {
      collectRowMinutes(ofRun: bySubstance[place])
    }
    dealRows(scratch.rowMinutes.indices)
    var dealt = 0..<0
    for place in scratch.batches.indices {
      let batch = scratch.batches[place]
      dealt = self.dealt(to: place, from: dealt.upperBound)
      let unit = Unit(code: code, count: batch.count, day: batch.day, visit: visit, deciding: .hour2)
      add(unit, dealt: dealt, .date2)
    }
  }
}
