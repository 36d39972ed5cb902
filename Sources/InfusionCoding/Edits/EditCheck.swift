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
