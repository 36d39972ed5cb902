import InfusionCoding

/// 2026-08-04.
let editDay: Day = 20_669

/// A line of one row.
func editLine(
  _ code: Code, _ units: Int = 1, _ distinct: Modifiers.Distinct = .none, day: Day = editDay, row: Int = 1
) -> CodeLine {
  CodeLine(
    code: code, units: units, modifiers: Modifiers(distinct: distinct), day: day, rows: [row], rules: [])
}
