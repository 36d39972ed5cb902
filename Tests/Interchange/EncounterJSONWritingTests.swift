import ChartedEncounter
import InfusionCoding
import Testing

@testable import Interchange

@Suite struct EncounterJSONWritingTests {
  @Test func `keys are written in the order of the schema, only what is set`() throws {
    let sample = try #require(SampleRecords.lines.split(separator: "\n").first)
    let encounter = try EncounterJSON.read(Array(sample.utf8))
    let text = EncounterJSON.text(encounter, style: .oneLine)
    #expect(try EncounterJSON.read(Array(text.utf8)) == encounter)
    let row = ChartedRow(
      number: 1, substance: "a", route: .intravenous, volumeML: 62.5, rateMLPerHour: 1e-7,
      asTyped: [.stop: "x", .substance: "y"])
    let small = ChartedEncounter(
      id: "x", overrides: [.joinWithin: "5", .pushByClock: "false", .modifierStyle: "59"],
      sites: [ChartedSite(name: "a", replaces: "b")],
      inpatientFrom: ChartedTime(year: 26, month: 1, day: 2, hour: 3, minute: 4, second: 5), rows: [row])
    #expect(
      EncounterJSON.text(small, style: .oneLine)
        == #"{"id":"x","policyOverrides":{"joinWithin":5,"modifierStyle":"59","pushByClock":false},"#
        + #""sites":[{"name":"a","replaces":"b"}],"administrations":[{"row":1,"substance":"a","route":"IV","#
        + #""volumeML":62.5,"rateMLPerHour":1e-07,"asTyped":{"substance":"y","stop":"x"}}],"#
        + #""inpatientFrom":"0026-01-02T03:04:05"}"#)
  }

  @Test func `the form for files has two spaces a level`() {
    let encounter = ChartedEncounter(id: "x", rows: [ChartedRow(number: 1, visit: 2)])
    #expect(
      EncounterJSON.text(encounter, style: .indented) == """
        {
          "id": "x",
          "administrations": [
            {
              "row": 1,
              "visit": 2
            }
          ]
        }
        """)
    #expect(
      EncounterJSON.text(ChartedEncounter(id: "x"), style: .indented).hasSuffix("\"administrations\": []\n}"))
  }
}
