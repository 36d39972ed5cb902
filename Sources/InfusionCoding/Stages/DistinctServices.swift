// S14: modifiers. 76 and 77 bypass no edit, and no modifier goes on a drug's own code (MOD-4).

extension Rulebook {
  static let distinctServices: [Rule] = [
    Rule(
      .modifier1,
      """
      Of a visit's initial services every one but the first by rank and start carries XS, or 59 under \
      modifierStyle 59.
      """,
      authority: "Haugen case 4",
      example: WorkedExample(
        """
        site: left, because the drugs are incompatible
        2026-08-04
        1000-1030 ceftriaxone @right
        1000-1030 vancomycin @left
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96365-XS
          """)),
    Rule(
      .modifier2,
      """
      The first initial service of a later visit carries XE, or 59, if an earlier visit has an initial \
      service on that date.
      """,
      authority: "Haugen, reader Beth; NCCI I.E",
      example: WorkedExample(
        """
        2026-08-04
        0800 morphine push
        1600 morphine push visit:2
        """,
        gives: """
          2026-08-04 96374
          2026-08-04 96374-XE
          """)),
    Rule(
      .modifier3,
      """
      A unit without one of these carries XS, or 59, where a line that stands over it has its date; XE \
      where all such lines are of other visits.
      """,
      authority: "PTP, indicator 1",
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        1035 ketorolac IM inj
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96372-XS
          """)),
    Rule(
      .modifier4,
      """
      Modifiers 76 and 77 bypass no edit and are never used here, and no modifier goes on a drug's own \
      code.
      """,
      authority: "NCCI I.E; Haugen",
      example: WorkedExample(
        """
        2026-08-04
        1000 morphine push
        1030 morphine push
        """,
        gives: """
          2026-08-04 96374
          2026-08-04 96376
          """)),
  ]
}

/// The initial service of an access, or hydration as that of a visit.
struct Initial: Sendable {
  var visit: Int
  var isFlagged: Bool
  var rank: Int
  var start: Minute
  var lane: Int
  var unit: Int
}

extension Workspace {
  /// Marks second initials of a visit (MOD-1), the first of a later visit on one day (MOD-2), and
  /// units that another code of the day stands over (MOD-3).
  mutating func markDistinct(_ policy: Policy) {
    guard units.units.count > 1 else { return }
    listInitials(policy)
    if scratch.initials.count > 1 { markInitials(policy) }
    markUnderOthers(policy)
  }

  private mutating func listInitials(_ policy: Policy) {
    scratch.initials.clear()
    for lane in lanes.indices where lanes[lane].initial >= 0 && lanes[lane].unit >= 0 {
      let run = lanes[lane].initial
      scratch.initials.append(
        Initial(
          visit: lanes[lane].visit, isFlagged: policy.setting == .professional && runs[run].isPrimary,
          rank: rank(run), start: runs[run].start, lane: lane, unit: lanes[lane].unit))
    }
    for visit in hydration.visits.indices where hydration.visits[visit].unit >= 0 {
      let first = hydration.counted[hydration.visits[visit].counted.start]
      scratch.initials.append(
        Initial(
          visit: visit, isFlagged: false, rank: 4, start: first.span.start, lane: -1,
          unit: hydration.visits[visit].unit))
    }
  }

  private mutating func markInitials(_ policy: Policy) {
    scratch.initials.order { left, right in
      if left.visit != right.visit { return left.visit < right.visit }
      if left.isFlagged != right.isFlagged { return left.isFlagged }
      if left.rank != right.rank { return left.rank < right.rank }
      return left.start != right.start ? left.start < right.start : left.lane < right.lane
    }
    var earlierDays: Set<Day> = []
    var firstOfVisit = 0
    for place in scratch.initials.indices {
      let initial = scratch.initials[place]
      guard scratch.initials[firstOfVisit].visit != initial.visit || place == 0 else {
        mark(initial.unit, .xs, .modifier1, policy)
        continue
      }
      for earlier in firstOfVisit..<place {
        earlierDays.insert(Clock.day(of: scratch.initials[earlier].start))
      }
      firstOfVisit = place
      if earlierDays.contains(Clock.day(of: initial.start)) { mark(initial.unit, .xe, .modifier2, policy) }
    }
  }

  private mutating func mark(
    _ unit: Int, _ distinct: Modifiers.Distinct, _ rule: RuleID, _ policy: Policy
  ) {
    units.units[unit].modifiers.distinct = policy.modifierStyle == .x ? distinct : .fiftyNine
    units.units[unit].rules.insert(rule)
  }

  /// MOD-3. Marks nothing that MOD-1 or MOD-2 marked.
  private mutating func markUnderOthers(_ policy: Policy) {
    var present: UInt64 = 0
    for unit in units.units.indices { present |= units.units[unit].code.bit }
    // Most encounters have no code that stands over another.
    guard units.units.contains(where: { StandsOver.codes(over: $0.code) & present != 0 }) else { return }
    orderUnitsByDay()
    var place = 0
    while place < scratch.indices.count {
      let first = scratch.indices[place]
      var end = place
      var onDay: UInt64 = 0
      while end < scratch.indices.count, units.units[scratch.indices[end]].day == units.units[first].day {
        onDay |= units.units[scratch.indices[end]].code.bit
        end += 1
      }
      markUnderOthers(place..<end, onDay, policy)
      place = end
    }
  }

  /// Puts all units into ``Scratch/indices``, by day and visit.
  private mutating func orderUnitsByDay() {
    scratch.indices.clear()
    for unit in units.units.indices { scratch.indices.append(unit) }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      units.units[left].day != units.units[right].day
        ? units.units[left].day < units.units[right].day : units.units[left].visit < units.units[right].visit
    }
    scratch.indices = ordered
  }

  /// Marks the units of one day, visit by visit.
  private mutating func markUnderOthers(_ places: Range<Int>, _ onDay: UInt64, _ policy: Policy) {
    var place = places.lowerBound
    while place < places.upperBound {
      let visit = units.units[scratch.indices[place]].visit
      var end = place
      var ofVisit: UInt64 = 0
      while end < places.upperBound, units.units[scratch.indices[end]].visit == visit {
        ofVisit |= units.units[scratch.indices[end]].code.bit
        end += 1
      }
      for place in place..<end {
        let unit = scratch.indices[place]
        let over = StandsOver.codes(over: units.units[unit].code)
        guard over & onDay != 0, units.units[unit].modifiers.distinct == .none else { continue }
        mark(unit, over & ofVisit != 0 ? .xs : .xe, .modifier3, policy)
      }
      place = end
    }
  }
}

/// Which codes stand over which on one day, as sets with a bit for each code (PTP, indicator 1).
enum StandsOver {
  private static let overInjections = bits([
    .c96360, .c96365, .c96369, .c96374, .c96401, .c96402, .c96409, .c96413, .c96416, .c96420, .c96422,
    .c96425, .c96440, .c96446, .c96450, .c96542, .c8957, .g0498,
  ])
  private static let overChemotherapyInjections = bits([.c96369])
  private static let overInitials = bits([.c96440, .c96446, .c96450])
  private static let overAddOns = bits([.c96440, .c96450])

  /// The codes that stand over a code.
  static func codes(over code: Code) -> UInt64 {
    switch code {
    case .c96372, .c96377: overInjections
    case .c96401, .c96402: overChemotherapyInjections
    case .c96360, .c96365, .c96374, .c96375, .c96376: overInitials
    case .c96361, .c96366, .c96367, .c96368: overAddOns
    default: 0
    }
  }

  private static func bits(_ codes: [Code]) -> UInt64 {
    codes.reduce(0) { $0 | $1.bit }
  }
}
