import ChartedEncounter
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("Paste")
struct PasteTests {
  private let sheet = TypedSheet("encounter: ED 4471\n2026-08-04\n1222-1245 Rocephin")

  private func pasted(_ text: String, into sheet: TypedSheet? = nil) -> TypedSheet {
    var sheet = sheet ?? self.sheet
    sheet.send(.terminal(.paste(text)))
    return sheet
  }

  private func preview(_ text: String) -> Overlay.PastePreview? {
    if case .paste(let preview) = pasted(text).session.overlay { preview } else { nil }
  }

  @Test("Lines of shorthand are shown as they were understood, and enter as one step")
  func shorthand() {
    let shown = pasted("1243 Zithromax push\n2026-08-05\n1107 zithromax push\n")
    #expect(preview("1243 Zithromax push\n2026-08-05\n1107 zithromax push\n")?.lines.count == 2)
    #expect(shown.rows == sheet.rows)
    let entered = shown.typed("⏎")
    #expect(
      entered.rows == [
        "2026-08-04", "1222-1245 Rocephin", "1243 Zithromax push", "2026-08-05", "1107 zithromax push",
      ])
    #expect(entered.message.hasPrefix("2 rows pasted"))
    #expect(entered.place == "4 substance")
    #expect(entered.typed("^Z").rows == sheet.rows)
    #expect(entered.typed("^Z").message == "undone: 2 rows pasted")
  }

  @Test("Escape drops a paste")
  func dropped() {
    let dropped = pasted("1243 Zithromax push\n1300 Zofran").typed("⎋")
    #expect(dropped.session.overlay == nil)
    #expect(dropped.rows == sheet.rows)
  }

  @Test("A line that is not understood becomes a held row that keeps its text, and says why")
  func notUnderstood() {
    let lines = preview("1243 Zithromax push\n12x5 something odd")?.lines
    #expect(lines?.last?.understoodAs == nil)
    #expect(lines?.last?.problem?.isEmpty == false)
    let entered = pasted("1243 Zithromax push\n12x5 something odd").typed("⏎")
    #expect(entered.session.worksheet.rows.last?.asTyped == [.line: "12x5 something odd"])
    #expect(entered.session.coded.decisions[3]?.decision == .held)
  }

  @Test("A table with tabs and a header")
  func table() {
    let entered = pasted(
      """
      Date\tMedication\tDose\tRoute\tStart\tStop\tSite
      8/5/2026\tCeftriaxone\t1 g\tIV\t12:23\t12:53\tleft
      8/5/2026\tLorazepam\t\tIM\t13:25\t\tleft
      """
    ).typed("⏎")
    #expect(
      entered.rows.suffix(3) == [
        "2026-08-05", "1223-1253 Ceftriaxone @left // Dose 1 g", "1325 Lorazepam IM @left",
      ])
  }

  @Test("A table in columns of blanks without a header is told by what stands in it")
  func blanks() {
    let entered = pasted(
      """
      ceftriaxone    8/5/2026   1223   1253    IV
      lorazepam      8/5/2026   1325   1330    IV
      """
    ).typed("⏎")
    #expect(entered.rows.suffix(3) == ["2026-08-05", "1223-1253 ceftriaxone", "1325-1330 lorazepam"])
  }

  @Test("A cell of a table that is not understood keeps its text and holds its row")
  func cellNotUnderstood() {
    let entered = pasted("Drug\tStart\tStop\nZofran\t1300\tsoon\n").typed("⏎")
    #expect(entered.session.worksheet.rows.last?.asTyped == [.stop: "soon"])
    #expect(entered.session.worksheet.rows.last?.start?.time.digits == "1300")
  }

  @Test(
    "A list copied from a chart, its parts in any order",
    arguments: [
      (
        "Ceftriaxone 1 g IVPB started 8/4/2026 12:22, stopped 12:45",
        "1222-1245 Ceftriaxone // 1 g started stopped"
      ),
      ("1500-1615 Zofran 4 mg IV push", "1500-1615 Zofran push // 4 mg"),
      ("Zofran given at 3:00 PM", "1500 Zofran // given at"),
    ])
  func chart(line: String, row: String) {
    let entered = pasted("1100 morphine push\n" + line).typed("⏎")
    #expect(entered.rows.last == row)
  }

  @Test("Lines of the encounter are taken too; its own id stays")
  func keys() {
    let entered = pasted("encounter: other\npolicy: cms\nsite: left, because incompatible\n1300 Zofran @left")
      .typed("⏎")
    let encounter = entered.session.worksheet.encounter
    #expect(encounter.id == "ED 4471")
    #expect(encounter.policy == "cms")
    #expect(encounter.sites == [ChartedSite(name: "left", reason: "incompatible")])
    #expect(entered.typed("^Z").session.worksheet.encounter.policy == nil)
  }

  @Test("Links between pasted rows follow them; a link to a row outside is kept as text")
  func links() {
    let entered = pasted("1. 1300-1330 Zofran\n2. 1400-1430 Zofran continues:1\n3. 1500 Zofran continues:9")
      .typed("⏎")
    let rows = entered.session.worksheet.rows
    #expect(rows[2].continues == 2)
    #expect(rows[3].asTyped == [.continues: "9"])
  }

  @Test("In the middle of a sheet the rows go below the active one")
  func inTheMiddle() {
    let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin\n1300 Zofran").typed("↑↑")
    let entered = pasted("1. 1230 morphine\n2. 1240 morphine continues:1", into: sheet).typed("⏎")
    #expect(
      entered.rows == [
        "2026-08-04", "1222-1245 Rocephin", "1230 morphine", "1240 morphine continues:2", "1300 Zofran",
      ])
  }

  @Test("One line that is no row is text in the cell; control characters in it are text too")
  func intoCell() {
    #expect(pasted("zof").session.entry?.text == "zof")
    #expect(pasted("zo\u{1b}[2J").session.entry?.text == "zo\u{1b}[2J")
    #expect(pasted("left arm", into: sheet.typed("↑^R ↓↓↓↓")).session.entry?.text == "left arm")
  }

  @Test("Noise does no harm")
  func noise() {
    for text in ["", "\n\n", "\u{0}\u{0}\n\u{1}", String(repeating: "9", count: 5000) + "\n-", "\t\t\n\t"] {
      let entered = pasted(text).typed("⏎")
      #expect(entered.session.worksheet.rows.first == sheet.session.worksheet.rows.first)
    }
  }
}
