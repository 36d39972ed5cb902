import ChartedEncounter
import Formulary
import InfusionCoding
import ReferenceData

/// A worksheet as a case: substances, times and sites are kept; id, title, notes and typed text are dropped,
/// and all is moved to other dates. The answer is the engine's own.
public struct SavedCase: Sendable {
  public let teachingCase: TeachingCase
  /// Texts that were typed freely and are kept, which somebody has to look over: reasons of sites, bags,
  /// doses, substances that the formulary doesn't know.
  public let keptTexts: [String]

  /// - Parameter name: what the case is to be called.
  /// - Returns: none where the worksheet has no row.
  /// - Throws: ``UnknownPolicy`` where it names a policy that is not known.
  public init?(
    of encounter: ChartedEncounter, name: String, policies: PolicyLibrary, formulary: Formulary,
    with coder: inout InfusionCoder
  ) throws(UnknownPolicy) {
    guard !encounter.rows.isEmpty else { return nil }
    var kept = encounter.movedToCaseDates
    kept.id = name
    kept.title = nil
    for place in kept.rows.indices { kept.rows[place].dropTexts() }
    let coded = try CodedEncounter(
      coding: kept, chosenPolicy: nil, policies: policies, formulary: formulary, with: &coder)
    let days = Set(kept.rows.compactMap { ($0.start ?? $0.stop)?.date }).count
    let rows = kept.rows.count == 1 ? "one row" : "\(kept.rows.count) rows"
    let title = "A record of \(rows)\(days > 1 ? " on \(days) days" : "")"
    kept.title = title
    let answer = coded.result.lines.map {
      CodeLine(code: $0.code, units: $0.units, modifiers: $0.modifiers, day: $0.day, rows: [], rules: [])
    }
    teachingCase = TeachingCase(name: name, title: title, theme: "other", encounter: kept, answer: answer)
    keptTexts = Self.texts(of: kept, formulary)
  }

  private static func texts(of encounter: ChartedEncounter, _ formulary: Formulary) -> [String] {
    let reasons = encounter.sites.compactMap(\.reason)
    let names = encounter.rows.compactMap(\.substance).filter { formulary.substance(named: $0) == nil }
    let labels = encounter.rows.flatMap { [$0.bag, $0.dose] }.compactMap { $0 }
    var seen: Set<String> = []
    return (reasons + names + labels).filter { seen.insert($0).inserted }
  }
}

extension ChartedRow {
  /// Drops the note and what was typed; a cell that holds the row by it goes on holding it.
  fileprivate mutating func dropTexts() {
    note = nil
    asTyped = asTyped.mapValues { _ in "?" }
  }
}

extension ChartedEncounter {
  /// With its first date on that on which cases begin. A date that the calendar hasn't becomes another that
  /// it hasn't.
  fileprivate var movedToCaseDates: ChartedEncounter {
    var moved = self
    let days = rows.flatMap { [$0.start, $0.stop] } + [inpatientFrom]
    let first = days.compactMap { $0?.calendarDay }.min()
    let goal = TeachingCase.firstDate.calendarDay
    func move(_ time: ChartedTime?) -> ChartedTime? {
      guard let time else { return nil }
      guard let day = time.calendarDay, let first, let goal else {
        return ChartedTime(ChartedDate(year: TeachingCase.firstDate.year, month: 2, day: 31), time.time)
      }
      return ChartedTime(TeachingCase.firstDate.later(byDays: day - first) ?? ChartedDate(goal), time.time)
    }
    moved.inpatientFrom = move(inpatientFrom)
    for place in moved.rows.indices {
      moved.rows[place].start = move(rows[place].start)
      moved.rows[place].stop = move(rows[place].stop)
    }
    return moved
  }
}
