import Foundation
import Testing

/// The worksheet driven by keys in a real terminal, for what only a terminal shows.
@Suite(.serialized) struct SheetInATerminalTests {
  /// For what happens where there is no library to keep the sheet in.
  private let noLibrary = ["DRIPSHEET_LIBRARY": "/dev/null/library.sqlite"]

  /// The question of the source document, typed as a coder types it.
  @Test func twoDaysInTheEDGiveThePrintedCodesAndAMinuteMoreAFurtherHour() throws {
    let terminal = try TerminalUnderTest()
    #expect(terminal.shows("timeline"))
    terminal.type("8/4/2022<Enter>zith<Enter>1243<Enter>roc<Enter>12221245<Enter>")
    #expect(terminal.shows("08/04 96365 ×1"))
    terminal.type(
      "ativ<Enter>8/5 1325<Enter>zith<Enter>1107<Enter>roc<Enter>12231253<Enter>roc<Enter>22372307<Enter>")
    #expect(terminal.shows("08/05 96375 ×1"))
    #expect(terminal.shows("96376 ×3"))
  }

  @Test func threeStaggeredInfusionsGiveThePrintedCodes() throws {
    let terminal = try TerminalUnderTest()
    #expect(terminal.shows("timeline"))
    terminal.type(
      "8/4/2026<Enter>zof<Enter>18071916<Enter>morph<Enter>19021939<Enter>infuv<Enter>19222039<Enter>")
    #expect(terminal.shows("96365 ×1"))
    #expect(terminal.shows("96367 ×1"))
    #expect(terminal.shows("96368 ×1"))
  }

  @Test func aMinuteMoreMovesTheRepeatedDrugToAFurtherHour() throws {
    let terminal = try TerminalUnderTest("cases two-days-in-the-ED")
    #expect(terminal.shows("96376 ×3"))
    terminal.type("<Up><Up><Tab><Tab><Tab><Tab><Tab><Tab>")
    #expect(terminal.shows("> 5"))
    terminal.type("1254")
    #expect(terminal.shows("96366 ×1"))
  }

  /// All by what the hint line, the palette and the row's own line say.
  @Test func aWrongDayFoundLateIsPutRightForAllRowsAndSomeRowsAloneAreShown() throws {
    let terminal = try TerminalUnderTest()
    #expect(terminal.shows("timeline"))
    terminal.type("8/4/2026<Enter>van<Enter>08000900<Enter>zof<Enter>0905<Enter>2 1000<Enter>")
    #expect(terminal.shows("3 08/04 vancomycin"))
    terminal.type("<C-p>wrong day")
    #expect(terminal.shows("shift rows"))
    terminal.type("<Enter>")
    #expect(terminal.shows("Enter moves rows 1-3 by +1 day"))
    terminal.type("<Enter>")
    #expect(terminal.shows("3 rows moved by +1 day"))
    #expect(terminal.shows("1 08/05 vancomycin"))
    terminal.type("<C-x>rvan<Enter>")
    #expect(terminal.shows("only rows that hold \"van\": 2 of 3"))
    #expect(!terminal.screen.contains("2 08/05 Zofran"))
    terminal.type("<Escape>")
    #expect(terminal.shows("2 08/05 Zofran"))
    terminal.type("<Up><C-x>b<Up><Up><C-k>")
    #expect(terminal.shows("rows 1-3 deleted; ^Z brings them back"))
    terminal.type("<C-z>")
    #expect(terminal.shows("3 08/05 vancomycin"))
  }

  @Test func rowsAreMarkedWhileNobodyTypesAndEveryReasonAndPolicyIsAKeyAway() throws {
    let terminal = try TerminalUnderTest("cases two-days-in-the-ED")
    #expect(terminal.shows("96376 ≠±"))
    terminal.type("<Up><Up><C-x>c")
    #expect(terminal.shows("shortRepeat additionalHour"))
    #expect(terminal.shows("They agree on rows 1, 2, 3 and 4."))
    terminal.type("<Escape><C-w><PageDown>")
    #expect(terminal.shows("a start one minute earlier or a stop one minute later gives"))
  }

  @Test func leavingWithUnsavedRowsAsks() throws {
    let terminal = try TerminalUnderTest(variables: noLibrary)
    #expect(terminal.shows("timeline"))
    terminal.type("8/4/2026<Enter>zof<Enter>1500")
    #expect(terminal.shows("96374"))
    terminal.type("<C-q>")
    #expect(terminal.shows("leave"))
    terminal.type("d")
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.isInAlternateScreen)
  }

  @Test func savingWritesTheEncounterForItsOwnerAloneAndLeavingNoLongerAsks() throws {
    let terminal = try TerminalUnderTest("ed.json")
    #expect(terminal.shows("timeline"))
    terminal.type("8/4/2026<Enter>zof<Enter>15001615<Enter><C-s>")
    let file = terminal.home.appendingPathComponent("ed.json")
    #expect(terminal.waits(15) { FileManager.default.fileExists(atPath: file.path) })
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("\"start\": \"2026-08-04T15:00\""))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    terminal.type("<C-q>")
    #expect(terminal.exitStatus() == 0)
    let again = try TerminalUnderTest("ed.json", home: terminal.home)
    #expect(again.shows("96365 ×1"))
  }

  @Test func aFileThatSomebodyElseChangedIsNotOverwrittenUnasked() throws {
    let terminal = try TerminalUnderTest("ed.json")
    #expect(terminal.shows("timeline"))
    terminal.type("8/4/2026<Enter>zof<Enter>1500")
    try "{}".write(to: terminal.home.appendingPathComponent("ed.json"), atomically: true, encoding: .utf8)
    terminal.type("<C-s>")
    #expect(terminal.shows("changed"))
    #expect(try String(contentsOf: terminal.home.appendingPathComponent("ed.json"), encoding: .utf8) == "{}")
  }

  @Test(arguments: [("HUP", 129), ("TERM", 143)])
  func aSignalLosesNothing(signal: String, status: Int32) throws {
    let terminal = try TerminalUnderTest(variables: noLibrary)
    #expect(terminal.shows("timeline"))
    terminal.type("8/4/2026<Enter>zof<Enter>15001615")
    #expect(terminal.shows("96365"))
    terminal.signal(signal)
    #expect(terminal.exitStatus() == status)
    #expect(!terminal.isInAlternateScreen)
    let next = try TerminalUnderTest(home: terminal.home)
    #expect(next.shows("unsaved at"))
    next.type("o")
    #expect(next.shows("96365 ×1"))
  }

  @Test func aSmallerWindowSaysSoAndTheSheetWaits() throws {
    let terminal = try TerminalUnderTest("cases case-4")
    #expect(terminal.shows("clindamycin"))
    terminal.resize(columns: 60, lines: 15)
    #expect(terminal.shows("Dripsheet needs 80 columns"))
    #expect(terminal.waits(15) { !terminal.screen.contains("clindamycin") })
    terminal.resize(columns: 100, lines: 30)
    #expect(terminal.shows("clindamycin"))
  }

  @Test func asciiAndMonochromeSayEverything() throws {
    let terminal = try TerminalUnderTest("cases case-4 --ascii --monochrome")
    #expect(terminal.shows("96365-XS"))
    #expect(terminal.screen.utf8.allSatisfy { $0 < 0x80 })
    #expect(!terminal.colouredScreen.contains(/\u{1b}\[(3[0-7]|9[0-7]|38)/))
  }

  @Test func suspendedItGivesTheTerminalBackAndTakesItAgain() throws {
    let terminal = try TerminalUnderTest(shell: "bash -i -c '$DRIPSHEET cases case-4; touch stopped; fg'")
    #expect(terminal.shows("clindamycin"))
    terminal.type(":suspend<Enter>")
    let stopped = terminal.home.appendingPathComponent("stopped").path
    #expect(terminal.waits(15) { FileManager.default.fileExists(atPath: stopped) })
    #expect(terminal.shows("clindamycin"))
    #expect(terminal.isInAlternateScreen)
  }

  @Test func theTerminalIsLeftAsItWasFound() throws {
    let terminal = try TerminalUnderTest(shell: "stty -a > before; $DRIPSHEET; stty -a > after")
    #expect(terminal.shows("timeline"))
    terminal.type("<C-q>")
    #expect(terminal.exitStatus() == 0)
    let before = try String(contentsOf: terminal.home.appendingPathComponent("before"), encoding: .utf8)
    #expect(try String(contentsOf: terminal.home.appendingPathComponent("after"), encoding: .utf8) == before)
  }

  @Test func aPasteIsShownBeforeItIsEntered() throws {
    let terminal = try TerminalUnderTest()
    #expect(terminal.shows("timeline"))
    terminal.paste("2026-08-04\n1222-1245 Rocephin\n1243 Zithromax push\nwhat is this\n")
    #expect(terminal.shows("what is this"))
    terminal.type("<Enter>")
    #expect(terminal.shows("96365 ×1"))
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func aTerminalThatCannotShowItIsToldSo(term: String) throws {
    let terminal = try TerminalUnderTest(variables: ["TERM": term])
    #expect(terminal.exitStatus() == (term == "dumb" ? 64 : 1))
    #expect(terminal.screen.contains("TERM is"))
  }

  @Test func nonsenseTypedLeavesItAlive() throws {
    let terminal = try TerminalUnderTest()
    #expect(terminal.shows("timeline"))
    terminal.type(
      "8/4<Enter>;;;%%%<Escape><Escape><Up><Down><F5><F12><C-x><C-x>z<Escape>99:99<Enter>+++===...<Tab><BTab>"
    )
    terminal.type("<C-c><C-c><Escape><C-q>")
    #expect(terminal.exitStatus() == 0)
  }
}
