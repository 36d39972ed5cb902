import Testing
import WorksheetCommands

@testable import WorksheetScreens
@testable import WorksheetSession

@Suite struct HelpScreenTests {
  private var text: String {
    HelpScreen.panel(over: nil, scroll: 0, bindings: .standard, width: 120, glyphs: .utf8).lines
      .map { $0.parts.map(\.text).joined() }.joined(separator: "\n")
  }

  @Test("the help names every command with its first key", arguments: Command.all)
  func everyCommand(command: Command) throws {
    #expect(text.contains(command.label))
    #expect(try text.contains(#require(KeyBindings.standard.keys(of: command.id))))
  }

  @Test("the help begins with the screen that it was asked for on, and names only keys that count there")
  func helpForScreens() {
    let screens: [Overlay] = [
      .timeline, .rowCard(field: 0), .encounterCard(field: 0), .why(scroll: 0), .findings(selected: 0),
      .cases(selected: 0), .lines(scroll: 0), .compare(scroll: 0), .paste(Overlay.PastePreview(lines: [])),
    ]
    var headings: Set<String> = []
    for overlay in screens {
      let help = HelpForScreen(overlay, bindings: .standard)
      headings.insert(help.heading)
      #expect(help.keys.count > 2 && help.heading != "On the sheet")
      #expect(help.keys.allSatisfy { !$0.key.isEmpty })
    }
    #expect(headings.count == screens.count - 1)
  }

  @Test("the help explains every sign and every mark")
  func everySign() {
    for sign in EntrySign.all { #expect(text.contains(sign.sentence)) }
    for mark in RowMarks.legend(.utf8) { #expect(text.contains(mark.meaning)) }
  }
}
