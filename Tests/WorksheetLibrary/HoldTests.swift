import ChartedEncounter
import Foundation
import Testing
import Worksheet

@testable import WorksheetLibrary

@Suite("Holding a worksheet")
struct HoldTests {
  private let folder: LibraryFolder
  private let anna: Library
  private let bert: Library
  private let id: Int

  init() throws {
    folder = try LibraryFolder()
    anna = try Library(at: folder.path)
    bert = try Library(at: folder.path)
    id = try anna.create(rows: [ChartedRow(number: 1, substance: "Zofran")])
  }

  @Test("One at a time holds it; the other is told who and since when")
  func oneAtATime() throws {
    let hold = try anna.mustHold(id)
    guard case .heldBy(let holder) = try bert.hold(id, by: .bert) else { throw NotHeld() }
    #expect(holder == .anna)
    #expect(try bert.holder(of: bert.summary(of: id)) == .anna)
    try anna.release(hold)
    #expect(try bert.holder(of: bert.summary(of: id)) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "-holds/\(id)"))
    try bert.release(try bert.mustHold(id, by: .bert))
  }

  @Test("A program that ends without giving it back leaves what was half typed")
  func leftOpen() throws {
    do {
      let hold = try anna.mustHold(id)
      hold.note(halfTyped: HalfTypedCell(row: 2, field: .substance, text: "a longer text"), head: 1)
      hold.note(halfTyped: HalfTypedCell(row: 2, field: .substance, text: "zof"), head: 1)
      #expect(bert.leftOpen().isEmpty, "it runs still")
    }
    let half = HalfTypedCell(row: 2, field: .substance, text: "zof")
    #expect(bert.leftOpen() == [LeftOpen(worksheet: id, halfTyped: half)])
    #expect(try bert.holder(of: bert.summary(of: id)) == nil)
    let hold = try bert.mustHold(id, by: .bert)
    #expect(hold.leftover == half)
    try bert.release(hold)
    #expect(bert.leftOpen().isEmpty)
  }

  @Test("What was half typed can be forgotten")
  func forgotten() throws {
    do { _ = try anna.mustHold(id) }
    #expect(bert.leftOpen() == [LeftOpen(worksheet: id, halfTyped: nil)])
    try bert.forgetLeftOpen(id)
    #expect(bert.leftOpen().isEmpty)
  }

  @Test("The holder is woken by a request, gives it back, and the other holds it")
  func askedFor() throws {
    let hold = try anna.mustHold(id)
    let descriptor = try #require(hold.descriptor)
    hold.note(halfTyped: nil, head: 1)
    #expect(!isReadable(descriptor), "its own writing wakes nobody")
    try bert.ask(for: id, by: .bert)
    #expect(isReadable(descriptor))
    hold.drain()
    #expect(try anna.request(for: id) == .bert)
    try anna.release(hold)
    let taken = try bert.mustHold(id, by: .bert)
    #expect(try bert.request(for: id) == nil)
    #expect(taken.number > hold.number)
    try bert.release(taken)
  }

  @Test("What was asked of somebody whose program died is asked of nobody after them")
  func staleRequest() throws {
    do {
      let hold = try anna.mustHold(id)
      try bert.ask(for: hold.worksheet, by: .bert)
    }
    let hold = try bert.mustHold(id, by: .bert)
    #expect(try bert.request(for: id) == nil)
    try bert.release(hold)
  }

  @Test("Asked for with patience it is had as soon as it is given back, or taken at the end")
  func patience() throws {
    let hold = try anna.mustHold(id)
    let taken = try bert.takeOver(id, waitingMilliseconds: 1, by: .bert)
    #expect(try !anna.isInForce(hold))
    try bert.release(taken)
    let given = try bert.takeOver(id, waitingMilliseconds: 60_000, by: .bert)
    #expect(try bert.isInForce(given))
    try bert.release(given)
  }

  @Test("A worksheet to which nothing was done can be given back as if it had never been")
  func discarded() throws {
    let unused = try anna.mustHold(try anna.create())
    #expect(try anna.discardUnused(unused))
    #expect(try anna.list().map(\.id) == [id])
    let used = try anna.mustHold(id)
    try anna.mark(id, .done, by: .anna)
    #expect(try !anna.discardUnused(used))
    try anna.release(used)
  }

  @Test("One that doesn't answer loses it: its commits are refused, and kept as an offer")
  func takenOver() throws {
    let hold = try anna.mustHold(id)
    var sheet = try anna.worksheet(id).worksheet
    sheet.perform(.setEncounter(.title("anna's")))
    let head = try anna.commit(&sheet, under: hold)
    try bert.ask(for: id, by: .bert)
    let taken = try bert.takeOver(id, by: .bert)
    #expect(try !anna.isInForce(hold))
    #expect(try bert.isInForce(taken))
    sheet.perform(.setEncounter(.title("too late")))
    let deeds = sheet.takeDeeds()
    let problem = #expect(throws: LibraryProblem.self) {
      try anna.commit(deeds, to: id, sheet: sheet, figures: WorksheetFigures(), under: hold.number, by: .anna)
    }
    #expect(problem?.kind == .holdLost)
    #expect(problem?.description.contains("taken over by bert") == true)
    try anna.offer(deeds, to: id, after: head, by: .anna)
    #expect(try bert.offers(to: id).map(\.deeds) == [deeds])
    #expect(try bert.worksheet(id).worksheet.encounter.title == "anna's")
    // Giving back what was lost takes nothing from who has it.
    try anna.release(hold)
    #expect(try bert.holder(of: bert.summary(of: id)) == .bert)
    #expect(try bert.entries(of: id, after: head).map(\.event) == [.takenOver(from: "anna")])
    try bert.release(taken)
  }

  @Test("A follower is woken by what is committed and typed, and sees it")
  func following() throws {
    let hold = try anna.mustHold(id)
    let follower = try #require(try bert.follow(id, after: 1))
    #expect(try follower.news() == nil)
    #expect(!isReadable(follower.descriptor))
    var sheet = try anna.worksheet(id).worksheet
    sheet.perform(.setCell(sheet.identities[0], .dose, CellContent(.text("4 mg"))))
    let head = try anna.commit(&sheet, under: hold)
    hold.note(halfTyped: HalfTypedCell(row: 1, field: .stop, text: "12"), head: head)
    #expect(isReadable(follower.descriptor))
    #expect(try follower.news()?.worksheet.rows.first?.dose == "4 mg")
    #expect(follower.halfTyped?.text == "12")
    #expect(!isReadable(follower.descriptor))
    try anna.release(hold)
    #expect(isReadable(follower.descriptor), "giving it back wakes too")
    #expect(try follower.news() == nil)
    let again = try anna.mustHold(id)
    #expect(isReadable(follower.descriptor), "so does opening it again")
    #expect(try follower.news() == nil)
    again.note(halfTyped: nil, head: head)
    #expect(isReadable(follower.descriptor))
    try anna.release(again)
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }
}

extension OpenedWorksheet: Equatable {
  public static func == (one: OpenedWorksheet, other: OpenedWorksheet) -> Bool {
    one.summary == other.summary && one.worksheet.holdsTheSame(as: other.worksheet)
  }
}
