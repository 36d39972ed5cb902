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
      footer: self.lines(of: remark, width: width) + card.entryLines(limit: 4))
  }

  /// Two lines always, so that nothing moves from field to field.
  private static func lines(of remark: String, width: Int) -> [StyledLine] {
    let wrapped = remark.wrapped(to: width).prefix(2)
    return (wrapped + Array(repeating: "", count: 2 - wrapped.count)).map { StyledLine($0, Style(.faint)) }
  }

  /// What the active field is for.
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
