import Testing

@testable import ChartedEncounter

@Suite struct TimeEntryTests {
  @Test(arguments: [
    ("+45", TimeEntry.minutesAfterStart(45)), ("+0", .minutesAfterStart(0)), ("=", .asAbove),
    ("n", .notCharted), ("N", .notCharted), ("-", .notCharted), (">", .stillRunning), (" - ", .notCharted),
    ("1422", .time(TimeReading(time: ClockTime(hour: 14, minute: 22), isBareHour: false))),
    ("0007+1d", .laterDay(TimeReading(time: ClockTime(hour: 0, minute: 7), isBareHour: false), days: 1)),
  ])
  func `a time cell takes short forms`(text: String, entry: TimeEntry) throws {
    #expect(try TimeEntry.read(text) == entry)
  }

  @Test(arguments: [
    ("+", "\"+\" is not a number of minutes such as +45"),
    ("+4x", "\"+4x\" is not a number of minutes such as +45"),
    ("+99999999999999999999", "\"+99999999999999999999\" is not a number of minutes such as +45"),
    ("0007+1", "\"+1\" is not a number of days such as +1d"),
    ("0007+d", "\"+d\" is not a number of days such as +1d"),
    ("x+1d", "\"x\" is not a time"), ("nn", "\"nn\" is not a time"), ("", "\"\" is not a time"),
  ])
  func `what is none of them says so`(text: String, message: String) {
    #expect(throws: CellProblem(message)) { try TimeEntry.read(text) }
  }
}
