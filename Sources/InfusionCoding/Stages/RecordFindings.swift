// S17: findings on the record that no single stage makes.

extension Workspace {
  /// Finds rows charted twice, a drug charted twice at once, and pushes of what is never pushed.
  mutating func findRecordFaults() {
    findDuplicates()
    // Runs of one drug that share minutes are joined, mixed bags aside: so only joined rows can overlap.
    if hasJoinedRows { findSameDrugOverlaps() }
    for row in rows.indices where rows[row].marks.contains(.neverPushed) && rows[row].run >= 0 {
      let run = rows[row].run
      if runs[run].isStandingPush || runs[run].isAbsorbed { findings.add(.neverPushed, row: row) }
    }
  }

  @inline(__always)
  private func isCoded(_ row: Int) -> Bool {
    if rows[row].run >= 0 { return runs[rows[row].run].kind != .held }
    return rows[row].isDecided && rows[row].fact.decision != .held && rows[row].fact.decision != .setAside
  }

  /// Coded rows that are alike in name, class, route, method, site, start, stop and visit.
  private mutating func findDuplicates() {
    scratch.indices.clear()
    for row in rows.indices where isCoded(row) { scratch.indices.append(row) }
    guard scratch.indices.count > 1 else { return }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      if rows[left].start != rows[right].start { return rows[left].start < rows[right].start }
      if rows[left].name != rows[right].name { return rows[left].name < rows[right].name }
      return comesBeforeAlike(left, right)
    }
    var place = 0
    while place < ordered.count {
      var end = place + 1
      while end < ordered.count, isAlike(ordered[place], ordered[end]) { end += 1 }
      if end - place > 1 {
        let start = findings.rows.count
        findings.rows.append(ordered, place..<end)
        findings.add(.duplicateRow, rowsFrom: start)
      }
      place = end
    }
    scratch.indices = ordered
  }

  /// The order of rows of one start and name, those that are alike by number.
  private func comesBeforeAlike(_ left: Int, _ right: Int) -> Bool {
    if rows[left].stop != rows[right].stop { return rows[left].stop < rows[right].stop }
    if rows[left].access != rows[right].access { return rows[left].access < rows[right].access }
    if rows[left].visit != rows[right].visit { return rows[left].visit < rows[right].visit }
    return isOfOneKind(left, right) ? left < right : kind(left) < kind(right)
  }

  @inline(__always)
  private func isAlike(_ left: Int, _ right: Int) -> Bool {
    rows[left].start == rows[right].start && rows[left].name == rows[right].name
      && rows[left].stop == rows[right].stop && rows[left].access == rows[right].access
      && rows[left].visit == rows[right].visit && isOfOneKind(left, right)
  }

  @inline(__always)
  private func isOfOneKind(_ left: Int, _ right: Int) -> Bool {
    rows[left].drugClass == rows[right].drugClass && rows[left].route == rows[right].route
      && rows[left].method == rows[right].method
  }

  /// Class, route and method as texts, to be ordered by where they differ.
  private func kind(_ row: Int) -> (String, String, String) {
    (rows[row].drugClass?.rawValue ?? "", rows[row].route.rawValue, rows[row].method.rawValue)
  }

  /// Rows of one name and family, none a push, that share minutes on one access as charted.
  private mutating func findSameDrugOverlaps() {
    scratch.indices.clear()
    for row in rows.indices where rows[row].run >= 0 && !rows[row].isChartedPush && rows[row].stop != .absent
    {
      if rows[row].stop > rows[row].start { scratch.indices.append(row) }
    }
    guard scratch.indices.count > 1 else { return }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      if rows[left].visit != rows[right].visit { return rows[left].visit < rows[right].visit }
      if rows[left].access != rows[right].access { return rows[left].access < rows[right].access }
      if rows[left].name != rows[right].name { return rows[left].name < rows[right].name }
      let one = rows[left].family?.rawValue ?? 0
      let two = rows[right].family?.rawValue ?? 0
      return one != two ? one < two : rowStartsBefore(left, right)
    }
    var place = 0
    while place < ordered.count {
      let first = ordered[place]
      var latest = rows[first].stop
      var end = place + 1
      while end < ordered.count, isSameDrug(first, ordered[end]), rows[ordered[end]].start < latest {
        latest = max(latest, rows[ordered[end]].stop)
        end += 1
      }
      if end - place > 1 {
        let start = findings.rows.count
        findings.rows.append(ordered, place..<end)
        findings.add(.sameDrugOverlap, rowsFrom: start)
      }
      place = end
    }
    scratch.indices = ordered
  }

  private func isSameDrug(_ left: Int, _ right: Int) -> Bool {
    rows[left].visit == rows[right].visit && rows[left].access == rows[right].access
      && rows[left].name == rows[right].name && rows[left].family == rows[right].family
  }
}
