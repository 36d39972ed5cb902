// What stands in the workspace, as values for whoever asked.

/// What the rows of a run of several have in common.
struct JoinedRun {
  /// Their numbers, rising.
  var rows: [Int] = []
  var creditedMinutes: Int?
}

extension Workspace {
  /// The result of the encounter last worked out.
  mutating func result() -> CodingResult {
    let joined = joinedRunValues()
    return CodingResult(
      lines: lines.indices.map { line($0) }, rows: rows.indices.map { decision($0, joined) },
      findings: findingValues(), timeline: timeline(joined))
  }

  /// What the rows of one run have in common, for every run, made once and shared by all of them. No
  /// list where no run has more than one row.
  private func joinedRunValues() -> [JoinedRun] {
    guard hasJoinedRows else { return [] }
    return runs.indices.map { run in
      guard runs[run].rowCount > 1 else { return JoinedRun() }
      var numbers: [Int] = []
      numbers.reserveCapacity(runs[run].rowCount)
      var row = runs[run].firstRow
      while row >= 0 {
        numbers.append(rows[row].number)
        row = rows[row].nextInRun
      }
      return JoinedRun(rows: numbers, creditedMinutes: creditedMinutes(run))
    }
  }

  private func line(_ place: Int) -> CodeLine {
    CodeLine(
      code: lines[place].code, units: lines[place].units, modifiers: lines[place].modifiers,
      day: lines[place].day, rows: lines[place].rows.range.map { rows[lineRows[$0]].number },
      rules: lines[place].rules.list(deciding: lines[place].deciding))
  }

  private func decision(_ row: Int, _ joined: [JoinedRun]) -> RowDecision {
    let run = rows[row].run
    let fact = run >= 0 ? runs[run].fact : rows[row].fact
    let access = run >= 0 ? runs[run].access : rows[row].access
    let isJoined = run >= 0 && runs[run].rowCount > 1
    return RowDecision(
      row: rows[row].number, decision: fact.decision, rules: fact.rules.list(deciding: fact.deciding),
      minutes: minutes(row),
      creditedMinutes: isJoined ? joined[run].creditedMinutes : run >= 0 ? creditedMinutes(run) : nil,
      run: isJoined ? joined[run].rows : [], access: index(ofAccess: access),
      against: against.values(in: fact.against.range),
      compared: fact.compared == .absent ? nil : fact.compared,
      threshold: fact.threshold == .absent ? nil : fact.threshold, codes: codes(rows[row].codes))
  }

  /// Minutes of a row's run, or of a row in none; a held row has none.
  private func minutes(_ row: Int) -> Int? {
    let run = rows[row].run
    if run < 0, rows[row].fact.decision == .held { return nil }
    let minutes = run >= 0 ? runs[run].minutes : rows[row].minutes
    return minutes == .absent ? nil : minutes
  }

  private func creditedMinutes(_ run: Int) -> Int? {
    guard runs[run].isRetained || runs[run].isTimedHydration else { return nil }
    return isCounted(run) ? Spans.minutes(counted, runs[run].counted.range) : 0
  }

  /// Whether the counted minutes of a run count in the end: not where hydration is not reportable.
  func isCounted(_ run: Int) -> Bool {
    runs[run].family != .hydration || hydration.visits[runs[run].visit].isReportable
  }

  /// The codes of a set that has a bit for each.
  private func codes(_ bits: UInt64) -> [Code] {
    guard bits != 0 else { return [] }
    var left = bits
    return (0..<bits.nonzeroBitCount).map { _ in
      defer { left &= left - 1 }
      return Code(rawValue: UInt8(left.trailingZeroBitCount)) ?? .c36593
    }
  }

  private mutating func findingValues() -> [Finding] {
    var entries = take(&findings.entries)
    for place in entries.indices {
      findings.rows.order(entries[place].rows.range) { $0 < $1 }
    }
    entries.order { left, right in
      if left.id.severity < right.id.severity { return true }
      if right.id.severity < left.id.severity { return false }
      let one = findings.rows[left.rows.start]
      let two = findings.rows[right.rows.start]
      return one != two ? one < two : left.id.rawValue < right.id.rawValue
    }
    let values = entries.indices.map { place in
      Finding(id: entries[place].id, rows: entries[place].rows.range.map { rows[findings.rows[$0]].number })
    }
    findings.entries = entries
    return values
  }
}
