import InfusionCoding
import Testing

@Suite("EDIT-1: an add-on needs its primary")
struct AddOnEditTests {
  static let tables: EditTables = {
    var editions = Editions<AddOnPrimaries>()
    editions.add(
      AddOnPrimaries(everywhere: [.c96365, .c96367], practitionerOnly: [.c96360]), effective: editDay - 30)
    editions.add(AddOnPrimaries(everywhere: [.c96413]), effective: editDay + 30)
    var open = Editions<AddOnPrimaries>()
    open.add(AddOnPrimaries(isOpen: true), effective: 0)
    var tables = EditTables()
    tables.addOns = [.c96366: editions, .c96375: open]
    return tables
  }()

  static func facts(_ lines: [CodeLine], _ setting: CareSetting = .facility) -> [EditFinding.Fact] {
    EditCheck(of: lines, setting: setting, tables: tables).findings.map(\.fact)
      .filter { if case .unitsAboveLimit = $0 { false } else { true } }
  }

  @Test("with none of its primaries in the encounter it is an error that names those accepted")
  func missing() throws {
    let lines = [editLine(.c96374, row: 1), editLine(.c96366, 2, row: 4), editLine(.c96366, 1, .xs, row: 3)]
    let check = EditCheck(of: lines, setting: .facility, tables: Self.tables)
    let finding = try #require(check.findings.first)
    #expect(check.findings.count == 1)
    #expect(finding.fact == .addOnWithoutPrimary(.c96366, accepted: [.c96365, .c96367]))
    #expect(finding.id == .addOnWithoutPrimary && finding.severity == .error)
    #expect(finding.rows == [3, 4] && finding.day == editDay && finding.codes == [.c96366])
    #expect(finding.table == EditTable(name: .addOn, setting: nil, effective: editDay - 30))
  }

  @Test("a primary on its date is enough, in any order", arguments: [Code.c96365, .c96367])
  func present(primary: Code) {
    #expect(Self.facts([editLine(.c96366), editLine(primary)]).isEmpty)
    #expect(Self.facts([editLine(primary), editLine(.c96366)]).isEmpty)
  }

  @Test("a primary on another date is a note that names the nearest, the earlier of two")
  func otherDate() {
    let lines = [
      editLine(.c96365, day: editDay - 2), editLine(.c96367, day: editDay - 1), editLine(.c96366),
      editLine(.c96365, day: editDay + 1),
    ]
    #expect(
      Self.facts(lines) == [.primaryOnOtherDate(.c96366, primary: .c96367, on: editDay - 1)])
    let finding = EditCheck(of: lines, setting: .facility, tables: Self.tables).findings.first
    #expect(finding?.severity == .note)
    #expect(finding?.codes == [.c96366, .c96367])
  }

  @Test("a primary for practitioners only counts in an office alone")
  func practitionerOnly() {
    let lines = [editLine(.c96360), editLine(.c96366)]
    #expect(Self.facts(lines, .facility) == [.addOnWithoutPrimary(.c96366, accepted: [.c96365, .c96367])])
    #expect(Self.facts(lines, .professional).isEmpty)
  }

  @Test("the edition is that of the add-on's date")
  func edition() {
    let lines = [editLine(.c96413, day: editDay + 30), editLine(.c96366, day: editDay + 30)]
    #expect(Self.facts(lines).isEmpty)
    let earlier = [editLine(.c96413, day: editDay + 29), editLine(.c96366, day: editDay + 29)]
    #expect(Self.facts(earlier) == [.addOnWithoutPrimary(.c96366, accepted: [.c96365, .c96367])])
  }

  @Test("where the contractor decides, none can be missing")
  func open() {
    #expect(Self.facts([editLine(.c96375)]).isEmpty)
  }
}
