extension Rulebook {
  static let addOnEdit: [Rule] = [
    Rule(
      .edit1,
      """
      An add-on code without one of the codes it may hang on anywhere in the encounter is an error, and one \
      that has it on another date only is a note.
      """,
      authority: "AOC",
      example: WorkedExample(
        """
        2026-08-04
        0900 fluorouracil push
        1000-1100 ondansetron
        1000-1100 famotidine
        """,
        gives: """
          2026-08-04 96367
          2026-08-04 96368
          2026-08-04 96409
          """))
  ]
}

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
    guard let nearest = lines.nearest(to: group.day, of: accepted) else {
      return .addOnWithoutPrimary(group.code, accepted: accepted)
    }
    return nearest.day == group.day
      ? nil : .primaryOnOtherDate(group.code, primary: nearest.code, on: nearest.day)
  }
}
