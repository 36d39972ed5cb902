import Settings
import Testing
import WorksheetCommands

@Suite("The settings file as it ships")
struct ShippedSettingsTests {
  private static let lines = Settings.shippedFile.split(separator: "\n", omittingEmptySubsequences: false)

  @Test("all of it is remarks, so that it says nothing")
  func allRemarks() {
    for line in Self.lines where !line.isEmpty { #expect(line.hasPrefix("#")) }
  }

  @Test("with the # of each setting taken away it says what counts anyhow")
  func roundTrip() {
    let text = Self.lines.map { $0.hasPrefix("#") && !$0.hasPrefix("# ") ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
    let read = Settings.read(text, home: "/home/coder", policies: { [] })
    #expect(read.problems == [])
    #expect(read.settings == Settings())
  }

  @Test("every setting and every command's keys are in it once", arguments: settingKeys)
  func everySetting(key: String) {
    #expect(Self.lines.filter { $0.hasPrefix("#\(key) = ") }.count == 1)
  }

  private static let settingKeys = Setting.all.map(\.key) + Command.all.map { "key.\($0.id.name)" }

  @Test("every command is explained above its keys", arguments: Command.all)
  func explained(command: Command) throws {
    let line = try #require(Self.lines.firstIndex { $0.hasPrefix("#key.\(command.id.name) = ") })
    let above = Self.lines[..<line].reversed().prefix { $0.hasPrefix("# ") }.reversed()
    #expect(above.map { $0.dropFirst(2) }.joined(separator: " ") == command.sentence)
  }

  @Test("no line is wider than a terminal of 80 columns needs")
  func width() {
    #expect(Self.lines.filter { $0.count > 80 } == [])
  }
}
