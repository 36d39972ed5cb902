import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import ReferenceData
import TestSupport

@testable import LinearMode
@testable import WorksheetSession

/// A linear mode under test: lines in, what was answered.
struct TypedLines: ~Copyable {
  var mode: LinearMode
  /// All that the rim was told to do.
  var effects: [Effect] = []

  /// - Parameter shorthand: the sheet before; today is 4 August 2026.
  init(_ shorthand: String = "", path: String? = nil) {
    let environment = SessionEnvironment(
      formulary: .shipped, policies: .shipped, today: Clock.day(year: 2026, month: 8, day: 4) ?? 0,
      now: "14:22",
      cases: [SessionEnvironment.Example(name: "two-days", title: "two days in the ED", theme: "hours")])
    let encounter = shorthand.isEmpty ? nil : try? ChartedEncounter(sheet: shorthand)
    mode = LinearMode(
      opening: encounter ?? ChartedEncounter(id: ""), path: path, environment: environment)
    _ = mode.start()
  }

  /// What the last of some lines is answered with.
  @discardableResult
  mutating func type(_ lines: String...) -> [String] {
    var answer = LinearAnswer()
    for line in lines {
      answer = mode.read(line)
      effects += answer.effects
    }
    return answer.lines
  }

  /// The code lines: `8/4 96365 x1`.
  var codes: String { mode.session.coded.result.lines.shortText }

  /// The rows in shorthand, without the encounter's own lines.
  var rows: [String] {
    Shorthand.text(ChartedEncounter(id: "1", rows: mode.session.worksheet.rows)).split(separator: "\n")
      .map(String.init).filter { !$0.hasPrefix("encounter:") }
  }
}
