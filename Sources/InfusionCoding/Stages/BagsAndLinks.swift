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
    var parent = Array(runs.indices)
    joinBags(&parent)
    let bagged = parent
    joinLinks(&parent)
    // Both rules may join one run; each is cited where it did.
    var byBag = bagged
    for run in runs.indices where Forest.root(of: run, in: &byBag) != run {
      runs[run].fact.rules.insert(.run1)
      runs[Forest.root(of: run, in: &byBag)].fact.rules.insert(.run1)
    }
    joinRuns(by: &parent, .run2)
    nameMixtures()
  }

  private mutating func joinBags(_ parent: inout [Int]) {
    var bagged = rows.indices.filter { !rows[$0].isDecided && rows[$0].bag >= 0 }
    bagged.order { left, right in bagKey(left) < bagKey(right) }
    for (one, two) in zip(bagged, bagged.dropFirst()) where bagKey(one) == bagKey(two) {
      Forest.join(rows[one].run, rows[two].run, in: &parent)
    }
  }

  private func bagKey(_ row: Int) -> (Int, Int, Int) { (rows[row].visit, rows[row].access, rows[row].bag) }

  /// RUN-2 and ROW-2: joins along the links that count.
  private mutating func joinLinks(_ parent: inout [Int]) {
    var target = [Int](repeating: -1, count: rows.count)
    var linked: [Int] = []
    for row in rows.indices where !rows[row].isDecided && rows[row].continues != .absent {
      linked.append(row)
      target[row] = linkedRow(row)
    }
    guard !linked.isEmpty else { return }
    let endless = chainsWithoutEnd(linked, target)
    for row in linked {
      if target[row] >= 0, !endless.contains(row) {
        Forest.join(rows[row].run, rows[target[row]].run, in: &parent)
        runs[rows[row].run].fact.rules.insert(.run2)
      } else {
        runs[rows[row].run].fact.rules.insert(.row2)
        findings.add(.brokenLink, row: row)
      }
    }
  }

  /// The row that a link names, where such a link counts; -1 where it doesn't.
  private func linkedRow(_ row: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < rows[row].continues { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, low != row else { return -1 }
    let other = rows[low]
    let isSame =
      other.number == rows[row].continues && other.visit == rows[row].visit && !other.isDecided
      && other.name == rows[row].name && other.family == rows[row].family
    return isSame ? low : -1
  }

  /// The rows whose chain of links never comes to a row without one.
  private func chainsWithoutEnd(_ linked: [Int], _ target: [Int]) -> Set<Int> {
    var ends: Set<Int> = []
    var endless: Set<Int> = []
    for row in linked {
      var path: [Int] = []
      var onPath: Set<Int> = []
      var step = row
      while target[step] >= 0, !ends.contains(step), !endless.contains(step), onPath.insert(step).inserted {
        path.append(step)
        step = target[step]
      }
      if onPath.contains(step) || endless.contains(step) {
        endless.formUnion(path)
      } else {
        ends.formUnion(path)
      }
    }
    return endless
  }

  /// A mixed bag is one substance, known by the set of its rows' names.
  private mutating func nameMixtures() {
    var mixtures: [[Int]: Int] = [:]
    for run in runs.indices where runs[run].rowCount > 1 {
      var names: Set<Int> = []
      var row = runs[run].firstRow
      while row >= 0 {
        names.insert(rows[row].name)
        row = rows[row].nextInRun
      }
      guard names.count > 1 else { continue }
      // Below every name, so that a mixture never equals one.
      let known = mixtures[names.sorted(), default: -2 - mixtures.count]
      mixtures[names.sorted()] = known
      runs[run].substance = known
    }
  }
}
