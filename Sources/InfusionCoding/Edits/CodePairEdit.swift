extension Rulebook {
  static let codePairEdit: [Rule] = [
    Rule(
      .edit2,
      """
      Of two codes of one date that CMS pairs, the second is never paid under indicator 0, and under 1 only \
      where one of the two lines carries 59, XE, XP, XS or XU.
      """,
      authority: "PTP",
      example: WorkedExample(
        """
        2026-08-04
        1000-1030 ceftriaxone
        1035 ketorolac IM inj
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96372-XS
          """))
  ]
}

extension EditCheck {
  /// EDIT-2: of two codes of one date that stand as a pair in the table, the second is never paid
  /// (indicator 0), or only where one of the two lines says that it is distinct (indicator 1).
  /// (CMS procedure-to-procedure edits)
  mutating func checkPairs(of lines: EditLines, in setting: CareSetting, by tables: EditTables) {
    guard let table = tables.pairs[setting], !table.isEmpty else {
      for group in lines.groups { leaveUnchecked(group.code, by: .ptp) }
      return
    }
    for paid in lines.groups {
      guard let edition = table[paid.code]?.inForce(on: paid.day) else { continue }
      use(EditTable(name: .ptp, setting: setting, effective: edition.effective))
      for pair in edition.value {
        guard let denied = lines.group(pair.denied, on: paid.day) else { continue }
        let table = EditTable(name: .ptp, setting: setting, effective: pair.effective)
        use(table)
        if let (fact, rows) = Self.fact(paid, denied, isOpenedByModifier: pair.isOpenedByModifier) {
          findings.append(EditFinding(fact: fact, day: paid.day, rows: rows, table: table))
        }
      }
    }
  }

  private static func fact(
    _ paid: EditLines.Group, _ denied: EditLines.Group, isOpenedByModifier: Bool
  ) -> (EditFinding.Fact, rows: [Int])? {
    guard isOpenedByModifier else {
      let fact = EditFinding.Fact.codePairNever(paid: paid.code, denied: denied.code)
      return (fact, mergedRows(paid.lines + denied.lines))
    }
    let bare = [paid, denied].map { $0.lines.filter { $0.modifiers.distinct == .none } }
    guard bare.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (.codePair(paid: paid.code, denied: denied.code), mergedRows(bare.flatMap { $0 }))
  }
}
