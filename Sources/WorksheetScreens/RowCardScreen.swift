import ChartedEncounter
import InfusionCoding
import TerminalCells
import Worksheet
import WorksheetSession

/// Every field of the selected row, to be read and typed into.
enum RowCardScreen {
  static func panel(_ session: Session, field: Int, width: Int, glyphs: GlyphSet) -> Panel {
    let rows = session.coded.encounter.rows
    let row = rows.indices.contains(session.cursor.row) ? rows[session.cursor.row] : nil
    let fields = Session.rowCardFields
    let items = fields.map { field in
      CardField(
        name: name(of: field), value: session.text(of: field),
        isNotUnderstood: row?.asTyped[field] != nil, assumed: assumed(field, in: session))
    }
    let active = min(max(field, 0), items.count - 1)
    let card = CardFields(items, active: active, entry: session.entry, width: width, glyphs: glyphs)
    return Panel(
      title: row.map { "row \($0.number), every field" } ?? "new row, every field", remark: "Esc closes",
      lines: card.lines, cursor: card.cursor,
      footer: [StyledLine(explanation(of: fields[active]), Style(.faint))] + card.entryLines(limit: 4))
  }

  /// What counts where the field is empty.
  private static func assumed(_ field: RowField, in session: Session) -> String {
    switch field {
    case .drugClass: session.coded.drugClass(atPlace: session.cursor.row)?.rawValue ?? ""
    case .route: Route.intravenous.rawValue
    case .method: Method.infusion.rawValue
    case .visit: "1"
    default: ""
    }
  }

  private static func name(of field: RowField) -> String {
    switch field {
    case .volumeML: "volume, mL"
    case .rateMLPerHour: "rate, mL an hour"
    case .continues: "continues row"
    case .running: "still running"
    case .discontinued: "stopped early"
    case .necessityDocumented: "need documented"
    default: field.plainName
    }
  }

  /// What the active field is for, in one line.
  private static func explanation(of field: RowField) -> String {
    switch field {
    case .date: "The day of the start: 8/4, 0804, d+1."
    case .substance: "The drug or fluid, by generic or brand name."
    case .drugClass: "What it is given for; empty takes the formulary's, where there is but one."
    case .route: "How it enters the body; empty is IV."
    case .method: "Infusion, push, injection, pump, on-body injector or refill; empty is infusion."
    case .site: "The vein or catheter it ran through; all lumens of a catheter are one."
    case .start: "When it began: 1422, 14:22, 2:22p."
    case .stop: "When it ended; +45 is 45 minutes after the start."
    case .running: "Yes where the record ends while it runs."
    case .volumeML: "With the rate it gives the stop of an infusion that has none charted."
    case .rateMLPerHour: "With the volume it gives the stop of an infusion that has none charted."
    case .visit: "Two sittings on one sheet are two visits; empty is the first."
    case .bag: "Rows with one bag on one access are one infusion of one mixture."
    case .continues: "The number of the row whose paused infusion this row resumes."
    case .dose: "Injections of one dose may count once."
    case .primary: "Yes where this is the reason for the visit, in an office."
    case .discontinued: "Yes where it was stopped before it was through."
    case .necessityDocumented: "No where the record does not say why it was needed: it is not reported."
    case .note: "For people; it changes no code."
    case .line: "A line that is not understood, as it was typed."
    }
  }
}
