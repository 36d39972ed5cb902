import ChartedEncounter
import InfusionCoding

/// Why an encounter is coded as it is, in full: for each line and row every rule that was looked at, and the
/// arithmetic of hours. Facts only; reports make the sentences.
public struct Explanation: Sendable {
  public let coded: CodedEncounter
  private let facts: CaseFacts
  private let tables: EditTables?

  /// Codes the encounter once more and keeps the workings.
  ///
  /// - Parameter tables: the tables of CMS that its lines were checked against, if any.
  public init(of coded: CodedEncounter, tables: EditTables?, with coder: inout InfusionCoder) {
    self.coded = coded
    self.tables = tables
    facts = CaseFacts(coded, coder.codeWithWorkings(coded.names.encounter, under: coded.policy).workings)
  }

  /// The rules that were looked at for a row, in the order of the stages; empty where there is no such row.
  public func reasons(ofRow row: Int) -> [Reason] { RowReasons(row, facts)?.reasons ?? [] }

  /// The rules that were looked at for a line of the result, in the order of the stages.
  public func reasons(of line: CodeLine) -> [Reason] { LineReasons(line, facts, tables).reasons }

  /// The totals of minutes whose hours a line pays; empty for a code that goes by no minutes.
  public func totals(of line: CodeLine) -> [Workings.HourTotal] { facts.totals(of: line) }

  /// The totals that a row's minutes were added up in: one, of hydration one a date; empty where no hours are
  /// counted.
  public func totals(ofRow row: Int) -> [Workings.HourTotal] {
    facts.run(ofRow: row).map { facts.totals(of: $0) } ?? []
  }

  /// Whether a row is part of an infusion.
  public func isInfused(row: Int) -> Bool { facts.run(ofRow: row)?.isInfusion ?? false }

  /// For an add-on the line that it hangs on; none where nothing is there that it may hang on.
  public func primary(of line: CodeLine) -> CodeLine? { facts.primary(of: line, by: tables) }
}
