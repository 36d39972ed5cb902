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
