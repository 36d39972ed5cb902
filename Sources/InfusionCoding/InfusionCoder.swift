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
    return workspace.result(encounter)
  }

  /// Works an encounter out without making values of the result, and answers how many lines it has:
  /// for who asks for many encounters and looks at few.
  public mutating func countLines(_ encounter: Encounter, under policy: Policy) -> Int {
    workspace.code(encounter, policy)
    return workspace.lines.count
  }
}
