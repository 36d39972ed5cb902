import CodingAnalysis
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("What would change the sheet, and who disagrees")
struct SheetAnalysisTests {
  /// The same drug for 30 minutes again: as long as a push may last, and read in three ways.
  private static let shortRepeat = """
    2026-08-04
    1222-1245 Rocephin
    2026-08-05
    1223-1253 Rocephin
    """

  /// A sheet after so many steps of looking into it.
  private func session(
    _ shorthand: String, steps: Int = .max, isInterrupted: () -> Bool = { false }
  ) -> Session {
    var sheet = TypedSheet(shorthand).session
    var reducer = SessionReducer(environment: TypedSheet.environment())
    _ = reducer.handle(.goTo(row: 1, column: .stop), in: &sheet)
    var taken = 0
    while taken < steps, reducer.analyse(&sheet, isInterrupted: isInterrupted) { taken += 1 }
    return sheet
  }

  @Test("The selected row is looked at first, then the others and the policies")
  func order() {
    let first = session(Self.shortRepeat, steps: 1)
    #expect(first.analysis.nearest.keys.sorted() == [2])
    #expect(first.analysis.comparison == nil && !first.analysis.isComplete)
    let all = session(Self.shortRepeat)
    #expect(all.analysis.nearest.keys.sorted() == [1, 2])
    #expect(all.analysis.isComplete)
  }

  @Test("A row within two minutes of another code is marked, and one that policies read otherwise")
  func marks() {
    let marks = session(Self.shortRepeat).analysis.marks
    #expect(marks.nearThreshold == [2])
    #expect(marks.policiesDiffer == [2])
    #expect(marks.datesDiffer.isEmpty)
  }

  @Test("Where policies differ in dates alone the mark is the weaker one")
  func datesOnly() {
    // The later hours begin after midnight: they are of that day, or of the day on which the drug began.
    let marks = session("2026-08-04\n2200-0200+1d Rocephin").analysis.marks
    #expect(marks.policiesDiffer.isEmpty)
    #expect(marks.datesDiffer == [1])
  }

  @Test("What is found out stands among the findings")
  func findings() {
    let ids = session(Self.shortRepeat).findings.map(\.id)
    #expect(ids.contains(.nearThreshold) && ids.contains(.policySensitive))
  }

  @Test("A key that waits ends the search, and what was found out is kept")
  func interrupted() {
    var asked = 0
    let sheet = session(Self.shortRepeat) {
      asked += 1
      return asked > 3
    }
    #expect(!sheet.analysis.isComplete)
    #expect(sheet.analysis.nearest[2]?.isEmpty == false)
  }

  @Test("An edit begins the search anew; the marks stay until the new ones are known")
  func anew() {
    var sheet = session(Self.shortRepeat)
    let marks = sheet.analysis.marks
    var reducer = SessionReducer(environment: TypedSheet.environment())
    for key in KeyScript.keys("1254") { _ = reducer.handle(.terminal(.key(key)), in: &sheet) }
    #expect(sheet.analysis.nearest.isEmpty && !sheet.analysis.isComplete)
    #expect(sheet.analysis.marks == marks)
    while reducer.analyse(&sheet, isInterrupted: { false }) {}
    #expect(sheet.analysis.nearest[2]?.map(\.byMinutes) == [-1, 1])
  }

  @Test("Nothing is looked for while a cell is being typed into")
  func whileTyping() {
    var sheet = session(Self.shortRepeat, steps: 0)
    var reducer = SessionReducer(environment: TypedSheet.environment())
    _ = reducer.handle(.terminal(.key(.character("z"))), in: &sheet)
    let isNew = reducer.analyse(&sheet, isInterrupted: { false })
    #expect(!isNew)
  }

  @Test("Findings are walked through by row, the first after the last")
  func walk() {
    let sheet = TypedSheet("2026-08-04\n0800 Zofran\n0900-1000 Rocephin\n1100 Zofran")
    #expect(sheet.typed("^X t ^G").place == "3 substance")
    #expect(sheet.typed("^X t ^G ^G").place == "1 substance")
  }

  @Test("The estimate can be hidden")
  func estimate() {
    #expect(TypedSheet(Self.shortRepeat).typed("^X m").message == "the estimate is hidden")
    #expect(TypedSheet(Self.shortRepeat).typed("^X m ^X m").message.hasPrefix("the estimate is shown"))
  }
}
