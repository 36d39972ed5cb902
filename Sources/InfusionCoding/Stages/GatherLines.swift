// S15: units of one code, modifier list and date are one line.

extension Workspace {
  /// Gathers units into lines by date, code and modifiers, each with the rows that earned it.
  mutating func gatherLines() {
    scratch.indices.removeAll(keepingCapacity: true)
    scratch.indices.append(contentsOf: units.units.indices)
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      let one = units.units[left]
      let two = units.units[right]
      if one.day != two.day { return one.day < two.day }
      if one.code != two.code { return one.code < two.code }
      if one.modifiers.rank != two.modifiers.rank { return one.modifiers.rank < two.modifiers.rank }
      return left < right
    }
    scratch.indices = ordered
    var place = 0
    while place < scratch.indices.count {
      let first = units.units[scratch.indices[place]]
      var line = LineState(
        code: first.code, units: 0, modifiers: first.modifiers, day: first.day, deciding: first.deciding,
        rules: RuleSet())
      let start = lineRows.count
      while place < scratch.indices.count {
        let unit = units.units[scratch.indices[place]]
        guard unit.day == line.day, unit.code == line.code, unit.modifiers == line.modifiers else { break }
        line.units += unit.count
        line.rules.formUnion(unit.rules)
        lineRows.append(contentsOf: units.rows[unit.rows.range])
        place += 1
      }
      makeUnique(from: start)
      line.rows = Slice(start: start, count: lineRows.count - start)
      for row in lineRows[start...] { rows[row].codes |= line.code.bit }
      lines.append(line)
    }
  }

  private mutating func makeUnique(from start: Int) {
    guard lineRows.count - start > 1 else { return }
    lineRows.order(start..<lineRows.count) { $0 < $1 }
    var kept = start
    for place in (start + 1)..<lineRows.count where lineRows[place] != lineRows[kept] {
      kept += 1
      lineRows[kept] = lineRows[place]
    }
    lineRows.removeLast(lineRows.count - kept - 1)
  }
}
