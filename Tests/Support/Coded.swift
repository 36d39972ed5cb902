import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import ReferenceData

/// An encounter in shorthand, coded, with what it came to as short texts: tests read like a sheet and its
/// answer.
///
/// Lines are parted by line breaks or by `; `. Without a date line the day is 8/4, 2026.
public struct Coded: Sendable {
  public let encounter: Encounter
  public let policy: Policy
  public let result: CodingResult

  /// - Parameter mayHoldLines: whether lines that are not understood are part of what is tested.
  /// - Throws: ``SheetProblem`` where the sheet is no single encounter.
  public init(_ sheet: String, mayHoldLines: Bool = false) throws {
    let start = ShorthandStart(date: ChartedDate(year: 2026, month: 8, day: 4), year: .year(2026))
    let readings = Shorthand.read(sheet.replacing("; ", with: "\n"), start: start)
    guard readings.count == 1, let reading = readings.first else {
      throw SheetProblem(text: "\(readings.count) encounters in \(sheet)")
    }
    if !mayHoldLines, let error = reading.errors.first { throw SheetProblem(text: "\(error)") }
    try self.init(try reading.result.get())
  }

  /// - Parameter chosenPolicy: the policy that goes before the encounter's own.
  /// - Throws: where a policy is named that none of the shipped ones is.
  public init(_ charted: ChartedEncounter, chosenPolicy: String? = nil) throws {
    self.init(
      EncounterForEngine(charted, formulary: .shipped).encounter,
      try PolicyInForce(for: charted, chosen: chosenPolicy, among: .shipped).policy)
  }

  public init(_ encounter: Encounter, _ policy: Policy) {
    var coder = InfusionCoder()
    self.encounter = encounter
    self.policy = policy
    result = coder.code(encounter, under: policy)
  }

  /// The lines as a claim has them, the day only where it isn't 8/4, the units only where they aren't 1:
  /// `96365-XS, 8/5 96366 x2`.
  public var codes: String { result.lines.map(\.shortText).joined(separator: ", ") }

  /// The lines in the answer form of the shorthand, one each: `2026-08-04 96366 x2`.
  public var answer: String { result.lines.map(\.datedText).joined(separator: "\n") }

  /// What the rows were treated as, by number: `initial push`.
  public var decisions: String { result.rows.map(\.decision.rawValue).joined(separator: " ") }

  /// The findings with their rows: `noStop 2, sameDrugOverlap 1+3`.
  public var findings: String {
    result.findings
      .map { finding in "\(finding.id) \(finding.rows.map(String.init).joined(separator: "+"))" }
      .joined(separator: ", ")
  }

  /// The decision on a row; none where there is no such row.
  public func row(_ number: Int) -> RowDecision? { result.rows.first { $0.row == number } }

  /// The first line of a code; none where it has none.
  public func line(_ code: Code) -> CodeLine? { result.lines.first { $0.code == code } }
}

/// A sheet in a test is not what the test takes it for.
public struct SheetProblem: Error, CustomStringConvertible {
  public let text: String
  public var description: String { text }
}
