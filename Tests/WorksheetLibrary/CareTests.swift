import ChartedEncounter
import Foundation
import GRDB
import Testing
import Worksheet

@testable import WorksheetLibrary

@Suite("Backup and check")
struct CareTests {
  private let folder: LibraryFolder
  private let library: Library

  init() throws {
    folder = try LibraryFolder()
    library = try Library(at: folder.path)
  }

  @Test("A copy made while another writes holds a state that was there, and checks clean")
  func backup() throws {
    let id = try library.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
    let writer = try Writer(folder.path, id, 40, name: "bert")
    #expect(writer.next() == "holds \(id)")
    let before = try library.summary(of: id).head
    let copy = folder.file("copy.sqlite")
    try library.backup(to: copy)
    let after = try library.summary(of: id).head
    writer.waitForEnd()
    let copied = try Library(at: copy)
    #expect(try copied.check().problems == [])
    #expect(try (before...after).contains(copied.summary(of: id).head))
    #expect(try folder.mode(copy) == 0o600)
  }

  @Test("No file is written over, and what can't be written leaves nothing behind")
  func refused() throws {
    try folder.write("x", to: "there")
    #expect(throws: LibraryProblem.self) { try library.backup(to: folder.file("there")) }
    #expect(throws: LibraryProblem.self) { try library.backup(to: folder.file("no/such/folder")) }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.folder.path)
    #expect(!names.contains { $0.hasSuffix(".new") })
  }

  @Test(
    "The check finds what doesn't fit",
    arguments: [
      ("DELETE FROM entry WHERE number = 2", "entry 2 is missing"),
      ("DELETE FROM entry WHERE number = 3", "has 2 entries, and should have 3"),
      ("UPDATE entry SET event = 'x' WHERE number = 2", "entry 2 of worksheet 1 can't be read"),
      (#"UPDATE entry SET event = '{"undid":{"step":9}}' WHERE number = 2"#, "entry 2 doesn't fit"),
      ("DELETE FROM snapshot", "no sheet that its entries could begin with"),
      ("UPDATE worksheet SET encounter = 'other'", "the list shows another sheet"),
      ("UPDATE worksheet SET state = 'lost'", "the state \"lost\""),
      ("PRAGMA foreign_keys = OFF; INSERT INTO request VALUES (99, 'x', 0)", "belong to no worksheet"),
    ])
  func found(sql: String, problem: String) throws {
    let hold = try library.mustHold(try library.create())
    var sheet = try library.worksheet(1).worksheet
    sheet.perform(.setEncounter(.title("two")))
    sheet.perform(.setEncounter(.title("days")))
    try library.commit(&sheet, under: hold)
    #expect(try library.check() == LibraryCheck(worksheets: 1, entries: 3, snapshots: 1))
    try DatabaseQueue(path: folder.path).writeWithoutTransaction { try $0.execute(sql: sql) }
    #expect(try library.check().problems.contains { $0.contains(problem) })
    try library.release(hold)
  }
}
