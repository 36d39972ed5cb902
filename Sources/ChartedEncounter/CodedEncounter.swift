import Formulary
import InfusionCoding
import ReferenceData

/// An encounter, the policy it was coded under, and what the engine made of it: what reports and
/// screens draw from.
public struct CodedEncounter: Sendable {
  public let encounter: ChartedEncounter
  /// Its names as integers, and the way back.
  public let names: EncounterForEngine
  /// Name of the policy in force.
  public let policyName: String
  public let policy: Policy
  /// What the engine decided; among the findings what the tables and the policy say of its lines.
  public let result: CodingResult
  /// What the tables of CMS say; none where no tables were asked.
  public let edits: EditCheck?
  /// Places of rows in the encounter, by number; empty where they stand in the order of their numbers.
  private let places: [Int: Int]

  public init(
    encounter: ChartedEncounter, names: EncounterForEngine, policyName: String, policy: Policy,
    result: CodingResult, edits: EditCheck? = nil
  ) {
    self.encounter = encounter
    self.names = names
    self.policyName = policyName
    self.policy = policy
    self.result = result
    self.edits = edits
    let isInOrder = zip(encounter.rows, encounter.rows.dropFirst()).allSatisfy { $0.number < $1.number }
    places =
      isInOrder
      ? [:]
      : Dictionary(
        encounter.rows.enumerated().map { ($0.element.number, $0.offset) },
        uniquingKeysWith: { first, _ in first })
  }

  /// Codes an encounter under the policy in force for it.
  ///
  /// - Parameter tables: The tables of CMS that its lines are checked against; none: they are not checked.
  /// - Throws: ``UnknownPolicy`` where the encounter or the caller names none that is known.
  public init(
    coding encounter: ChartedEncounter, chosenPolicy: String?, policies: PolicyLibrary,
    formulary: Formulary, tables: EditTables? = nil, with coder: inout InfusionCoder
  ) throws(UnknownPolicy) {
    let inForce = try PolicyInForce(for: encounter, chosen: chosenPolicy, among: policies)
    self.init(coding: encounter, under: inForce, formulary: formulary, tables: tables, with: &coder)
  }

  /// Codes an encounter under a policy that is known to be in force.
  public init(
    coding encounter: ChartedEncounter, under inForce: PolicyInForce, formulary: Formulary,
    tables: EditTables? = nil, with coder: inout InfusionCoder
  ) {
    let names = EncounterForEngine(
      encounter, formulary: formulary, classOverrides: inForce.named.classOverrides)
    var result = coder.code(names.encounter, under: inForce.policy)
    let edits = tables.map { EditCheck(of: result.lines, setting: inForce.policy.setting, tables: $0) }
    result.find(edits?.findings.map(Finding.init) ?? [])
    result.find(inForce.findings(on: result.lines))
    self.init(
      encounter: encounter, names: names, policyName: inForce.name, policy: inForce.policy, result: result,
      edits: edits)
  }

  /// The row of a number.
  public func row(_ number: Int) -> ChartedRow? { place(ofRow: number).map { encounter.rows[$0] } }

  /// What became of the row of a number.
  public func decision(ofRow number: Int) -> RowDecision? {
    var low = 0
    var high = result.rows.count
    while low < high {
      let middle = (low + high) / 2
      if result.rows[middle].row < number { low = middle + 1 } else { high = middle }
    }
    return low < result.rows.count && result.rows[low].row == number ? result.rows[low] : nil
  }

  /// The class a row was coded by: its own, else the formulary's.
  public func drugClass(ofRow number: Int) -> DrugClass? {
    place(ofRow: number).flatMap { names.encounter.administrations[$0].drugClass }
  }

  private func place(ofRow number: Int) -> Int? {
    if !places.isEmpty { return places[number] }
    var low = 0
    var high = encounter.rows.count
    while low < high {
      let middle = (low + high) / 2
      if encounter.rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < encounter.rows.count && encounter.rows[low].number == number ? low : nil
  }

  /// The name of an access, as first charted; none where the record names none.
  public func accessName(_ access: Int?) -> String? {
    access.flatMap { names.accessNames.indices.contains($0) ? names.accessNames[$0] : nil }
  }
}
