import ChartedEncounter
import InfusionCoding
import Testing

@testable import Interchange

@Suite struct ShorthandErrorTests {
  private func read(_ text: String) throws -> ShorthandReading {
    let start = ShorthandStart(file: "ed4471.txt", year: .year(2026))
    return try #require(Shorthand.read(text, start: start).first)
  }

  @Test(arguments: [
    ("1222-12x5 Rocephin", 6, #""12x5" is not a time"#), ("12x5 a", 1, #""12x5" is not a time"#),
    ("Rocephin push", 1, #""Rocephin" is not a time"#), ("1222-x a", 6, #""x" is not a time"#),
    ("1222- 12 a", 7, #""12" is not a time"#), ("-x a", 2, #""x" is not a time"#),
    ("- a", 3, #""a" is not a time"#),
    ("+45 a", 1, #""" is not a time"#), ("13pm a", 1, #""13pm" is not a time"#),
    ("8/4/26 1222 a", 1, #""8/4/26" is not a date: write its year with four digits"#),
    ("4. 8/x 1222 a", 4, #""8/x" is not a date (2026-08-04, 8/4/2026, 8/4)"#),
    ("1222 - 8/x 1222 a", 8, #""8/x" is not a date (2026-08-04, 8/4/2026, 8/4)"#),
    ("1222+2x a", 5, #""+2x" is not a number of minutes such as +45"#),
    ("1222+1d a", 5, #""+1d" is not a number of minutes such as +45"#),
    ("1222-1245+1 a", 10, #""+1" is not a number of days such as +1d"#),
    (
      "2410+5 a", 5,
      #""+5" can't be counted: the time before it does not exist, or the year 9999 ends before"#
    ),
    (
      "2/31 1222-1222+1d a", 15,
      #""+1d" can't be counted: the time before it does not exist, or the year 9999 ends before"#
    ),
    (
      "1222+99999999999 a", 5,
      #""+99999999999" can't be counted: the time before it does not exist, or the year 9999 ends before"#
    ),
    ("4.", 3, "the times are missing: a time such as 1222, or ? where none is charted"),
    ("8/4 // x", 5, "the times are missing: a time such as 1222, or ? where none is charted"),
    ("4. 8/4", 7, "the times are missing: a time such as 1222, or ? where none is charted"),
    ("0. ? a", 1, #""0." is not the number of a row: 1 to 9007199254740991"#),
    (
      "99999999999999999999. ? a", 1,
      #""99999999999999999999." is not the number of a row: 1 to 9007199254740991"#
    ),
    ("1222 5-FU", 6, #""5-FU" is not a word known here; put it in quotes if it is the substance"#),
    ("1222 1245 a", 6, #""1245" is not a word known here; put it in quotes if it is the substance"#),
    ("? a push slow", 10, #""slow" is not a word known here"#),
    ("? a tx pusch", 8, #""pusch" is not a word known here; did you mean "push"?"#),
    ("? a push pump", 10, #""pump" disagrees with a word before it; leave one of them"#),
    ("? a IM ivp", 8, #""ivp" disagrees with a word before it; leave one of them"#),
    ("? a tx hyd", 8, #""hyd" disagrees with a word before it; leave one of them"#),
    ("? a @x @y", 8, #""@y" disagrees with a word before it; leave one of them"#),
    (#"? a start="1" start="2""#, 15, #""start="2"" disagrees with a word before it; leave one of them"#),
    ("? a 0mL", 5, #""0mL" is out of range: above 0 and at most 1000000"#),
    ("? a 1000001mL/h", 5, #""1000001mL/h" is out of range: above 0 and at most 1000000"#),
    ("? a visit:0", 5, #""0" is not a visit: a whole number, 1 or more"#),
    ("? a continues:x", 5, #""x" is not the number of a row: a whole number, 1 or more"#),
    (#"? "a"#, 3, #"""a" has no closing quote"#),
    (#"? "a"b"#, 6, #"a blank is missing after the closing quote: ""a"b""#),
    (#"? "a\q""#, 5, #""\q" is no escape: \", \\, \n, \t or \u{1b}; write \\ for a backslash"#),
    (#"? "a\u{110000}""#, 5, #""\u" is no character: write it as \u{1b}"#),
    (#"? "a\"#, 5, #""\" is no escape: \", \\, \n, \t or \u{1b}; write \\ for a backslash"#),
    (#"? a // "b" c"#, 12, #""c" stands after the quotes: put all of the note in them"#),
    ("é 1222 a", 1, #""é" is not a time"#), ("? é push é", 10, #""é" is not a word known here"#),
  ])
  func `a row that is not understood`(line: String, column: Int, message: String) throws {
    try check(line, column: column, message: message)
  }

  @Test(arguments: [
    ("setting: hospital", 10, #""hospital" is not a setting: facility, office or professional"#),
    ("set: midnite completion", 6, #""midnite" is not a setting of a policy"#),
    ("set: shortrepeet push", 6, #""shortrepeet" is not a setting of a policy; did you mean "shortRepeat"?"#),
    ("set: midnight noon", 15, #""noon" is not a value of midnight: hourStart, startDate, completion"#),
    ("set: repeatPushGap", 19, #""" is not a value of repeatPushGap: 0 to 1440"#),
    ("inpatient: noon", 12, "a date and a time are needed, such as 2026-08-04 1222"),
    ("inpatient: 8/5 noon", 16, #""noon" is not a time"#),
    ("inpatient: x 1200", 12, #""x" is not a date (2026-08-04, 8/4/2026, 8/4)"#),
    ("inpatient: 2/31 1200", 12, "2026-02-31 1200 does not exist"),
    ("inpatient: 2/3 2400", 12, "2026-02-03 2400 does not exist"),
    ("year: 26", 7, #""26" is not a year of four digits"#),
    ("site: left right, because", 99, ""),
    (
      #"site: "left" right"#, 14,
      #""right" is not what a site's line goes on with: ", because …" or ", replaces …""#
    ),
    ("site: left, because a, because b", 22, #""because" is said twice; leave one of them"#),
    ("title: \"a", 8, "\"\"a\" has no closing quote"),
    (
      "polcy: haugen", 1,
      #""polcy:" is not a key; did you mean "policy:"?; the keys are encounter: title: setting: policy: set: site: inpatient: year:"#
    ),
  ])
  func `a line of the encounter that is not understood is kept as well`(
    line: String, column: Int, message: String
  ) throws {
    if message.isEmpty {
      #expect(try read(line).errors.isEmpty)
    } else {
      try check(line, column: column, message: message)
    }
  }

  @Test(arguments: [
    ("title: a", "title: b", "title"), ("policy: a", "policy: b", "policy"),
    ("setting: facility", "setting: office", "setting"),
    ("inpatient: 8/4 1200", "inpatient: 8/4 1201", "inpatient"),
  ])
  func `a key that is given twice must say the same`(first: String, second: String, key: String) throws {
    #expect(try read("\(first)\n\(first)").errors.isEmpty)
    let reading = try read("\(first)\n\(second)")
    #expect(reading.errors.map(\.message) == ["\"\(key):\" is given twice; leave one of them"])
    #expect(try reading.result.get().rows.map(\.asTyped) == [[.line: second]])
  }

  @Test func `a setting that is set twice must say the same`() throws {
    let reading = try read("set: midnight completion\nset: midnight startDate")
    #expect(reading.errors.map(\.message) == ["\"midnight\" is set twice; leave one of them"])
    #expect(try reading.result.get().overrides == [.midnight: "completion"])
  }

  /// A line after a date line: the error, and the row that keeps it, which takes its number; the rest is read.
  private func check(
    _ line: String, column: Int, message: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let reading = try read("2026-08-04\n\(line)\n8/4 1300 b")
    let rows = try reading.result.get().rows
    #expect(
      reading.errors == [
        ShorthandError(file: "ed4471.txt", line: 2, column: column, message: message, text: line)
      ], sourceLocation: sourceLocation)
    #expect(rows.map(\.asTyped) == [[.line: line], [:]], sourceLocation: sourceLocation)
    #expect(rows.map(\.number) == (line.hasPrefix("4.") ? [4, 5] : [1, 2]), sourceLocation: sourceLocation)
    #expect(
      rows[0] == ChartedRow(number: rows[0].number, asTyped: [.line: line]), sourceLocation: sourceLocation)
  }

  @Test func `a row without a date before it is not understood`() throws {
    let reading = try read("1222 a")
    #expect(
      reading.errors.map(\.message)
        == [#""1222" has no date: write a line with the date before it, such as 2026-08-04"#])
  }

  @Test func `after a date that is not understood there is none`() throws {
    let reading = try read("8/4\n1222 a\n8/5x\n1223 b\n8/6 1224 c")
    #expect(reading.errors.map(\.line) == [3, 4])
    #expect(try reading.result.get().rows.map { $0.start?.day } == [4, nil, nil, 6])
  }

  @Test func `a date that was understood holds, whatever else the line says`() throws {
    let reading = try read("8/5 12x5 a\n1223 b")
    #expect(reading.errors.map(\.line) == [1])
    #expect(try reading.result.get().rows[1].start?.day == 5)
  }

  @Test func `the error shows the line and the word`() throws {
    let reading = try read("8/4\n\n1222-12x5 Rocephin")
    #expect(
      reading.errors.map(\.description) == [
        """
        ed4471.txt:3: "12x5" is not a time
            1222-12x5 Rocephin
                 ^
        """
      ])
    let nameless = Shorthand.read("x", start: ShorthandStart(year: .year(2026)))[0]
    #expect(nameless.errors.map(\.description) == ["line 1: \"x\" is not a time\n    x\n    ^"])
  }

  @Test func `what is shown is short, and no control character of it acts`() throws {
    let long = String(repeating: "x", count: 500)
    let error = try read("? a push \u{1B}[2J\(long)").errors[0]
    let lines = error.description.split(separator: "\n")
    #expect(lines[1] == "    ? a push ·[2J\(String(repeating: "x", count: 87))…")
    #expect(lines[2] == "             ^")
    #expect(!error.description.contains("\u{1B}"))
    let far = try read("? \(long) push y").errors[0].description.split(separator: "\n")
    #expect(far[1] == "    …\(String(repeating: "x", count: 13)) push y")
    #expect(far[2] == "                        ^")
  }

  @Test func `a line that is no UTF-8 is kept with its readable part`() throws {
    let bytes = Array("8/4\n1222 a\n1223 b".utf8) + [0xE9, 0x0A] + Array("1224 c".utf8)
    let reading = Shorthand.read(bytes, start: ShorthandStart(year: .year(2026)))[0]
    #expect(reading.errors.map(\.message) == ["the line is not UTF-8 text: save the file as UTF-8"])
    #expect(try reading.result.get().rows.map(\.asTyped) == [[:], [.line: "1223 b\u{FFFD}"], [:]])
  }
}
