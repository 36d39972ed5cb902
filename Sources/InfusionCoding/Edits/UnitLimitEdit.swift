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
