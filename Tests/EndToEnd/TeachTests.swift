import Foundation
import Testing

/// `dripsheet teach` as a trainer runs it in front of a class.
@Suite(.serialized) struct TeachTests {
  @Test func threeStaggeredInfusionsAreRevealedChangedComparedAndBroughtBackToTheStart() throws {
    let terminal = try TerminalUnderTest("teach staggered-infusions", columns: 80, lines: 23)
    #expect(terminal.shows("start Space next"))
    #expect(!terminal.screen.contains("Zofran"))
    terminal.type(" ")
    #expect(terminal.shows("row 1 of 3"))
    #expect(terminal.screen.contains("Zofran") && !terminal.screen.contains("morphine"))
    terminal.type("  ")
    #expect(terminal.shows("row 3 of 3"))
    #expect(!terminal.screen.contains("9636"))
    terminal.type("   ")
    #expect(terminal.shows("line 3 of 3"))
    #expect(terminal.shows("96368 ×1"))
    terminal.type("e2. stop 1938<Enter>")
    #expect(terminal.shows("96368 ×1 gone"))
    terminal.type("x")
    #expect(terminal.shows("96368 ×1 row 2"))
    terminal.type("p")
    #expect(terminal.shows("haugen cms cpt hcpro"))
    terminal.type("<Escape><Home>")
    #expect(terminal.shows("start Space next"))
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.isInAlternateScreen)
  }

  @Test func aCaseThatIsNotThereIsSaid() throws {
    let home = try TerminalUnderTest.makeFolder()
    let ending = try BuiltProgram.run(["teach", "no-such-case"], home: home)
    #expect(ending.status == 64 && ending.errors.contains("no case is called \"no-such-case\""))
  }
}
