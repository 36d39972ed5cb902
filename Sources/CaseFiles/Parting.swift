import ChartedEncounter
import CodingAnalysis
import Formulary
import InfusionCoding
import ReferenceData

/// Where the lines of the engine and those of an answer part.
public struct Parting: Hashable, Sendable {
  /// The first line on which they part, with the units that one has more than the other.
  public let line: CodeLine
  /// Whether the answer has it and the engine hasn't; else the other way round.
  public let isMissing: Bool
  /// The row behind it; none where none can be told.
  public let row: Int?
  /// All that differs.
  public let difference: LineDifference
  /// The settings that bring them together, each alone.
  public let settings: [Setting]
  /// Other policies that give the answer.
  public let policies: [String]

  /// A setting with its value as files write it.
  public struct Setting: Hashable, Sendable {
    public let name: SettingName
    public let value: String
  }

  /// None where they don't part.
  init?(
    of coded: CodedEncounter, from answer: [CodeLine], policies library: PolicyLibrary, formulary: Formulary,
    with coder: inout InfusionCoder
  ) {
    difference = LineDifference(from: answer, to: coded.result.lines)
    guard let first = Self.first(of: difference) else { return nil }
    (line, isMissing) = first
    let search = SettingSearch(coded, among: library)
    settings = search.settings(giving: answer, with: &coder).map { Setting(name: $0.name, value: $0.value) }
    policies = search.policies(giving: answer, formulary: formulary, with: &coder)
    let agreed = Self.lines(of: coded, with: settings.first, coder: &coder)
    row = Self.row(behind: first, difference: difference, coded.result, agreed: agreed)
  }

  private static func first(of difference: LineDifference) -> (line: CodeLine, isMissing: Bool)? {
    let all = difference.gone.map { ($0, true) } + difference.come.map { ($0, false) }
    return all.min { ($0.0.day, $0.0.code, $0.0.modifiers) < ($1.0.day, $1.0.code, $1.0.modifiers) }
  }

  /// The engine's lines when a setting is changed; none without one.
  private static func lines(
    of coded: CodedEncounter, with setting: Setting?, coder: inout InfusionCoder
  ) -> [CodeLine]? {
    guard let setting else { return nil }
    var policy = coded.policy
    _ = policy.set(setting.name, to: setting.value)
    return coder.code(coded.names.encounter, under: policy).lines
  }

  /// The row that stands on the line only on one side, where a setting gives the answer; else of a line too
  /// many its first row, of one that is missing the first row that stands on a line too many or on none.
  private static func row(
    behind first: (line: CodeLine, isMissing: Bool), difference: LineDifference, _ result: CodingResult,
    agreed: [CodeLine]?
  ) -> Int? {
    func rows(_ lines: [CodeLine]) -> [Int] {
      let same = lines.first {
        ($0.day, $0.code) == (first.line.day, first.line.code) && $0.modifiers == first.line.modifiers
      }
      return same?.rows ?? []
    }
    let own = rows(result.lines)
    if let agreed {
      let other = rows(agreed)
      let apart = Set(own).symmetricDifference(other)
      if let row = apart.min() ?? (own + other).min() { return row }
    }
    if !first.isMissing { return own.first }
    let surplus = difference.come.flatMap(\.rows)
    return surplus.min() ?? result.rows.first { $0.codes.isEmpty }?.row
  }
}
