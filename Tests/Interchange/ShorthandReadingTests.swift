import ChartedEncounter
import InfusionCoding
import Testing

@testable import Interchange

@Suite struct ShorthandReadingTests {
  private func read(_ text: String, year: YearRule = .year(2026)) throws -> ChartedEncounter {
    let readings = Shorthand.read(text, start: ShorthandStart(year: year))
    try #require(readings.count == 1)
    #expect(readings[0].errors.map(\.description) == [])
    return try readings[0].result.get()
  }

  /// The row of a line on 4 August 2026, as the row of an encounter file without its number.
  private func row(_ line: String) throws -> String {
    let encounter = try read("2026-08-04\n\(line)")
    try #require(encounter.rows.count == 1)
    let text = EncounterJSON.text(ChartedEncounter(id: "x", rows: encounter.rows), style: .oneLine)
    return String(text.dropFirst("{\"id\":\"x\",\"administrations\":[{\"row\":1,".count).dropLast(3))
  }

  @Test(arguments: [
    ("1222-1245 a", "12:22", "12:45"), ("12:22-12:45 a", "12:22", "12:45"), ("930-9:45 a", "09:30", "09:45"),
    ("122259-124501 a", "12:22:59", "12:45:01"), ("2:23pm-3p a", "14:23", "15:00"),
    ("12a-12p a", "00:00", "12:00"),
    ("1222+23 a", "12:22", "12:45"), ("122259+23 a", "12:22:59", "12:45:59"),
    ("1222 - 1245 a", "12:22", "12:45"),
    ("1222 -1245 a", "12:22", "12:45"), ("1222- 1245 a", "12:22", "12:45"), ("1222 +23 a", "12:22", "12:45"),
    ("1245-1222 a", "12:45", "12:22"), ("2410-2575 a", "24:10", "25:75"),
    ("8/4 1222-1245 a", "12:22", "12:45"),
  ])
  func `a start and a stop`(line: String, start: String, stop: String) throws {
    #expect(
      try row(line) == #""substance":"a","start":"2026-08-04T\#(start)","stop":"2026-08-04T\#(stop)""#)
  }

  @Test(arguments: [
    ("2237-0007+1d a", "2026-08-04T22:37", "2026-08-05T00:07"),
    ("2237-0007 +1d a", "2026-08-04T22:37", "2026-08-05T00:07"),
    ("2237-0007+0d a", "2026-08-04T22:37", "2026-08-04T00:07"),
    ("2237-2600+28D a", "2026-08-04T22:37", "2026-09-01T26:00"),
    ("2350+20 a", "2026-08-04T23:50", "2026-08-05T00:10"),
    ("2026-08-05 1223 - 2026-08-04 0010 a", "2026-08-05T12:23", "2026-08-04T00:10"),
    ("2026-08-05 1223-8/4/2025 0010 a", "2026-08-05T12:23", "2025-08-04T00:10"),
    ("8/5 1223 - 8/4 0010 a", "2026-08-05T12:23", "2026-08-04T00:10"),
    ("2/31 1223 - 2/31 0010 a", "2026-02-31T12:23", "2026-02-31T00:10"),
  ])
  func `a stop on another day`(line: String, start: String, stop: String) throws {
    #expect(try row(line) == #""substance":"a","start":"\#(start)","stop":"\#(stop)""#)
  }

  @Test(arguments: [
    "1222 a", "1222- a", "1222 - a", "12:22 \u{A0}a", "1222\ta", "  1222 a  ", "1222 a # stop?", "1. 1222 a",
  ])
  func `a start, no stop charted`(line: String) throws {
    #expect(try row(line) == #""substance":"a","start":"2026-08-04T12:22""#)
  }

  @Test(arguments: ["-1245 a", "- 1245 a", "8/4 -1245 a"])
  func `a stop alone`(line: String) throws {
    #expect(try row(line) == #""substance":"a","stop":"2026-08-04T12:45""#)
  }

  @Test func `no time charted at all`() throws {
    #expect(try row("? a") == #""substance":"a""#)
    #expect(try row("8/5 ? a") == #""substance":"a","asTyped":{"date":"2026-08-05"}"#)
    #expect(try row("2/31 ? a") == #""substance":"a","asTyped":{"date":"2026-02-31"}"#)
  }

  @Test(arguments: [
    ("? normal  saline flush", #""substance":"normal saline","class":"flush""#),
    (#"? "normal saline flush" flush"#, #""substance":"normal saline flush","class":"flush""#),
    (#"? "5-FU""#, #""substance":"5-FU""#), (#"? """#, #""site":"x""#), ("?", #""site":"x""#),
    (#"? "a \"b\" \\ \n\t\u{1b}\u{1F489}""#, #""substance":"a \"b\" \\ \n\t\u001b💉""#),
    ("? Tylenol \"extra strength\" push", #""substance":"Tylenol \"extra strength\"","method":"push""#),
    ("? a/b #5 //c", ##""substance":"a/b #5 //c""##), ("? B:12 a=b", #""substance":"B:12 a=b""#),
    ("? x 1e3mL push", #""substance":"x 1e3mL","method":"push""#),
  ])
  func `a substance is every word up to the first known, or what is in quotes`(line: String, row: String)
    throws
  {
    let isEmpty = row == #""site":"x""#
    #expect(try self.row(isEmpty ? "\(line) @x" : line) == row)
  }

  @Test(arguments: [
    ("IM", #""route":"IM""#), ("subq", #""route":"SC""#), ("Oral", #""route":"PO""#),
    ("route:IN", #""route":"IN""#),
    ("ROUTE:eye", #""route":"EYE""#), ("IV", #""route":"IV""#), ("push", #""method":"push""#),
    ("ivp", #""route":"IV","method":"push""#), ("ivpb", #""route":"IV","method":"infusion""#),
    ("ivp IV", #""route":"IV","method":"push""#), ("inf", #""method":"infusion""#),
    ("drip", #""method":"infusion""#),
    ("inj SC", #""route":"SC","method":"injection""#), ("pump", #""method":"pump""#),
    ("onbody", #""method":"onBody""#),
    ("refill", #""method":"refillPortable""#), ("refill-implanted", #""method":"refillImplanted""#),
    ("tx", #""class":"therapeutic""#), ("KVO", #""class":"carrier""#),
    ("procedure", #""class":"integralToProcedure""#),
    ("@left", #""site":"left""#), (#"@"R forearm""#, #""site":"R forearm""#), ("@", ""), (#"@"""#, ""),
    ("250mL", #""volumeML":250"#), ("62.5ML", #""volumeML":62.5"#), ("125ml/hr", #""rateMLPerHour":125"#),
    ("125mL/h 250mL", #""volumeML":250,"rateMLPerHour":125"#), ("visit:2", #""visit":2"#),
    ("bag:1", #""bag":"1""#),
    (#"bag:"a b""#, #""bag":"a b""#), ("bag:", ""), ("dose:a", #""dose":"a""#),
    ("continues:3", #""continues":3"#),
    ("primary", #""primary":true"#), ("stopped", #""discontinued":true"#), ("running", #""running":true"#),
    ("unneeded", #""necessityDocumented":false"#), (#"start="12""#, #""asTyped":{"start":"12"}"#),
    (#"STOP="12 x" site="""#, #""asTyped":{"site":"","stop":"12 x"}"#),
    ("volumeml=lots", #""asTyped":{"volumeML":"lots"}"#),
    ("push push", #""method":"push""#), ("// agitated", #""note":"agitated""#), ("//", ""),
    ("// a  b // c # d", #""note":"a  b // c""#), (#"// "a # b" # c"#, ##""note":"a # b""##),
    ("# remark", ""),
  ])
  func `words in any order`(words: String, fields: String) throws {
    let expected = fields.isEmpty ? #""substance":"a""# : #""substance":"a",\#(fields)"#
    #expect(try row("? a \(words)") == expected)
  }

  @Test func `numbers go on from the row before`() throws {
    let encounter = try read("? a\n4. ? b\n? c\n2. ? d\n? e")
    #expect(encounter.rows.map(\.number) == [1, 4, 5, 2, 3])
  }

  @Test func `a date holds for what follows, also one before a row's times`() throws {
    let encounter = try read(
      "8/4\n1222 a\n2025-12-31 1222 b\n1223 c\n1/1\n1224 d\n8/5 ? e\n1225 f\n8/6 1 - 9/9 0100 g".replacing(
        " 1 -", with: " 0001 -") + "\n1226 h")
    #expect(
      encounter.rows.map { $0.start?.date.text }
        == [
          "2026-08-04", "2025-12-31", "2025-12-31", "2025-01-01", nil, "2025-08-05", "2025-08-06",
          "2025-08-06",
        ])
  }

  @Test func `a year that isn't written is that of the date before, else year, else the caller's`() throws {
    #expect(try read("8/4 0000 a").rows[0].start?.year == 2026)
    #expect(try read("year: 2020\n8/4 0000 a").rows[0].start?.year == 2020)
    #expect(try read("year: 2020\n8/4/2021\n8/5 0000 a").rows[0].start?.year == 2021)
    let today = ChartedDate(year: 2026, month: 8, day: 4)
    #expect(try read("8/12 0000 a", year: .near(today: today)).rows[0].start?.year == 2025)
  }

  @Test func `keys belong to the encounter`() throws {
    let encounter = try read(
      """
      # a remark
      Encounter: ED 4471 # not kept
      title: chest pain, "two" // days
      setting: Office
      policy: haugen
      set: concurrency overlap:1
      set: repeatpushgap 31
      site: right
      site: left, because the drugs are incompatible, I think
      site: "a, because b", because "x # y", replaces right
      SITE:port, Replaces left
      site: foot,because cold
      inpatient: 8/5 2:23p
      """)
    #expect(
      encounter
        == ChartedEncounter(
          id: "ED 4471", title: #"chest pain, "two" // days"#, setting: .professional, policy: "haugen",
          overrides: [.concurrency: "overlap:1", .repeatPushGap: "31"],
          sites: [
            ChartedSite(name: "right"),
            ChartedSite(name: "left", reason: "the drugs are incompatible, I think"),
            ChartedSite(name: "a, because b", reason: "x # y", replaces: "right"),
            ChartedSite(name: "port", replaces: "left"), ChartedSite(name: "foot", reason: "cold"),
          ],
          inpatientFrom: ChartedTime(year: 2026, month: 8, day: 5, hour: 14, minute: 23)))
  }

  @Test func `an empty value is the same as none`() throws {
    let text = "encounter: x\ntitle:\npolicy: \"\"\nsetting:\ninpatient:\nsite: left, because\n"
    #expect(try read(text) == ChartedEncounter(id: "x", sites: [ChartedSite(name: "left")]))
  }

  @Test func `an encounter line begins a new one, and forgets date and year`() throws {
    let text =
      "8/4\r\n1222 a\r\n\r\nencounter: B\r\nyear: 2020\r\n9/9 1222 b\r\nencounter: C\r\n1222 c\r\n8/4 1222 d\r\n"
    let readings = Shorthand.read(text, start: ShorthandStart(id: "f.txt", year: .year(2026)))
    #expect(readings.map(\.id) == ["f.txt", "B", "C"])
    let encounters = try readings.map { try $0.result.get() }
    #expect(encounters[1].rows[0].start?.year == 2020)
    #expect(encounters[2].rows[0].asTyped == [.line: "1222 c"])
    #expect(encounters[2].rows[1].start?.year == 2026)
    #expect(readings.map(\.errors.count) == [0, 0, 1])
  }

  @Test func `remarks, dates and a year by themselves are no encounter`() {
    let start = ShorthandStart(year: .year(2026))
    #expect(Shorthand.read("# a\n\n   \n2026-08-04\nyear: 2020\n", start: start).isEmpty)
    #expect(Shorthand.read("", start: start).isEmpty)
    #expect(Shorthand.read("title: x", start: start).count == 1)
  }

  @Test func `lines may be added to rows that are there`() throws {
    let start = ShorthandStart(
      date: ChartedDate(year: 2026, month: 8, day: 4), lastRowNumber: 7, year: .year(1999))
    let rows = try Shorthand.read("1222 a\n8/5 1222 b", start: start)[0].result.get().rows
    #expect(rows.map(\.number) == [8, 9])
    #expect(rows.map { $0.start?.date.text } == ["2026-08-04", "2026-08-05"])
  }

  @Test func `two rows with one number are an error of the record`() {
    let reading = Shorthand.read("encounter: x\n? a\n? b\n1. ? c", start: ShorthandStart(year: .year(2026)))[
      0]
    #expect(reading.id == "x")
    #expect(
      throws: RecordError(
        message: "two rows have the number 1; give each row a number of its own", path: "line 4")
    ) {
      try reading.result.get()
    }
  }

  @Test(arguments: [
    ("encounter:\n? a", "\"encounter:\" is empty: give the encounter a name", "line 1"),
    ("? a\nencounter: \"x\n? a", "\"\\\"x\" has no closing quote", "line 2"),
    (
      "9007199254740991. ? a\n? b",
      "the row before has the last number there is; give this one a number of its own", "line 2"
    ),
  ])
  func `other errors of the record`(text: String, message: String, path: String) throws {
    let reading = try #require(Shorthand.read(text, start: ShorthandStart(year: .year(2026))).last)
    let message = message.replacing("\\\"", with: "\"")
    #expect(throws: RecordError(message: message, path: path)) { try reading.result.get() }
  }
}
