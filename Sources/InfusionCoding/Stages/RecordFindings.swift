// S17: findings on the record that no single stage makes.

extension Workspace {
  /// Finds rows charted twice, a drug charted twice at once, and pushes of what is never pushed.
  mutating func findRecordFaults() {
    findDuplicates()
    findSameDrugOverlaps()
    for run in runs where run.isStandingPush || run.isAbsorbed {
      var row = run.firstRow
      while row >= 0 {
        if rows[row].marks.contains(.neverPushed) { findings.add(.neverPushed, row: row) }
        row = rows[row].nextInRun
      }
    }
  }

  private func isCoded(_ row: RowState) -> Bool {
    row.run >= 0 ? runs[row.run].kind != .held : row.isDecided && row.fact.decision != .held && row.fact.decision != .setAside
  }

  /// Coded rows that are alike in name, class, route, method, site, start, stop and visit.
  private mutating func findDuplicates() {
    scratch.indices.removeAll(keepingCapacity: true)
    for row in rows.indices where isCoded(rows[row]) { scratch.indices.append(row) }
    guard scratch.indices.count > 1 else { return }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      if rows[left].start != rows[right].start { return rows[left].start < rows[right].start }
      return duplicateKeyBefore(rows[left], rows[right]) ?? (left < right)
    }
    scratch.indices = ordered
    var place = 0
    while place < scratch.indices.count {
      var end = place + 1
      while end < scratch.indices.count, isAlike(scratch.indices[place], scratch.indices[end]) { end += 1 }
      if end - place > 1 { findings.add(.duplicateRow, rows: scratch.indices[place..<end]) }
      place = end
    }
  }

  /// Which comes first of two rows of one start; none where they are alike.
  private func duplicateKeyBefore(_ left: RowState, _ right: RowState) -> Bool? {
    if left.name != right.name { return left.name < right.name }
    if left.stop != right.stop { return left.stop < right.stop }
    if left.access != right.access { return left.access < right.access }
    if left.visit != right.visit { return left.visit < right.visit }
    if left.drugClass != right.drugClass { return (left.drugClass?.rawValue ?? "") < (right.drugClass?.rawValue ?? "") }
    if left.route != right.route { return left.route.rawValue < right.route.rawValue }
    if left.method != right.method { return left.method.rawValue < right.method.rawValue }
    return nil
  }

  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    rows[left].start == rows[right].start && duplicateKeyBefore(rows[left], rows[right]) == nil
  }

  /// Rows of one name and family, none a push, that share minutes on one access as charted.
  private mutating func findSameDrugOverlaps() {
    scratch.indices.removeAll(keepingCapacity: true)
    for row in rows.indices where rows[row].run >= 0 && !rows[row].isChartedPush && rows[row].stop != .absent {
      if rows[row].stop > rows[row].start { scratch.indices.append(row) }
    }
    guard scratch.indices.count > 1 else { return }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      let one = rows[left]
      let two = rows[right]
      if one.visit != two.visit { return one.visit < two.visit }
      if one.access != two.access { return one.access < two.access }
      if one.name != two.name { return one.name < two.name }
      if one.family != two.family { return (one.family?.rawValue ?? 0) < (two.family?.rawValue ?? 0) }
      return rowStartsBefore(left, right)
    }
    scratch.indices = ordered
    var place = 0
    while place < scratch.indices.count {
      let first = rows[scratch.indices[place]]
      var latest = first.stop
      var end = place + 1
      while end < scratch.indices.count, isSameDrug(first, rows[scratch.indices[end]]),
        rows[scratch.indices[end]].start < latest
      {
        latest = max(latest, rows[scratch.indices[end]].stop)
        end += 1
      }
      if end - place > 1 { findings.add(.sameDrugOverlap, rows: scratch.indices[place..<end]) }
      place = end
    }
  }

  private func isSameDrug(_ left: RowState, _ right: RowState) -> Bool {
    left.visit == right.visit && left.access == right.access && left.name == right.name
      && left.family == right.family
  }
}
