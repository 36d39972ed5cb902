// S6: which accesses count. One initial service per access per visit (SITE-1).

extension Rulebook {
  static let accesses: [Rule] = [
    Rule(
      .site1,
      "Each vascular access of a visit has one initial service at most.",
      authority: "R1702CP; NCCI XI.B.2",
      example: WorkedExample(
        """
        site: left, because the drugs are incompatible
        2026-08-04
        1000 ondansetron push @right
        1005 morphine push @right
        1010 lorazepam push @left
        """,
        gives: """
          2026-08-04 96374
          2026-08-04 96374-XS
          2026-08-04 96375
          """)),
    Rule(
      .site2,
      """
      Under secondSite needsReason an access other than the first counts only where the record says why it \
      was needed, and else all that ran there is on the first; under assumed every access named counts.
      """,
      authority: "Haugen",
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone @right
        1100-1130 vancomycin @left
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96367
          """)),
  ]
}

extension Workspace {
  /// Gives every run, and all blood, its lane: its own access, or, where a second access lacks a
  /// reason, the visit's first (SITE-2). Sets the orders that later stages walk in.
  mutating func assignLanes(_ encounter: Encounter, _ policy: Policy) {
    byStart.append(contentsOf: runs.indices)
    var ordered = take(&byStart)
    ordered.order { left, right in
      runs[left].visit != runs[right].visit ? runs[left].visit < runs[right].visit : startsBefore(left, right)
    }
    byStart = ordered
    for row in rows.indices where rows[row].drugClass == .blood {
      if rows[row].fact.decision != .held, rows[row].start != .absent { bloodRows.append(row) }
    }
    ordered = take(&bloodRows)
    ordered.order { left, right in
      rows[left].visit != rows[right].visit ? rows[left].visit < rows[right].visit : rowStartsBefore(left, right)
    }
    bloodRows = ordered
    var place = 0
    var bloodPlace = 0
    for visit in visits.indices {
      let firstRun = place
      let firstBlood = bloodPlace
      while place < byStart.count, runs[byStart[place]].visit == visit { place += 1 }
      while bloodPlace < bloodRows.count, rows[bloodRows[bloodPlace]].visit == visit { bloodPlace += 1 }
      assignLanes(
        visit: visit, byStart[firstRun..<place], blood: bloodRows[firstBlood..<bloodPlace], encounter, policy)
    }
    orderRuns()
  }

  private mutating func assignLanes(
    visit: Int, _ visitRuns: ArraySlice<Int>, blood: ArraySlice<Int>, _ encounter: Encounter,
    _ policy: Policy
  ) {
    let first = lanes.count
    scratch.others.removeAll(keepingCapacity: true)
    scratch.doubted.removeAll(keepingCapacity: true)
    for run in visitRuns where usesAccess(runs[run]) {
      findLane(runs[run].access, visit: visit, first: first, encounter, policy)
    }
    let hasFirst = lanes.count > first
    for run in visitRuns {
      let own = runs[run].access
      let lane = findLane(own, visit: visit, first: first, encounter, policy)
      runs[run].lane = lane
      runs[run].access = lanes[lane].access
      if lanes[lane].access != own { runs[run].fact.rules.insert(.site2) }
      if usesAccess(runs[run]) { doubt(run, own, isFirst: own == lanes[first].access, encounter) }
    }
    for row in blood {
      let own = rows[row].access
      let lane = findLane(own, visit: visit, first: first, encounter, policy)
      rows[row].bloodLane = lane
      if hasFirst, lanes[lane].access != own { scratch.doubted.append((own, row)) }
    }
    reportDoubted()
    for access in scratch.others { scratch.laneOfAccess[access + 1] = -1 }
  }

  /// Whether the run makes its access one of the visit's.
  private func usesAccess(_ run: Run) -> Bool {
    run.kind == .infusion || run.kind == .push || (run.kind == .hydration && run.minutes != .absent)
  }

  private func hasReason(_ access: Int, _ encounter: Encounter) -> Bool {
    encounter.accesses.indices.contains(access) && encounter.accesses[access].hasReason
  }

  /// The lane of an access in the visit at hand, a new one where the access counts.
  @discardableResult
  private mutating func findLane(
    _ access: Int, visit: Int, first: Int, _ encounter: Encounter, _ policy: Policy
  ) -> Int {
    while scratch.laneOfAccess.count <= access + 1 { scratch.laneOfAccess.append(-1) }
    if scratch.laneOfAccess[access + 1] >= 0 { return scratch.laneOfAccess[access + 1] }
    var lane = first
    if lanes.count == first || policy.secondSite == .assumed || hasReason(access, encounter) {
      lane = lanes.count
      lanes.append(Lane(visit: visit, access: access))
    }
    scratch.laneOfAccess[access + 1] = lane
    scratch.others.append(access)
    return lane
  }

  private mutating func doubt(_ run: Int, _ access: Int, isFirst: Bool, _ encounter: Encounter) {
    guard !isFirst, !hasReason(access, encounter) else { return }
    var row = runs[run].firstRow
    while row >= 0 {
      scratch.doubted.append((access, row))
      row = rows[row].nextInRun
    }
  }

  private mutating func reportDoubted() {
    guard !scratch.doubted.isEmpty else { return }
    scratch.doubted.order { $0.access != $1.access ? $0.access < $1.access : $0.row < $1.row }
    var place = 0
    while place < scratch.doubted.count {
      let access = scratch.doubted[place].access
      let start = findings.rows.count
      while place < scratch.doubted.count, scratch.doubted[place].access == access {
        findings.rows.append(scratch.doubted[place].row)
        place += 1
      }
      findings.entries.append(
        FindingTable.Entry(
          id: .secondSiteReason, rows: Slice(start: start, count: findings.rows.count - start), code: nil))
    }
  }

  private mutating func orderRuns() {
    byLane.append(contentsOf: byStart)
    var ordered = take(&byLane)
    ordered.order { left, right in
      runs[left].lane != runs[right].lane ? runs[left].lane < runs[right].lane : startsBefore(left, right)
    }
    byLane = ordered
    bySubstance.append(contentsOf: byLane)
    ordered = take(&bySubstance)
    ordered.order { left, right in
      if runs[left].lane != runs[right].lane { return runs[left].lane < runs[right].lane }
      if runs[left].substance != runs[right].substance {
        return runs[left].substance < runs[right].substance
      }
      return startsBefore(left, right)
    }
    bySubstance = ordered
  }

  /// The runs of one lane, or of one substance on one lane, from a place in an order on.
  func group(in order: [Int], from place: Int, bySubstance isBySubstance: Bool) -> Range<Int> {
    let first = runs[order[place]]
    var end = place + 1
    while end < order.count, runs[order[end]].lane == first.lane,
      !isBySubstance || runs[order[end]].substance == first.substance
    {
      end += 1
    }
    return place..<end
  }
}
