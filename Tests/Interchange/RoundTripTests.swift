import ChartedEncounter
import InfusionCoding
import Testing

@testable import Interchange

@Suite struct RoundTripTests {
  private let start = ShorthandStart(year: .year(1999))

  /// Prints, reads and prints again.
  private func check(_ encounter: ChartedEncounter, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let printed = Shorthand.text(encounter)
    let readings = Shorthand.read(printed, start: start)
    try #require(readings.count == 1, "\(printed)", sourceLocation: sourceLocation)
    #expect(readings[0].errors.isEmpty, "\(printed)", sourceLocation: sourceLocation)
    let read = try readings[0].result.get()
    #expect(read.meaning == encounter.meaning, "\(printed)", sourceLocation: sourceLocation)
    #expect(
      Array(Shorthand.text(read).utf8) == Array(printed.utf8), "\(printed)", sourceLocation: sourceLocation)
  }

  @Test(arguments: 0..<20) func `what shorthand prints it reads back to the same encounter`(seed: UInt64)
    throws
  {
    var random = RandomEncounter(seed: seed)
    for _ in 0..<50 { try check(random.encounter()) }
  }

  @Test(arguments: 0..<10) func `what JSON prints it reads back to the same encounter`(seed: UInt64) throws {
    var random = RandomEncounter(seed: seed)
    for _ in 0..<50 {
      let encounter = random.encounter()
      for style in [JSONWriter.Style.indented, .oneLine] {
        let text = EncounterJSON.text(encounter, style: style)
        let read = try EncounterJSON.read(Array(text.utf8))
        #expect(Array(EncounterJSON.text(read, style: style).utf8) == Array(text.utf8))
        #expect(read == encounter)
      }
    }
  }

  @Test func `several encounters are printed and read one after the other`() throws {
    var random = RandomEncounter(seed: 7)
    let encounters = (0..<20).map { _ in random.encounter() }
    let readings = Shorthand.read(Shorthand.text(encounters), start: start)
    #expect(try readings.map { try $0.result.get().meaning } == encounters.map(\.meaning))
  }

  @Test func `the cases are read, and printed back`() throws {
    let records = EncounterFile.read(Array(SampleRecords.lines.utf8), start: start)
    #expect(records.count == 17)
    for record in records { try check(record.result.get()) }
    let lines = try records.map { EncounterJSON.text(try $0.result.get(), style: .oneLine) }
    let again = EncounterFile.read(Array(lines.joined(separator: "\n").utf8), start: start)
    #expect(try again.map { try $0.result.get() } == records.map { try $0.result.get() })
  }

  @Test func `every word of the shorthand may be the name of a substance, site, bag or dose`() throws {
    let known = ShorthandWord.all + ["250mL", "5mL/h", "5ml/hr", "@x", "start=x", "#", "//"]
    let words = known + ["?", "-x", "+1", "5-FU"]
    let names = words + words.map { $0.uppercased() } + known.map { "normal \($0) saline" }
    let rows = names.enumerated().map { index, name in
      ChartedRow(number: index + 1, substance: name, site: name, bag: name, dose: name, note: name)
    }
    try check(ChartedEncounter(id: "words", rows: rows))
    for (row, name) in zip(rows, names) {
      #expect(Shorthand.line(row).hasPrefix("? \""), "\(name)")
    }
  }

  @Test func `a line of shorthand that is not understood is printed as what was typed, and stays held`()
    throws
  {
    let readings = Shorthand.read("2026-08-04\n1222-12x5 Rocephin // a", start: start)
    let encounter = try readings[0].result.get()
    try check(encounter)
    #expect(Shorthand.line(encounter.rows[0]) == "? \"\" line=\"1222-12x5 Rocephin // a\"")
  }
}
