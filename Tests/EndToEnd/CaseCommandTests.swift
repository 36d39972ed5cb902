import Foundation
import Testing

/// `dripsheet case` and `dripsheet cases` as a trainer runs them.
@Suite struct CaseCommandTests {
  @Test func aNewCaseHoldsAndIsListedAndOpenedByItsName() throws {
    let home = try TerminalUnderTest.makeFolder()
    let made = try BuiltProgram.run(["case", "new", "mine"], home: home)
    let path = home.appendingPathComponent(".local/share/dripsheet/cases/mine.yaml").path
    #expect(made.status == 0 && made.output.hasPrefix(path))
    let checked = try BuiltProgram.run(["case", "check", path], home: home)
    #expect(
      checked.status == 0 && checked.output == "\(path): the engine gives the answer, and its 2 what-ifs\n")
    let listed = try BuiltProgram.run(["cases", "Hydration"], home: home)
    #expect(listed.output.contains("  easy    mine "))
    #expect(listed.output.contains("  easy    hydration-after-drug "))
    #expect(!listed.output.contains("two-days-in-the-ED"))
    #expect(listed.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try BuiltProgram.run(["case", "new", "mine"], home: home).status == 64)
  }

  @Test func aCaseThatPartsOrCanNotBeReadEndsWith1AndTheOthersAreChecked() throws {
    let home = try TerminalUnderTest.makeFolder()
    let (good, bad) = (home.appendingPathComponent("good.yaml"), home.appendingPathComponent("bad.yaml"))
    let rows = "title: a\nrows: |\n  0800 morphine push\n  0820 morphine push\n"
    try (rows + "answer: [96374]").write(to: good, atomically: true, encoding: .utf8)
    try (rows + "answer: [96374, 96376]").write(to: bad, atomically: true, encoding: .utf8)
    let ending = try BuiltProgram.run(["case", "check", bad.path, "nowhere.yaml", good.path], home: home)
    #expect(ending.status == 1)
    #expect(ending.output.contains("\(bad.path):5: the engine does not give the answer\n"))
    #expect(ending.output.contains("With repeatPushGap 20 in place of 30, it gives the answer."))
    #expect(ending.output.hasSuffix("\(good.path): the engine gives the answer\n"))
    #expect(ending.errors == "nowhere.yaml can't be read: No such file or directory\n")
    let json = try BuiltProgram.run(["case", "check", "--json", bad.path, good.path], home: home)
    #expect(json.status == 1 && json.output.split(separator: "\n").count == 2)
  }

  @Test func aWorksheetIsSavedAsACaseWithoutItsTexts() throws {
    let home = try TerminalUnderTest.makeFolder()
    let (sheet, file) = (home.appendingPathComponent("ed.txt"), home.appendingPathComponent("ed.yaml"))
    try "encounter: Doe\ntitle: Jane\nsite: left, because it leaked\n2024-03-07\n1222-1245 Rocephin // Jane"
      .write(to: sheet, atomically: true, encoding: .utf8)
    let ending = try BuiltProgram.run(["case", "save", sheet.path, file.path], home: home)
    #expect(ending.status == 0 && ending.output.contains("look over: \"it leaked\""))
    let saved = try String(contentsOf: file, encoding: .utf8)
    #expect(!saved.contains("Jane") && !saved.contains("Doe") && !saved.contains("2024"))
    #expect(try BuiltProgram.run(["case", "check", file.path], home: home).status == 0)
    #expect(try BuiltProgram.run(["case", "save", sheet.path, file.path], home: home).status == 64)
    #expect(try BuiltProgram.run(["case", "save", "nowhere", "other"], home: home).status == 1)
  }

  @Test func casesOfAFolderAreOpenedOnTheSheetAndABrokenOneIsSaid() throws {
    let folder = try TerminalUnderTest.makeFolder()
    try "title: my own\ntheme: an own theme\nrows: |\n  0800 morphine push\nanswer: [96374]"
      .write(to: folder.appendingPathComponent("own.yaml"), atomically: true, encoding: .utf8)
    let terminal = try TerminalUnderTest("cases case-4 --folder \(folder.path)")
    #expect(terminal.shows("96366 ×12"))
    terminal.type("<C-x>o<End>")
    #expect(terminal.shows("an own theme"))
    terminal.type("<Enter>")
    #expect(terminal.shows("own · my own"))
    #expect(terminal.shows("96374 ×1"))
    try "title: broken".write(to: folder.appendingPathComponent("b.yaml"), atomically: true, encoding: .utf8)
    terminal.type("<C-x>o")
    #expect(terminal.shows("b.yaml:1"))
  }
}
