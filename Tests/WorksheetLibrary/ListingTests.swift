import ChartedEncounter
import Testing
import Worksheet

@testable import WorksheetLibrary

@Suite("The list of worksheets")
struct ListingTests {
  private let folder: LibraryFolder
  private let library: Library

  init() throws {
    folder = try LibraryFolder()
    library = try Library(at: folder.path)
  }

  private func query(
    order: WorksheetQuery.Order = .touched, limit: Int? = nil,
    _ change: (inout WorksheetQuery) -> Void = { _ in }
  ) -> WorksheetQuery {
    var query = WorksheetQuery()
    query.order = order
    query.limit = limit
    change(&query)
    return query
  }

  @Test("Thousands are listed, filtered and sorted")
  func thousands() throws {
    let row = ChartedRow(
      number: 1, substance: "Zofran", start: ChartedTime(year: 2026, month: 8, day: 4, hour: 15, minute: 0))
    try library.write { database in
      for number in 1...5000 {
        _ = try Library.create(
          Worksheet(ChartedEncounter(id: "ED \(number)", rows: [row])), from: .blank,
          figures: WorksheetFigures(codes: "96374", findings: number % 7),
          by: Touch(person: "anna", moment: number), in: database)
      }
    }
    let all = try library.list()
    #expect(all.count == 5000)
    #expect(all.first?.encounter == "ED 5000")
    #expect(all.first?.firstDay == "2026-08-04")
    #expect(all.first?.lastDay == "2026-08-04")
    #expect(all.first?.rows == 1)
    #expect(try library.list(query { $0.text = "ed 4999" }).map(\.id) == [4999])
    #expect(try library.list(query(order: .findings, limit: 1)).first?.figures.findings == 6)
    #expect(try library.list(query(order: .id, limit: 2)).map(\.id) == [1, 2])
  }

  @Test("States, words of any kind and the archive narrow it")
  func narrowed() throws {
    let (one, two, three) = (try library.create("1"), try library.create("2"), try library.create("3"))
    try library.mark(two, .waiting(question: "stop of 100% row_4?"), by: .bert)
    try library.mark(three, .done, by: .bert)
    try library.archive(one, true, by: .anna)
    #expect(try library.list().map(\.id) == [three, two])
    #expect(try library.list(query { $0.isArchived = true }).map(\.id) == [one])
    #expect(try library.list(query(order: .state) { $0.isArchived = nil }).map(\.id) == [one, two, three])
    #expect(try library.list(query { $0.states = ["waiting"] }).map(\.id) == [two])
    #expect(try library.list(query { $0.text = "100% row_4 bert" }).map(\.id) == [two])
    #expect(try library.list(query { $0.text = "row%4" }).isEmpty)
    try library.archive(one, false, by: .anna)
    try library.archive(one, false, by: .anna)
    #expect(try library.summary(of: one).head == 3, "what is so already is no entry")
  }

  @Test("A day that no calendar has is no day of the list")
  func impossibleDay() throws {
    var row = ChartedRow(number: 1)
    row.start = ChartedTime(year: 2026, month: 2, day: 31, hour: 10, minute: 0)
    let id = try library.create(rows: [row])
    #expect(try library.summary(of: id).firstDay == nil)
  }
}
