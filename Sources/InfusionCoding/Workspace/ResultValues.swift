// What stands in the workspace, as values for whoever asked.

extension Workspace {
  /// The result of the encounter last worked out.
  func result(_ encounter: Encounter) -> CodingResult {
    CodingResult(
      lines: lines.map { line($0) }, rows: rows.indices.map { decision($0) }, findings: findingValues(),
      timeline: timeline())
  }

  private func line(_ line: LineState) -> CodeLine {
    CodeLine(
      code: line.code, units: line.units, modifiers: line.modifiers, day: line.day,
      rows: lineRows[line.rows.range].map { rows[$0].number }, rules: line.rules.list(deciding: line.deciding))
  }

  private func decision(_ row: Int) -> RowDecision {
    let state = rows[row]
    let run = state.run >= 0 ? runs[state.run] : nil
    let fact = run?.fact ?? state.fact
    let minutes = run?.minutes ?? state.minutes
    let credited = run.flatMap { creditedMinutes($0) }
    let access = run?.access ?? state.access
    return RowDecision(
      row: state.number, decision: fact.decision, rules: fact.rules.list(deciding: fact.deciding),
      minutes: minutes == .absent || fact.decision == .held && run == nil ? nil : minutes,
      creditedMinutes: credited, run: run.map { $0.rowCount > 1 ? numbers($0) : [] } ?? [],
      access: access < 0 ? nil : access, against: Array(against[fact.against.range]),
      compared: fact.compared == .absent ? nil : fact.compared,
      threshold: fact.threshold == .absent ? nil : fact.threshold,
      codes: Code.allCases.filter { state.codes & $0.bit != 0 })
  }

  private func creditedMinutes(_ run: Run) -> Int? {
    guard run.isRetained || (run.kind == .hydration && run.minutes != .absent) else { return nil }
    guard run.kind != .hydration || hydration.visits[run.visit].isReportable else { return 0 }
    return counted[run.counted.range].reduce(0) { $0 + $1.minutes }
  }

  private func findingValues() -> [Finding] {
    let values = findings.entries.map { entry in
      Finding(
        id: entry.id, rows: findings.rows[entry.rows.range].map { rows[$0].number }.sorted(),
        codes: entry.code.map { [$0] } ?? [])
    }
    return values.sorted { left, right in
      if left.id.severity != right.id.severity { return left.id.severity < right.id.severity }
      let one = left.rows.first ?? 0
      let two = right.rows.first ?? 0
      return one != two ? one < two : left.id.rawValue < right.id.rawValue
    }
  }
}
