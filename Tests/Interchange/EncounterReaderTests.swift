import ChartedEncounter
import TestSupport
import Testing

@testable import Interchange

@Suite struct EncounterReaderTests {
  private let start = ShorthandStart(id: "f.txt", file: "f.txt", year: .year(2026))

  private func read(_ text: String) -> [EncounterRecord] {
    EncounterFile.read(Array(text.utf8), start: start)
  }

  /// What was read, in short: ids, with the error's path where there is one.
  private func short(_ records: [EncounterRecord]) -> [String] {
    records.map { record in
      switch record.result {
      case .success: record.id
      case .failure(let error): "\(record.id) \(error.path.isEmpty ? "!" : error.path)"
      }
    }
  }

  private func object(_ id: String) -> String { #"{"id":"\#(id)","administrations":[]}"# }

  private func error(_ record: EncounterRecord) -> RecordError? {
    if case .failure(let error) = record.result { error } else { nil }
  }

  @Test func `content is told by its first sign`() {
    #expect(short(read("\n \t{\"id\":\"a\",\"administrations\":[]}")) == ["a"])
    #expect(short(read("\u{FEFF}" + object("a"))) == ["a"])
    #expect(short(read("\u{FEFF}encounter: a\n? x")) == ["a"])
    #expect(short(read("8/4 1222 x")) == ["f.txt"])
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}"])
  func `an empty file says so`(text: String) {
    let records = read(text)
    #expect(short(records) == ["#1 !"])
    #expect(
      throws: RecordError(
        message: "there is nothing to read: an encounter as JSON or shorthand was expected", path: "")
    ) {
      try records[0].result.get()
    }
  }

  @Test func `a file without an encounter says so`() {
    #expect(
      throws: RecordError(
        message: "there is no encounter in it: only dates and remarks; a row begins with its times", path: "")
    ) {
      try read("# nothing\n8/4\n")[0].result.get()
    }
  }

  @Test func `a list of objects says so`() {
    let message = "a JSON list was read; give one object, or one object a line, without the brackets"
    #expect(throws: RecordError(message: message, path: "")) {
      try read("[\n  \(object("a"))\n]")[0].result.get()
    }
    #expect(read("[draft] 1222 x")[0].lineErrors.count == 1)
  }

  @Test func `what is no text says so`() {
    let records = EncounterFile.read([0x7B, 0x00, 0xFF], start: start)
    #expect(
      throws: RecordError(message: "not text: it holds bytes that are 0; save it as UTF-8 text", path: "")
    ) {
      try records[0].result.get()
    }
  }

  @Test func `one object a line, a bad line an error in its place`() {
    let lines = [
      object("a"), "garbage", "", "7", #"{"id":"b","administrations":[{"row":"x"}]}"#,
      #"{"administrations":[],"x":1,"id":"c"}"#,
      #"{"id":"d","administrations":["#, object("e"), #"{"id":"f","administrations":[{"row":1,"#,
      #"{"id":"g","#, object("h") + " x",
      "[1,2]", object("i") + "   ", #"{"id":"","administrations":[]}"#, "{\"id\":\"j\"", object("k"),
    ]
    let expected = [
      "a", "#2 !", "#3 !", "b /administrations/0/row", "c /x", "d /administrations/0", "e",
      "f /administrations/0",
      "g !", "h !", "#11 !", "i", "#13 /id", "j !", "k",
    ]
    #expect(short(read(lines.joined(separator: "\n"))) == expected)
    #expect(short(read(lines.joined(separator: "\r\n") + "\r\n")) == expected)
  }

  @Test func `one object over many lines is one record, and so is one that is broken`() {
    let good = "{\n  \"id\": \"a\",\n  \"administrations\": [\n    {\"row\": 1},\n    {\"row\": 2}\n  ]\n}\n"
    #expect(short(read(good)) == ["a"])
    #expect(short(read(good + good + "\n" + object("b"))) == ["a", "a", "b"])
    let broken = good.replacing("{\"row\": 1},", with: "{\"row\": 1}")
    #expect(short(read(broken)) == ["a /administrations"])
    #expect(short(read(broken + good)) == ["a /administrations", "a"])
    #expect(short(read(good.replacing("1}", with: "x}"))) == ["a /administrations/0/row"])
    #expect(short(read(String(good.dropLast(3)))) == ["a !"])
    let flat = "{\"id\": \"a\", \"administrations\": [\n{\"row\": 1},\n{\"row\": 2}\n]}"
    #expect(short(read(flat)) == ["a"])
  }

  @Test func `a record is called by its place in the batch`() {
    let records = EncounterFile.read(Array("{}\n".utf8), start: start, count: 41)
    #expect(short(records) == ["#42 !"])
  }

  @Test func `lines of shorthand that are not understood come with their record`() {
    let records = read("encounter: a\n? x\nbad\nencounter: b\n8/4 1222 y\nencounter:\n? z")
    #expect(short(records) == ["a", "b", "#3 line 6"])
    #expect(records.map(\.lineErrors.count) == [1, 0, 0])
    #expect(records[0].lineErrors[0].description.hasPrefix("f.txt:3: \"bad\" is not a time"))
  }

  @Test(arguments: 0..<20) func `bytes may come in any pieces`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lines = SampleRecords.lines.split(separator: "\n").map(String.init)
    let pretty = lines.prefix(3).compactMap { line in
      try? EncounterJSON.text(EncounterJSON.read(Array(line.utf8)), style: .indented)
    }
    let parts =
      lines + pretty + [
        "tru", #"{"id":"\ud83d\udc89é","administrations":[{"row":1,"primary":true}]}"#, "{\"a\":nul}",
        #"{"id":"cut","administrations":["#,
      ]
    let text = Array((parts.shuffled(using: &random)).joined(separator: "\n").utf8)
    let whole = EncounterFile.read([0x20] + Array("{}\n".utf8) + text, start: start)
    var reader = EncounterReader(start: start)
    var records: [EncounterRecord] = []
    var rest = ([0x20] + Array("{}\n".utf8) + text)[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...(seed < 10 ? 7 : 900), using: &random))
      rest = rest.dropFirst(piece.count)
      reader.append(piece)
      while let record = reader.next() { records.append(record) }
    }
    reader.finish()
    while let record = reader.next() { records.append(record) }
    #expect(records.map(\.id) == whole.map(\.id))
    #expect(records.map { try? $0.result.get() } == whole.map { try? $0.result.get() })
    #expect(records.map(error) == whole.map(error))
  }

  @Test func `a record is given as soon as its line is there`() {
    var reader = EncounterReader(start: start)
    reader.append(Array((object("a") + "\n" + object("b")).utf8))
    #expect(reader.next()?.id == "a")
    #expect(reader.next() == nil)
    reader.append([0x0A])
    #expect(reader.next()?.id == "b")
    reader.finish()
    #expect(reader.next() == nil)
    #expect(reader.count == 2)
  }

  @Test(arguments: 0..<10) func `noise is an error, and no trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = (0..<200).map { _ in UInt8.random(in: seed < 5 ? 0x20...0x7E : 1...0xFF, using: &random) }
      #expect(!EncounterFile.read(bytes, start: start).isEmpty)
      #expect(!EncounterFile.read(Array("{\"id\":".utf8) + bytes, start: start).isEmpty)
    }
    var text = Array(SampleRecords.lines.utf8)
    for _ in 0..<10 {
      text[Int.random(in: 0..<text.count, using: &random)] = UInt8.random(in: 0...0xFF, using: &random)
      #expect(!EncounterFile.read(text, start: start).isEmpty)
    }
  }

  @Test(arguments: 0..<10) func `shorthand with slips in it loses no line`(seed: UInt64) throws {
    var random = RandomEncounter(seed: seed)
    for _ in 0..<20 {
      var text = Array(Shorthand.text(random.encounter()).utf8)
      for _ in 0..<3 {
        text[Int.random(in: 0..<text.count, using: &random.random)] = random.random.pick(
          Array("\"#@:-+/?\\ 9x".utf8))
      }
      for reading in Shorthand.read(text, start: start) {
        guard let rows = try? reading.result.get().rows else { continue }
        #expect(rows.count { $0.asTyped[.line] != nil } >= reading.errors.count)
      }
    }
  }
}
