import ChartedEncounter
import InfusionCoding
import Testing

@testable import WorksheetSession

@Suite("Whole encounters typed by keys")
struct WorkedCaseTests {
  /// The source document's two days in the ED: each row is at most sixteen keys beside the new date.
  @Test("Two days in the ED")
  func twoDays() {
    let sheet = TypedSheet().typed(
      """
      roce⏎ 1222 ⏎ 1245⏎  zith⏎ 1243 ⏎
      zith⏎ ⇱d+1⏎ 1107 ⏎  roce⏎ 1223 1253⏎  ativ⏎ 1325 ⏎  roce⏎ 2237 2307⏎
      """)
    #expect(
      sheet.rows == [
        "2026-08-04", "1222-1245 Rocephin", "1243 Zithromax", "2026-08-05", "1107 Zithromax",
        "1223-1253 Rocephin", "1325 Ativan", "2237-2307 Rocephin",
      ])
    #expect(sheet.codes == ["8/4 96365 x1", "8/4 96375 x1", "8/5 96375 x1", "8/5 96376 x3"])
    let what = sheet.typed("↑↑↑ ⇲ 1254")
    #expect(what.codes == ["8/4 96365 x1", "8/4 96375 x1", "8/5 96366 x1", "8/5 96375 x1", "8/5 96376 x2"])
  }

  @Test("The same by one who knows the keys: drugs used before by digit, dates before times; 70 keys at most")
  func twoDaysByDigits() {
    let keys = "8/4⏎ roce⏎ 1222 1245⏎ zith⏎ 1243⏎ 1 d+1␠1107⏎ 2 1223 1253⏎ ativ⏎ 1325⏎ 2 2237 2307⏎"
    #expect(KeyScript.keys(keys).count <= 70)
    let sheet = TypedSheet().typed(keys)
    #expect(sheet.codes == ["8/4 96365 x1", "8/4 96375 x1", "8/5 96375 x1", "8/5 96376 x3"])
  }

  @Test(
    "Twelve rows with a wrong date, a mistyped time, an unknown drug, a bag over midnight and a second visit")
  func twelveRows() {
    var sheet = TypedSheet().typed(
      """
      8/4⏎ van⏎ 0800 0900⏎  zof⏎ 0805⏎  mor⏎ 0810⏎  NS⏎ 1 0900 1030⏎
      keto⏎ 1100⏎  mor⏎ 1130⏎  zof⏎ 1230⏎  van⏎ 1300 1400⏎
      """)
    // The day was the 5th.
    sheet.type("^X j")
    #expect(sheet.session.paletteRemark == "Enter moves rows 1-8 by +1 day")
    sheet.type("⏎")
    // An unknown drug, whose class is asked for.
    sheet.type("zyxamab⏎")
    #expect(sheet.message == "what is zyxamab given for here?")
    sheet.type("4 1500 1600⏎")
    // Row 6 was at 1135.
    sheet.type(":6⏎ ⏎ 1135 ^X n")
    // Over midnight: the next day is offered.
    sheet.type("NS⏎ 1 2330 0130⏎")
    #expect(
      sheet.session.remarks.first?.text == "row 10: stop 0130 lies before start 2330: + takes the next day")
    sheet.type("+ zof⏎ d+1␠0900 ^P visit⏎ 2⏎ ⎋ ^X n mor⏎ 0910⏎")
    #expect(
      sheet.rows == [
        "2026-08-05", "0800-0900 vancomycin", "0805 Zofran", "0810 morphine", "0900-1030 NS hyd",
        "1100 ketorolac", "1135 morphine", "1230 Zofran", "1300-1400 vancomycin", "1500-1600 zyxamab bio",
        "2330-0130+1d NS hyd", "2026-08-06", "0900 Zofran visit:2", "0910 morphine visit:2",
      ])
    #expect(sheet.session.coded.result.rows.allSatisfy { $0.decision != .held })
  }

  @Test("A row by the number pad alone: a drug used before, its start, minutes to its stop")
  func numberPad() {
    let keys = KeyScript.keys("1 1500 +45⏎")
    #expect(keys.allSatisfy { $0 == .enter || "0123456789+-./".contains($0.name) })
    let sheet = TypedSheet("2026-08-04\n1222-1245 Rocephin").typed("1 1500 +45⏎")
    #expect(sheet.rows == ["2026-08-04", "1222-1245 Rocephin", "1500-1545 Rocephin"])
    #expect(sheet.place == "3 substance")
  }

  @Test("Three staggered infusions")
  func staggered() {
    let sheet = TypedSheet().typed(
      "zof⏎ 1807 ⏎ 1916⏎  morphine⏎ 1902 1939⏎  infuv⏎ 1922 2039⏎")
    #expect(sheet.codes == ["8/4 96365 x1", "8/4 96367 x1", "8/4 96368 x1"])
  }

  @Test("Hydration after a drug: the fluid asks what it is for")
  func hydration() {
    let sheet = TypedSheet().typed("zof⏎ 1500 ⏎ 1615⏎  NS⏎ 1 1700 1835⏎")
    #expect(sheet.codes == ["8/4 96361 x2", "8/4 96365 x1"])
  }
}
