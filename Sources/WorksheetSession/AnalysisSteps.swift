import ChartedEncounter
import CodingAnalysis
import InfusionCoding

extension Session {
  /// What is the matter with the record, the worst first; as soon as it is known also which rows are near a
  /// threshold, and where policies differ.
  public var findings: [Finding] { analysis.isComplete ? analysis.findings : coded.result.findings }

  /// How many milliseconds no key must come before there is time to find out more; none where all is known,
  /// or while a cell is being typed into. A short sheet takes a few milliseconds and needs no pause.
  public var pauseBeforeAnalysis: Int? {
    let rows = coded.encounter.rows
    guard entry?.saysNothing ?? true, coded.problem == nil, !rows.isEmpty else { return nil }
    let isSelectedRowKnown =
      !rows.indices.contains(cursor.row) || analysis.nearest[rows[cursor.row].number] != nil
    if analysis.isComplete && isSelectedRowKnown { return nil }
    return rows.count <= Self.rowsOfAShortSheet ? 0 : Self.pauseOnALongSheet
  }

  /// So many rows are all looked at before a person notices.
  private static let rowsOfAShortSheet = 20
  /// Milliseconds; longer than between the keys of somebody who types.
  private static let pauseOnALongSheet = 150
}

extension SessionReducer {
  /// Finds out one more thing about the sheet: what would change the selected row, then who disagrees and
  /// what would change the others. Nothing is looked for while a cell is being typed into.
  ///
  /// - Parameter isInterrupted: asked before the engine is; true as soon as a key waits. What was found out
  ///   until then is kept.
  /// - Returns: whether there is something new to draw; where there is, there may be more to find out.
  public mutating func analyse(_ session: inout Session, isInterrupted: () -> Bool) -> Bool {
    guard session.pauseBeforeAnalysis != nil else { return false }
    let coded = session.coded.coded
    let rows = session.coded.encounter.rows
    let search = NearestChange(coded)
    if rows.indices.contains(session.cursor.row),
      session.analysis.nearest[rows[session.cursor.row].number] == nil
    {
      let row = rows[session.cursor.row].number
      session.analysis.nearest[row] = search.changes(ofRow: row, with: &coder, isCancelled: isInterrupted)
      return session.analysis.nearest[row] != nil
    }
    if session.analysis.comparison == nil {
      session.analysis.comparison = PolicyComparison(
        of: coded, among: environment.policies, formulary: environment.formulary, with: &coder,
        isCancelled: isInterrupted)
      session.analysis.policies = environment.policies
      guard session.analysis.comparison != nil else { return false }
    }
    for row in rows where rows.count <= NearestChange.mostRows && session.analysis.nearest[row.number] == nil
    {
      guard let changes = search.changes(ofRow: row.number, with: &coder, isCancelled: isInterrupted) else {
        return false
      }
      session.analysis.nearest[row.number] = changes
    }
    session.analysis.complete(for: coded)
    return true
  }

  /// Every reason of the sheet, where a screen shows them.
  public mutating func explain(_ session: inout Session) {
    let isShown = if case .why = session.overlay { true } else { session.showsAllReasons }
    guard isShown, session.analysis.explanation == nil, session.coded.problem == nil else { return }
    session.analysis.explanation = Explanation(
      of: session.coded.coded, tables: environment.tables.edits, with: &coder)
  }
}
