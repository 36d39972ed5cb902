import ChartedEncounter
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("Substances")
struct SubstanceTests {
  private let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin")

  private func substance(_ keys: String) -> String? {
    sheet.typed(keys).session.worksheet.rows.last?.substance
  }

  @Test("Enter or Tab takes the first suggestion where the text begins its generic or brand name")
  func prefix() {
    #expect(substance("zof⏎") == "Zofran")
    #expect(substance("zof⇥") == "Zofran")
    #expect(substance("ondan⏎") == "ondansetron")
  }

  @Test("A slip is picked by digit or arrow, and is not taken by Enter")
  func slip() {
    #expect(sheet.typed("zorfan").session.entry?.choices.first?.value == "Zofran")
    #expect(substance("zorfan⏎") == "zorfan")
    #expect(substance("zorfan1") == "Zofran")
    #expect(substance("zorfan↓⏎") == "Zofran")
  }

  @Test("A part of a word is picked, and is not taken by Enter")
  func part() {
    #expect(sheet.typed("triaxone").session.entry?.choices.first?.value == "ceftriaxone")
    #expect(substance("triaxone⏎") == "triaxone")
    #expect(substance("triaxone1") == "ceftriaxone")
  }

  @Test("A digit that belongs to a name is text")
  func digitInName() {
    #expect(sheet.typed("d5").session.entry?.text == "d5")
    #expect(substance("vitamin␠b12⏎")?.lowercased().contains("b12") == true)
  }

  @Test("A digit after a blank or another digit is text")
  func digitInUnknownName() {
    #expect(sheet.typed("zorfan␠1").session.entry?.text == "zorfan 1")
    #expect(sheet.typed("zorfan␠12").session.entry?.text == "zorfan 12")
  }

  @Test("A number alone is no drug, and says so in the row's own line")
  func numberAlone() {
    let typed = sheet.typed("0900⏎")
    #expect(typed.session.worksheet.rows[1].asTyped == [.substance: "0900"])
    #expect(sheet.typed("0900").session.entry?.problem?.hasPrefix("\"0900\" is no drug") == true)
    #expect(sheet.typed("5-FU⏎").session.worksheet.rows[1].substance != nil)
  }

  @Test("The class, the usual route and method are shown beside")
  func remark() {
    #expect(sheet.typed("zof").session.entry?.choices.first?.remark.contains("tx") == true)
  }

  @Test("= takes substance and class of the row above; a digit one used lately")
  func asAboveAndRecent() {
    #expect(substance("=⏎") == "Rocephin")
    #expect(substance("1") == "Rocephin")
    #expect(sheet.session.offers.map(\.value) == ["Rocephin"])
  }

  @Test("A substance of one class leaves the class to the formulary")
  func onlyClass() {
    let row = sheet.typed("zof⏎").session.worksheet.rows.last
    #expect(row?.drugClass == nil)
    #expect(sheet.typed("zof⏎").place == "2 start")
  }

  @Test("A substance with several classes asks by showing them; a digit picks")
  func severalClasses() {
    let asked = sheet.typed("heparin⏎")
    #expect(asked.place == "2 drugClass")
    #expect((asked.session.entry?.choices.count ?? 0) > 1)
    let picked = asked.typed("1")
    #expect(picked.place == "2 start")
    #expect(picked.session.worksheet.rows.last?.drugClass != nil)
  }

  @Test("A class that is asked for and not given is left open, and the cursor goes on")
  func classLeftOpen() {
    for keys in ["heparin⏎⏎", "heparin⏎⎋"] {
      let open = sheet.typed(keys)
      #expect(open.place == "2 start")
      #expect(open.session.worksheet.rows.last?.drugClass == nil)
      #expect(open.session.coded.decisions[2]?.decision == .held)
    }
  }

  @Test("An unknown substance is kept as typed and asks for its class once a sheet")
  func unknown() {
    let asked = sheet.typed("xyzzy␠9⏎")
    #expect(asked.place == "2 drugClass")
    let chosen = asked.typed("chemo⏎ 1300⏎")
    #expect(chosen.session.worksheet.rows.last?.substance == "xyzzy 9")
    #expect(chosen.session.worksheet.rows.last?.drugClass == .chemotherapy)
    let again = chosen.typed("XYZZY␠9⏎")
    #expect(again.place == "3 start")
    #expect(again.session.worksheet.rows.last?.drugClass == .chemotherapy)
  }

  @Test("Another substance drops a class that it can't have, and keeps one that it can")
  func classOfAnotherSubstance() {
    let flush = TypedSheet("2026-08-04\n1222 heparin flush").typed("↑")
    #expect(flush.typed("zof⏎").session.worksheet.rows[0].drugClass == nil)
    #expect(flush.typed("saline⏎").session.worksheet.rows[0].drugClass == .flush)
  }

  @Test("The usual route and method are offered and taken with one key")
  func usual() {
    let offered = sheet.typed("zof⏎")
    #expect(offered.session.remarks.contains { $0.text.contains("push") && !$0.isProblem })
    let taken = offered.typed("* 1300⏎⏎")
    #expect(taken.rows.last == "1300 Zofran push")
    #expect(taken.typed("^Z^Z").rows.last == "? Zofran")
  }
}
