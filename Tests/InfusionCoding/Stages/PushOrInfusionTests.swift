import InfusionCoding
import Testing
import TestSupport

@Suite("S5: push or infusion")
struct PushOrInfusionTests {
  @Test(
    "TIME-16: 16 minutes make an infusion, less a push",
    arguments: [
      ("1000-1015 ceftriaxone", "96374"), ("1000-1016 ceftriaxone", "96365"),
      ("1000-1015 carboplatin", "96409"), ("1000-1016 carboplatin", "96413"),
      ("1000-1000 ceftriaxone", "96374"), ("2345-0000+1d ceftriaxone", "96374"),
      ("2344-0000+1d ceftriaxone", "96365"), ("1000-1015 infliximab", "96409"),
      ("1000-1016 fulvestrant", "96413"),
    ])
  func sixteen(sheet: String, codes: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.codes == codes)
    #expect(coded.row(1)?.rules.contains(.time16) == true)
  }

  @Test(
    "TIME-16: the threshold is the setting infusionMinimumMinutes",
    arguments: [
      (1, "1000-1000", "96374"), (1, "1000-1001", "96365"), (31, "1000-1030", "96374"),
      (31, "1000-1031", "96365"),
      (1440, "1000-0959+1d", "96374"), (1440, "1000-1000+1d", "96365, 96366 x13, 8/5 96366 x10"),
    ])
  func threshold(minimum: Int, times: String, codes: String) throws {
    let coded = try Coded("set: infusionMinimumMinutes \(minimum); \(times) ceftriaxone")
    #expect(coded.codes == codes)
    #expect(coded.row(1)?.decision == .initial)
  }

  @Test(
    "a charted push stays one at any length, unless pushByClock",
    arguments: [
      ("false", "1000-1015 ondansetron push", "96374", ""),
      ("false", "1000-1016 ondansetron push", "96374", "longPush 1"),
      ("false", "1000-1100 ondansetron inj", "96374", "longPush 1"),
      ("false", "1000-1016 fluorouracil push", "96409", "longPush 1"),
      ("true", "1000-1015 ondansetron push", "96374", ""),
      ("true", "1000-1016 ondansetron push", "96365", ""),
      ("true", "1000-1016 fluorouracil inj", "96413", ""), ("true", "1000 ondansetron push", "96374", ""),
    ])
  func chartedPush(byClock: String, row: String, codes: String, findings: String) throws {
    let coded = try Coded("set: pushByClock \(byClock); \(row)")
    #expect(coded.codes == codes)
    #expect(coded.findings == findings)
  }

  @Test("longPush goes by the setting infusionMinimumMinutes, and is one finding for a run")
  func longPush() throws {
    #expect(try Coded("set: infusionMinimumMinutes 31; 1000-1030 ondansetron push").findings == "")
    #expect(try Coded("set: infusionMinimumMinutes 31; 1000-1031 ondansetron push").findings == "longPush 1")
    let bag = try Coded("1000-1010 ondansetron push bag:1; 1010-1020 dexamethasone push bag:1")
    #expect(bag.findings == "longPush 1+2")
  }

  @Test(
    "STOP-1: without minutes a charted push is one, anything else goes by missingStop",
    arguments: [
      ("push", "1000 ceftriaxone", "96374", "noStop 1"), ("push", "1000 carboplatin", "96409", "noStop 1"),
      ("push", "1000 ondansetron push", "96374", ""), ("hold", "1000 ceftriaxone", "", "noStop 1"),
      ("hold", "1000 carboplatin", "", "noStop 1"), ("hold", "1000 ondansetron push", "96374", ""),
      ("hold", "1000 ondansetron inj", "96374", ""),
      // A run has minutes if any of its rows has; its rows without a stop are found all the same.
      ("hold", "1000 ondansetron bag:1; 1000-1016 dexamethasone bag:1", "96365", "noStop 1"),
      ("push", "1000-1010 ondansetron; 1010 ondansetron", "96374", "noStop 2"),
      ("hold", "1000 ondansetron push bag:1; 1000 dexamethasone bag:1", "", "noStop 2"),
      // Of rows that did not come to S5 it is not asked.
      ("hold", "1000 deferoxamine SC", "96372", ""), ("hold", "1000 carboplatin IA", "96420", ""),
      ("hold", "1000 ceftriaxone unneeded", "", ""),
    ])
  func missingStop(value: String, sheet: String, codes: String, findings: String) throws {
    let coded = try Coded("set: missingStop \(value); \(sheet)")
    #expect(coded.codes == codes)
    #expect(coded.findings == findings)
  }

  @Test("STOP-1: what is held for want of a stop is of no weight for others")
  func heldRun() throws {
    let coded = try Coded("set: missingStop hold; 1000 ceftriaxone; 1100-1110 ceftriaxone; 1105-1145 LR")
    #expect(coded.decisions == "held initial hydration")
    #expect(coded.codes == "96361, 96374")
    #expect(coded.row(1)?.rules.first == .stop1)
  }

  @Test("STOP-2: hydration without minutes is not reported", arguments: ["LR", "LR push", "LR pump"])
  func hydrationWithoutStop(row: String) throws {
    let coded = try Coded("1000 \(row)")
    #expect(coded.codes == "" && coded.decisions == "hydration" && coded.findings == "noStop 1")
    #expect(coded.row(1)?.rules.first == .stop2)
  }

  @Test(
    "TIME-31: a fluid is never a push, and nothing below 31 minutes",
    arguments: [
      ("1000-1010 LR push", ""), ("1000-1030 LR", ""), ("1000-1031 LR", "96360"),
      ("1000-1031 LR push", "96360"),
      ("1000-1015 LR inj", ""),
    ])
  func fluids(sheet: String, codes: String) throws {
    let coded = try Coded(sheet)
    #expect(coded.codes == codes)
    #expect(coded.decisions == (codes.isEmpty ? "hydration" : "initial"))
  }

  @Test(
    "STOP-3: a discontinued infusion under 16 minutes, by the setting discontinued",
    arguments: [
      ("modifier53", "1000-1015 carboplatin stopped", "96413-53"),
      ("modifier53", "1000-1016 carboplatin stopped", "96413"),
      ("modifier53", "1000-1000 carboplatin stopped", "96413-53"),
      ("modifier53", "1000-1015 carboplatin", "96409"),
      ("modifier53", "1000-1015 carboplatin push stopped", "96409"),
      ("modifier53", "1000 carboplatin stopped", "96409"),
      ("modifier53", "1000-1015 ceftriaxone stopped", "96365-53"), ("modifier53", "1000-1015 LR stopped", ""),
      ("actualMinutes", "1000-1015 carboplatin stopped", "96409"),
      ("actualMinutes", "1000-1016 carboplatin stopped", "96413"),
    ])
  func discontinued(value: String, row: String, codes: String) throws {
    #expect(try Coded("set: discontinued \(value); \(row)").codes == codes)
    #expect(try Coded("setting: office; set: discontinued \(value); \(row)").codes == codes)
  }

  @Test("STOP-3 goes by the setting infusionMinimumMinutes, and pushByClock makes no push an infusion")
  func discontinuedThreshold() throws {
    let settings = "set: discontinued modifier53; set: infusionMinimumMinutes 31; set: pushByClock true"
    #expect(try Coded("\(settings); 1000-1030 carboplatin stopped").codes == "96413-53")
    #expect(try Coded("\(settings); 1000-1031 carboplatin stopped").codes == "96413")
    #expect(try Coded("\(settings); 1000-1030 carboplatin push stopped").codes == "96409")
  }
}
