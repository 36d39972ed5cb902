import ChartedEncounter
import Foundation
import GRDB
import Testing

@testable import WorksheetLibrary

@Suite("Libraries of other programs")
struct SchemaTests {
  private let folder: LibraryFolder

  init() throws { folder = try LibraryFolder() }

  private func run(_ sql: String) throws {
    try DatabaseQueue(path: folder.path).writeWithoutTransaction { try $0.execute(sql: sql) }
    try folder.setMode(0o600, of: folder.path)
  }

  @Test("A library of version 1 opens, with all that is in it")
  func version1() throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/library-1.sql")
    try run(try String(contentsOf: fixture, encoding: .utf8))
    let library = try Library(at: folder.path)
    #expect(try library.check() == LibraryCheck(worksheets: 2, entries: 8, snapshots: 2))
    let list = try library.list()
    #expect(list.map(\.encounter) == ["ED 4472", "ED 4471"])
    #expect(list.last?.state == .waiting(question: "when did the ceftriaxone stop?"))
    #expect(list.last?.stateBy == .bert)
    var sheet = try library.worksheet(1).worksheet
    #expect(sheet.encounter.rows.map(\.dose) == ["1 g"])
    #expect(sheet.undo()?.sentence == "row 1 dose 1 g, blank again")
    #expect(try library.offers(to: 1).count == 1)
  }

  @Test("A newer program's library is refused and left as it is")
  func newer() throws {
    _ = try Library(at: folder.path)
    try run("INSERT INTO grdb_migrations VALUES ('99')")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.path))
    let problem = #expect(throws: LibraryProblem.self) { try Library(at: folder.path) }
    #expect(problem?.kind == .newerVersion)
    #expect(problem?.description.contains("newer dripsheet") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == before)
  }

  @Test("An entry in a form of a newer program is said, and which")
  func newerForm() throws {
    let id = try Library(at: folder.path).create()
    try run("UPDATE entry SET form = 9; UPDATE snapshot SET form = 9")
    let library = try Library(at: folder.path)
    let problem = #expect(throws: LibraryProblem.self) { try library.worksheet(id) }
    #expect(problem?.description.contains("form 9 is not known") == true)
    #expect(try library.check().problems.count == 1)
  }

  @Test("Somebody else's database is refused and left as it is")
  func foreign() throws {
    try run("CREATE TABLE recipe (name TEXT)")
    #expect(throws: LibraryProblem.self) { try Library(at: folder.path) }
    let tables = try DatabaseQueue(path: folder.path).read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema")
    }
    #expect(tables == ["recipe"])
  }

  @Test("What is no database is refused and left as it is")
  func noDatabase() throws {
    let text = String(repeating: "encounter: ED 4471\n", count: 100)
    try folder.write(text, to: "library.sqlite")
    let problem = #expect(throws: LibraryProblem.self) { try Library(at: folder.path) }
    #expect(problem?.kind == .notALibrary)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path)) == Data(text.utf8))
  }

  @Test("A truncated library is said to be damaged, when it is opened or at the latest by the check")
  func truncated() throws {
    do {
      let library = try Library(at: folder.path)
      let row = ChartedRow(number: 1, note: String(repeating: "x", count: 900))
      for _ in 0..<30 { _ = try library.create(rows: [row]) }
    }
    let size = try Data(contentsOf: URL(fileURLWithPath: folder.path)).count
    truncate(folder.path, size / 2 / 4096 * 4096)
    let problem = #expect(throws: LibraryProblem.self) {
      let check = try Library(at: folder.path).check()
      if let first = check.problems.first { throw LibraryProblem(.damaged, first) }
    }
    #expect(problem?.kind == .damaged)
  }

  @Test("A file that may not be written is said to be read-only", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    _ = try Library(at: folder.path)
    try folder.setMode(0o400, of: folder.path)
    let problem = #expect(throws: LibraryProblem.self) { try Library(at: folder.path) }
    #expect(problem?.kind == .readOnly || problem?.kind == .refusedBySystem)
  }
}
