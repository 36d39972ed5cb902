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

/// Something that ran on an access for which the record gives no reason.
struct Doubt: Sendable {
  var access: Int
  var row: Int
}

extension Workspace {
  /// Gives every run, and all blood, its lane: its own access, or, where a second access lacks a
  /// reason, the visit's first (SITE-2). Sets the orders that later stages walk in.
  mutating func assignLanes(_ encounter: Encounter, _ policy: Policy) {
    orderByStart()
    listBlood()
    scratch.laneOfAccess.clear()
    scratch.laneOfAccess.append(-1, times: listedAccesses + unlistedAccesses.count + 1)
    var place = 0
    var bloodPlace = 0
    for visit in visits.indices {
      let firstRun = place
      let firstBlood = bloodPlace
      while place < byStart.count, runs[byStart[place]].visit == visit { place += 1 }
      while bloodPlace < bloodRows.count, rows[bloodRows[bloodPlace]].visit == visit { bloodPlace += 1 }
      assignLanes(visit, firstRun..<place, blood: firstBlood..<bloodPlace, encounter.accesses, policy)
    }
    orderByLane()
    orderBySubstance()
  }

  private mutating func orderByStart() {
    var ordered = take(&byStart)
    ordered.reserve(runs.count)
    for run in runs.indices { ordered.append(run) }
    ordered.order { left, right in
      runs[left].visit != runs[right].visit ? runs[left].visit < runs[right].visit : startsBefore(left, right)
    }
    byStart = ordered
  }

  private mutating func listBlood() {
    for row in rows.indices where rows[row].drugClass == .blood {
      if rows[row].fact.decision != .held, rows[row].start != .absent { bloodRows.append(row) }
    }
    guard bloodRows.count > 1 else { return }
    var ordered = take(&bloodRows)
    ordered.order { rowOfVisitStartsBefore($0, $1) }
    bloodRows = ordered
  }

  private mutating func assignLanes(
    _ visit: Int, _ places: Range<Int>, blood: Range<Int>, _ accesses: [Access], _ policy: Policy
  ) {
    let first = lanes.count
    scratch.others.clear()
    scratch.doubted.clear()
    for place in places where usesAccess(byStart[place]) {
      findLane(runs[byStart[place]].access, visit: visit, first: first, accesses, policy)
    }
    let hasFirst = lanes.count > first
    for place in places {
      let run = byStart[place]
      let own = runs[run].access
      let lane = findLane(own, visit: visit, first: first, accesses, policy)
      runs[run].lane = lane
      runs[run].access = lanes[lane].access
      if lanes[lane].access != own { runs[run].fact.rules.insert(.site2) }
      if own != lanes[first].access, usesAccess(run), !hasReason(own, accesses) { doubt(run, own) }
    }
    for place in blood {
      let row = bloodRows[place]
      let own = rows[row].access
      let lane = findLane(own, visit: visit, first: first, accesses, policy)
      rows[row].bloodLane = lane
      if hasFirst, lanes[lane].access != own { scratch.doubted.append(Doubt(access: own, row: row)) }
    }
    if !scratch.doubted.isEmpty { reportDoubted() }
    for place in scratch.others.indices { scratch.laneOfAccess[scratch.others[place] + 1] = -1 }
  }

  /// Whether the run makes its access one of the visit's.
  @inline(__always)
  private func usesAccess(_ run: Int) -> Bool {
    runs[run].kind == .infusion || runs[run].kind == .push || runs[run].isTimedHydration
  }

  @inline(__always)
  private func hasReason(_ access: Int, _ accesses: [Access]) -> Bool {
    accesses.indices.contains(access) && accesses[access].hasReason
  }

  /// The lane of an access in the visit at hand, a new one where the access counts.
  @discardableResult
  @inline(__always)
  private mutating func findLane(
    _ access: Int, visit: Int, first: Int, _ accesses: [Access], _ policy: Policy
  ) -> Int {
    let known = scratch.laneOfAccess[access + 1]
    if known >= 0 { return known }
    var lane = first
    if lanes.count == first || policy.secondSite == .assumed || hasReason(access, accesses) {
      lane = lanes.count
      lanes.append(Lane(visit: visit, access: access))
    }
    scratch.laneOfAccess[access + 1] = lane
    scratch.others.append(access)
    return lane
  }

  private mutating func doubt(_ run: Int, _ access: Int) {
    var row = runs[run].firstRow
    while row >= 0 {
      scratch.doubted.append(Doubt(access: access, row: row))
      row = rows[row].nextInRun
    }
  }

  private mutating func reportDoubted() {
    scratch.doubted.order { $0.access != $1.access ? $0.access < $1.access : $0.row < $1.row }
    var place = 0
    while place < scratch.doubted.count {
      let access = scratch.doubted[place].access
      let start = findings.rows.count
      while place < scratch.doubted.count, scratch.doubted[place].access == access {
        findings.rows.append(scratch.doubted[place].row)
        place += 1
      }
      findings.add(.secondSiteReason, rowsFrom: start)
    }
  }

  private mutating func orderByLane() {
    var ordered = take(&byLane)
    ordered.append(byStart, byStart.indices)
    if lanes.count > 1 {
      ordered.order { left, right in
        runs[left].lane != runs[right].lane ? runs[left].lane < runs[right].lane : startsBefore(left, right)
      }
    }
    byLane = ordered
  }

  private mutating func orderBySubstance() {
    var ordered = take(&bySubstance)
    ordered.append(byLane, byLane.indices)
    ordered.order { left, right in
      if runs[left].lane != runs[right].lane { return runs[left].lane < runs[right].lane }
      if runs[left].substance != runs[right].substance {
        return runs[left].substance < runs[right].substance
      }
      return startsBefore(left, right)
    }
    bySubstance = ordered
  }

  /// The runs of one lane, as places in ``byLane`` from one on.
  @inline(__always)
  func laneGroup(from place: Int) -> Range<Int> {
    let lane = runs[byLane[place]].lane
    var end = place + 1
    while end < byLane.count, runs[byLane[end]].lane == lane { end += 1 }
    return place..<end
  }

  /// The runs of one substance on one lane, as places in ``bySubstance`` from one on.
  @inline(__always)
  func substanceGroup(from place: Int) -> Range<Int> {
    let first = bySubstance[place]
    var end = place + 1
    while end < bySubstance.count, runs[bySubstance[end]].lane == runs[first].lane,
      runs[bySubstance[end]].substance == runs[first].substance
    {
      end += 1
    }
    return place..<end
  }
}
