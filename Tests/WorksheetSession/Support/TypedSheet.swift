import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import ReferenceData
import TerminalCells

@testable import WorksheetSession

/// A sheet under test: what was in it, keys, what is in it then.
struct TypedSheet {
  var session: Session
  let environment: SessionEnvironment
  /// All that the rim was told to do.
  var effects: [Effect] = []

  /// - Parameters:
  ///   - shorthand: the rows before; today is 4 August 2026.
  ///   - order: in which order the cells of a row are typed.
  init(_ shorthand: String = "", path: String? = nil, order: EntryOrder = .substanceFirst) {
    environment = Self.environment(order)
    var reducer = SessionReducer(environment: environment)
    let readings = Shorthand.read(shorthand, start: ShorthandStart(year: .year(2026)))
    let encounter = try? readings.first?.result.get()
    session = reducer.open(encounter ?? ChartedEncounter(id: ""), path: path)
  }

  static func environment(_ order: EntryOrder = .substanceFirst) -> SessionEnvironment {
    SessionEnvironment(
      formulary: .shipped, policies: .shipped, today: Clock.day(year: 2026, month: 8, day: 4) ?? 0,
      now: "14:22",
      cases: [SessionEnvironment.Example(name: "two-days", title: "two days in the ED", theme: "midnight")],
      entryOrder: order)
  }

  @discardableResult
  mutating func type(_ script: String) -> Self {
    for key in KeyScript.keys(script) { send(.terminal(.key(key))) }
    return self
  }

  mutating func send(_ event: SessionEvent) {
    var reducer = SessionReducer(environment: environment)
    effects += reducer.handle(event, in: &session)
  }

  /// The sheet after keys.
  func typed(_ script: String) -> Self {
    var next = self
    next.type(script)
    return next
  }

  /// The rows in shorthand, a line each, with their dates where they change.
  var rows: [String] { Self.lines(session.worksheet.encounter) }

  /// The same with what is half typed.
  var provisionalRows: [String] { Self.lines(session.coded.encounter) }

  private static func lines(_ encounter: ChartedEncounter) -> [String] {
    var rowsOnly = ChartedEncounter(id: "1", rows: encounter.rows)
    rowsOnly.sites = []
    return Shorthand.text(rowsOnly).split(separator: "\n").map(String.init).filter {
      !$0.hasPrefix("encounter:")
    }
  }

  /// The code lines: `8/4 96365 x1`.
  var codes: [String] {
    session.coded.result.lines.map { line in
      let date = ChartedDate(line.day)
      let code = ([line.code.text] + line.modifiers.texts).joined(separator: "-")
      return "\(date.month)/\(date.day) \(code) x\(line.units)"
    }
  }

  /// Where the cursor is: `2 stop`; the new row is one more than the last.
  var place: String { "\(session.cursor.row + 1) \(session.cursor.column)" }

  var message: String { session.message?.text ?? "" }
}

extension TypedSheet {
  /// What was to be saved, in order.
  var saveRequests: [SaveRequest] {
    effects.compactMap { if case .save(let request) = $0 { request } else { nil } }
  }

  var savedPaths: [String] { saveRequests.map(\.path) }
}
