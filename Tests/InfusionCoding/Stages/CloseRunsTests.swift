import InfusionCoding
import Testing
import TestSupport

@Suite("S4: a rate step, the next bag, the next page")
struct CloseRunsTests {
  @Test(
    "RUN-3: at most joinWithin minutes after the stop",
    arguments: [
      (0, "1000-1010 vancomycin; 1010-1016 vancomycin", true),
      (0, "1000-1010 vancomycin; 1011-1017 vancomycin", false),
      (0, "1000-1010 vancomycin; 1005-1016 vancomycin", true),
      (0, "1000-1010 vancomycin; 1000-1006 vancomycin", true),
      (0, "1010-1016 vancomycin; 1000-1010 vancomycin", true),
      (5, "1000-1010 vancomycin; 1015-1021 vancomycin", true),
      (5, "1000-1010 vancomycin; 1016-1022 vancomycin", false),
      (60, "1000-1010 vancomycin; 1110-1116 vancomycin", true),
      (60, "1000-1010 vancomycin; 1111-1117 vancomycin", false),
      (60, "2300-2310 vancomycin; 8/5 0010-0016 vancomycin", true),
      // One drug, one access, one visit, and not charted as a push.
      (60, "1000-1010 vancomycin; 1010-1016 cefazolin", false),
      (60, "1000-1010 vancomycin chemo; 1010-1016 vancomycin tx", false),
      (60, "1000-1010 vancomycin @a; 1010-1016 vancomycin @b", false),
      (60, "1000-1010 vancomycin @a; 1010-1016 vancomycin", true),
      (60, "1000-1010 vancomycin; 1010-1016 vancomycin visit:2", false),
      (60, "1000-1010 vancomycin; 1010-1016 vancomycin push", false),
      (60, "1000-1010 vancomycin inj; 1010-1016 vancomycin", false),
      // One without minutes can follow, none can follow it.
      (0, "1000-1010 vancomycin; 1010 vancomycin", true), (0, "1000-1010 vancomycin; 1005 vancomycin", true),
      (0, "1000-1010 vancomycin; 1000 vancomycin", true), (0, "1000 vancomycin; 1000-1010 vancomycin", true),
      (0, "1000-1010 vancomycin; 1011 vancomycin", false),
      (60, "1000 vancomycin; 1001-1010 vancomycin", false),
      (60, "1000 vancomycin; 1000 vancomycin", false),
      (0, "1000-1000 vancomycin; 1000-1010 vancomycin", true),
    ])
  func close(within minutes: Int, sheet: String, isOne: Bool) throws {
    let coded = try Coded("set: joinWithin \(minutes); \(sheet)")
    #expect(coded.row(1)?.run == (isOne ? [1, 2] : []))
    #expect(coded.row(1)?.rules.contains(.run3) == isOne)
  }

  @Test("RUN-3: directly or over others")
  func overOthers() throws {
    let coded = try Coded(
      "1020-1025 vancomycin; 1000-1010 vancomycin; 1010-1020 vancomycin; 1026-1030 vancomycin")
    #expect(coded.row(1)?.run == [1, 2, 3])
    #expect(coded.row(4)?.run == [])
    // The longest before it is followed, not the last.
    let under = try Coded("1000-1100 vancomycin; 1010-1020 vancomycin; 1100-1110 vancomycin")
    #expect(under.row(3)?.run == [1, 2, 3])
    let without = try Coded("1000-1010 vancomycin; 1005 vancomycin; 1010-1016 vancomycin")
    #expect(without.row(3)?.run == [1, 2, 3])
  }

  @Test("RUN-3: a run's pause belongs to it")
  func inAPause() throws {
    let coded = try Coded("1000-1005 vancomycin bag:1; 1100-1105 vancomycin bag:1; 1030-1036 vancomycin")
    #expect(coded.codes == "96365")
    #expect(coded.row(3)?.minutes == 16)
  }

  @Test("RUN-3: bags of the same mixture")
  func mixtures() throws {
    let coded = try Coded(
      """
      1000-1010 ondansetron bag:1; 1000-1010 dexamethasone bag:1
      1010-1016 dexamethasone bag:2; 1010-1016 ondansetron bag:2
      """)
    #expect(coded.codes == "96365")
    let other = try Coded("1000-1010 ondansetron bag:1; 1000-1010 dexamethasone bag:1; 1010-1016 ondansetron")
    #expect(other.codes == "96374, 96375")
  }

  @Test(
    "RUN-3: hydration's gap is a pause of its own",
    arguments: [(0, ""), (4, ""), (5, "96360")])
  func hydration(within minutes: Int, codes: String) throws {
    #expect(try Coded("set: joinWithin \(minutes); 1000-1020 LR; 1025-1036 LR").codes == codes)
  }
}
