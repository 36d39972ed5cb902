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
    for run in runs.indices {
      runs[run].substance = runs[run].substance &* 4 &+ Int(runs[run].family.rawValue)
      var row = runs[run].firstRow
      while row >= 0 {
        rows[row].run = run
        row = rows[row].nextInRun
      }
    }
  }

  /// SITE-0: a row without a site is on the access first used, by start, among the visit's rows that
  /// name one. Blood is placed by the same rows.
  private mutating func placeOnAccesses() {
    guard rows.contains(where: { $0.access < 0 && canBePlaced($0) }) else { return }
    var first = [Int](repeating: -1, count: visits.count)
    for row in rows.indices where !rows[row].isDecided && rows[row].access >= 0 {
      let known = first[rows[row].visit]
      if known < 0 || rowStartsBefore(row, known) { first[rows[row].visit] = row }
    }
    for row in rows.indices where rows[row].access < 0 && canBePlaced(rows[row]) {
      let known = first[rows[row].visit]
      guard known >= 0 else { continue }
      rows[row].access = rows[known].access
      rows[row].fact.rules.insert(.site0)
    }
  }

  private func canBePlaced(_ row: RowState) -> Bool { !row.isDecided || row.drugClass == .blood }

  private mutating func makeRuns() {
    for row in rows.indices where !rows[row].isDecided {
      let state = rows[row]
      var run = Run(
        visit: state.visit, access: state.access, substance: state.name,
        family: state.family ?? .therapeutic, start: state.start, stop: state.stop, minutes: state.minutes,
        number: state.number, firstRow: row, earliestRow: row, isChartedPush: state.isChartedPush,
        isPrimary: state.marks.contains(.primary), isDiscontinued: state.marks.contains(.discontinued))
      run.fact.rules = state.fact.rules
      run.segments.start = segments.count
      if state.stop != .absent {
        segments.append(Span(start: state.start, stop: state.stop))
        run.segments.count = 1
      }
      rows[row].run = runs.count
      runs.append(run)
    }
  }

  /// Joins the runs that a forest says belong together; `parent` leads from each to a lower one or
  /// to itself. Runs keep the order of their lowest numbers.
  mutating func joinRuns(by parent: inout [Int], _ rule: RuleID) {
    var kept = 0
    var place = [Int](repeating: -1, count: runs.count)
    for run in runs.indices {
      let root = Forest.root(of: run, in: &parent)
      if root == run {
        place[run] = kept
        runs[kept] = runs[run]
        kept += 1
      } else {
        absorb(runs[run], into: place[root], rule)
      }
    }
    runs.removeLast(runs.count - kept)
    for run in runs.indices where runs[run].rowCount > 1 { uniteSegments(run) }
  }

  private mutating func absorb(_ other: Run, into run: Int, _ rule: RuleID) {
    runs[run].fact.rules.formUnion(other.fact.rules)
    runs[run].fact.rules.insert(rule)
    runs[run].family = max(runs[run].family, other.family)
    runs[run].isChartedPush = runs[run].isChartedPush && other.isChartedPush
    runs[run].isPrimary = runs[run].isPrimary || other.isPrimary
    runs[run].isDiscontinued = runs[run].isDiscontinued || other.isDiscontinued
    if rowStartsBefore(other.earliestRow, runs[run].earliestRow) {
      runs[run].earliestRow = other.earliestRow
      runs[run].start = other.start
      runs[run].access = other.access
    }
    runs[run].rowCount += other.rowCount
    runs[run].firstRow = mergeRows(runs[run].firstRow, other.firstRow)
    runs[run].number = rows[runs[run].firstRow].number
  }

  /// Merges two chains of rows by number, and answers the first of them.
  private mutating func mergeRows(_ left: Int, _ right: Int) -> Int {
    var one = left
    var two = right
    var first = -1
    var last = -1
    while one >= 0 || two >= 0 {
      let takesOne = two < 0 || (one >= 0 && one < two)
      let next = takesOne ? one : two
      if takesOne { one = rows[one].nextInRun } else { two = rows[two].nextInRun }
      if last >= 0 { rows[last].nextInRun = next } else { first = next }
      last = next
    }
    return first
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
    guard segments.count > start else {
      runs[run].minutes = .absent
      runs[run].stop = .absent
      return
    }
    runs[run].minutes = segments[start...].reduce(0) { $0 + $1.minutes }
    runs[run].stop = segments[segments.count - 1].stop
  }
}

/// Sets that are joined, as a forest over small integers: every tree's root is its lowest member.
enum Forest {
  static func root(of member: Int, in parent: inout [Int]) -> Int {
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

  static func join(_ left: Int, _ right: Int, in parent: inout [Int]) {
    let one = root(of: left, in: &parent)
    let two = root(of: right, in: &parent)
    if one < two { parent[two] = one } else { parent[one] = two }
  }
}
