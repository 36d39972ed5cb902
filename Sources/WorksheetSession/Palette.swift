import ChartedEncounter
import InfusionCoding
import Worksheet
import WorksheetCommands

extension SessionReducer {
  func typeIntoPalette(_ text: String, in session: inout Session) {
    guard case .palette(var palette) = session.overlay else { return }
    palette.text += text
    palette.selected = 0
    session.overlay = .palette(palette)
  }

  mutating func moveInPalette(_ command: MoveCommand, in session: inout Session) -> [Effect] {
    guard case .palette(var palette) = session.overlay else { return [] }
    let count = max(1, Command.matching(palette.text).count)
    switch command {
    case .enter, .nextCell: return runPalette(palette, in: &session)
    case .up, .previousCell: palette.selected = (palette.selected + count - 1) % count
    case .down: palette.selected = (palette.selected + 1) % count
    case .pageUp: palette.selected = max(0, palette.selected - session.pageRows)
    case .pageDown: palette.selected = min(count - 1, palette.selected + session.pageRows)
    case .first, .firstRow: palette.selected = 0
    case .last, .newRow: palette.selected = count - 1
    case .left, .right, .find, .findNext: break
    }
    session.overlay = .palette(palette)
    return []
  }

  /// A short command, else the command selected.
  private mutating func runPalette(_ palette: Overlay.Palette, in session: inout Session) -> [Effect] {
    session.overlay = nil
    if let short = ShortCommand(palette.text) { return run(short, in: &session) }
    let matches = Command.matching(palette.text)
    guard matches.indices.contains(palette.selected) else {
      session.message = Session.Message("no command is called \"\(palette.text)\"", isProblem: true)
      return []
    }
    let effects = perform(matches[palette.selected].id, in: &session)
    goToField(named: palette.text.trimmed.lowercased(), in: &session)
    return effects
  }

  /// In a card that was asked for by the words of one of its fields, goes to that field: `visit`, `policy`.
  private func goToField(named text: String, in session: inout Session) {
    guard text.count > 1 else { return }
    switch session.overlay {
    case .rowCard:
      let field = Session.rowCardFields.firstIndex { $0.plainName.lowercased().hasPrefix(text) }
      if let field { session.overlay = .rowCard(field: field) }
    case .encounterCard:
      let field = session.encounterCardFields.firstIndex { $0.isNamed(text) }
      if let field { session.overlay = .encounterCard(field: field) }
    default: break
    }
  }
}

extension EncounterCardField {
  fileprivate func isNamed(_ text: String) -> Bool {
    if case .override(let name) = self, name.rawValue.lowercased().hasPrefix(text) { return true }
    return label.hasPrefix(text)
  }
}
