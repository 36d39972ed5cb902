import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import ReferenceData
import TerminalCells
import WorksheetScreens
import WorksheetSession

/// A screen that the README shows.
struct ShownScreen {
  var name: String
  /// What is to be seen, for those who don't see it.
  var title: String
  var frame: Frame

  /// Each drawn as the program would draw it after these keys.
  static func all() -> [ShownScreen] {
    let up = Array(repeating: Key.up, count: 2)
    return [
      ShownScreen(
        name: "sheet",
        title:
          "The sheet: six rows of two days with their codes, the timeline, the lines, and why row 5 is coded so",
        frame: frame(of: twoDays, after: up, size: Size(columns: 80, lines: 24))),
      ShownScreen(
        name: "timeline", title: "The timeline on the whole screen: three infusions that overlap",
        frame: frame(
          of: staggered, after: Array(repeating: .up, count: 3) + [.control("t")],
          size: Size(columns: 100, lines: 23))),
      ShownScreen(
        name: "help", title: "The help: the keys of the sheet and the signs it uses",
        frame: frame(of: twoDays, after: [.character("?")], size: Size(columns: 80, lines: 24))),
    ]
  }

  private static let twoDays = """
    encounter: two-days-in-the-ED
    2022-08-04
    1243 Zithromax push @A
    1222-1245 Rocephin @A
    2022-08-05
    1325 Lorazepam push @A
    1107 Zithromax push @A
    1223-1253 Rocephin @A
    2237-2307 Rocephin @A
    """

  private static let staggered = """
    encounter: staggered-infusions
    2026-08-04
    1807-1916 Zofran @A
    1830-1945 vancomycin @A
    1900-2110 normal saline hyd @A
    """

  private static func frame(of shorthand: String, after keys: [Key], size: Size) -> Frame {
    var reducer = SessionReducer(
      environment: SessionEnvironment(
        formulary: .shipped, policies: .shipped, tables: .shipped, today: 0, now: "14:22"))
    let records = Shorthand.read(
      Array(shorthand.utf8), start: ShorthandStart(id: "shown", file: "shown.txt", year: .year(2026)))
    let encounter = records.first.flatMap { try? $0.result.get() } ?? ChartedEncounter(id: "shown")
    var session = reducer.open(encounter, path: "shown.txt")
    session.pageRows = Screen.gridRows(on: size)
    for key in keys { _ = reducer.handle(.terminal(.key(key)), in: &session) }
    while reducer.analyse(&session, isInterrupted: { false }) {}
    return Screen.frame(of: session, size: size, glyphs: .utf8)
  }
}
