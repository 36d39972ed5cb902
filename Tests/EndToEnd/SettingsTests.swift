import Foundation
import Testing

/// The settings file as the program reads it, and the mouse, which it turns on.
@Suite(.serialized) struct SettingsTests {
  private static func home(_ settings: String) throws -> URL {
    let home = try TerminalUnderTest.makeFolder()
    let folder = home.appendingPathComponent(".config/dripsheet")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try settings.write(to: folder.appendingPathComponent("settings"), atomically: true, encoding: .utf8)
    return home
  }

  @Test func theShippedFileChangesNothing() throws {
    let printed = try BuiltProgram.run(["config"])
    #expect(printed.status == 0)
    let checked = try BuiltProgram.run(["config", "--check"], home: Self.home(printed.output))
    #expect(checked.status == 0)
    #expect(checked.output.hasSuffix("nothing is wrong.\n"))
  }

  @Test func theCheckNamesEachLineAndWhereTheFileIs() throws {
    let home = try Self.home("theme = drak\n\nkey.save = ^H\n")
    let path = try BuiltProgram.run(["config", "--path"], home: home).output.dropLast()
    #expect(path == home.path + "/.config/dripsheet/settings")
    let checked = try BuiltProgram.run(["config", "--check"], home: home)
    #expect(checked.status == 1)
    #expect(checked.output.split(separator: "\n").map { $0.hasPrefix("\(path):") } == [true, true])
    #expect(
      checked.output.contains(":1: theme: \"drak\" is unknown; write auto, dark, light or color-safe\n"))
    #expect(checked.output.contains(":3: key.save: ^H can't be used: it is Backspace"))
  }

  @Test func anErrorIsShownAtTheStartAndTheRestCounts() throws {
    let home = try Self.home(
      "policy = cms\ntheme = drak\nkey.rowCard = ^]\nkey.sortByTime = none\nglyphs = ascii\n")
    let terminal = try TerminalUnderTest(home: home)
    #expect(terminal.shows("settings line 2: theme: \"drak\" is unknown; write auto"))
    #expect(terminal.screen.contains("facility - cms"))
    #expect(terminal.screen.utf8.allSatisfy { $0 < 0x80 })
    terminal.type("8/4/2026<Enter>zof<Enter>15001615<Enter><Up>")
    #expect(terminal.shows("^] row card"))
    terminal.type("<C-]>")
    #expect(terminal.shows("row 1, every field"))
  }

  @Test(arguments: ["NO_COLOR", "--monochrome", "colors = none"])
  func colourCanBeForbiddenInThreeWays(way: String) throws {
    let home = try Self.home(way.contains("=") ? way : "colors = 256\ntheme = light\n")
    let terminal = try TerminalUnderTest(
      "cases case-4 \(way.hasPrefix("--") ? way : "")", home: home,
      variables: way == "NO_COLOR" ? ["NO_COLOR": "1"] : [:])
    #expect(terminal.shows("clindamycin"))
    #expect(!terminal.colouredScreen.contains(/\u{1b}\[[0-9;]*(3[0-7]|4[0-7]|9[0-7]|38;5)/))
  }

  @Test func theSettingsLeaveTheEstimateOutAndTheOptionBringsItBack() throws {
    let home = try Self.home("estimate = off\n")
    let file = home.appendingPathComponent("ed.txt").path
    try "encounter: 1\n2026-08-04\n1222-1245 Rocephin\n1253-1323 Rocephin\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try !BuiltProgram.run(["compare", file], home: home).output.contains("Estimate"))
    #expect(try BuiltProgram.run(["compare", file, "--estimate"], home: home).output.contains("Estimate"))
  }

  @Test func theMouseGoesToCellsCodesAndItemsAndScrolls() throws {
    let terminal = try TerminalUnderTest("cases two-days-in-the-ED", home: Self.home("mouse = on\n"))
    #expect(terminal.shows("96376 ×3"))
    #expect(terminal.press("1325"))
    #expect(terminal.shows("> 3"))
    #expect(terminal.press("×3"))
    #expect(terminal.shows("> 4"))
    terminal.type("<C-x>o")
    #expect(terminal.shows("Enter opens one"))
    terminal.type("<Escape>?")
    terminal.turnWheel(down: true)
    terminal.type("<Escape>")
    #expect(terminal.press("Lorazepam"))
    #expect(terminal.shows("> 3"))
    terminal.turnWheel(down: false)
    #expect(terminal.shows("> 1"))
    terminal.type("<C-x>i")
    #expect(terminal.shows("the mouse is off"))
    #expect(!terminal.reportsMouse)
  }
}
