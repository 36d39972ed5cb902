// S1: what each row says, and whether it can be coded at all.

extension Rulebook {
  static let readRow: [Rule] = [
    Rule(
      .row1,
      """
      A row without a substance, without a class, or with a cell that is not understood is held: nothing \
      of it is coded until it is put right.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        1100-1130 "" tx
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .clock1,
      """
      Minutes go by the local wall clock with the seconds dropped; the minute of the start counts, that of \
      the stop does not.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        100059-101600 ceftriaxone
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .clock2,
      """
      A row whose stop lies before its start is held; the worksheet may offer the next day but never takes \
      it by itself.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        2345-0015 vancomycin
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .clock3,
      """
      An infusion or pump, and any fluid, without a stop but with volume and rate stops after volume × 60 \
      ÷ rate minutes, the rest of a minute dropped.
      """,
      authority: "A53778",
      example: WorkedExample(
        """
        2026-08-04
        1000 ceftriaxone 50mL 187mL/h
        1200 vancomycin 50mL 188mL/h
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96375
          """)),
    Rule(
      .clock4,
      "A row without a start is held.",
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        -1130 vancomycin
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .clock5,
      """
      A row with a date or time that no calendar or clock has is held, and that is looked at before all \
      else about its times.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        2330-2400 vancomycin
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .clock6,
      """
      An infusion or pump, and any fluid, that still runs when the record ends stops where the patient \
      became an inpatient, unless that lies before its start.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        inpatient: 2026-08-04 1016
        2026-08-04
        1000 ceftriaxone running
        """,
        gives: "2026-08-04 96365")),
  ]
}

extension Workspace {
  /// Takes the rows over by number, resolves accesses that replace others, and holds what can't be
  /// coded. The first rule that decides a row ends its way.
  mutating func readRows(_ encounter: Encounter) {
    listByNumber(encounter.administrations)
    inpatientFrom = ChartedMinute.at(encounter.inpatientFrom ?? .absent).minuteInCalendar
    rows.reserve(encounter.administrations.count)
    for row in scratch.indices.indices {
      let administration = encounter.administrations[scratch.indices[row]]
      rows.append(RowState(administration))
      read(row, administration)
    }
    numberVisits()
    placeUnlistedAccesses(encounter.accesses)
    followReplacements(encounter.accesses)
  }

  /// Puts the administrations into ``Scratch/indices``, by number.
  private mutating func listByNumber(_ administrations: [Administration]) {
    scratch.indices.clear()
    var isSorted = true
    var last = Int.min
    for place in administrations.indices {
      scratch.indices.append(place)
      if administrations[place].row < last { isSorted = false }
      last = administrations[place].row
    }
    if !isSorted { scratch.indices.order { administrations[$0].row < administrations[$1].row } }
  }

  private mutating func numberVisits() {
    guard !rows.isEmpty else { return }
    let first = rows[0].visit
    if rows.contains(where: { $0.visit != first }) {
      scratch.others.clear()
      for row in rows.indices { scratch.others.append(rows[row].visit) }
      scratch.others.order { $0 < $1 }
      for place in scratch.others.indices {
        let isNew = place == 0 || scratch.others[place] != scratch.others[place - 1]
        if isNew { visits.append(scratch.others[place]) }
      }
    } else {
      visits.append(first)
    }
    for row in rows.indices {
      rows[row].visit = firstPlace(in: visits.indices) { visits[$0] >= rows[row].visit }
    }
  }

  /// An index that the record lists no access for is an access all the same. However high it is, it
  /// becomes one of the next after those listed, so that tables by access stay small.
  private mutating func placeUnlistedAccesses(_ accesses: [Access]) {
    listedAccesses = accesses.count
    guard rows.contains(where: { $0.access >= listedAccesses }) else { return }
    scratch.others.clear()
    for row in rows.indices where rows[row].access >= listedAccesses {
      scratch.others.append(rows[row].access)
    }
    scratch.others.order { $0 < $1 }
    for place in scratch.others.indices {
      let isNew = place == 0 || scratch.others[place] != scratch.others[place - 1]
      if isNew { unlistedAccesses.append(scratch.others[place]) }
    }
    for row in rows.indices where rows[row].access >= listedAccesses {
      let access = rows[row].access
      rows[row].access =
        listedAccesses + firstPlace(in: unlistedAccesses.indices) { unlistedAccesses[$0] >= access }
    }
  }

  /// The index of an access as the caller knows it; none for -1.
  func index(ofAccess access: Int) -> Int? {
    access < listedAccesses ? (access < 0 ? nil : access) : unlistedAccesses[access - listedAccesses]
  }

  private mutating func read(_ row: Int, _ administration: Administration) {
    if rows[row].access < 0 { rows[row].access = -1 }
    if administration.reading != .understood {
      let isLine = administration.reading == .lineNotUnderstood
      return hold(row, .row1, isLine ? .lineNotUnderstood : .incompleteRow)
    }
    guard rows[row].name >= 0, let drugClass = administration.drugClass else {
      return hold(row, .row1, .incompleteRow)
    }
    guard Self.looksAtTimes(drugClass, administration.route) else { return }
    if administration.start.isOutsideCalendar || administration.stop.isOutsideCalendar {
      return hold(row, .clock5, .impossibleTime)
    }
    if rows[row].start == .absent { return hold(row, .clock4, .noStart) }
    rows[row].fact.rules.insert(.clock1)
    if rows[row].stop == .absent, !findStop(row, administration) {
      return hold(row, .clock5, .impossibleTime)
    }
    if rows[row].stop != .absent {
      if rows[row].stop < rows[row].start { return hold(row, .clock2, .stopBeforeStart) }
      doubtMinutes(row)
    }
  }

  /// Whether the times of a row matter: not where its class or route sets it aside anyhow; a declot
  /// is one by its class alone.
  @inline(__always)
  static func looksAtTimes(_ drugClass: DrugClass, _ route: Route) -> Bool {
    drugClass == .thrombolyticDeclot || (drugClass.family != nil && !route.isSetAside)
  }

  /// CLOCK-6, then CLOCK-3; false where the calculated stop lies past the calendar.
  private mutating func findStop(_ row: Int, _ administration: Administration) -> Bool {
    guard
      administration.method == .infusion || administration.method == .pump
        || administration.drugClass == .hydration
    else { return true }
    if administration.marks.contains(.running), inpatientFrom >= rows[row].start {
      rows[row].stop = inpatientFrom
      rows[row].fact.rules.insert(.clock6)
      return true
    }
    guard let volume = administration.volume, let rate = administration.rate else { return true }
    let minutes = volume * 60 / rate + 0.000001
    guard minutes >= 0, minutes < Double(Clock.end - rows[row].start) else { return false }
    rows[row].stop = rows[row].start + Int(minutes)
    rows[row].fact.rules.insert(.clock3)
    findings.add(.calculatedStop, row: row)
    return true
  }

  /// Minutes that are possible, but that somebody should look at.
  private mutating func doubtMinutes(_ row: Int) {
    guard rows[row].family != nil else { return }
    let minutes = rows[row].minutes
    if rows[row].method == .infusion, minutes == 0 { findings.add(.zeroMinutes, row: row) }
    if rows[row].method == .infusion, minutes == 1 { findings.add(.oneMinuteInfusion, row: row) }
    if minutes > Clock.minutesPerDay { findings.add(.over24Hours, row: row) }
  }

  /// Ends a row's way: not coded until the record is put right.
  mutating func hold(_ row: Int, _ rule: RuleID, _ finding: FindingID) {
    rows[row].isDecided = true
    rows[row].fact.decide(.held, rule)
    findings.add(finding, row: row)
  }
}
