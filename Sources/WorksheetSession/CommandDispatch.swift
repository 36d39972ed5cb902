import WorksheetCommands

extension SessionReducer {
  /// The keys of a command, for a sentence that offers it; its label where it is only in the palette.
  func keys(of id: CommandID) -> String { environment.bindings.keys(of: id) ?? Command.of(id)?.label ?? "" }

  /// Does what a command says, or says why it can't be done now.
  mutating func perform(_ id: CommandID, in session: inout Session) -> [Effect] {
    if let refusal = refusal(of: id, in: session) {
      session.message = Session.Message(refusal.sentence, isProblem: true)
      return []
    }
    switch id {
    case .entry(let command): perform(command, in: &session)
    case .row(let command): return perform(command, in: &session)
    case .history(let command): perform(command, in: &session)
    case .move(let command): return perform(command, in: &session)
    case .view(let command): return perform(command, in: &session)
    case .file(let command): return perform(command, in: &session)
    }
    return []
  }
}
