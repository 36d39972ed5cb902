/// What the tables of CMS say of an encounter's lines.
public struct EditCheck: Hashable, Sendable {
  /// By severity, then lowest row, then name.
  public internal(set) var findings: [EditFinding] = []
  /// The tables that had a say, in the order of the rules, then by date.
  public internal(set) var tables: [EditTable] = []
  /// Codes that a table should speak of and none held does, so that they are not checked, rising. (A
  /// limit that CMS doesn't publish is unknown, not endless.)
  public internal(set) var unchecked: [EditTable.Name: [Code]] = [:]

  /// Checks lines in the order of the rules EDIT-1 to EDIT-3.
  public init(of lines: [CodeLine], setting: CareSetting, tables: EditTables) {
    let lines = EditLines(lines)
    checkAddOns(of: lines, in: setting, by: tables)
    checkPairs(of: lines, in: setting, by: tables)
    checkUnits(of: lines, in: setting, by: tables)
    findings.sort(by: EditFinding.isListedBefore)
    self.tables.sort { ($0.name.place, $0.effective) < ($1.name.place, $1.effective) }
    for name in unchecked.keys { unchecked[name]?.sort() }
  }

  /// Notes that a table had a say.
  mutating func use(_ table: EditTable) {
    if !tables.contains(table) { tables.append(table) }
  }

  /// Notes that no table held speaks of a code.
  mutating func leaveUnchecked(_ code: Code, by name: EditTable.Name) {
    if unchecked[name]?.contains(code) != true { unchecked[name, default: []].append(code) }
  }
}

/// An encounter's lines by date and code.
struct EditLines {
  /// All lines of one code on one date.
  struct Group {
    let day: Day
    let code: Code
    var lines: [CodeLine]

    var rows: [Int] { mergedRows(lines) }
  }

  /// By date, then code.
  private(set) var groups: [Group] = []

  init(_ lines: [CodeLine]) {
    for line in lines.sorted(by: { ($0.day, $0.code) < ($1.day, $1.code) }) {
      if let last = groups.last, last.day == line.day, last.code == line.code {
        groups[groups.count - 1].lines.append(line)
      } else {
        groups.append(Group(day: line.day, code: line.code, lines: [line]))
      }
    }
  }
}

/// The rows of several lines, rising, each once.
func mergedRows(_ lines: [CodeLine]) -> [Int] {
  Set(lines.flatMap(\.rows)).sorted()
}
