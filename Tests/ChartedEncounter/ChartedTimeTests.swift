import InfusionCoding
import Testing

@testable import ChartedEncounter

@Suite struct ChartedTimeTests {
  @Test func `a time keeps what was written`() {
    var time = ChartedTime(year: 9999, month: 99, day: 99, hour: 99, minute: 99, second: 99)
    #expect(time.date.text == "9999-99-99")
    #expect(time.time.digits == "999999")
    #expect(time.forEngine == .impossible)
    time.year = 10_000
    time.month = -1
    time.day = 100
    #expect(time.date == ChartedDate(year: 9999, month: 0, day: 99))
  }

  @Test(arguments: [
    (23, 59, 0, 1, "2026-08-05", "0000"), (12, 22, 59, 23, "2026-08-04", "124559"),
    (0, 0, 0, 0, "2026-08-04", "0000"), (0, 0, 0, 1440 * 28, "2026-09-01", "0000"),
  ])
  func `minutes are counted on by the clock, seconds kept`(
    hour: Int, minute: Int, second: Int, minutes: Int, date: String, digits: String
  ) throws {
    let time = ChartedTime(year: 2026, month: 8, day: 4, hour: hour, minute: minute, second: second)
    let later = try #require(time.later(byMinutes: minutes))
    #expect(later.date.text == date)
    #expect(later.time.digits == digits)
  }

  @Test func `nothing is counted from a time that does not exist, or past the year 9999`() {
    #expect(ChartedTime(year: 2026, month: 2, day: 31, hour: 0, minute: 0).later(byMinutes: 1) == nil)
    #expect(ChartedTime(year: 2026, month: 2, day: 3, hour: 24, minute: 0).later(byMinutes: 1) == nil)
    let last = ChartedTime(year: 9999, month: 12, day: 31, hour: 23, minute: 59)
    #expect(last.later(byMinutes: 0) == last)
    #expect(last.later(byMinutes: 1) == nil)
    #expect(last.later(byMinutes: .max) == nil)
    #expect(last.later(byMinutes: -1) == nil)
    #expect(last.date.later(byDays: 1) == nil)
    #expect(last.date.later(byDays: .max) == nil)
  }

  @Test func `a minute of the engine's clock and back`() throws {
    for minute in [0, 1, 1439, 1440, 29_000_000, Clock.end - 1, -1] {
      #expect(ChartedTime(minute).onTheClock == minute)
    }
  }

  @Test(arguments: [
    ("", true), ("  ", true), ("\u{A0}\t", true), (" a", false), ("é", false), ("\u{7F}", false),
  ])
  func `white space says nothing`(text: String, isBlank: Bool) {
    #expect(text.isBlank == isBlank)
  }

  @Test(arguments: [(" a b ", "a b"), ("a", "a"), ("\u{A0}é\n", "é"), ("   ", ""), ("", "")])
  func `a text is trimmed`(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
  }

  @Test func `a text in a sentence shows its control characters and is not long`() {
    #expect("a\u{1B}[2J".inQuotes == "\"a\\u{1b}[2J\"")
    #expect(String(repeating: "x", count: 99).inQuotes == "\"\(String(repeating: "x", count: 60))…\"")
  }
}
