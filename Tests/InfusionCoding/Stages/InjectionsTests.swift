import InfusionCoding
import Testing
import TestSupport

@Suite("S3: injections under the skin and into muscle")
struct InjectionsTests {
  @Test(
    "ROUTE-1: each row once, by its class",
    arguments: [
      ("ketorolac IM inj", "96372"), ("ketorolac SC inj", "96372"), ("LR IM", "96372"),
      ("fulvestrant IM inj", "96402"), ("fulvestrant SC", "96402"), ("methotrexate chemo IM inj", "96401"),
      ("infliximab SC inj", "96401"), ("ketorolac IM", "96372"), ("ketorolac IM push", "96372"),
      ("ketorolac IM pump", "96372"),
    ])
  func classes(row: String, codes: String) throws {
    let coded = try Coded("1000-1130 \(row)")
    #expect(coded.codes == codes)
    #expect(coded.decisions == "injection" && coded.row(1)?.rules.first == .route1)
  }

  @Test(
    "ROUTE-1: under the skin, all that ROUTE-2 does not take",
    arguments: [
      ("1000-1015 deferoxamine SC", "96372"), ("1000-1016 deferoxamine SC", "96369"),
      ("1000 deferoxamine SC", "96372"), ("1000-1016 deferoxamine SC inj", "96372"),
      ("1000-1016 deferoxamine SC push", "96372"), ("1000-1016 methotrexate chemo SC", "96401"),
      ("1000-1030 LR SC", "96369"), ("1000-1015 LR SC", "96372"),
      ("set: infusionMinimumMinutes 31; 1000-1030 deferoxamine SC", "96372"),
      ("set: infusionMinimumMinutes 31; 1000-1031 deferoxamine SC", "96369"),
    ])
  func underTheSkin(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test(
    "ROUTE-1: rows of one bag are one syringe, with the first of 96401, 96402 and 96372",
    arguments: [
      ("1000 ketorolac IM inj bag:1; 1001 promethazine IM inj bag:1", "96372"),
      ("1000 ketorolac IM inj bag:1; 1001 promethazine IM inj bag:2", "96372 x2"),
      ("1000 ketorolac IM inj; 1001 promethazine IM inj", "96372 x2"),
      ("1000 ketorolac IM inj bag:1; 1001 promethazine SC inj bag:1 @left", "96372"),
      ("1000 ketorolac IM inj bag:1; 1001 promethazine IM inj bag:1 visit:2", "96372 x2"),
      ("1000 ketorolac IM inj bag:1; 1001 fulvestrant IM inj bag:1", "96402"),
      ("1000 fulvestrant IM inj bag:1; 1001 methotrexate chemo IM inj bag:1; 1002 LR IM bag:1", "96401"),
      // Bags are compared as they are.
      ("1000 ketorolac IM inj bag:a; 1001 promethazine IM inj bag:A", "96372 x2"),
      (#"1000 ketorolac IM inj bag:" a "; 1001 promethazine IM inj bag:a"#, "96372"),
      // One that is infused is not of the syringe.
      ("1000-1016 deferoxamine SC bag:1; 1001 LR SC inj bag:1", "96369, 96372-XS"),
    ])
  func syringes(sheet: String, codes: String) throws {
    #expect(try Coded(sheet).codes == codes)
  }

  @Test("ROUTE-1: a syringe counts at its earliest row, on a line with all of them")
  func syringeRows() throws {
    let coded = try Coded("8/5 0010 ketorolac IM inj bag:1; 8/4 2350 promethazine IM inj bag:1")
    #expect(coded.codes == "96372")
    #expect(coded.line(.c96372)?.rows == [1, 2])
  }

  @Test(
    "ROUTE-1: under injectionUnits perDose a dose counts once",
    arguments: [
      ("1000 fulvestrant IM inj dose:a; 1001 fulvestrant IM inj dose:a", "96402"),
      ("1000 fulvestrant IM inj dose:a; 1001 fulvestrant IM inj dose:b", "96402 x2"),
      ("1000 fulvestrant IM inj dose:a; 1001 fulvestrant IM inj dose:A", "96402 x2"),
      (#"1000 fulvestrant IM inj dose:" a"; 1001 fulvestrant IM inj dose:a"#, "96402"),
      ("1000 fulvestrant IM inj; 1001 fulvestrant IM inj", "96402 x2"),
      (#"1000 fulvestrant IM inj dose:" "; 1001 fulvestrant IM inj dose:" ""#, "96402 x2"),
      ("1000 fulvestrant IM inj dose:a; 1001 ketorolac IM inj dose:a", "96372-XS, 96402"),
      ("1000 fulvestrant IM inj dose:a; 1001 fulvestrant IM inj dose:a visit:2", "96402 x2"),
      ("1000 ketorolac IM inj dose:a; 1001 promethazine SC inj dose:a", "96372"),
      // A syringe has the dose of its earliest row.
      (
        "1000 ketorolac IM inj dose:a bag:1; 1001 promethazine IM inj dose:b bag:1; 1002 LR IM dose:a",
        "96372"
      ),
      (
        "1000 ketorolac IM inj dose:a bag:1; 1001 promethazine IM inj dose:b bag:1; 1002 LR IM dose:b",
        "96372 x2"
      ),
    ])
  func doses(sheet: String, codes: String) throws {
    #expect(try Coded("set: injectionUnits perDose; \(sheet)").codes == codes)
    #expect(try Coded(sheet).decisions.split(separator: " ").allSatisfy { $0 == "injection" })
  }

  @Test("ROUTE-1: under perInjection a dose has no say")
  func perInjection() throws {
    #expect(try Coded("1000 fulvestrant IM inj dose:a; 1001 fulvestrant IM inj dose:a").codes == "96402 x2")
  }

  @Test("ROUTE-1: a dose counts at its earliest start, then at its lower row")
  func earliestOfDose() throws {
    let coded = try Coded(
      """
      set: injectionUnits perDose
      8/5 0800 fulvestrant IM inj dose:a
      8/4 0800 fulvestrant IM inj dose:a
      8/4 0800 fulvestrant IM inj dose:a
      """)
    #expect(coded.codes == "96402")
    #expect(coded.line(.c96402)?.rows == [2])
    #expect(coded.row(1)?.against == [2] && coded.row(3)?.against == [2])
    #expect(coded.decisions == "injection injection injection")
  }
}
