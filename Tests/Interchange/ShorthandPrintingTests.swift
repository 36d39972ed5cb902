import ChartedEncounter
import InfusionCoding
import Testing

@testable import Interchange

@Suite struct ShorthandPrintingTests {
  private func time(_ day: Int, _ hour: Int, _ minute: Int, _ second: Int = 0) -> ChartedTime {
    ChartedTime(year: 2026, month: 8, day: day, hour: hour, minute: minute, second: second)
  }

  @Test func `keys first, then rows by their numbers, a date line where the date changes`() {
    let encounter = ChartedEncounter(
      id: "ED 4471", title: "chest pain, two days", setting: .professional, policy: "haugen",
      overrides: [.repeatPushGap: "31", .concurrency: "overlap:1"],
      sites: [
        ChartedSite(name: "right"),
        ChartedSite(name: "left", reason: "incompatible, both", replaces: "R forearm"),
      ], inpatientFrom: time(6, 12, 0),
      rows: [
        ChartedRow(
          number: 7, substance: "lorazepam", route: .intramuscular, method: .injection, start: time(5, 13, 25)
        ),
        ChartedRow(number: 1, substance: "Rocephin", start: time(4, 12, 22), stop: time(4, 12, 45)),
        ChartedRow(number: 2, substance: "ceftriaxone", start: time(4, 22, 37), stop: time(5, 0, 7)),
        ChartedRow(number: 3, substance: "a", start: time(5, 12, 23), stop: time(4, 0, 10)),
        ChartedRow(number: 4, substance: "b", asTyped: [.date: "2026-08-06"]),
        ChartedRow(number: 5, stop: time(6, 12, 45, 59)),
      ])
    #expect(
      Shorthand.text(encounter) == """
        encounter: ED 4471
        title: chest pain, two days
        setting: professional
        policy: haugen
        set: concurrency overlap:1
        set: repeatPushGap 31
        site: right
        site: left, because incompatible, both, replaces R forearm
        inpatient: 2026-08-06 1200

        2026-08-04
        1222-1245 Rocephin
        2237-0007+1d ceftriaxone
        2026-08-05 1223 - 2026-08-04 0010 a
        2026-08-06 ? b
        -124559 ""
        2026-08-05
        7. 1325 lorazepam IM inj

        """)
  }

  @Test func `words in the order of the table, each only where it isn't the default`() {
    let row = ChartedRow(
      number: 1, substance: "5-FU", drugClass: .chemotherapy, route: .intranasal, method: .onBody,
      site: "R forearm",
      volumeML: 250, rateMLPerHour: 62.5, visit: 2, bag: "1", continues: 3, dose: "a b", primary: true,
      discontinued: true, running: true, necessityDocumented: false, note: "given \"slowly\"",
      asTyped: [.start: "12", .stop: "x y"])
    #expect(
      Shorthand.line(row)
        == #"? "5-FU" chemo route:IN onbody @"R forearm" 250mL 62.5mL/h visit:2 bag:1 dose:"a b" continues:3 primary "#
        + #"stopped running unneeded start="12" stop="x y" // "given \"slowly\"""#)
    let plain = ChartedRow(
      number: 1, substance: "a", route: .intravenous, method: .infusion, visit: 1, primary: false,
      discontinued: false,
      running: false, necessityDocumented: true)
    #expect(Shorthand.line(plain) == "? a")
  }

  @Test func `a row as one line has its number and its date where they are wanted`() {
    let row = ChartedRow(number: 4, substance: "a", start: time(5, 9, 5))
    #expect(Shorthand.line(row) == "2026-08-05 0905 a")
    #expect(Shorthand.line(row, number: 4, dateBefore: time(5, 0, 0).date) == "4. 0905 a")
  }

  @Test(arguments: [
    (0, "1222-0000"), (1, "1222-0000+1d"), (999, "1222-0000+999d"),
    (1000, "2026-08-04 1222 - 2029-04-30 0000"),
    (-1, "2026-08-04 1222 - 2026-08-03 0000"),
  ])
  func `a stop days away`(days: Int, times: String) throws {
    let day = try #require(time(4, 0, 0).calendarDay)
    let stop = ChartedTime(ChartedDate(day + days), ClockTime(hour: 0, minute: 0))
    let row = ChartedRow(number: 1, substance: "a", start: time(4, 12, 22), stop: stop)
    #expect(Shorthand.line(row, dateBefore: time(4, 0, 0).date) == "\(times) a")
  }

  @Test func `a date that does not exist is never counted from`() {
    let never = ChartedTime(year: 2026, month: 2, day: 31, hour: 24, minute: 0)
    #expect(
      Shorthand.line(ChartedRow(number: 1, substance: "a", start: never, stop: never))
        == "2026-02-31 2400-2400 a")
    #expect(
      Shorthand.line(ChartedRow(number: 1, substance: "a", start: never, stop: time(4, 0, 0)))
        == "2026-02-31 2400 - 2026-08-04 0000 a")
  }

  @Test(arguments: [
    ("a b", "a b"), ("", "\"\""), (" a", "\" a\""), ("a ", "\"a \""), ("a  b", "\"a  b\""),
    ("a\tb", #""a\tb""#),
    ("a\nb", #""a\nb""#), ("a\r\nb", #""a\u{d}\nb""#), ("\u{1B}", #""\u{1b}""#), ("\u{9B}", #""\u{9b}""#),
    ("\u{2028}", #""\u{2028}""#), ("a\"b", #""a\"b""#), ("a\\b", #"a\b"#), ("a\\\"b", #""a\\\"b""#),
    ("a // b", "\"a // b\""),
    ("// b", "\"// b\""), ("a //", "\"a //\""), ("a//b", "a//b"), ("/// b", "/// b"), ("#", "\"#\""),
    ("a # b", "\"a # b\""),
    ("#5 a#", "#5 a#"), ("\u{A0}", "\"\u{A0}\""), ("a\u{A0}b", "\"a\u{A0}b\""), ("e\u{301}", "e\u{301}"),
    ("\"\u{301}", "\"\\\"\u{301}\""),
  ])
  func `a text is quoted where it would not be read back`(text: String, printed: String) {
    #expect(Array(ShorthandText.printed(text).utf8) == Array(printed.utf8))
  }
}
