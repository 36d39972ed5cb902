import ChartedEncounter
import InfusionCoding
import TerminalCells
import Testing

@testable import WorksheetScreens
@testable import WorksheetSession

/// The terminal's own cursor is on what is active: a screen reader and a braille display follow it.
@Suite("The hardware cursor")
struct HardwareCursorTests {
  private static let sizes = [(80, 23), (100, 30), (200, 60)].map { Size(columns: $0.0, lines: $0.1) }

  /// What stands from the cursor on, and the whole line.
  private static func here(_ session: Session, _ size: Size = sizes[0]) -> (rest: String, line: String) {
    let frame = Screen.frame(of: session, size: size, glyphs: .utf8, cases: Screens.cases)
    let line = frame.text.split(separator: "\n", omittingEmptySubsequences: false)[frame.cursor.line]
    return (String(line.dropFirst(frame.cursor.column)), String(line))
  }

  @Test("is on the active cell of the grid", arguments: GridColumn.typed)
  func grid(column: GridColumn) {
    for size in Self.sizes {
      for row in [0, 3, 5] {
        let session = SheetFixture.twoDays.session(row: row, column: column)
        let (rest, line) = Self.here(session, size)
        #expect(line.hasPrefix("> \(row + 1) ") || line.hasPrefix(">\(row + 1) "))
        let expected: String? =
          switch column {
          case .date: row == 0 ? "08/04" : "08/05"
          case .substance: "ceftriaxone"
          case .drugClass: "tx"
          case .route: "IV"
          case .site: "A"
          case .start: ["1222", "1223", "2237"][row / 2]
          case .stop: ["1245", "1253", "2307"][row / 2]
          default: nil
          }
        if let expected { #expect(rest.hasPrefix(expected)) }
      }
    }
  }

  @Test("is on the new row")
  func newRow() {
    #expect(Self.here(SheetFixture.twoDays.session()).line.hasPrefix("> 7"))
  }

  @Test("is behind what is being typed")
  func entry() {
    let session = SheetFixture.twoDays.session(
      row: 3, column: .stop, entry: CellEntry(text: "12", caret: 2))
    let (rest, line) = Self.here(session)
    #expect(String(line.dropLast(rest.count)).hasSuffix("12"))
  }

  @Test("is on the active field of the row card", arguments: Session.rowCardFields.indices)
  func rowCard(field: Int) {
    let session = SheetFixture.twoDays.session(row: 3, overlay: .rowCard(field: field))
    let text = session.text(of: Session.rowCardFields[field])
    for size in Self.sizes {
      let rest = Self.here(session, size).rest
      // A blank cell shows what it means.
      #expect(text.isEmpty ? rest.first.map { $0 != " " } == true : rest.hasPrefix(text))
    }
  }

  @Test("is on the active field of the encounter card")
  func encounterCard() {
    var session = SheetFixture.twoSites.session(row: 3)
    for (index, field) in session.encounterCardFields.enumerated() {
      session.overlay = .encounterCard(field: index)
      let (rest, line) = Self.here(session)
      let text = session.text(of: field)
      #expect(line.contains(field.label))
      // A long text is cut to its column.
      #expect(rest.hasPrefix(text.prefix(8)))
    }
  }

  @Test("is on the item that is chosen")
  func lists() {
    var session = CodedFixture.session(CodedFixture.oneAccess, row: 3)
    for (index, finding) in session.findings.enumerated() {
      session.overlay = .findings(selected: index)
      let line = Self.here(session).line
      #expect(line.contains(finding.severity.rawValue))
      if index > 0 { #expect(line.hasPrefix(">")) }
    }
    for (index, example) in Screens.cases.enumerated() {
      session.overlay = .cases(selected: index)
      #expect(Self.here(session).line.contains(example.name))
    }
    session.overlay = .timeline
    #expect(Self.here(session).line.contains(">"))
  }

  @Test("is where an answer or a command is typed")
  func typed() throws {
    let palette = SheetFixture.twoDays.session(
      row: 3, overlay: .palette(Overlay.Palette(text: "row", selected: 2)))
    let (rest, line) = Self.here(palette)
    #expect(String(line.dropLast(rest.count)).hasSuffix("row"))
    let question = try #require(Screens.all.first { $0.name == "question" }).session
    #expect(Self.here(question).rest.hasPrefix("s"))
  }

  @Test("is on the first line of what is only read", arguments: ["why", "help", "compare", "paste", "lines"])
  func read(name: String) throws {
    let session = try #require(Screens.all.first { $0.name == name }).session
    for size in Self.sizes {
      let line = Self.here(session, size).line
      #expect(line.contains { $0.isLetter || $0.isNumber } && !line.contains("──"))
    }
  }
}
