import ChartedEncounter
import Foundation
import InfusionCoding
import TestSupport
import Testing
import Worksheet

@testable import WorksheetLibrary

@Suite("The stored form")
struct StoredFormTests {
  @Test("Any sheet comes back as it was", arguments: 1...40)
  func sheets(seed: UInt64) throws {
    let sheet = Worksheet(try RandomEncounter(seed: seed).charted)
    let back = try StoredForm.sheet(try StoredForm.text(sheet), form: StoredForm.current)
    #expect(back.holdsTheSame(as: sheet))
    #expect(back.nextIdentity == sheet.nextIdentity)
  }

  @Test("Any edit and its inverse come back as they were", arguments: 1...40)
  func edits(seed: UInt64) throws {
    var random = RandomEdits(seed: seed)
    var sheet = Worksheet(random.encounter(rows: 6))
    for _ in 0..<30 {
      sheet.perform(random.edit(of: sheet))
      for deed in sheet.takeDeeds() {
        let text = try StoredForm.text(.deed(deed))
        #expect(try StoredForm.event(text, form: StoredForm.current) == .deed(deed))
      }
    }
  }

  @Test("Entries and a sheet of form 1 are read, and mean what they meant")
  func form1() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures")
    let lines = try String(contentsOf: folder.appendingPathComponent("entries-1.txt"), encoding: .utf8)
      .split(separator: "\n").map(String.init)
    #expect(try lines.map { try StoredForm.event($0, form: 1) } == Self.events)
    #expect(try Self.events.map { try StoredForm.text($0) } == lines, "and are written so still")
    let text = try String(contentsOf: folder.appendingPathComponent("sheet-1.txt"), encoding: .utf8)
    let sheet = try StoredForm.sheet(text, form: 1)
    #expect(sheet.encounter == Self.encounter)
    #expect(sheet.identities.map(\.serial) == [4, 2])
    #expect(sheet.nextIdentity == 9)
  }

  @Test(
    "What is not of the form is a problem, not a guess",
    arguments: [
      "", "{}", "[]", #"{"did":{"step":1}}"#, #"{"undid":{"step":"x"}}"#, #"{"marked":{"state":"lost"}}"#,
      #"{"did":{"edit":{"cell":{"content":{},"field":"colour","row":1}},"inverse":{"sortByTime":{}},"step":1}}"#,
    ])
  func nonsense(text: String) {
    #expect(throws: StoredFormProblem.self) { try StoredForm.event(text, form: 1) }
    #expect(throws: StoredFormProblem.self) { try StoredForm.sheet(text, form: 1) }
    #expect(throws: StoredFormProblem.self) { try StoredForm.event("{}", form: 2) }
  }

  private static let time = ChartedTime(year: 2026, month: 8, day: 4, hour: 12, minute: 22, second: 7)
  private static let row = RowIdentity(serial: 4)

  /// One of each.
  static let encounter = ChartedEncounter(
    id: "ED 4471", title: "two \"days\"\n", setting: .professional, policy: "haugen",
    overrides: [.joinWithin: "5"], sites: [ChartedSite(name: "left", reason: "incompatible", replaces: "A")],
    inpatientFrom: time,
    rows: [
      ChartedRow(
        number: 7, substance: "Rocephin", drugClass: .therapeutic, route: .intravenous, method: .infusion,
        site: "left", start: time, stop: ChartedTime(year: 2026, month: 2, day: 31, hour: 24, minute: 61),
        volumeML: 62.5, rateMLPerHour: 100, visit: 2, bag: "1", continues: 3, dose: "1 g", primary: true,
        discontinued: false, running: true, necessityDocumented: false, note: "ü €", asTyped: [.date: "8/"]),
      ChartedRow(number: 9),
    ])

  static let edits: [Edit] = [
    .setCell(row, .substance, CellContent(.text("Zofran"))),
    .setCell(row, .drugClass, CellContent(.drugClass(.hydration))),
    .setCell(row, .route, CellContent(.route(.subcutaneous))),
    .setCell(row, .method, CellContent(.method(.push))),
    .setCell(row, .start, CellContent(.time(time))),
    .setCell(row, .volumeML, CellContent(.amount(62.5))),
    .setCell(row, .visit, CellContent(.count(2))),
    .setCell(row, .primary, CellContent(.flag(true))),
    .setCell(row, .stop, CellContent(asTyped: "12x5")),
    .setCell(row, .note, .blank),
    .insertRow(row, encounter.rows[0], at: 1),
    .deleteRow(row),
    .moveRow(row, to: 0),
    .duplicateRow(row, as: RowIdentity(serial: 5)),
    .sortByTime,
    .orderRows([row, RowIdentity(serial: 2)]),
    .setEncounter(.id("ED 4471")),
    .setEncounter(.title(nil)),
    .setEncounter(.setting(.professional)),
    .setEncounter(.policy("cms")),
    .setEncounter(.override(.joinWithin, "5")),
    .setEncounter(.inpatientFrom(time)),
    .addSite(encounter.sites[0], at: 0),
    .setSite(ChartedSite(name: "right"), at: 0),
    .removeSite(at: 0),
    .restoreNumbers(
      RowNumbers(numbers: [7, 9], links: [RowNumbers.Link(row: row, continues: 9, asTyped: "two")])),
    .group([.deleteRow(row), .sortByTime], name: "2 rows pasted"),
  ]

  static let events: [TrailEvent] =
    edits.enumerated().map { .deed(.did(EditStep(edit: $1, inverse: .sortByTime, serial: $0 + 1))) } + [
      .deed(.undid(27)), .deed(.redid(27)), .created(.blank), .created(.file("/home/anna/ed.json")),
      .created(.copy(of: 12)), .marked(.open), .marked(.waiting(question: "when did it stop?")),
      .marked(.done), .archived(true), .saved(file: "/home/anna/ed.json"), .takenOver(from: "bert"),
    ]
}
