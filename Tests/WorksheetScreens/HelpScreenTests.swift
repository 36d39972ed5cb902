import Testing
import WorksheetCommands

@testable import WorksheetScreens

@Suite struct HelpScreenTests {
  private var text: String {
    HelpScreen.panel(scroll: 0, bindings: .standard, width: 120, glyphs: .utf8).lines
      .map { $0.parts.map(\.text).joined() }.joined(separator: "\n")
  }

  @Test("the help names every command with its first key", arguments: Command.all)
  func everyCommand(command: Command) throws {
    #expect(text.contains(command.label))
    #expect(try text.contains(#require(KeyBindings.standard.keys(of: command.id))))
  }

  @Test("the help explains every sign and every mark")
  func everySign() {
    for sign in EntrySign.all { #expect(text.contains(sign.sentence)) }
    for mark in RowMarks.legend(.utf8) { #expect(text.contains(mark.meaning)) }
  }
}
