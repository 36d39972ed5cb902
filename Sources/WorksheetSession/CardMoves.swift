import ChartedEncounter
import InfusionCoding
import Worksheet
import WorksheetCommands

extension SessionReducer {
  /// Moves over the fields of the row card.
  func moveInCard(from field: Int, by leaving: Leaving, in session: inout Session) {
    session.overlay = .rowCard(field: moved(field, by: leaving, count: Session.rowCardFields.count))
  }

  func jumpInCard(_ command: MoveCommand, count: Int, in session: inout Session) {
    let target: (Int) -> Int = { field in
      switch command {
      case .pageUp: max(0, field - 10)
      case .pageDown: min(count - 1, field + 10)
      case .last, .newRow: count - 1
      default: 0
      }
    }
    switch session.overlay {
    case .rowCard(let field): session.overlay = .rowCard(field: target(field))
    case .encounterCard(let field): session.overlay = .encounterCard(field: target(field))
    default: break
    }
  }

  private func moved(_ field: Int, by leaving: Leaving, count: Int) -> Int {
    switch leaving {
    case .enter, .tab, .down, .right, .full: (field + 1) % max(1, count)
    case .backTab, .up, .left: (field + count - 1) % max(1, count)
    case .command: field
    }
  }

  /// Enters what was typed into a field of the encounter card and goes on; what isn't understood stays
  /// in the field and says so.
  mutating func leaveField(by leaving: Leaving, in session: inout Session) {
    guard case .encounterCard(let index) = session.overlay else { return }
    let fields = session.encounterCardFields
    guard fields.indices.contains(index) else { return }
    if let entry = session.entry {
      let text = entry.chosen.flatMap { entry.choices.indices.contains($0) ? entry.choices[$0].value : nil }
      switch EncounterReader(session: session, environment: environment)
        .edit(text ?? entry.text, of: fields[index])
      {
      case .success(let edit):
        session.entry = nil
        if let edit { session.worksheet.perform(edit) }
      case .failure(let problem):
        session.message = Session.Message(problem.sentence, isProblem: true)
        return
      }
    }
    let count = session.encounterCardFields.count
    session.overlay = .encounterCard(field: moved(index, by: leaving, count: count))
  }

  /// The values of a field that has but a few, those that begin with what was typed.
  func encounterChoices(_ session: Session, typed: String) -> [CellEntry.Choice] {
    guard case .encounterCard(let index) = session.overlay,
      session.encounterCardFields.indices.contains(index)
    else { return [] }
    let wanted = typed.lowercased()
    return values(of: session.encounterCardFields[index]).filter {
      $0.value.lowercased().hasPrefix(wanted)
    }
  }

  private func values(of field: EncounterCardField) -> [CellEntry.Choice] {
    switch field {
    case .setting: return CareSetting.allCases.map { CellEntry.Choice(value: $0.rawValue, remark: "") }
    case .policy:
      return environment.policies.policies.prefix(Self.mostChoices).map {
        CellEntry.Choice(value: $0.name, remark: $0.authority)
      }
    case .override(let name):
      switch name.kind {
      case .choice(let values): return values.map { CellEntry.Choice(value: $0, remark: "") }
      case .boolean: return ["true", "false"].map { CellEntry.Choice(value: $0, remark: "") }
      case .integer, .concurrency: return []
      }
    default: return []
    }
  }
}
