import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData

/// What is known of the coded sheet beyond its codes: what would change them, who disagrees, every reason.
/// It is found out while nobody types (see ``SessionReducer/analyse(_:isInterrupted:)``), and begins anew when
/// the codes are worked out again.
public struct SheetAnalysis: Sendable {
  /// By row number the smallest changes of a time that change a line; rows not looked at yet are not in it.
  public internal(set) var nearest: [Int: [TimeChange]] = [:]
  /// The sheet under every policy of its setting; none until it is found out.
  public internal(set) var comparison: PolicyComparison?
  /// The policies that were compared, for their authorities.
  public internal(set) var policies: PolicyLibrary?
  /// Every rule that was looked at; only while a screen shows it.
  public internal(set) var explanation: Explanation?
  /// The marks of rows: those of the sheet before until its own are found out.
  public internal(set) var marks = Marks()
  /// The findings of the record and of this analysis, the worst first; none until all is found out.
  public internal(set) var findings: [Finding] = []
  /// Whether all is found out that is looked for without being asked.
  public internal(set) var isComplete = false

  /// What rows are marked with.
  public struct Marks: Hashable, Sendable {
    /// Rows of which a time within ``NearestChange/near`` minutes changes a line.
    public internal(set) var nearThreshold: Set<Int> = []
    /// Rows on which policies give other codes or units.
    public internal(set) var policiesDiffer: Set<Int> = []
    /// Rows on which they differ in dates alone.
    public internal(set) var datesDiffer: Set<Int> = []

    public init() {}
  }

  /// Nothing known yet.
  init() {}

  /// Nothing known yet but the marks of the sheet before: those of most rows are the same, and would flicker
  /// at every key.
  init(marks: Marks) { self.marks = marks }

  /// Puts together what was found out.
  mutating func complete(for coded: CodedEncounter) {
    let near = nearest.compactMap { NearestChange(coded).finding(ofRow: $0.key, $0.value) }
    var result = coded.result
    result.find(near + (comparison?.findings ?? []))
    findings = result.findings
    marks = Marks()
    marks.nearThreshold = Set(near.flatMap(\.rows))
    for difference in comparison?.differences ?? [] {
      if difference.isDatesOnly {
        marks.datesDiffer.formUnion(difference.rows)
      } else {
        marks.policiesDiffer.formUnion(difference.rows)
      }
    }
    marks.datesDiffer.subtract(marks.policiesDiffer)
    isComplete = true
  }
}

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
