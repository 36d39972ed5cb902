import ChartedEncounter
import InfusionCoding
import TestSupport
import Testing
import Worksheet

@testable import WorksheetLibrary

@Suite("The record of a worksheet")
struct RecordTests {
  private let folder: LibraryFolder

  init() throws { folder = try LibraryFolder() }

  @Test("What was committed is there for the next program, and undo and redo reach it", arguments: 1...6)
  func acrossSessions(seed: Int) throws {
    var random = RandomEdits(seed: UInt64(seed))
    let id: Int
    var sheet: Worksheet
    do {
      let library = try Library(at: folder.path)
      sheet = Worksheet(random.encounter(rows: 6))
      id = try library.create(sheet, figures: WorksheetFigures(), by: .anna)
      let hold = try library.mustHold(id)
      for _ in 0..<60 {
        switch random.below(6) {
        case 0: _ = sheet.undo()
        case 1: _ = sheet.redo()
        default: sheet.perform(random.edit(of: sheet))
        }
        try library.commit(&sheet, under: hold)
      }
      try library.release(hold)
    }
    var again = try Library(at: folder.path).worksheet(id).worksheet
    #expect(again.holdsTheSame(as: sheet))
    #expect(again.nextStep == sheet.nextStep)
    #expect(again.nextIdentity == sheet.nextIdentity)
    while sheet.canUndo {
      let (one, other) = (sheet.undo(), again.undo())
      #expect(one == other)
      #expect(again.holdsTheSame(as: sheet))
    }
    #expect(!again.canUndo)
    while sheet.canRedo { #expect(sheet.redo() == again.redo()) }
    #expect(again.holdsTheSame(as: sheet))
  }

  @Test("A long history opens with a short reach of undo, and the older edits are there when asked for")
  func longHistory() throws {
    let library = try Library(at: folder.path)
    let id = try library.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
    let hold = try library.mustHold(id)
    var sheet = try library.worksheet(id).worksheet
    for number in 1...450 {
      sheet.perform(.setCell(sheet.identities[0], .note, CellContent(.text("\(number)"))))
    }
    try library.commit(&sheet, under: hold)
    var again = try library.worksheet(id).worksheet
    #expect(again.holdsTheSame(as: sheet))
    #expect(again.undoReach == Library.undoReach)
    while let oldest = again.oldestUndo {
      let older = try library.steps(of: id, before: oldest)
      if older.isEmpty { break }
      again.extendHistory(with: older)
    }
    #expect(again.undoReach == 450)
    while again.undo() != nil {}
    #expect(again.rows[0].note == nil)
  }

  @Test("The sheet can be had as it was with any entry, across snapshots")
  func anyMoment() throws {
    let library = try Library(at: folder.path)
    var random = RandomEdits(seed: 11)
    var sheet = Worksheet(random.encounter(rows: 4))
    let id = try library.create(sheet, figures: WorksheetFigures(), by: .anna)
    let hold = try library.mustHold(id)
    var states = [sheet]
    for _ in 0..<250 {
      if random.below(5) == 0 { _ = sheet.undo() } else { sheet.perform(random.edit(of: sheet)) }
      if try library.commit(&sheet, under: hold) > states.count { states.append(sheet) }
    }
    for (place, state) in states.enumerated() {
      #expect(try library.worksheet(id, at: place + 1).holdsTheSame(as: state))
    }
    #expect(throws: LibraryProblem.self) { try library.worksheet(id, at: states.count + 1) }
    #expect(throws: LibraryProblem.self) { try library.worksheet(id, at: 0) }
    #expect(
      try library.check()
        == LibraryCheck(
          worksheets: 1, entries: states.count, snapshots: 1 + (states.count - 1) / Library.snapshotDistance))
  }

  @Test("The trail says who did what and when, with the sheet as each entry left it")
  func trail() throws {
    let library = try Library(at: folder.path)
    let id = try library.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
    let hold = try library.mustHold(id)
    var sheet = try library.worksheet(id).worksheet
    sheet.perform(.setCell(sheet.identities[0], .dose, CellContent(.text("4 mg"))))
    try library.commit(&sheet, under: hold, by: .bert)
    try library.mark(id, .waiting(question: "when did it stop?"), by: .anna)
    var seen: [String] = []
    try library.trail(of: id) { entry, sheet in
      seen.append("\(entry.number) \(entry.touch.person) \(sheet.rows.first?.dose ?? "-")")
    }
    #expect(seen == ["1 anna -", "2 bert 4 mg", "3 anna 4 mg"])
    let last = try library.entries(of: id, after: 2).map(\.event)
    #expect(last == [.marked(.waiting(question: "when did it stop?"))])
  }

  @Test("Editing what was done opens it again, and the trail says so")
  func editingWhatWasDone() throws {
    let library = try Library(at: folder.path)
    let id = try library.create()
    let hold = try library.mustHold(id)
    try library.mark(id, .done, by: .bert)
    #expect(try library.summary(of: id).stateBy == .bert)
    var sheet = try library.worksheet(id).worksheet
    sheet.perform(.setEncounter(.title("two days")))
    try library.commit(&sheet, under: hold)
    let summary = try library.summary(of: id)
    #expect(summary.state == .open)
    #expect(summary.title == "two days")
    let events = try library.entries(of: id, after: 1).map(\.event)
    #expect(events.prefix(2) == [.marked(.done), .marked(.open)])
  }

  @Test("A copy begins with what the other holds, and says whose copy it is")
  func copy() throws {
    let library = try Library(at: folder.path)
    let id = try library.create(rows: [ChartedRow(number: 3, substance: "Zofran")])
    let copy = try library.copy(id, by: .bert)
    #expect(try library.worksheet(copy).worksheet.encounter == library.worksheet(id).worksheet.encounter)
    #expect(try library.entries(of: copy).map(\.event) == [.created(.copy(of: id))])
  }

  @Test("A file is linked to the worksheet that was saved to it last")
  func linkedFile() throws {
    let library = try Library(at: folder.path)
    let sheet = Worksheet(ChartedEncounter(id: "1"))
    let first = try library.create(sheet, from: .file("/a.json"), figures: WorksheetFigures(), by: .anna)
    let second = try library.create("2")
    #expect(try library.linked(to: "/a.json")?.id == first)
    #expect(try library.worksheet(first).isInFile)
    #expect(try !library.worksheet(second).isInFile)
    let hold = try library.mustHold(first)
    var edited = try library.worksheet(first).worksheet
    edited.perform(.setEncounter(.title("two days")))
    try library.commit(&edited, under: hold)
    #expect(try !library.worksheet(first).isInFile)
    try library.release(hold)
    try library.noteSaved(second, to: "/a.json", by: .anna)
    let linked = try library.linked(to: "/a.json")
    #expect(linked?.id == second)
    #expect(linked?.entry == 2)
    #expect(try library.summary(of: first).file == nil)
  }

  @Test("A worksheet that isn't there is a sentence")
  func noSuchWorksheet() throws {
    let library = try Library(at: folder.path)
    let problem = #expect(throws: LibraryProblem.self) { try library.worksheet(7) }
    #expect(problem?.description == "there is no worksheet 7 in the library; `dripsheet list` lists them")
    #expect(throws: LibraryProblem.self) { try library.mark(7, .done, by: .anna) }
    #expect(throws: LibraryProblem.self) { try library.hold(7, by: .anna) }
  }
}
