extension Rulebook {
  static let unitLimitEdit: [Rule] = [
    Rule(
      .edit3,
      """
      More units of a code on a date than its limit for the setting are an error where the limit is \
      absolute, and a warning where records may open it or it holds line by line.
      """,
      authority: "MUE; Haugen, reader Julie",
      example: WorkedExample(
        """
        2026-08-04
        0800 morphine push
        1600 morphine push visit:2
        """,
        gives: """
          2026-08-04 96374
          2026-08-04 96374-XE
          """))
  ]
}

extension EditCheck {
  /// EDIT-3: units of a code on one date, all its lines together (or line by line, where the table says
  /// so), above its limit for the setting. (CMS medically unlikely edits)
  mutating func checkUnits(of lines: EditLines, in setting: CareSetting, by tables: EditTables) {
    for group in lines.groups {
      guard let edition = tables.limits[setting]?[group.code]?.inForce(on: group.day) else {
        leaveUnchecked(group.code, by: .mue)
        continue
      }
      let table = EditTable(name: .mue, setting: setting, effective: edition.effective)
      use(table)
      let counted = edition.value.adjudication == .line ? group.lines.map { [$0] } : [group.lines]
      for lines in counted {
        let units = lines.reduce(0) { $0 + $1.units }
        guard units > edition.value.units else { continue }
        findings.append(
          EditFinding(
            fact: .unitsAboveLimit(group.code, units: units, limit: edition.value), day: group.day,
            rows: mergedRows(lines), table: table))
      }
    }
  }
}
