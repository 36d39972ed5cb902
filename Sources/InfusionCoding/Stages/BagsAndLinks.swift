// S4, RUN-1, RUN-2 and ROW-2: rows of one bag, and rows that resume another.

extension Rulebook {
  static let bagsAndLinks: [Rule] = [
    Rule(
      .run1,
      "Rows of one bag on one access are one administration of one substance, however far apart.",
      authority: "ASCO 2008",
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ondansetron bag:1
        1000-1030 dexamethasone bag:1
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .run2,
      """
      A row that continues another is the same administration: their minutes are added before any \
      threshold, and the gap between them does not count.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1010 vancomycin
        1040-1046 vancomycin continues:1
        """,
        gives: "2026-08-04 96365")),
    Rule(
      .row2,
      """
      A link to the row itself, to a row that is missing, decided before or of another visit, drug or \
      family, or in a chain that never ends, counts for nothing.
      """,
      authority: ownReading,
      example: WorkedExample(
        """
        2026-08-04
        1000-1010 vancomycin
        1040-1046 vancomycin continues:7
        """,
        gives: """
          2026-08-04 96374
          2026-08-04 96376
          """)),
  ]
}

extension Workspace {
  /// Joins rows of one bag on one access, and rows whose link counts; names what each run holds.
  mutating func joinBagsAndLinks() {
    Forest.plant(runs.count, in: &scratch.parent)
    joinBags()
    joinLinks()
    joinRuns()
    nameMixtures()
  }

  private mutating func joinBags() {
    scratch.indices.clear()
    for row in rows.indices where !rows[row].isDecided && rows[row].bag >= 0 { scratch.indices.append(row) }
    guard scratch.indices.count > 1 else { return }
    var bagged = take(&scratch.indices)
    bagged.order { left, right in bagKey(left) < bagKey(right) }
    for place in 1..<bagged.count where bagKey(bagged[place - 1]) == bagKey(bagged[place]) {
      let run = rows[bagged[place]].run
      Forest.join(rows[bagged[place - 1]].run, run, in: &scratch.parent)
      runs[run].fact.rules.insert(.run1)
    }
    scratch.indices = bagged
  }

  @inline(__always)
  private func bagKey(_ row: Int) -> (Int, Int, Int) { (rows[row].visit, rows[row].access, rows[row].bag) }

  /// RUN-2 and ROW-2: joins along the links that count.
  private mutating func joinLinks() {
    guard rows.contains(where: { !$0.isDecided && $0.continues != .absent }) else { return }
    findLinks()
    findEndlessChains()
    for row in rows.indices where !rows[row].isDecided && rows[row].continues != .absent {
      let target = scratch.others[row]
      if target >= 0 {
        Forest.join(rows[row].run, rows[target].run, in: &scratch.parent)
        runs[rows[row].run].fact.rules.insert(.run2)
      } else {
        runs[rows[row].run].fact.rules.insert(.row2)
        findings.add(.brokenLink, row: row)
      }
    }
  }

  /// Puts into ``Scratch/others`` for every row the row that its link names, where such a link
  /// counts; -1 where it doesn't, or where there is none.
  private mutating func findLinks() {
    scratch.others.clear()
    scratch.others.reserve(rows.count)
    for row in rows.indices {
      let isLinked = !rows[row].isDecided && rows[row].continues != .absent
      scratch.others.append(isLinked ? linkedRow(row) : -1)
    }
  }

  @inline(__always)
  private func linkedRow(_ row: Int) -> Int {
    let other = firstPlace(in: rows.indices) { rows[$0].number >= rows[row].continues }
    guard other < rows.count, other != row, rows[other].number == rows[row].continues else { return -1 }
    let counts =
      rows[other].visit == rows[row].visit && !rows[other].isDecided && rows[other].name == rows[row].name
      && rows[other].family == rows[row].family
    return counts ? other : -1
  }

  /// Takes back, all at once, the links of ``Scratch/others`` whose chain never comes to a row without
  /// one. Each row is walked over once.
  private mutating func findEndlessChains() {
    scratch.indices.clear()
    scratch.indices.append(-1, times: rows.count)
    // By row: the walk that came by it; -1 for none yet, -2 where the chain never ends.
    for row in rows.indices where scratch.others[row] >= 0 && scratch.indices[row] == -1 {
      var step = row
      while scratch.others[step] >= 0, scratch.indices[step] == -1 {
        scratch.indices[step] = row
        step = scratch.others[step]
      }
      guard scratch.others[step] >= 0, scratch.indices[step] == row || scratch.indices[step] == -2 else {
        continue
      }
      step = row
      while scratch.indices[step] == row {
        scratch.indices[step] = -2
        step = scratch.others[step]
      }
    }
    for row in rows.indices where scratch.indices[row] == -2 { scratch.others[row] = -1 }
  }

  /// A mixed bag is one substance, known by the set of its rows' names.
  private mutating func nameMixtures() {
    var mixtures: [[Int]: Int] = [:]
    for run in runs.indices where runs[run].rowCount > 1 && isMixture(run) {
      var names: Set<Int> = []
      var row = runs[run].firstRow
      while row >= 0 {
        names.insert(rows[row].name)
        row = rows[row].nextInRun
      }
      // Below every name, so that a mixture never equals one.
      let known = mixtures[names.sorted(), default: -2 - mixtures.count]
      mixtures[names.sorted()] = known
      runs[run].substance.name = known
    }
  }

  @inline(__always)
  private func isMixture(_ run: Int) -> Bool {
    var row = runs[run].firstRow
    let first = rows[row].name
    while row >= 0 {
      if rows[row].name != first { return true }
      row = rows[row].nextInRun
    }
    return false
  }
}
