import Formulary
import InfusionCoding
import Testing

@testable import ChartedEncounter

@Suite struct EncounterForEngineTests {
  private static let formulary = Formulary.read(
    csv: """
      name,brands,classes,route,method,push
      ondansetron,Zofran,therapeutic,IV,push,yes
      vancomycin,,therapeutic,IV,infusion,no
      heparin,,therapeutic;flush,IV,push,yes

      """, source: "test.csv"
  ).formulary

  private func engine(_ rows: [ChartedRow], sites: [ChartedSite] = []) -> EncounterForEngine {
    EncounterForEngine(ChartedEncounter(id: "x", sites: sites, rows: rows), formulary: Self.formulary)
  }

  @Test func `a drug and its brand are one substance, an unknown name is itself`() {
    let names = [
      "Zofran", " ondansetron ", "ZOFRAN", "Unknown  Drug", "unknown drug", "vancomycin", nil, "  ",
    ]
    let rows = names.enumerated().map { ChartedRow(number: $0 + 1, substance: $1) }
    #expect(engine(rows).encounter.administrations.map(\.substance) == [0, 0, 0, 1, 1, 2, nil, nil])
  }

  @Test func `a class that is not charted is the formulary's where it has but one`() {
    let rows = [
      ChartedRow(number: 1, substance: "Zofran"), ChartedRow(number: 2, substance: "heparin"),
      ChartedRow(number: 3, substance: "heparin", drugClass: .flush), ChartedRow(number: 4, substance: "foo"),
    ]
    #expect(engine(rows).encounter.administrations.map(\.drugClass) == [.therapeutic, nil, .flush, nil])
  }

  @Test func `what is never pushed is marked`() {
    let rows = [ChartedRow(number: 1, substance: "vancomycin"), ChartedRow(number: 2, substance: "Zofran")]
    #expect(engine(rows).encounter.administrations.map(\.marks) == [.neverPushed, []])
  }

  @Test func `sites are compared without case, bags and doses as they are`() {
    let rows = [
      ChartedRow(number: 1, site: "Left", bag: "a", dose: " d"),
      ChartedRow(number: 2, site: " left ", bag: "A"),
      ChartedRow(number: 3, site: " ", bag: " a ", dose: "d"), ChartedRow(number: 4),
    ]
    let engine = engine(rows)
    #expect(engine.encounter.administrations.map(\.access) == [0, 0, nil, nil])
    #expect(engine.encounter.administrations.map(\.bag) == [0, 1, 0, nil])
    #expect(engine.encounter.administrations.map(\.dose) == [0, nil, 0, nil])
    #expect(engine.accessNames == ["Left"])
  }

  @Test func `the first entry of a site that says what it replaces counts, a reason in any`() {
    let sites = [
      ChartedSite(name: "left"), ChartedSite(name: "LEFT", reason: " ", replaces: "right"),
      ChartedSite(name: "left", reason: "incompatible", replaces: "foot"), ChartedSite(name: " "),
    ]
    let engine = engine([ChartedRow(number: 1, site: "right")], sites: sites)
    #expect(engine.accessNames.prefix(2) == ["left", "right"])
    #expect(engine.encounter.accesses[0] == Access(hasReason: true, replaces: 1))
    #expect(engine.encounter.administrations[0].access == 1)
  }

  @Test func `a row that is not understood says how far`() {
    let rows = [
      ChartedRow(number: 1), ChartedRow(number: 2, asTyped: [.start: "12"]),
      ChartedRow(number: 3, asTyped: [.line: "x", .start: "y"]),
    ]
    #expect(
      engine(rows).encounter.administrations.map(\.reading) == [.understood, .incomplete, .lineNotUnderstood])
  }

  @Test func `times, marks and numbers reach the engine`() {
    let time = ChartedTime(year: 1970, month: 1, day: 2, hour: 0, minute: 5, second: 30)
    let never = ChartedTime(year: 1970, month: 1, day: 32, hour: 0, minute: 5)
    let row = ChartedRow(
      number: 7, start: time, stop: never, visit: 2, continues: 3, primary: true, discontinued: true,
      running: true, necessityDocumented: false)
    let administration = engine([row]).encounter.administrations[0]
    #expect(administration.start == .at(1445))
    #expect(administration.stop == .impossible)
    #expect(administration.visit == 2)
    #expect(administration.continues == 3)
    #expect(administration.marks == [.primary, .discontinued, .running, .unneeded])
  }
}
