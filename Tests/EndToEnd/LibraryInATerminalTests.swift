import Foundation
import Testing

/// The library as its users meet it: the worksheet in a real terminal, and the command line.
@Suite(.serialized) struct LibraryInATerminalTests {
  private let row = "8/4/2026<Enter>zof<Enter>15001615"

  private func run(_ arguments: [String], home: URL) throws -> String {
    try BuiltProgram.run(arguments, home: home).output
  }

  @Test func aSheetIsKeptWithoutBeingSavedAndUndoReachesBackAcrossPrograms() throws {
    let first = try TerminalUnderTest()
    #expect(first.shows("timeline"))
    first.type(row)
    #expect(first.shows("kept as 1"))
    first.type("<C-q>")
    #expect(first.exitStatus() == 0)
    #expect(try run(["list"], home: first.home).contains("96365"))
    let second = try TerminalUnderTest("open 1", home: first.home)
    #expect(second.shows("96365 ×1"))
    second.type("<C-z>")
    #expect(second.shows("undone: row 1 stop 1615, blank again"))
    #expect(second.shows("96374 ×1"))
    second.type("<C-q>")
    #expect(second.exitStatus() == 0)
    let history = try run(["history", "1"], home: first.home)
    #expect(history.contains("row 1 stop: 2026-08-04 1615 -> blank"))
    #expect(history.contains("gives 96374 in place of 96365"))
    #expect(try run(["library", "check"], home: first.home).contains("all is well"))
  }

  @Test(arguments: ["KILL", "HUP"])
  func aProgramThatIsEndedLosesNothingAndWhatWasHalfTypedIsOffered(signal: String) throws {
    let first = try TerminalUnderTest()
    #expect(first.shows("timeline"))
    first.type(row + "<Enter>ativ<Enter>13")
    #expect(first.shows("> 2"))
    first.type("2")
    #expect(first.shows(" 132 "))
    first.signal(signal)
    #expect(first.exitStatus() != 0)
    let next = try TerminalUnderTest(home: first.home)
    #expect(next.shows("worksheet 1"))
    next.type("o")
    #expect(next.shows(" 132 "))
    next.type("5<C-q>")
    #expect(next.exitStatus() == 0)
    #expect(try run(["history", "1"], home: first.home).contains("row 2 start: blank -> 2026-08-04 1325"))
    let last = try TerminalUnderTest(home: first.home)
    #expect(last.shows("type the first drug"))
    #expect(!last.screen.contains("worksheet 1"))
  }

  @Test func aSheetIntoWhichNothingWasTypedIsNoWorksheet() throws {
    let terminal = try TerminalUnderTest()
    #expect(terminal.shows("timeline"))
    terminal.type("8<Escape><Escape><C-q>")
    #expect(terminal.exitStatus() == 0)
    #expect(try run(["list"], home: terminal.home) == "no worksheets\n")
  }

  @Test func aFileIsImportedAndItsWorksheetIsOpenedAgainWithIt() throws {
    let home = try TerminalUnderTest.makeFolder()
    let file = home.appendingPathComponent("ed.txt")
    let text = "encounter: ED 4471\n2026-08-04\n1222-1245 Rocephin\n"
    try text.write(to: file, atomically: true, encoding: .utf8)
    let first = try TerminalUnderTest("ed.txt", home: home)
    #expect(first.shows("96365 ×1"))
    first.type("zof<Enter>1500<Enter><C-q>")
    #expect(first.exitStatus() == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    let second = try TerminalUnderTest("ed.txt", home: home)
    #expect(second.shows("worksheet 1 holds more than ed.txt yet"))
    #expect(second.shows("96375 ×1"))
    second.type("<C-s>")
    #expect(second.shows("saved in ed.txt"))
    second.type("<C-q>")
    #expect(second.exitStatus() == 0)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("Zofran"))
    try text.write(to: file, atomically: true, encoding: .utf8)
    let third = try TerminalUnderTest("ed.txt", home: home)
    #expect(third.shows("the file was changed elsewhere since; worksheet 1 holds what it was"))
  }

  @Test func oneAtATimeHasAWorksheetOpenAndIsToldWhenItIsTakenOver() throws {
    let first = try TerminalUnderTest()
    #expect(first.shows("timeline"))
    first.type(row)
    #expect(first.shows("kept as 1"))
    let refused = try TerminalUnderTest("open 1", home: first.home)
    #expect(refused.exitStatus() == 1)
    #expect(refused.screen.contains("has worksheet 1 open since"))
    let second = try TerminalUnderTest("open 1 --take-over", home: first.home)
    #expect(second.shows("96365 ×1"))
    #expect(first.shows("has worksheet 1 now"))
    second.type("<C-z>")
    #expect(second.shows("96374 ×1"))
    first.type("<C-q>")
    #expect(first.shows("leave"))
    first.type("d")
    #expect(first.exitStatus() == 0)
    second.type("<C-q>")
    #expect(second.exitStatus() == 0)
    #expect(try run(["library", "check"], home: first.home).contains("all is well"))
  }

  @Test func withoutALibraryTheSheetSaysSoIsUsableAndAsksBeforeItIsLeft() throws {
    let terminal = try TerminalUnderTest(
      "ed.json", variables: ["DRIPSHEET_LIBRARY": "/dev/null/library.sqlite"])
    #expect(terminal.shows("not kept: the system refuses the library"))
    terminal.type(row)
    #expect(terminal.shows("not saved"))
    terminal.type("<C-q>")
    #expect(terminal.shows("leave without them"))
    terminal.type("s")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.screen.contains("/dev/null is no folder"))
    let saved = terminal.home.appendingPathComponent("ed.json")
    #expect(try String(contentsOf: saved, encoding: .utf8).contains("2026-08-04T15:00"))
  }

  @Test func worksheetsAreMarkedArchivedAndCopiedFromTheCommandLine() throws {
    let terminal = try TerminalUnderTest()
    #expect(terminal.shows("timeline"))
    terminal.type(row)
    #expect(terminal.shows("kept as 1"))
    terminal.type("<C-q>")
    #expect(terminal.exitStatus() == 0)
    let home = terminal.home
    _ = try run(["mark", "1", "waiting", "when did it stop?"], home: home)
    #expect(try run(["list", "--state", "waiting"], home: home).contains("asked: when did it stop?"))
    #expect(try run(["list", "--state", "done"], home: home) == "no worksheets\n")
    _ = try run(["mark", "1", "done"], home: home)
    let json = try run(["list", "--format", "json"], home: home)
    #expect(json.contains("\"codes\":\"96365\"") && json.contains("\"state\":\"done\",\"stateBy\""))
    #expect(try run(["history", "1", "--at", "4"], home: home).contains("96374"))
    #expect(try run(["history", "1", "--at", "4", "--format", "json"], home: home).contains("\"start\""))
    #expect(try run(["history", "1", "--format", "json"], home: home).contains("\"codesGone\":[{"))
    let copy = home.appendingPathComponent("copy.sqlite").path
    _ = try run(["library", "backup", copy], home: home)
    #expect(try run(["list", "--library", copy], home: home).contains("done by"))
    _ = try run(["archive", "1"], home: home)
    #expect(try run(["list"], home: home) == "no worksheets\n")
    #expect(try run(["list", "--archived"], home: home).contains("96365"))
    for wrong in [["mark", "1", "waiting"], ["mark", "1", "lost"]] {
      #expect(try BuiltProgram.run(wrong, home: home).status == 64)
    }
    for wrong in [["history", "9"], ["history", "1", "--at", "99"], ["library", "backup", copy]] {
      let ending = try BuiltProgram.run(wrong, home: home)
      #expect(ending.status == 1)
      #expect(ending.errors.hasPrefix("Error: "))
    }
  }
}
