import TerminalCells
import Testing
import WorksheetCommands

@testable import WorksheetSession

@Suite("Pointing")
struct PointingTests {
  private static let rows = "2026-08-04\n1222-1245 Rocephin\n1243 Zithromax push\n1300-1400 Zofran\n"

  @Test("A command turns the mouse on and off, and says so")
  func turned() {
    var reducer = SessionReducer(environment: TypedSheet.environment())
    var session = TypedSheet(Self.rows).session
    let first = reducer.handle(.command(.view(.mouse)), in: &session)
    #expect(first == [.setMouse(on: true)])
    #expect(session.message?.text.hasPrefix("the mouse is on") == true)
    let second = reducer.handle(.command(.view(.mouse)), in: &session)
    #expect(second == [.setMouse(on: false)])
    #expect(session.message?.text == "the mouse is off")
  }

  @Test("With the row card open another row is pointed at: the card is that row's")
  func card() {
    var sheet = TypedSheet(Self.rows)
    sheet.send(.goTo(row: 0, column: nil))
    sheet.send(.command(.row(.rowCard)))
    sheet.send(.goTo(row: 2, column: nil))
    #expect(sheet.session.cursor.row == 2)
    #expect(sheet.session.overlay == .rowCard(field: 0))
  }

  @Test("With the reasons open another row is pointed at: they are that row's")
  func why() {
    var sheet = TypedSheet(Self.rows)
    sheet.send(.goTo(row: 0, column: nil))
    sheet.send(.command(.view(.why)))
    sheet.send(.goTo(row: 2, column: nil))
    #expect(sheet.session.cursor.row == 2)
    #expect(sheet.session.overlay == .why(scroll: 0))
  }

  @Test("An answer that is pointed at is given")
  func question() {
    var sheet = TypedSheet(Self.rows)
    sheet.type("lor⏎^Q")
    guard case .question(let question) = sheet.session.overlay else {
      Issue.record("nothing was asked")
      return
    }
    sheet.send(.picked(question.answers.count - 1))
    #expect(sheet.session.overlay == nil)
    #expect(!sheet.effects.contains(.leave))
  }

  @Test("What is offered for an empty cell is taken")
  func offer() throws {
    var sheet = TypedSheet(Self.rows)
    sheet.send(.goTo(row: 3, column: .substance))
    let offer = try #require(sheet.session.offers.first)
    sheet.send(.choicePicked(0))
    #expect(sheet.session.worksheet.rows.last?.substance == offer.value)
  }

  @Test("What is not there can be pointed at without harm", arguments: [-1, 3, 1_000_000, Int.max])
  func outOfReach(place: Int) {
    for overlay in ["", "^P", "^Xo", "^F", "^Xe", "?", "^Q"] {
      var sheet = TypedSheet(Self.rows)
      sheet.type("lor⏎⎋" + overlay)
      for event in [SessionEvent.picked(place), .choicePicked(place), .goTo(row: place, column: .minutes)] {
        sheet.send(event)
      }
      #expect((0...sheet.session.worksheet.rows.count).contains(sheet.session.cursor.row))
    }
  }

  @Test("A key sequence that was begun is given up when something is pointed at")
  func pending() {
    var sheet = TypedSheet(Self.rows)
    sheet.type("^X")
    sheet.send(.goTo(row: 1, column: .start))
    #expect(sheet.session.pendingKeys == [])
    sheet.type("d")
    #expect(sheet.session.worksheet.rows.map(\.number) == [1, 2, 3])
  }
}

@Suite("Keys bound anew")
struct ReboundSessionTests {
  private func sheet(_ rebound: [CommandID: [KeyBinding]], _ script: String) -> Session {
    var environment = TypedSheet.environment()
    environment.bindings = KeyBindings(rebound: rebound)
    var reducer = SessionReducer(environment: environment)
    var session = reducer.open(
      TypedSheet("2026-08-04\n1222-1245 Rocephin\n").session.worksheet.encounter, path: nil)
    for key in KeyScript.keys(script) { _ = reducer.handle(.terminal(.key(key)), in: &session) }
    return session
  }

  @Test("Sentences name the key that undoes now")
  func undo() {
    let undo = [CommandID.history(.undo): [KeyBinding(keys: [.control("]")], contexts: .everywhere)]]
    #expect(sheet(undo, "↑^K").message?.text == "row 1 deleted; ^] brings it back")
    #expect(sheet([.history(.undo): []], "↑^K").message?.text == "row 1 deleted; undo brings it back")
  }

  @Test("The sign of the help works in a cell that was emptied, whichever it is")
  func helpSign() {
    let help = [CommandID.view(.help): [KeyBinding(keys: [.character("!")], contexts: [.emptyCell, .list])]]
    #expect(sheet(help, "x⌫!").overlay == .help(scroll: 0))
    #expect(sheet(help, "x⌫?").overlay == nil)
    #expect(sheet([:], "x⌫?").overlay == .help(scroll: 0))
  }
}
