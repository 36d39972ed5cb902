/// The engine: codes encounters one after another in one reusable workspace.
///
/// Not for sharing between threads; make one for each.
public struct InfusionCoder: ~Copyable, Sendable {
  private var workspace = Workspace()

  public init() {}

  /// Lines, decisions, findings and timeline of an encounter under a policy. It cannot fail: what is
  /// wrong with an encounter is a finding.
  public mutating func code(_ encounter: Encounter, under policy: Policy) -> CodingResult {
    workspace.code(encounter, policy)
    return workspace.result()
  }

  /// Works an encounter out without making values of the result, and answers how many lines it has:
  /// for who asks for many encounters and looks at few.
  public mutating func countLines(_ encounter: Encounter, under policy: Policy) -> Int {
    workspace.code(encounter, policy)
    return workspace.lines.count
  }

  /// The result together with its workings, for whoever has to say why. The result is the same as that of
  /// ``code(_:under:)``, which is the quicker of the two.
  public mutating func codeWithWorkings(
    _ encounter: Encounter, under policy: Policy
  ) -> (result: CodingResult, workings: Workings) {
    workspace.workings = WorkingsTable(isKept: true)
    defer { workspace.workings = WorkingsTable() }
    workspace.code(encounter, policy)
    return (workspace.result(), workspace.workings.workings)
  }

  /// Whether an encounter gives certain lines: code, units, modifiers and date, in order. For whoever asks
  /// about many encounters, and looks at few.
  public mutating func gives(_ lines: [CodeLine], for encounter: Encounter, under policy: Policy) -> Bool {
    workspace.code(encounter, policy)
    guard workspace.lines.count == lines.count else { return false }
    return lines.indices.allSatisfy { place in
      let state = workspace.lines[place]
      return state.code == lines[place].code && state.units == lines[place].units
        && state.modifiers == lines[place].modifiers && state.day == lines[place].day
    }
  }

  /// Works an encounter out as ``code(_:under:)`` does, and answers how much of everything it came to.
  public mutating func size(of encounter: Encounter, under policy: Policy) -> ResultSize {
    workspace.code(encounter, policy)
    return workspace.size
  }
}
