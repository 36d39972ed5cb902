import Testing

@testable import ChartedEncounter

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2026-08-04", 2026, 8, 4), ("8/4/2026", 2026, 8, 4), ("08/04/2026", 2026, 8, 4),
    ("2026-02-31", 2026, 2, 31), ("99/99/0000", 0, 99, 99), ("2026-8-4", 2026, 8, 4),
  ])
  func `a date has its year`(text: String, year: Int, month: Int, day: Int) throws {
    #expect(try DateText.read(text) == WrittenDate(year: year, month: month, day: day))
  }

  @Test(arguments: [("8/4", 8, 4), ("08/04", 8, 4), ("2/31", 2, 31), ("0/0", 0, 0)])
  func `a date may lack its year`(text: String, month: Int, day: Int) throws {
    #expect(try DateText.read(text) == WrittenDate(year: nil, month: month, day: day))
  }

  @Test(arguments: ["", "8", "8/", "/4", "8/4/", "8-4", "2026-08", "8/x", "123/4", "2026/08/04", "20260804"])
  func `what has no such shape is no date`(text: String) {
    #expect(throws: CellProblem("\"\(text)\" is not a date (2026-08-04, 8/4/2026, 8/4)")) {
      try DateText.read(text)
    }
  }

  @Test func `a year of two digits is not guessed at`() {
    #expect(throws: CellProblem("\"8/4/26\" is not a date: write its year with four digits")) {
      try DateText.read("8/4/26")
    }
  }

  @Test(arguments: [
    ("8/4", true), ("8/x", true), ("2026-08-04", true), ("2026-08-0x", true), ("1222-1245", false),
    ("2237-0007+1d", false), ("1222", false), ("N/A", false), ("", false), ("1222-1245-1300", false),
  ])
  func `a date is told from times by its shape`(text: String, isDate: Bool) {
    #expect(DateText.looksLikeDate(text) == isDate)
  }

  @Test func `the year is that of the date before, else the common one, else the caller's`() {
    let written = WrittenDate(year: nil, month: 8, day: 4)
    let before = ChartedDate(year: 2024, month: 1, day: 1)
    #expect(written.date(after: before, year: 2025, else: .year(2026)).year == 2024)
    #expect(written.date(after: nil, year: 2025, else: .year(2026)).year == 2025)
    #expect(written.date(after: nil, year: nil, else: .year(2026)).year == 2026)
    let own = WrittenDate(year: 2020, month: 8, day: 4)
    #expect(own.date(after: before, year: 2025, else: .year(2026)).year == 2020)
  }

  @Test(arguments: [
    (2026, 8, 4, 8, 4, 2026), (2026, 8, 4, 8, 11, 2026), (2026, 8, 4, 8, 12, 2025),
    (2026, 8, 4, 12, 31, 2025),
    (2026, 8, 4, 1, 1, 2026), (2026, 12, 30, 1, 3, 2026), (2026, 12, 30, 12, 31, 2026),
    (2026, 1, 2, 1, 9, 2026), (2026, 1, 2, 1, 10, 2025), (2026, 2, 25, 2, 31, 2026), (0, 1, 1, 12, 1, 0),
  ])
  func `the current year, unless the date would lie more than a week ahead`(
    year: Int, month: Int, day: Int, writtenMonth: Int, writtenDay: Int, expected: Int
  ) {
    let rule = YearRule.near(today: ChartedDate(year: year, month: month, day: day))
    #expect(rule.year(month: writtenMonth, day: writtenDay) == expected)
  }

  @Test(arguments: [
    ("0804", "2026-08-04"), ("8/4", "2026-08-04"), ("d+1", "2026-03-01"), ("D+0", "2026-02-28"),
    ("d+306", "2026-12-31"), ("1/2/2027", "2027-01-02"), (" 0231 ", "2026-02-31"),
  ])
  func `a date cell takes short forms`(text: String, date: String) throws {
    let above = ChartedDate(year: 2026, month: 2, day: 28)
    #expect(try DateText.readEntry(text, above: above, year: .year(1999)).text == date)
  }

  @Test(arguments: [
    ("d", "\"d\" is not a day such as d+1"), ("d+x", "\"d+x\" is not a day such as d+1"),
    ("d+99999999", "\"d+99999999\" can't be counted from 2026-02-28"),
    ("d+99999999999999999999", "\"d+99999999999999999999\" is not a day such as d+1"),
    ("804", "\"804\" is not a date (2026-08-04, 8/4/2026, 8/4)"),
  ])
  func `what is no date says so`(text: String, message: String) {
    let above = ChartedDate(year: 2026, month: 2, day: 28)
    #expect(throws: CellProblem(message)) { try DateText.readEntry(text, above: above, year: .year(2026)) }
  }

  @Test func `a day after the date above needs one`() {
    #expect(throws: CellProblem("\"d+1\" counts from the date above, and there is none")) {
      try DateText.readEntry("d+1", above: nil, year: .year(2026))
    }
    let never = ChartedDate(year: 2026, month: 2, day: 31)
    #expect(throws: CellProblem("\"d+1\" can't be counted from 2026-02-31")) {
      try DateText.readEntry("d+1", above: never, year: .year(2026))
    }
  }
}
