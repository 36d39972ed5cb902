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
