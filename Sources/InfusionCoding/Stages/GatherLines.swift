// S15: units of one code, modifier list and date are one line.

extension Workspace {
  /// Gathers units into lines by date, code and modifiers, each with the rows that earned it.
  mutating func gatherLines() {
    orderUnits()
    var place = 0
    while place < scratch.indices.count {
      let first = scratch.indices[place]
      var line = LineState(
        code: units.units[first].code, units: 0, modifiers: units.units[first].modifiers,
        day: units.units[first].day, deciding: units.units[first].deciding, rules: RuleSet())
      let start = lineRows.count
      while place < scratch.indices.count {
        let unit = scratch.indices[place]
        guard units.units[unit].day == line.day, units.units[unit].code == line.code,
          units.units[unit].modifiers == line.modifiers
        else { break }
        line.units += units.units[unit].count
        line.rules.formUnion(units.units[unit].rules)
        lineRows.append(units.rows, units.units[unit].rows.range)
        place += 1
      }
      makeUnique(from: start)
      line.rows = Slice(start: start, count: lineRows.count - start)
      for place in line.rows.range { rows[lineRows[place]].codes |= line.code.bit }
      lines.append(line)
    }
  }

  /// Puts all units into ``Scratch/indices``, in the order of the lines.
  private mutating func orderUnits() {
    scratch.indices.clear()
    for unit in units.units.indices { scratch.indices.append(unit) }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      if units.units[left].day != units.units[right].day {
        return units.units[left].day < units.units[right].day
      }
      if units.units[left].code != units.units[right].code {
        return units.units[left].code < units.units[right].code
      }
      let one = units.units[left].modifiers.rank
      let two = units.units[right].modifiers.rank
      return one != two ? one < two : left < right
    }
    scratch.indices = ordered
  }

  private mutating func makeUnique(from start: Int) {
    guard lineRows.count - start > 1 else { return }
    lineRows.order(start..<lineRows.count) { $0 < $1 }
    var kept = start
    for place in (start + 1)..<lineRows.count where lineRows[place] != lineRows[kept] {
      kept += 1
      lineRows[kept] = lineRows[place]
    }
    lineRows.cut(to: kept + 1)
  }
}
