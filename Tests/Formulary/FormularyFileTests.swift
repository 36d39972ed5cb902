import Testing

@testable import Formulary

@Suite("A formulary file")
struct FormularyFileTests {
  private static let header = "name,brands,classes,route,method,push\n"

  private func read(_ lines: String) -> (formulary: Formulary, problems: [FormularyProblem]) {
    Formulary.read(csv: Self.header + lines, source: "own.csv")
  }

  @Test("a line is a substance")
  func oneLine() {
    let reading = read("Brompton  Mix,Brommix; BM ,therapeutic;other,po,Injection,No\r\n")
    #expect(reading.problems.isEmpty)
    #expect(
      reading.formulary.substances == [
        Substance(
          name: "brompton mix", brands: ["Brommix", "BM"], classes: [.therapeutic, .other],
          usualRoute: "PO", usualMethod: "injection", isEverPushed: false)
      ])
  }

  @Test("columns come in any order, and others are passed over")
  func columnOrder() {
    let reading = Formulary.read(
      csv: "\u{FEFF}push,name,remark,method,route,classes,brands\nyes,a,\"hm, well\",push,IV,flush,\n\n",
      source: "own.csv")
    #expect(reading.problems.isEmpty)
    #expect(reading.formulary.substance(named: "A")?.classes == [.flush])
  }

  @Test(
    "a wrong cell is a problem that names the line, what was read, and what is allowed",
    arguments: [
      ("x,,theraputic,IV,push,yes", "\"theraputic\" is not a class", "therapeutic, hydration"),
      ("x,,,IV,push,yes", "a class is missing", "therapeutic, hydration"),
      ("x,,flush,vein,push,yes", "\"vein\" is not a route", "IV, IM, SC"),
      ("x,,flush,IV,drip,yes", "\"drip\" is not a method", "infusion, push"),
      ("x,,flush,IV,push,maybe", "\"maybe\" is not an answer to \"push\"", "yes, no"),
      ("x,,flush,IV,push", "has 5 fields", "a line has 6"),
      ("x,,flush,IV,push,yes,", "has 7 fields", "a line has 6"),
      (" ,,flush,IV,push,yes", "has no name", "begins with one"),
      ("\"x,,flush,IV,push,yes", "a quote is not closed", "ends with"),
      ("\"x\"y,,flush,IV,push,yes", "text follows a closing quote", "comes a comma"),
      ("x\"y,,flush,IV,push,yes", "a quote stands inside", "written \"\""),
    ])
  func wrongCells(item: (line: String, what: String, allowed: String)) throws {
    let reading = read("a,,flush,IV,push,yes\n\(item.line)\nb,,flush,IV,push,yes\n")
    let problem = try #require(reading.problems.first)
    #expect(reading.problems.count == 1)
    #expect(problem.line == 3)
    #expect(problem.what.contains(item.what))
    #expect(problem.allowed.contains(item.allowed))
    #expect(problem.description.hasPrefix("own.csv:3: \(problem.what)"))
    #expect(reading.formulary.substances.map(\.name) == ["a", "b"])
  }

  @Test("every wrong cell of a line is told")
  func severalWrong() {
    #expect(read("x,,flush;wrong,vein,drip,maybe\n").problems.map(\.line) == [2, 2, 2, 2])
  }

  @Test("a name given twice is told, with the line that has it; the first is kept")
  func nameTwice() {
    let reading = read("a,Abc,flush,IV,push,yes\nA,,blood,IV,push,yes\nABC,,blood,IV,push,yes\n")
    #expect(reading.problems.map(\.line) == [3, 4])
    #expect(reading.problems.first?.what.contains("already on line 2") == true)
    #expect(reading.problems.last?.what.contains("already a name of a on line 2") == true)
    #expect(reading.formulary.substances.map(\.classes) == [[.flush]])
  }

  @Test("a brand that is taken is left out, and the substance kept")
  func brandTwice() {
    let reading = read("a,Abc,flush,IV,push,yes\nb,abc;Bcd;a;B,blood,IV,push,yes\n")
    #expect(reading.problems.map(\.line) == [3, 3])
    #expect(reading.formulary.substance(named: "b")?.brands == ["Bcd"])
    #expect(reading.formulary.resolvedName("ABC") == "a")
  }

  @Test("a line whose name is only taken by a dropped line is used")
  func droppedLineTakesNoName() {
    let reading = read("a,Abc,nothing,IV,push,yes\nabc,,blood,IV,push,yes\n")
    #expect(reading.problems.map(\.line) == [2])
    #expect(reading.formulary.substances.map(\.name) == ["abc"])
  }

  @Test("a header that lacks columns is told, and nothing is used")
  func wrongHeader() {
    let reading = Formulary.read(csv: "name,class\na,flush\n", source: "own.csv")
    #expect(reading.problems.map(\.line) == [1])
    #expect(reading.problems.first?.what.contains("lacks brands, classes, route, method, push") == true)
    #expect(reading.formulary.substances.isEmpty)
  }

  @Test("a file without a header is told", arguments: ["", "\n\n"])
  func emptyFile(text: String) {
    #expect(Formulary.read(csv: text, source: "own.csv").problems.map(\.what) == ["the file is empty"])
  }

  @Test("noise gives problems and no trap")
  func noise() {
    let noise = String(repeating: "\",\"\"\n\u{0},;\r\"x\r\n,,,,,\n", count: 50)
    let reading = read(noise)
    #expect(reading.formulary.substances.isEmpty)
    #expect(!reading.problems.isEmpty)
  }
}
