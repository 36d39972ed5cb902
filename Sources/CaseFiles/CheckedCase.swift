import ChartedEncounter
import CodingAnalysis
import Formulary
import InfusionCoding
import ReferenceData

/// A case with what the engine makes of it: whether it gives the published answer, and the answer after
/// each what-if.
public struct CheckedCase: Sendable {
  public let reading: CaseReading
  /// The case as it stands, then its what-ifs in their order.
  public let steps: [Step]

  /// The record as it stands, or after the changes of a what-if.
  public struct Step: Sendable {
    /// Empty for the case as it stands.
    public let changes: [CaseChange]
    /// The line of the file at which its answer stands, counted from 1.
    public let line: Int
    /// The answer of the file; none where it gives none.
    public let answer: [CodeLine]?
    public let coded: CodedEncounter
    /// Where the engine leaves the answer; none where it gives it.
    public let parting: Parting?
  }

  /// - Throws: ``UnknownPolicy`` where the case or a what-if names one that is not known.
  public init(
    _ reading: CaseReading, policies: PolicyLibrary, formulary: Formulary, with coder: inout InfusionCoder
  ) throws(UnknownPolicy) {
    self.reading = reading
    let example = reading.teachingCase
    var records = [(changes: [CaseChange](), answer: Optional(example.answer), record: example.encounter)]
    for whatIf in example.whatIf {
      // Its changes were made once already, when the file was read.
      let changed = (try? whatIf.applied(to: example.encounter)) ?? example.encounter
      records.append((whatIf.changes, whatIf.answer, changed))
    }
    var steps: [Step] = []
    for (record, line) in zip(records, [reading.answerLine] + reading.whatIfLines) {
      let coded = try CodedEncounter(
        coding: record.record, chosenPolicy: nil, policies: policies, formulary: formulary, with: &coder)
      let parting = record.answer.flatMap {
        Parting(of: coded, from: $0, policies: policies, formulary: formulary, with: &coder)
      }
      steps.append(
        Step(changes: record.changes, line: line, answer: record.answer, coded: coded, parting: parting))
    }
    self.steps = steps
  }

  /// Whether the engine gives every answer that the file does.
  public var holds: Bool { steps.allSatisfy { $0.parting == nil } }
}
