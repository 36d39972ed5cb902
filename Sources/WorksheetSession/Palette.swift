import ChartedEncounter
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

  /// A short command (`w`, `q`, `wq`, `q!`, `w NAME`, `shift +1d`, `/text`, a row's number), else the command selected.
  private mutating func runPalette(_ palette: Overlay.Palette, in session: inout Session) -> [Effect] {
    session.overlay = nil
    if let effects = runShort(palette.text, in: &session) { return effects }
    let matches = Command.matching(palette.text)
    guard matches.indices.contains(palette.selected) else {
      session.message = Session.Message("no command is called \"\(palette.text)\"", isProblem: true)
      return []
    }
    return perform(matches[palette.selected].id, in: &session)
  }

  private mutating func runShort(_ text: String, in session: inout Session) -> [Effect]? {
    if text.first == "/" {
      find(text.dropFirst().trimmed, in: &session)
      return []
    }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else { return nil }
    let rest = words.count > 1 ? words[1].trimmed : ""
    switch (name, rest.isEmpty) {
    case ("w", true): return perform(.file(.save), in: &session)
    case ("w", false): return save(to: rest, leaving: false, in: &session)
    case ("wq", true), ("x", true): return saveAndLeave(in: &session)
    case ("wq", false): return save(to: rest, leaving: true, in: &session)
    case ("q", true): return perform(.file(.leave), in: &session)
    case ("q!", true): return [.leave]
    case ("shift", false):
      shift(rest, in: &session)
      return []
    default: break
    }
    guard rest.isEmpty, let number = try? WholeNumberText.read(name, "a row") else { return nil }
    if let place = session.worksheet.rows.firstIndex(where: { $0.number == number }) {
      session.cursor.row = place
    } else {
      session.message = Session.Message("there is no row \(number)", isProblem: true)
    }
    return []
  }
}
