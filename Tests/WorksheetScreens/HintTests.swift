import TerminalCells
import Testing
import WorksheetCommands

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite struct HintTests {
  @Test("a hint names only keys that the table of commands has in that place")
  func onlyWhatExists() {
    for screen in Screens.all {
      let context = screen.session.keyContext
      let keys = Set(
        Command.all.flatMap { command in
          command.bindings.filter { $0.contexts.contains(context) }.map(\.keys.names)
        })
      let signs = EntrySign.all.map(\.typed)
      for hint in Hint.all(for: screen.session) where screen.session.pendingKeys.isEmpty {
        let isKey =
          keys.contains(hint.key) || hint.key.split(separator: "/").allSatisfy { keys.contains(String($0)) }
        let isSign = signs.contains { $0.contains(hint.key) } || hint.key.hasPrefix("1-")
        #expect(isKey || isSign, "\(hint.key) in \(screen.name)")
      }
    }
  }

  @Test("after the first key of a sequence the hints say what may follow")
  func continuations() {
    var session = SheetFixture.twoDays.session(row: 3)
    session.pendingKeys = [.control("x")]
    #expect(Hint.all(for: session).contains(Hint(key: "h", words: "hide codes")))
  }

  @Test("a message goes before the hints, and both fit the width")
  func message() {
    var session = SheetFixture.twoDays.session()
    session.message = Session.Message("undone: row 4 stop 1254, 1253 again")
    let frame = Screen.frame(of: session, size: .smallest, glyphs: .utf8)
    let last = frame.text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    #expect(last.hasPrefix(" undone: row 4 stop 1254, 1253 again "))
    #expect(last.contains("Tab next"))
  }
}
