import ChartedEncounter
import InfusionCoding
import Worksheet
import WorksheetCommands

extension SessionReducer {
  mutating func perform(_ command: FileCommand, in session: inout Session) -> [Effect] {
    leaveCell(by: .command, in: &session)
    if session.entry != nil, command != .save { return [] }
    switch command {
    case .save: return save(to: session.file.path, leaving: false, in: &session)
    case .saveAs: return askForName(in: &session)
    case .leave: return leave(in: &session)
    case .suspend: return [.suspend]
    case .encounterCard: toggle(.encounterCard(field: 0), in: &session)
    case .cases:
      toggle(.cases(selected: 0), in: &session)
      return session.overlay == nil ? [] : [.listCases]
    case .copyLines: return [.copyToClipboard(linesAsText(session.coded.result.lines))]
    }
    return []
  }

  /// Saves under a path; without one it asks for a name.
  mutating func save(to path: String?, leaving: Bool, in session: inout Session) -> [Effect] {
    guard let path else { return askForName(in: &session) }
    session.memory.leavesOnceSaved = leaving
    session.memory.savingPath = path
    nameEncounter(after: path, in: &session)
    return [
      .save(
        SaveRequest(
          path: path, encounter: session.worksheet.encounter, state: session.worksheet.state,
          overwrites: false))
    ]
  }

  mutating func saveAndLeave(in session: inout Session) -> [Effect] {
    session.memory.leavesOnceSaved = true
    return save(to: session.file.path, leaving: true, in: &session)
  }

  /// An encounter without an id takes the file's name, or `1`.
  private func nameEncounter(after path: String, in session: inout Session) {
    guard session.worksheet.encounter.id.isBlank else { return }
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let name = file.hasPrefix(".") ? file : file.split(separator: ".").first.map(String.init) ?? ""
    session.worksheet.perform(.setEncounter(.id(name.isBlank ? "1" : name)))
  }

  /// The palette with `w` and a name to change or take.
  private func askForName(in session: inout Session) -> [Effect] {
    let id = session.worksheet.encounter.id.trimmed
    let plain = id.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" }
    let name = session.file.path ?? (plain.isEmpty ? "encounter" : String(plain)) + ".json"
    let verb = session.memory.leavesOnceSaved ? "wq" : "w"
    session.overlay = .palette(Overlay.Palette(text: "\(verb) \(name)", selected: 0))
    session.message = Session.Message("Enter saves under this name")
    return []
  }

  /// Asks where leaving would lose something.
  private func leave(in session: inout Session) -> [Effect] {
    guard session.isAtStake else { return [.leave] }
    session.overlay = .question(
      Overlay.Question(
        text: "There are edits that are not saved.",
        answers: [
          Overlay.Question.Answer(letter: "s", text: "save and leave", meaning: .saveAndLeave),
          Overlay.Question.Answer(letter: "d", text: "leave without them", meaning: .leaveUnsaved),
          Overlay.Question.Answer(letter: "c", text: "stay", meaning: .stay),
        ]))
    return []
  }

  func openCase(_ name: String, in session: inout Session) -> [Effect] {
    session.overlay = nil
    guard session.isAtStake else { return [.openCase(name)] }
    session.overlay = .question(
      Overlay.Question(
        text: "There are edits that are not saved; the example would take their place.",
        answers: [
          Overlay.Question.Answer(letter: "o", text: "open it all the same", meaning: .openCase(name)),
          Overlay.Question.Answer(letter: "c", text: "stay", meaning: .stay),
        ]))
    return []
  }

  /// One line each: `2026-08-04 96365-XS x2`.
  private func linesAsText(_ lines: [CodeLine]) -> String {
    lines.map { line in
      let code = ([line.code.text] + line.modifiers.texts).joined(separator: "-")
      return "\(ChartedDate(line.day).text) \(code) x\(line.units)\n"
    }.joined()
  }
}
