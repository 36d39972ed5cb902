import InfusionCoding
import Testing
import TestSupport

@Suite("S15: lines")
struct GatherLinesTests {
  @Test("units of one code, modifier list and date are one line, with every row that earned them")
  func oneLine() throws {
    let coded = try Coded(
      """
      5. 1000 morphine push
      3. 1030 morphine push
      9. 1100 morphine push
      7. 8/5 1100 morphine push
      """)
    #expect(coded.codes == "96374, 96376 x2, 8/5 96376")
    #expect(coded.result.lines.map(\.rows) == [[5], [3, 9], [7]])
  }

  @Test("other modifiers are another line")
  func modifiers() throws {
    let coded = try Coded(
      """
      site: b, because of need; site: c, because of need
      1000 morphine push @a; 1001 lorazepam push @b; 1002 famotidine push @c
      """
    )
    #expect(coded.codes == "96374, 96374-XS x2")
    #expect(coded.result.lines.map(\.rows) == [[1], [2, 3]])
  }

  @Test("lines sort by date, then code, then modifiers")
  func order() throws {
    let coded = try Coded(
      """
      8/5 1000 morphine push; 8/5 1100-2000 fluorouracil pump; 8/5 1200 alteplase declot
      8/4 1000-1031 LR; 8/4 1100 morphine pump; 8/4 1200 fulvestrant IM inj; 8/4 1300 cisplatin IA
      8/4 1400 ketorolac IM inj visit:2; 8/4 1500 ketorolac IM inj; 8/4 1600 lorazepam push visit:2
      """)
    #expect(
      coded.codes
        == "96361, 96372-XS x2, 96374, 96402, 96420, C8957, 8/5 36593, 8/5 96374, 8/5 96416")
  }

  @Test("codes sort by their text: digits before letters")
  func codes() {
    #expect(Code.allCases.map(\.text) == Code.allCases.map(\.text).sorted())
    #expect(Code.allCases.allSatisfy { Code(text: $0.text) == $0 })
    #expect(Code(text: "96364") == nil && Code(text: "") == nil)
  }

  @Test("initial and add-on codes are those of the rulebook")
  func kinds() {
    #expect(Code.allCases.filter(\.isInitial).map(\.text) == ["96360", "96365", "96374", "96409", "96413"])
    #expect(
      Code.allCases.filter(\.isAddOn).map(\.text) == [
        "96361", "96366", "96367", "96368", "96370", "96371", "96375", "96376", "96411", "96415", "96417",
        "96423",
      ])
  }

  @Test("a line cites the deciding rule first, and its date rule")
  func rules() throws {
    let coded = try Coded("1000-1131 ceftriaxone; 1200 morphine push")
    #expect(coded.line(.c96365)?.rules == [.initial1, .date1])
    #expect(coded.line(.c96366)?.rules == [.hour2, .date2])
    #expect(coded.line(.c96375)?.rules == [.push2, .date1])
  }
}
