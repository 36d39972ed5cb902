import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData
import TestSupport
import Testing

@testable import Reports

@Suite("What leaves the program can't be turned against its reader")
struct ExportTests {
  @Test(
    "a cell that a spreadsheet would run begins with an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("|cmd", "'|cmd"),
      ("  =1+1", "'  =1+1"), ("＝1", "'＝1"), ("ED 4471", "ED 4471"), ("a=b", "a=b"),
    ])
  func formulas(text: String, cell: String) { #expect(CSVReport.cell(text) == cell) }

  @Test(
    "a cell is quoted where it must be, and holds no control character",
    arguments: [
      ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a;b", "\"a;b\""), ("a\nb", "a␊b"),
      ("\u{1B}[31m", "␛[31m"), ("\t=1", "␉=1"),
    ])
  func quoting(text: String, cell: String) { #expect(CSVReport.cell(text) == cell) }

  @Test("a row a code line, with the rows behind it")
  func rows() throws {
    let coded = try CodedEncounter(sheet: "0800-0930 Rocephin; 1000 Zofran push; 1100 Zofran push")
    #expect(
      CSVReport.rows(coded) == """
        1,2026-08-04,96365,,1,1,facility,haugen\r
        1,2026-08-04,96375,,1,2,facility,haugen\r
        1,2026-08-04,96376,,1,3,facility,haugen\r

        """)
  }

  private static func page(_ encounter: ChartedEncounter) throws -> String {
    var coder = InfusionCoder()
    let coded = try CodedEncounter(
      coding: encounter, chosenPolicy: nil, policies: .shipped, formulary: .shipped,
      tables: CMSTables.shipped.edits, with: &coder)
    let explanation = Explanation(of: coded, tables: CMSTables.shipped.edits, with: &coder)
    return HTMLReport.text(CaseAnalysis(explanation, rates: CMSTables.shipped.rates), policies: .shipped)
  }

  @Test("text from outside is text on the page, wherever it stands")
  func markup() throws {
    let evil = "\"><script>alert(1)</script>'&\u{1B}[2J"
    var encounter = try ChartedEncounter(sheet: "0800-0930 Rocephin; 0900-1000 Zofran")
    encounter.id = evil
    encounter.title = evil
    for place in encounter.rows.indices {
      encounter.rows[place].substance = evil + "\(place)"
      encounter.rows[place].drugClass = .therapeutic
      encounter.rows[place].site = evil
    }
    let page = try Self.page(encounter)
    #expect(!page.contains("<script"))
    #expect(!page.contains("\u{1B}"))
    #expect(page.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;␛[2J"))
    // One page, no more elements than our own.
    #expect(page.matches(of: /<title>/).count == page.matches(of: /<\/title>/).count)
    #expect(page.contains("default-src 'none'"))
  }

  @Test("the page has the timeline, the lines with their arithmetic, every reason and the findings")
  func whole() throws {
    let page = try Self.page(ChartedEncounter(sheet: "0800-1130 Rocephin; 1000 Zofran push"))
    for part in [
      "<svg ", "rect class=\"infusion\"", "path class=\"push\"", "<td class=\"code\">96366</td>",
      "210 min: first hour, then 2 more", "TIME-16", "Estimate only", "checked against:",
    ] {
      #expect(page.contains(part), "\(part) is missing")
    }
  }

  @Test("an encounter without a row makes a page that says so")
  func empty() throws {
    let page = try Self.page(ChartedEncounter(id: ""))
    #expect(page.contains("<p>no code</p>"))
    #expect(!page.contains("<svg"))
  }
}

@Suite("The scale of time on a page")
struct TimeScaleTests {
  private static let day = (Clock.day(year: 2026, month: 8, day: 4) ?? 0) * Clock.minutesPerDay

  private static func span(_ start: Int, _ stop: Int) -> Span { Span(start: day + start, stop: day + stop) }

  @Test("two idle hours are folded away, less than that are not")
  func folds() {
    #expect(TimeScale([Self.span(0, 60), Self.span(179, 240)], width: 700).blocks.count == 1)
    #expect(TimeScale([Self.span(0, 60), Self.span(180, 240)], width: 700).blocks.count == 2)
  }

  @Test("minutes rise from left to right and stay within the width", arguments: [1, 7, 60, 600])
  func rises(step: Int) {
    let scale = TimeScale((0..<9).map { Self.span($0 * 400, $0 * 400 + 30 * $0) }, width: 700)
    let positions = stride(from: 0, to: 3600, by: step).map { scale.position(of: Self.day + $0) }
    #expect(positions == positions.sorted())
    #expect(positions.allSatisfy { (0...scale.width).contains($0) })
  }

  @Test("no label stands so close to the next that they can't be read")
  func ticks() {
    let scale = TimeScale([Self.span(0, 600), Self.span(900, 960)], width: 700)
    let places = scale.blocks.flatMap(scale.ticks).map(scale.position)
    #expect(places.count > 4)
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 32 })
  }

  @Test("years apart neither trap nor grow without end")
  func farApart() {
    let scale = TimeScale((0..<400).map { Self.span($0 * 1_000_000, $0 * 1_000_000 + 90) }, width: 700)
    #expect(scale.width > 0)
    #expect(scale.blocks.allSatisfy { scale.ticks(in: $0).count < 50 })
  }
}
