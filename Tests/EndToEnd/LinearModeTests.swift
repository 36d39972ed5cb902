import Foundation
import Testing

/// The linear mode of the built program, through pipes and on a terminal that can't place its cursor.
@Suite struct LinearModeTests {
  private static let twoDays =
    "8/4/2022\n1243 Zithromax push\n1222-1245 Rocephin\n8/5\n1325 Lorazepam push\n1107 Zithromax push\n"
    + "1223-1253 Rocephin\n2237-2307 Rocephin\n"

  @Test func twoDaysInTheEDThroughAPipe() throws {
    let home = try TerminalUnderTest.makeFolder()
    let ending = try BuiltProgram.run(
      ["--linear"], input: Self.twoDays + ":save \(home.path)/ed.json\n:lines\n:quit\n", home: home)
    #expect(ending.status == 0)
    #expect(
      ending.output.hasSuffix(
        """
        saved in \(home.path)/ed.json
        96365 ×1, 08/04, row 2
        96375 ×1, 08/04, row 1
        96375 ×1, 08/05, row 3
        96376 ×3, 08/05, rows 4, 5 and 6

        """))
    #expect(ending.errors.isEmpty)
  }

  @Test func nothingIsWrittenButTextAndLineEnds() throws {
    let input = Self.twoDays + "1222 \u{1b}]0;x\u{7} \u{9b}1m\n:why 5\n:help\n:timeline\n"
    for ascii in [false, true] {
      let ending = try BuiltProgram.run(["--linear"] + (ascii ? ["--ascii"] : []), input: input)
      for scalar in ending.output.unicodeScalars where scalar != "\n" {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      }
      if ascii { #expect(ending.output.utf8.allSatisfy { $0 < 0x80 }) }
    }
  }

  @Test func theEndOfTheLinesLosesNothingAndSaysWhatIsUnsaved() throws {
    let home = try TerminalUnderTest.makeFolder()
    let ending = try BuiltProgram.run(["--linear"], input: Self.twoDays + "zof\n1500", home: home)
    #expect(ending.status == 1)
    #expect(ending.output.hasSuffix("not saved: 7 rows; kept for recovery, the next start offers it\n"))
    let next = try BuiltProgram.run(["--linear"], input: ":recover\n:lines\n:list 7\n", home: home)
    #expect(next.output.contains("96376 ×3, 08/05"))
    #expect(next.output.contains("Zofran, row 7, warning, 1500, no stop"))
  }

  @Test func linesOfAPipeThatWereNotTakenAreInTheStatus() throws {
    #expect(try BuiltProgram.run(["--linear"], input: ":nothing\n:quit\n").status == 1)
    #expect(try BuiltProgram.run(["--linear"], input: ":list\n:quit\n").status == 0)
    #expect(try BuiltProgram.run(["--linear"], input: "").status == 0)
  }

  @Test func nonsenseLeavesItAlive() throws {
    let input = String(
      decoding: (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7919 &>> 3) }, as: UTF8.self)
    let ending = try BuiltProgram.run(["--linear"], input: input + "\n:cancel\n:help quit\n")
    #expect(ending.status == 0 || ending.status == 1)
    #expect(ending.output.contains(":quit: "))
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130)])
  func aSignalLosesNothing(signal: String, status: Int32) throws {
    let terminal = try TerminalUnderTest(
      shell: "mkfifo lines; $DRIPSHEET --linear < lines > said & exec 3> lines; "
        + "printf '8/4 1500-1615 Zofran\\n' >&3; until grep -q 96365 said; do sleep 0.05; done; "
        + "kill -\(signal) $!; wait $!")
    #expect(terminal.exitStatus() == status)
    let home = terminal.home
    let next = try BuiltProgram.run(["--linear"], input: ":recover\n:lines\n", home: home)
    #expect(next.output.contains("96365 ×1"))
  }

  @Test func aDumbTerminalIsEnough() throws {
    // The shell gets the Ctrl-C too.
    let terminal = try TerminalUnderTest(
      shell: "trap : INT; $DRIPSHEET --linear", variables: ["TERM": "dumb"])
    #expect(terminal.shows("1>"))
    terminal.type("8/4/2026<Enter>1500-1615 Zofran<Enter>")
    #expect(terminal.shows("96365 ×1, new, 08/04"))
    terminal.type("zof<Enter>")
    #expect(terminal.shows("start>"))
    terminal.type("<C-c>")
    #expect(terminal.shows("nothing done"))
    terminal.type(":quit<Enter>d<Enter>")
    #expect(terminal.exitStatus() == 0)
  }

  @Test func withoutTheTerminalsEditingKeysActAllTheSame() throws {
    let terminal = try TerminalUnderTest(
      shell: "stty -icanon -icrnl -isig -echo; $DRIPSHEET --linear; stty sane")
    #expect(terminal.shows("1>"))
    terminal.type("8/4/2026<Enter>1500-1615 Zofraz<BSpace>n<Enter>")
    #expect(terminal.shows("Zofran, 75 minutes, 96365"))
    terminal.type(":quit<Enter>d<Enter>")
    #expect(terminal.exitStatus() == 0)
  }

  @Test func theSheetNamesTheLinearModeWhereItCannotDraw() throws {
    let ending = try BuiltProgram.run([])
    #expect(ending.status == 64)
    #expect(ending.errors.contains("dripsheet --linear"))
  }
}
