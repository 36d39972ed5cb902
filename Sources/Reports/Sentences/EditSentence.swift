import ChartedEncounter
import InfusionCoding

/// One plain sentence for what a table of CMS says of lines: what is the matter, and what to do.
enum EditSentence {
  static func text(for edit: EditFinding, in coded: CodedEncounter) -> String {
    "\(matter(edit, coded)) (\(TableWords.name(edit.table))\(edit.isTableLater ? ", which is later than the date of service" : ""))"
  }

  private static func matter(_ edit: EditFinding, _ coded: CodedEncounter) -> String {
    let rows = PlainList.rows(edit.rows)
    let day = ISOTime.day(edit.day)
    switch edit.fact {
    case .addOnWithoutPrimary(let code, let accepted):
      return "\(code.text) (\(rows)) hangs on none of the codes it may hang on: \(codes(accepted)); look for "
        + "a missing row, or take it off"
    case .primaryOnOtherDate(let code, let primary, let date):
      return
        "\(code.text) of \(day) (\(rows)) hangs on \(primary.text) of \(ISOTime.day(date)); bill both dates "
        + "on one claim"
    case .codePairNever(let paid, let denied):
      return
        "\(denied.text) is never paid beside \(paid.text) on \(day) (\(rows)), with or without a modifier; "
        + "take it off"
    case .codePair(let paid, let denied):
      return "\(denied.text) is paid beside \(paid.text) on \(day) (\(rows)) only as a distinct service: put "
        + "\(modifiers(coded.policy.modifierStyle)) on \(denied.text), and only if the record says so; else take it off"
    case .unitsAboveLimit(let code, let units, let limit):
      return "\(code.text): \(PlainCount.units(units)) on \(day) (\(rows)), \(aboveLimit(limit))"
    }
  }

  /// Which modifier, and what must be true.
  private static func modifiers(_ style: ModifierStyle) -> String {
    style == .x
      ? "XS (another place of the body) or XE (another visit of the day)"
      : "59 (another place of the body, or another visit of the day)"
  }

  private static func aboveLimit(_ limit: UnitLimit) -> String {
    let most =
      limit.units == 0 ? "it is not paid" : "at most \(limit.units) \(limit.units == 1 ? "is" : "are") paid"
    switch limit.adjudication {
    case .line:
      return
        "\(most) a line; what was given at another place or visit goes on a line of its own with its modifier"
    case .dateAbsolute: return "\(most) a date, and no appeal opens it; check the rows"
    case .dateByRecords:
      return "\(most) a date unless records are sent; check the rows, and expect to appeal with them"
    }
  }

  private static func codes(_ codes: [Code]) -> String { PlainList.joined(codes.map(\.text), most: 12) }
}
