import ChartedEncounter
import Worksheet
import WorksheetCommands

extension SessionReducer {
  /// What the rim answers.
  mutating func answer(_ event: SessionEvent, in session: inout Session) -> [Effect] {
    switch event {
    case .saved(let path, let state):
      (session.file.path, session.file.savedAt) = (path, environment.now)
      session.memory.savedState = state
      session.message = Session.Message("saved in \(path)")
      guard session.memory.leavesOnceSaved, session.worksheet.state == state else { return [] }
      return [.leave]
    case .saveFailed(let path, let reason):
      session.memory.leavesOnceSaved = false
      session.message = Session.Message("not saved in \(path): \(reason)", isProblem: true)
    case .fileChanged(let path):
      session.overlay = .question(changedQuestion(path, isOwn: path == session.file.path))
    case .recoveryOffered(let what): session.overlay = .question(recoveryQuestion(what))
    case .opened(let encounter, let path):
      let pageRows = session.pageRows
      session = open(encounter, path: path)
      session.pageRows = pageRows
    case .recovered(let recovery): recover(recovery, in: &session)
    case .copied:
      session.message = Session.Message(
        "sent to the terminal's clipboard; whether it arrived the terminal doesn't say")
    case .terminal, .command, .goTo, .picked, .choicePicked: break
    }
    return []
  }

  private mutating func recover(_ recovery: Recovery, in session: inout Session) {
    let pageRows = session.pageRows
    session = open(recovery.encounter, path: recovery.path)
    session.pageRows = pageRows
    // No state of the worksheet is the one in the file.
    session.memory.savedState = -1
    session.message = Session.Message("this is what was not saved")
    if let half = recovery.halfTyped { retype(half, in: &session) }
  }

  /// Types again what was half typed.
  func retype(_ half: HalfTypedCell, in session: inout Session) {
    guard !half.text.isEmpty else { return }
    let column = GridColumn.typed.first { $0.field == half.field }
    session.cursor.row =
      session.worksheet.rows.firstIndex { $0.number == half.row } ?? session.worksheet.rows.count
    if let column {
      session.cursor.column = column
    } else if let field = Session.rowCardFields.firstIndex(of: half.field), !session.isOnNewRow {
      session.overlay = .rowCard(field: field)
    } else {
      return
    }
    session.entry = CellEntry(text: half.text, caret: half.text.count)
  }

  private func changedQuestion(_ path: String, isOwn: Bool) -> Overlay.Question {
    Overlay.Question(
      text: isOwn
        ? "Somebody else changed \(path) since it was read. Nothing was written."
        : "There is a file \(path) already. Nothing was written.",
      answers: [
        Overlay.Question.Answer(letter: "o", text: "write over it", meaning: .overwrite),
        Overlay.Question.Answer(letter: "n", text: "save under another name", meaning: .saveElsewhere),
        Overlay.Question.Answer(letter: "c", text: "don't save now", meaning: .stay),
      ])
  }

  private func recoveryQuestion(_ what: String) -> Overlay.Question {
    Overlay.Question(
      text: "There is a sheet that was not closed: \(what)",
      answers: [
        Overlay.Question.Answer(letter: "o", text: "open it", meaning: .openRecovery),
        Overlay.Question.Answer(letter: "d", text: "drop it", meaning: .dropRecovery),
        Overlay.Question.Answer(letter: "k", text: "keep it for later", meaning: .keepRecovery),
      ])
  }

  /// A letter typed at a question.
  mutating func answer(_ letter: Character, in session: inout Session) -> [Effect] {
    guard case .question(let question) = session.overlay,
      let answer = question.answers.first(where: { $0.letter.lowercased() == letter.lowercased() })
    else { return [] }
    session.overlay = nil
    switch answer.meaning {
    case .saveAndLeave: return saveAndLeave(in: &session)
    case .leaveUnsaved: return [.leave]
    case .stay, .keepRecovery:
      session.memory.leavesOnceSaved = false
      return []
    case .overwrite: return overwrite(in: &session)
    case .saveElsewhere: return perform(.file(.saveAs), in: &session)
    case .openRecovery: return [.openRecovery]
    case .dropRecovery: return [.dropRecovery]
    case .openCase(let name): return [.openCase(name)]
    }
  }

  private func overwrite(in session: inout Session) -> [Effect] {
    guard let path = session.memory.savingPath else { return [] }
    return [
      .save(
        SaveRequest(
          path: path, encounter: session.worksheet.encounter, state: session.worksheet.state,
          overwrites: true))
    ]
  }
}
