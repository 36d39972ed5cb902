import InfusionCoding
import Testing

@Suite("EDIT-2: pairs of codes on one date")
struct CodePairEditTests {
  static let tables: EditTables = {
    let pairs = [
      CodePair(denied: .c96523, isOpenedByModifier: false, effective: 100),
      CodePair(denied: .c96360, isOpenedByModifier: true, effective: 90),
    ]
    var (editions, newer) = (Editions<[CodePair]>(), Editions<[CodePair]>())
    editions.add(pairs, effective: 100)
    newer = editions
    newer.add([], effective: editDay + 1)
    var tables = EditTables()
    tables.pairs[.facility] = [.c96365: newer]
    return tables
  }()

  static func check(_ lines: [CodeLine], _ setting: CareSetting = .facility) -> EditCheck {
    EditCheck(of: lines, setting: setting, tables: tables)
  }

  @Test(
    "a pair never paid is an error, whatever the modifiers and the order",
    arguments: [Modifiers.Distinct.none, .xs, .xe, .fiftyNine])
  func never(distinct: Modifiers.Distinct) throws {
    let lines = [editLine(.c96523, 1, distinct, row: 2), editLine(.c96365, row: 1)]
    for lines in [lines, lines.reversed()] {
      let finding = try #require(Self.check(lines).findings.first)
      #expect(finding.fact == .codePairNever(paid: .c96365, denied: .c96523))
      #expect(finding.severity == .error && finding.id == .codePairNever && finding.needsModifier == nil)
      #expect(finding.rows == [1, 2] && finding.codes == [.c96365, .c96523])
      #expect(finding.table == EditTable(name: .ptp, setting: .facility, effective: 100))
    }
  }

  @Test("a pair that a modifier opens is a warning where neither line has one, and says which code needs it")
  func bare() throws {
    let finding = try #require(
      Self.check([editLine(.c96365, row: 5), editLine(.c96360, row: 4)]).findings.first)
    #expect(finding.fact == .codePair(paid: .c96365, denied: .c96360))
    #expect(finding.severity == .warning && finding.needsModifier == .c96360)
    #expect(finding.rows == [4, 5])
    #expect(finding.table.effective == 90)
  }

  @Test("59 or an X modifier on either line opens it", arguments: [Modifiers.Distinct.xs, .xe, .fiftyNine])
  func opened(distinct: Modifiers.Distinct) {
    #expect(Self.check([editLine(.c96365), editLine(.c96360, 1, distinct)]).findings.isEmpty)
    #expect(Self.check([editLine(.c96365, 1, distinct), editLine(.c96360)]).findings.isEmpty)
  }

  @Test("53 opens nothing")
  func discontinued() {
    var line = editLine(.c96365)
    line.modifiers = Modifiers(isDiscontinued: true)
    #expect(Self.check([line, editLine(.c96360)]).findings.count == 1)
  }

  @Test("a bare line is found beside a marked one of its code, and is the one named")
  func oneOfTwoLines() throws {
    let lines = [editLine(.c96365, row: 1), editLine(.c96365, 1, .xs, row: 2), editLine(.c96360, row: 3)]
    #expect(try #require(Self.check(lines).findings.first).rows == [1, 3])
  }

  @Test("codes of two dates are no pair")
  func twoDates() {
    #expect(Self.check([editLine(.c96365), editLine(.c96523, day: editDay - 1)]).findings.isEmpty)
  }

  @Test("a newer table that lacks the pair ends it")
  func ended() {
    let lines = [editLine(.c96365, day: editDay + 1), editLine(.c96523, day: editDay + 1)]
    #expect(Self.check(lines).findings.isEmpty)
  }

  @Test("a setting without a table is not checked")
  func office() {
    let check = Self.check([editLine(.c96365), editLine(.c96523)], .professional)
    #expect(check.findings.isEmpty)
    #expect(check.unchecked[.ptp] == [.c96365, .c96523])
    #expect(Self.check([editLine(.c96365), editLine(.c96523)]).unchecked[.ptp] == nil)
  }
}
