import ChartedEncounter
import Foundation
import Testing
import Worksheet

@testable import WorksheetLibrary

@Suite("Programs that are killed, lack room, or work beside each other")
struct ManyProgramsTests {
  private let folder: LibraryFolder
  private let library: Library

  init() throws {
    folder = try LibraryFolder()
    library = try Library(at: folder.path)
  }

  @Test("A program killed in mid-work loses no committed edit, and its hold", arguments: [1, 4, 9, 30])
  func killed(after lines: Int) throws {
    let id = try library.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
    let writer = try Writer(folder.path, id, 100_000, name: "anna")
    var last = 0
    for _ in 0...lines { last = writer.next().flatMap(Int.init) ?? last }
    writer.kill()
    for line in writer.lines() { last = Int(line) ?? last }
    #expect(last >= lines)
    #expect(try library.summary(of: id).head >= last)
    #expect(try library.check().problems == [])
    let left = library.leftOpen()
    #expect(left.map(\.worksheet) == [id])
    #expect(left.first?.halfTyped?.text.hasPrefix("half") == true)
    #expect(try library.holder(of: library.summary(of: id)) == nil)
    try library.release(try library.mustHold(id, by: .bert))
  }

  @Test("Of two programs that want one worksheet one gets it")
  func fight() throws {
    let id = try library.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
    let first = try Writer(folder.path, id, 100_000, name: "anna")
    #expect(first.next() == "holds \(id)")
    let second = try Writer(folder.path, id, 3, name: "bert")
    #expect(second.lines() == ["held"])
    guard case .heldBy(let holder) = try library.hold(id, by: .bert) else { throw NotHeld() }
    #expect(holder.person == "anna")
    first.kill()
    #expect(try Writer(folder.path, id, 3, name: "bert").waitForEnd() == 0)
  }

  @Test("A program whose worksheet is taken over learns it with its next commit")
  func takenOver() throws {
    let id = try library.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
    let writer = try Writer(folder.path, id, 100_000, name: "anna")
    for _ in 0..<3 { _ = writer.next() }
    let hold = try library.takeOver(id, by: .bert)
    let head = try library.summary(of: id).head
    #expect(writer.lines().last?.contains("taken over by bert") == true)
    #expect(try library.summary(of: id).head == head)
    #expect(try library.check().problems == [])
    try library.release(hold)
  }

  @Test("Several programs write several worksheets at once, and nothing is lost")
  func beside() throws {
    let names = ["anna", "bert", "cleo", "dora"]
    let writers = try names.map { try Writer(folder.path, 0, 25, name: $0) }
    for writer in writers { #expect(writer.waitForEnd() == 0) }
    #expect(try library.check() == LibraryCheck(worksheets: 4, entries: 4 * 26, snapshots: 4))
    #expect(Set(try library.list().map(\.encounter)) == Set(names))
  }

  @Test("Where there is no room left it says so, and all that was committed is there")
  func noRoom() throws {
    let id = try library.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
    let writer = try Writer(folder.path, id, 100_000, name: "anna", limit: 600)
    let lines = writer.lines()
    #expect(lines.last?.hasPrefix("refused: ") == true)
    #expect(lines.last?.contains("full") == true)
    let last = lines.compactMap(Int.init).last ?? 0
    #expect(last > 1)
    #expect(try library.summary(of: id).head == last)
    #expect(try library.check().problems == [])
  }
}
