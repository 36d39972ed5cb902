// S2: rows that have no code of this family, and the two codes that stand outside the hierarchy.

extension Rulebook {
  static let setAside: [Rule] = [
    Rule(
      .aside1,
      """
      Flushes, keep-open fluids, blood, vaccines, what belongs to a procedure, and drugs by a route of \
      another family have no code here.
      """,
      authority: "NCCI XI.B; Haugen",
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        1030 saline flush push
        1100 acetaminophen PO
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .aside2,
      "What was given without a documented need is not reportable.",
      authority: "NCCI XI.B.5",
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone unneeded
        1100 ondansetron push
        """,
        gives: "2026-08-04 96374")),
    Rule(
      .aside3,
      """
      Opening a clotted line with a thrombolytic counts once for each site and start date of a visit, \
      whatever the lumens and doses and whatever else is given.
      """,
      authority: "Haugen; AHA Coding Clinic HCPCS 1Q2014",
      example: WorkedExample(
        """
        2026-08-04
        0800 alteplase declot @port
        0930 alteplase declot @port
        1000-1030 ceftriaxone @port
        """,
        gives: """
          2026-08-04 36593
          2026-08-04 96365
          """)),
    Rule(
      .aside4,
      """
      A visit in which only flushes and keep-open fluids were given earns one port flush, at its earliest \
      needed IV flush, unless another visit has other care on that date.
      """,
      authority: "NCCI XI.W",
      example: WorkedExample(
        """
        2026-08-04
        0900 saline flush push @port
        0905 saline flush push @port
        """,
        gives: "2026-08-04 96523")),
    Rule(
      .aside5,
      """
      What starts when the patient is an inpatient or later is not coded here, and what runs on into that \
      minute is cut there.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        inpatient: 2026-08-04 1131
        2026-08-04
        1000-1300 vancomycin
        1131 ondansetron push
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96366
          """)),
  ]
}

extension Workspace {
  /// Sets rows aside one by one, then codes declots (ASIDE-3) and ports that were only flushed (ASIDE-4).
  mutating func setAside() {
    var hasDeclot = false
    var hasFlush = false
    for row in rows.indices {
      if rows[row].drugClass == .flush { hasFlush = true }
      guard !rows[row].isDecided, let drugClass = rows[row].drugClass else { continue }
      if Self.looksAtTimes(drugClass, rows[row].route) {
        cutAtAdmission(row)
        if !rows[row].isDecided, rows[row].marks.contains(.unneeded) { setAside(row, .aside2) }
        if !rows[row].isDecided, drugClass == .thrombolyticDeclot { hasDeclot = true }
      } else {
        setAside(row, .aside1)
        if drugClass == .carrier, rows.count > 1 { findings.add(.keptOpen, row: row) }
      }
    }
    if hasDeclot { codeDeclots() }
    if hasFlush { codeFlushedPorts() }
  }

  /// ASIDE-5: what starts as an inpatient is not coded here; what runs on is cut there.
  @inline(__always)
  private mutating func cutAtAdmission(_ row: Int) {
    guard inpatientFrom != .absent else { return }
    if rows[row].start >= inpatientFrom { return setAside(row, .aside5) }
    if rows[row].stop != .absent, rows[row].stop > inpatientFrom {
      rows[row].stop = inpatientFrom
      rows[row].fact.rules.insert(.aside5)
      findings.add(.cutAtAdmission, row: row)
    }
  }

  /// Ends a row's way: no code of this family.
  mutating func setAside(_ row: Int, _ rule: RuleID) {
    rows[row].isDecided = true
    rows[row].fact.decide(.setAside, rule)
  }

  /// Ends a row's way with a code that stands alone.
  mutating func standAlone(_ row: Int, _ rule: RuleID) {
    rows[row].isDecided = true
    rows[row].fact.decide(.standalone, rule)
  }

  /// ASIDE-3: one 36593 for each site and start date of a visit.
  private mutating func codeDeclots() {
    scratch.indices.clear()
    for row in rows.indices where !rows[row].isDecided && rows[row].drugClass == .thrombolyticDeclot {
      scratch.indices.append(row)
    }
    var declots = take(&scratch.indices)
    declots.order { rowOfVisitStartsBefore($0, $1) }
    placeUnnamed(declots)
    declots.order { left, right in
      if rows[left].visit != rows[right].visit { return rows[left].visit < rows[right].visit }
      if rows[left].access != rows[right].access { return rows[left].access < rows[right].access }
      return rowStartsBefore(left, right)
    }
    var counted = -1
    for place in declots.indices {
      let row = declots[place]
      standAlone(row, .aside3)
      let day = Clock.day(of: rows[row].start)
      if counted >= 0, rows[counted].visit == rows[row].visit, rows[counted].access == rows[row].access,
        Clock.day(of: rows[counted].start) == day
      {
        weigh(row: row, against: counted)
      } else {
        earn(.c36593, day: day, row: row, by: .aside3)
        counted = row
      }
    }
    scratch.indices = declots
  }

  /// Puts rows without a site at the first site that any of the visit's rows in the list names; the
  /// list is sorted by visit and start.
  mutating func placeUnnamed(_ list: borrowing Table<Int>) {
    var start = 0
    while start < list.count {
      var end = start
      var first = -1
      while end < list.count, rows[list[end]].visit == rows[list[start]].visit {
        if first < 0 { first = rows[list[end]].access }
        end += 1
      }
      for place in start..<end where rows[list[place]].access < 0 { rows[list[place]].access = first }
      start = end
    }
  }

  /// ASIDE-4: a visit in which nothing but flushes and keep-open fluids was given earns one 96523.
  private mutating func codeFlushedPorts() {
    var isOnlyFlushed = [Bool](repeating: true, count: visits.count)
    var otherDays: Set<Day> = []
    for row in rows.indices where rows[row].drugClass != .flush && rows[row].drugClass != .carrier {
      isOnlyFlushed[rows[row].visit] = false
      if rows[row].start != .absent { otherDays.insert(Clock.day(of: rows[row].start)) }
    }
    guard isOnlyFlushed.contains(true) else { return }
    var earliest = [Int](repeating: -1, count: visits.count)
    for row in rows.indices where isOnlyFlushed[rows[row].visit] && canBeFlushedPort(row) {
      let known = earliest[rows[row].visit]
      if known < 0 || rowStartsBefore(row, known) { earliest[rows[row].visit] = row }
    }
    for row in earliest where row >= 0 {
      let day = Clock.day(of: rows[row].start)
      guard !otherDays.contains(day) else { continue }
      standAlone(row, .aside4)
      earn(.c96523, day: day, row: row, by: .aside4)
    }
  }

  private func canBeFlushedPort(_ row: Int) -> Bool {
    guard rows[row].drugClass == .flush, rows[row].route == .intravenous, rows[row].fact.decision != .held,
      rows[row].start != .absent
    else { return false }
    if inpatientFrom != .absent, rows[row].start >= inpatientFrom { return false }
    return !rows[row].marks.contains(.unneeded)
  }

  /// Notes the row that a row was weighed against.
  mutating func weigh(row: Int, against other: Int) {
    rows[row].fact.against = Slice(start: against.count, count: 1)
    against.append(rows[other].number)
  }
}
