/// Units of codes as the stages earn them, before they are gathered into lines (S15).
struct UnitTable: ~Copyable, Sendable {
  var units = Table<Unit>()
  /// Rows that earned units, by place; each unit has a range of them.
  var rows = Table<Int>()

  mutating func clear() {
    units.clear()
    rows.clear()
  }
}

/// Some units of one code on one date, from one source.
struct Unit: Sendable {
  var code: Code
  var count = 1
  var day: Day
  /// Place of its visit.
  var visit: Int
  var modifiers = Modifiers()
  var rows = Slice()
  var deciding: RuleID
  var rules = RuleSet()
}

/// Units of one code, modifier list and date.
struct LineState: Sendable {
  var code: Code
  var units: Int
  var modifiers: Modifiers
  var day: Day
  var rows = Slice()
  var deciding: RuleID
  var rules: RuleSet
}

extension Workspace {
  /// Adds units that one row earned.
  mutating func earn(
    _ code: Code, count: Int = 1, day: Day, row: Int, by rule: RuleID, also other: RuleID? = nil
  ) {
    let start = units.rows.count
    units.rows.append(row)
    let unit = Unit(code: code, count: count, day: day, visit: rows[row].visit, deciding: rule)
    add(unit, rowsFrom: start, other)
  }

  /// Adds a unit that a run earned.
  mutating func earn(_ code: Code, day: Day, run: Int, by rule: RuleID, also other: RuleID? = nil) {
    let start = units.rows.count
    appendRows(ofRun: run)
    add(Unit(code: code, day: day, visit: runs[run].visit, deciding: rule), rowsFrom: start, other)
  }

  /// Puts the rows of a run at the end of the rows that earn units.
  mutating func appendRows(ofRun run: Int) {
    var row = runs[run].firstRow
    while row >= 0 {
      units.rows.append(row)
      row = rows[row].nextInRun
    }
  }

  /// Adds units that the rows appended from a place on earned.
  mutating func add(_ unit: Unit, rowsFrom start: Int, _ other: RuleID?) {
    var unit = unit
    unit.rows = Slice(start: start, count: units.rows.count - start)
    unit.rules.insert(unit.deciding)
    if let other { unit.rules.insert(other) }
    units.units.append(unit)
  }
}
