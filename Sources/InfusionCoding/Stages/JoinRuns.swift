// S4: one bag, one run. Rows become runs; a run is one administration.

extension Rulebook {
  static let joinRuns: [Rule] = [
    Rule(
      .site0,
      "A row that names no site is on the access that the visit used first.",
      authority: ownReading,
      example: WorkedExample(
        """
        site: left, because the drugs are incompatible
        2026-08-04
        1000-1030 ceftriaxone @right
        1100-1130 vancomycin @left
        1200-1230 famotidine
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96365-XS
          2026-08-04 96367
          """))
  ]
}

extension Workspace {
  /// Places rows on accesses (SITE-0) and joins them by bag (RUN-1), by link (RUN-2, ROW-2), and by
  /// closeness in time (RUN-3).
  mutating func joinRuns(_ policy: Policy) {
    placeOnAccesses()
    makeRuns()
    guard !runs.isEmpty else { return }
    if rows.contains(where: { $0.bag >= 0 || $0.continues != .absent }) { joinBagsAndLinks() }
    joinClose(within: policy.joinWithin)
  }

  /// SITE-0: a row without a site is on the access first used, by start, among the visit's rows that
  /// name one. Blood is placed by the same rows.
  private mutating func placeOnAccesses() {
    guard rows.contains(where: { $0.access < 0 && canBePlaced($0) }) else { return }
    scratch.others.clear()
    scratch.others.append(-1, times: visits.count)
    for row in rows.indices where !rows[row].isDecided && rows[row].access >= 0 {
      let known = scratch.others[rows[row].visit]
      if known < 0 || rowStartsBefore(row, known) { scratch.others[rows[row].visit] = row }
    }
    for row in rows.indices where rows[row].access < 0 && canBePlaced(rows[row]) {
      let known = scratch.others[rows[row].visit]
      guard known >= 0 else { continue }
      rows[row].access = rows[known].access
      rows[row].fact.rules.insert(.site0)
    }
  }

  @inline(__always)
  private func canBePlaced(_ row: RowState) -> Bool { !row.isDecided || row.drugClass == .blood }

  private mutating func makeRuns() {
    for row in rows.indices where !rows[row].isDecided {
      rows[row].run = runs.count
      runs.append(Run(rows[row], at: row))
      runs[runs.count - 1].segments.start = segments.count
      if rows[row].stop != .absent {
        segments.append(Span(start: rows[row].start, stop: rows[row].stop))
        runs[runs.count - 1].segments.count = 1
      }
    }
  }

  /// Joins the runs that the forest in ``Scratch/parent`` says belong together; it leads from each to a
  /// lower one or to itself. Runs keep the order of their lowest numbers.
  mutating func joinRuns() {
    scratch.indices.clear()
    var kept = 0
    for run in runs.indices {
      let root = Forest.root(of: run, in: &scratch.parent)
      if root == run {
        scratch.indices.append(kept)
        if kept != run { runs[kept] = runs[run] }
        kept += 1
      } else {
        let place = scratch.indices[root]
        scratch.indices.append(place)
        absorb(run, into: place)
      }
    }
    guard kept < runs.count else { return }
    runs.cut(to: kept)
    hasJoinedRows = true
    chainRows()
    for run in runs.indices where runs[run].rowCount > 1 { uniteSegments(run) }
  }

  private mutating func absorb(_ other: Int, into run: Int) {
    runs[run].fact.rules.formUnion(runs[other].fact.rules)
    runs[run].substance.family = max(runs[run].family, runs[other].family)
    runs[run].isChartedPush = runs[run].isChartedPush && runs[other].isChartedPush
    runs[run].isPrimary = runs[run].isPrimary || runs[other].isPrimary
    runs[run].isDiscontinued = runs[run].isDiscontinued || runs[other].isDiscontinued
    if rowStartsBefore(runs[other].earliestRow, runs[run].earliestRow) {
      runs[run].earliestRow = runs[other].earliestRow
      runs[run].start = runs[other].start
      runs[run].access = runs[other].access
    }
    runs[run].rowCount += runs[other].rowCount
  }

  /// Chains the rows of every run anew, by number, and tells them the places that ``Scratch/indices``
  /// has for their runs.
  private mutating func chainRows() {
    for run in runs.indices { runs[run].lastRow = -1 }
    for row in rows.indices where rows[row].run >= 0 {
      let run = scratch.indices[rows[row].run]
      rows[row].run = run
      rows[row].nextInRun = -1
      if runs[run].lastRow < 0 {
        runs[run].firstRow = row
        runs[run].number = rows[row].number
      } else {
        rows[runs[run].lastRow].nextInRun = row
      }
      runs[run].lastRow = row
    }
  }

  private mutating func uniteSegments(_ run: Int) {
    let start = segments.count
    var row = runs[run].firstRow
    while row >= 0 {
      if rows[row].stop != .absent { segments.append(Span(start: rows[row].start, stop: rows[row].stop)) }
      row = rows[row].nextInRun
    }
    Spans.unite(&segments, from: start)
    runs[run].segments = Slice(start: start, count: segments.count - start)
    if segments.count > start {
      runs[run].minutes = Spans.minutes(segments, start..<segments.count)
      runs[run].stop = segments[segments.count - 1].stop
    }
  }
}

/// Sets that are joined, as a forest over small integers: every tree's root is its lowest member.
enum Forest {
  /// Makes every integer below a count a set of its own.
  static func plant(_ count: Int, in parent: inout Table<Int>) {
    parent.clear()
    parent.reserve(count)
    for member in 0..<count { parent.append(member) }
  }

  static func root(of member: Int, in parent: inout Table<Int>) -> Int {
    var root = member
    while parent[root] != root { root = parent[root] }
    var step = member
    while parent[step] != root {
      let next = parent[step]
      parent[step] = root
      step = next
    }
    return root
  }

  static func join(_ left: Int, _ right: Int, in parent: inout Table<Int>) {
    let one = root(of: left, in: &parent)
    let two = root(of: right, in: &parent)
    if one < two { parent[two] = one } else { parent[one] = two }
  }
}
