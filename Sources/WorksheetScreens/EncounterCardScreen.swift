import ReferenceData
import TerminalCells
import WorksheetSession

/// Id, title, setting, policy, sites and the settings that replace the policy's.
enum EncounterCardScreen {
  static func panel(_ session: Session, field: Int, width: Int, glyphs: GlyphSet) -> Panel {
    let fields = session.encounterCardFields
    let active = min(max(field, 0), max(0, fields.count - 1))
    let items = fields.map { field in
      CardField(name: field.label, value: session.text(of: field), assumed: assumed(field, in: session))
    }
    let card = CardFields(items, active: active, entry: session.entry, width: width, glyphs: glyphs)
    let remark = fields.indices.contains(active) ? explanation(of: fields[active]) : ""
    return Panel(
      title: "encounter", remark: "Esc closes", lines: card.lines, cursor: card.cursor,
      footer: [StyledLine(remark, Style(.faint))] + card.entryLines(limit: 4))
  }

  /// What the active field is for, in one line.
  private static func explanation(of field: EncounterCardField) -> String {
    guard case .override(let name) = field else { return field.remark }
    return "\(name.explanation.sentence) \(name.rawValue): \(field.remark)"
  }

  /// What counts where the field is empty.
  private static func assumed(_ field: EncounterCardField, in session: Session) -> String {
    switch field {
    case .setting: session.coded.policy.setting.rawValue
    case .policy: session.coded.policyName
    case .override(let name): session.coded.policy.value(of: name)
    default: ""
    }
  }
}
