extension EditCheck {
  /// EDIT-1: an add-on code needs one of the codes it may hang on, anywhere in the encounter, and is
  /// best beside it on its date. (CMS add-on code edits)
  mutating func checkAddOns(of lines: EditLines, in setting: CareSetting, by tables: EditTables) {
    for group in lines.groups where group.code.isAddOn {
      guard let edition = tables.addOns[group.code]?.inForce(on: group.day) else {
        leaveUnchecked(group.code, by: .addOn)
        continue
      }
      let table = EditTable(name: .addOn, setting: nil, effective: edition.effective)
      use(table)
      guard !edition.value.isOpen else { continue }
      let accepted = edition.value.accepted(in: setting)
      if let fact = Self.fact(group, accepted: accepted, lines: lines) {
        findings.append(EditFinding(fact: fact, day: group.day, rows: group.rows, table: table))
      }
    }
  }

  private static func fact(
    _ group: EditLines.Group, accepted: [Code], lines: EditLines
  ) -> EditFinding.Fact? {
    let primaries = lines.groups.filter { accepted.contains($0.code) }
    if primaries.contains(where: { $0.day == group.day }) { return nil }
    let nearest = primaries.min { abs($0.day - group.day) < abs($1.day - group.day) }
    guard let nearest else { return .addOnWithoutPrimary(group.code, accepted: accepted) }
    return .primaryOnOtherDate(group.code, primary: nearest.code, on: nearest.day)
  }
}
