import ChartedEncounter
import InfusionCoding
import Testing

@testable import Interchange

@Suite struct EncounterJSONTests {
  private func read(_ text: String) throws(RecordError) -> ChartedEncounter {
    try EncounterJSON.read(Array(text.utf8))
  }

  private func readRow(_ fields: String) throws(RecordError) -> ChartedRow {
    try read(#"{"id":"x","administrations":[{"row":1,\#(fields)}]}"#).rows[0]
  }

  @Test func `every field of an encounter is read, whatever their order`() throws {
    let encounter = try read(
      #"""
      { "inpatientFrom": "2026-08-05T12:00:30", "administrations": [
        { "running": true, "asTyped": {"line": "x", "date": ""}, "note": "n", "necessityDocumented": false,
          "discontinued": true, "primary": false, "dose": "d", "continues": 2, "bag": "b", "visit": 2.0,
          "rateMLPerHour": 62.5, "volumeML": 1e2, "stop": "2026-02-31T24:00", "start": "2026-08-04T12:22:59",
          "site": "R", "method": "onBody", "route": "IVES", "class": "integralToProcedure",
          "substance": "a", "row": 30.0 },
        { "row": 9007199254740991 } ],
        "sites": [ {"replaces": "left", "name": "R", "reason": "because"}, {"name": ""} ],
        "policyOverrides": {"repeatPushGap": 31, "pushByClock": true, "longPump": "96416", "concurrency": "alone:0"},
        "policy": "cms", "setting": "professional", "title": "t", "id": "x" }
      """#)
    #expect(
      encounter
        == ChartedEncounter(
          id: "x", title: "t", setting: .professional, policy: "cms",
          overrides: [
            .repeatPushGap: "31", .pushByClock: "true", .longPump: "96416", .concurrency: "alone:0",
          ],
          sites: [ChartedSite(name: "R", reason: "because", replaces: "left"), ChartedSite(name: "")],
          inpatientFrom: ChartedTime(year: 2026, month: 8, day: 5, hour: 12, minute: 0, second: 30),
          rows: [
            ChartedRow(
              number: 30, substance: "a", drugClass: .integralToProcedure, route: .intravesical,
              method: .onBody,
              site: "R", start: ChartedTime(year: 2026, month: 8, day: 4, hour: 12, minute: 22, second: 59),
              stop: ChartedTime(year: 2026, month: 2, day: 31, hour: 24, minute: 0), volumeML: 100,
              rateMLPerHour: 62.5, visit: 2, bag: "b", continues: 2, dose: "d", primary: false,
              discontinued: true,
              running: true, necessityDocumented: false, note: "n", asTyped: [.line: "x", .date: ""]),
            ChartedRow(number: 9_007_199_254_740_991),
          ]))
  }

  @Test func `an empty text is the same as none, a blank one is kept`() throws {
    let row = try readRow(#""substance":"","site":" ","bag":"","dose":"","note":"""#)
    #expect(row == ChartedRow(number: 1, site: " "))
    let encounter = try read(#"{"id":" ","title":"","policy":"","administrations":[]}"#)
    #expect(encounter == ChartedEncounter(id: " "))
  }

  @Test(arguments: [
    ("30", 30), ("30.0", 30), ("30.000", 30), ("3e1", 30), ("3E+1", 30), ("300e-1", 30), ("0.3e2", 30),
    ("9007199254740991", 9_007_199_254_740_991), ("9007199254740991.0", 9_007_199_254_740_991),
    ("0.00000000000000000000000000001e29", 1),
  ])
  func `a whole number is whole however it is written`(text: String, number: Int) throws {
    #expect(try readRow("\"visit\":\(text)").visit == number)
  }

  @Test(arguments: [
    "0", "-1", "30.5", "1e-1", "9007199254740992", "9007199254740991.4", "1e400", "1e99999999999999999999",
    "-0",
    "0.0", "123456789012345678901234567890",
  ])
  func `what is not whole, or out of range, is an error`(text: String) {
    expect(
      #"{"id":"x","administrations":[{"row":1,"visit":\#(text)}]}"#, "/administrations/0/visit",
      "\(text) was read; expected a whole number, 1 or more")
  }

  @Test(arguments: ["0", "-1", "0.0", "1000000.1", "1e7", "1e-400", "1e400"])
  func `a volume is above 0, at most a million`(text: String) {
    expect(
      #"{"id":"x","administrations":[{"row":1,"volumeML":\#(text)}]}"#, "/administrations/0/volumeML",
      "\(text) was read; expected a number above 0, at most 1000000")
  }

  /// A record error without the line and column at its end, compared by what matters here.
  private struct Problem: Error, Equatable {
    let path: String
    let message: String
    init(_ path: String, _ message: String) { (self.path, self.message) = (path, message) }
  }

  @Test(arguments: [
    (#""start":"noon""#, "start", #""noon" was read; expected a date and time such as 2026-08-04T12:22"#),
    (
      #""start":"2026-08-04 12:22""#, "start",
      #""2026-08-04 12:22" was read; expected a date and time such as 2026-08-04T12:22"#
    ),
    (
      #""start":"2026-08-04T12:22\n""#, "start",
      #""2026-08-04T12:22\u{a}" was read; expected a date and time such as 2026-08-04T12:22"#
    ),
    (
      #""start":"2026-08-04T12:22:5""#, "start",
      #""2026-08-04T12:22:5" was read; expected a date and time such as 2026-08-04T12:22"#
    ),
    (
      #""start":"2026-08-04T12:22Z""#, "start",
      #""2026-08-04T12:22Z" was read; expected a date and time such as 2026-08-04T12:22"#
    ),
    (
      #""start":"２０26-08-04T12:22""#, "start",
      #""２０26-08-04T12:22" was read; expected a date and time such as 2026-08-04T12:22"#
    ),
    (#""stop":"""#, "stop", #""" was read; expected a date and time such as 2026-08-04T12:22"#),
    (#""stop":1222"#, "stop", "1222 was read; expected a date and time such as 2026-08-04T12:22"),
    (
      #""substance":null"#, "substance",
      "null was read; expected a text in double quotes: where there is none, leave the field out"
    ),
    (#""substance":5"#, "substance", "5 was read; expected a text in double quotes"),
    (#""substance":["a"]"#, "substance", "a list was read; expected a text in double quotes"),
    (#""substance":{}"#, "substance", "an object was read; expected a text in double quotes"),
    (#""note":true"#, "note", "true was read; expected a text in double quotes"),
    (#""primary":"yes""#, "primary", #""yes" was read; expected true or false"#),
    (#""primary":1"#, "primary", "1 was read; expected true or false"),
    (#""visit":"2""#, "visit", #""2" was read; expected a whole number, 1 or more"#),
    (#""volumeML":"250""#, "volumeML", #""250" was read; expected a number above 0, at most 1000000"#),
    (
      #""route":"iv""#, "route",
      #""iv" was read; expected one of IV, IM, SC, IA, IT, IVT, IP, IPL, PO, SL, INH, IN, TOP, PR, ID, IO, IVES, IL, IAR, EYE, EPI, OTHER; did you mean "IV"?"#
    ),
    (
      #""route":null"#, "route",
      "null was read; expected one of IV, IM, SC, IA, IT, IVT, IP, IPL, PO, SL, INH, IN, TOP, PR, ID, IO, IVES, IL, IAR, EYE, EPI, OTHER: where there is none, leave the field out"
    ),
    (
      #""method":"slow""#, "method",
      #""slow" was read; expected one of infusion, push, injection, pump, onBody, refillPortable, refillImplanted"#
    ),
    (#""strat":"x""#, "strat", #""strat" is not a field of a row; did you mean "start"?"#),
    (#""a/b~c":1"#, "a~1b~0c", #""a/b~c" is not a field of a row; leave it out"#),
    (#""site":"a","site":"a""#, "site", #""site" stands twice; leave one of them"#),
    (#""asTyped":{"row":"x"}"#, "asTyped/row", #""row" is not a field of asTyped; leave it out"#),
    (#""asTyped":{"start":1}"#, "asTyped/start", "1 was read; expected a text in double quotes"),
    (#""asTyped":[]"#, "asTyped", "a list was read; expected asTyped: an object"),
  ])
  func `a field that is not in the form`(fields: String, path: String, message: String) {
    expect(#"{"id":"x","administrations":[{"row":1,\#(fields)}]}"#, "/administrations/0/\(path)", message)
  }

  @Test(arguments: [
    (#"{"administrations":[]}"#, "", #""id" is missing: every encounter has one, a text"#),
    (#"{"id":"x"}"#, "", #""administrations" is missing: the list of rows, perhaps empty"#),
    (#"{"id":"","administrations":[]}"#, "/id", "the id is empty: give the encounter a name"),
    (#"{"id":7,"administrations":[]}"#, "/id", "7 was read; expected a text in double quotes"),
    (#"{"id":"x","administrations":{}}"#, "/administrations", "an object was read; expected a list"),
    (#"{"id":"x","administrations":[7]}"#, "/administrations/0", "7 was read; expected a row: an object"),
    (
      #"{"id":"x","administrations":[{}]}"#, "/administrations/0",
      #""row" is missing: every row has its number"#
    ),
    (
      #"{"id":"x","administrations":[{"row":2},{"row":1},{"row":2}]}"#, "/administrations/2/row",
      "two rows have the number 2; give each row a number of its own"
    ),
    (
      #"{"id":"x","administrations":[],"setting":"office"}"#, "/setting",
      #""office" was read; expected one of facility, professional"#
    ),
    (#"{"id":"x","administrations":[],"sites":[{}]}"#, "/sites/0", #""name" is missing: every site has one"#),
    (
      #"{"id":"x","administrations":[],"sites":[{"name":"a","x":1}]}"#, "/sites/0/x",
      #""x" is not a field of a site; leave it out"#
    ),
    (
      #"{"id":"x","administrations":[],"inpatientFrom":"2026-02-31T12:00"}"#, "/inpatientFrom",
      "2026-02-31T12:00 does not exist; expected a date and time of the calendar"
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":{"midnite":1}}"#, "/policyOverrides/midnite",
      #""midnite" is not a field of policyOverrides; leave it out"#
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":{"midnight":"noon"}}"#, "/policyOverrides/midnight",
      #""noon" was read; expected one of hourStart, startDate, completion"#
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":{"longPump":96416}}"#, "/policyOverrides/longPump",
      "96416 was read; expected one of 96416, G0498, in double quotes"
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":{"concurrency":"overlap:01"}}"#,
      "/policyOverrides/concurrency",
      #""overlap:01" was read; expected one of overlap:N (N 1 to 1440), majority, alone:N (N 0 to 1440)"#
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":{"repeatPushGap":1441}}"#,
      "/policyOverrides/repeatPushGap", "1441 was read; expected a whole number, 0 to 1440"
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":{"repeatPushGap":"31"}}"#,
      "/policyOverrides/repeatPushGap", #""31" was read; expected a whole number, 0 to 1440"#
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":{"pushByClock":"true"}}"#,
      "/policyOverrides/pushByClock", #""true" was read; expected true or false"#
    ),
    (
      #"{"id":"x","administrations":[],"policyOverrides":null}"#, "/policyOverrides",
      "null was read; expected policyOverrides: an object: where there is none, leave the field out"
    ),
    (#"{"id":"x","id":"y","administrations":[]}"#, "/id", #""id" stands twice; leave one of them"#),
    (
      #"{"id":"x","administrations":[],"titel":"t"}"#, "/titel",
      #""titel" is not a field of an encounter; did you mean "title"?"#
    ),
  ])
  func `an encounter that is not in the form`(text: String, path: String, message: String) {
    expect(text, path, message)
  }

  @Test(arguments: [
    ("", "there is nothing to read: an encounter as a JSON object was expected"),
    ("[]", "a list was read; expected an encounter: an object"),
    ("7", "7 was read; expected an encounter: an object"),
    ("{", "the record ends where a key in double quotes was expected: is it cut off?"),
    (#"{"id""#, "the record ends where a colon was expected: is it cut off?"),
    (#"{"id":"#, "the record ends where a value was expected: is it cut off?"),
    (#"{"id":"x"#, "the record ends within a text: is it cut off?"),
    (
      #"{"id":"x","administrations":[{"row":1"#,
      "the record ends where a comma or } was expected: is it cut off?"
    ),
    (#"{"id":"x","administrations":["#, "the record ends where a value was expected: is it cut off?"),
    ("{id:1}", "not JSON: i stands where a key in double quotes was expected"),
    (#"{"id":"x",}"#, "not JSON: } stands where a key in double quotes was expected"),
    (#"{"id":"x" "title":"t"}"#, "not JSON: \" stands where a comma or } was expected"),
    (#"{"id" "x"}"#, "not JSON: \" stands where a colon was expected"),
    ("{\"id\":\"a\nb\"}", "not JSON: a line ends within a text; write \\n, or close the quotes"),
    ("{\"id\":\"a\u{1}b\"}", "not JSON: the byte 0x01 stands within a text; write it as an escape"),
    (#"{"id":"\q"}"#, "not JSON: \\q is no escape; write \\\\ for a backslash"),
    (#"{"id":"\u12x4"}"#, "not JSON: \\u needs four hexadecimal digits"),
    (#"{"id":"\ud800x"}"#, "not JSON: \\ud800 is half of a character; its other half is missing"),
    (#"{"id":"\udc00\ud800"}"#, "not JSON: \\udc00 is half of a character; its other half is missing"),
    (#"{"id":tru}"#, "not JSON: tru stands where a value was expected"),
    (#"{"id":01}"#, "not JSON: a number begins with 0; leave the 0 out"),
    (#"{"id":1.}"#, "not JSON: 1. stands where a value was expected"),
    (#"{"id":-}"#, "not JSON: - stands where a value was expected"),
    (#"{"id":+1}"#, "not JSON: +1 stands where a value was expected"),
    (#"{"id":.5}"#, "not JSON: .5 stands where a value was expected"),
    (#"{"id":NaN}"#, "not JSON: NaN stands where a value was expected"),
    (#"{"id":'x'}"#, "not JSON: ' stands where a value was expected"),
    (
      #"{"id":"x","administrations":[]} x"#,
      "more stands after the object: give one object a line, without commas"
    ),
    (
      #"{"id":"x","administrations":[]},"#,
      "more stands after the object: give one object a line, without commas"
    ),
    (
      "{\"id\":\"x\",\"administrations\":[]}\n{\"id\":\"x\",\"administrations\":[]}",
      "more than one encounter was read; give one"
    ),
  ])
  func `what is not JSON, or not one object`(text: String, message: String) {
    do throws(RecordError) {
      _ = try read(text)
      Issue.record("it was read")
    } catch {
      #expect(plain(error).message == message)
    }
  }

  private func expect(
    _ text: String, _ path: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do throws(RecordError) {
      _ = try read(text)
      Issue.record("it was read", sourceLocation: sourceLocation)
    } catch {
      #expect(plain(error) == Problem(path, message), sourceLocation: sourceLocation)
    }
  }

  private func plain(_ error: RecordError) -> Problem {
    Problem(
      error.path,
      String(error.message.split(separator: " (line ", maxSplits: 1)[0]))
  }

  @Test func `an error names line and column`() {
    let text = "{\n  \"id\": \"x\",\n  \"administrations\": [\n    {\"row\": \"é\", \"x\": 1}\n  ]\n}"
    #expect(
      throws: RecordError(
        message: "\"é\" was read; expected a whole number, 1 or more (line 4, column 13)",
        path: "/administrations/0/row")
    ) {
      try read(text)
    }
  }

  @Test func `escapes are read as what they stand for`() throws {
    let encounter = try read(#"{"id":"\"\\\/\b\f\n\r\t\u00e9\ud83d\udc89\u0000","administrations":[]}"#)
    #expect(encounter.id == "\"\\/\u{8}\u{C}\n\r\té💉\u{0}")
    #expect(
      try read(
        #"{"\u0069d":"x","administrations":[{"row":1,"rou\u0074e":"\u0049V","start":"2026\u002d08-04T12:22"}]}"#
      ).rows[0].route == .intravenous)
  }

  @Test(
    arguments: [[0xC3], [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
  func `bytes that are no UTF-8 are an error`(noise: [UInt8]) {
    let bytes = Array(#"{"id":"a"#.utf8) + noise + Array(#"","administrations":[]}"#.utf8)
    #expect(
      throws: RecordError(message: "not UTF-8 text: save the file as UTF-8 (line 1, column 8)", path: "/id")
    ) {
      try EncounterJSON.read(bytes)
    }
  }

  @Test func `nesting without end is an error, and no trap`() {
    let deep = String(repeating: "[", count: 200_000)
    expect(
      #"{"id":"x","administrations":\#(deep)"#, "/administrations/0",
      "a list was read; expected a row: an object")
    expect(
      String(repeating: #"{"id":"#, count: 50_000), "/id",
      "an object was read; expected a text in double quotes")
  }
}
