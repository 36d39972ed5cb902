import InfusionCoding
import Testing
import TestSupport

@Suite("S17: faults of the record")
struct RecordFindingsTests {
  @Test(
    "duplicateRow: coded rows alike in name, class, route, method, site, start, stop and visit",
    arguments: [
      ("1000 ketorolac IM inj", "duplicateRow 1+2"), ("1000 Toradol IM inj", "duplicateRow 1+2"),
      (#"1000 ketorolac IM inj dose:a primary // again"#, "duplicateRow 1+2"),
      ("1001 ketorolac IM inj", ""), ("1000-1001 ketorolac IM inj", ""), ("1000 promethazine IM inj", ""),
      ("1000 ketorolac chemo IM inj", ""), ("1000 ketorolac SC inj", ""), ("1000 ketorolac IM push", ""),
      ("1000 ketorolac IM inj @left", ""), ("1000 ketorolac IM inj visit:2", ""),
      ("1000 ketorolac IM inj unneeded", ""),
      ("1000 ketorolac IM inj; 1000 ketorolac IM inj", "duplicateRow 1+2+3"),
      (#"1000 ketorolac IM inj rateMLPerHour="x""#, "incompleteRow 2"),
    ])
  func duplicates(row: String, findings: String) throws {
    #expect(try Coded("1000 ketorolac IM inj; \(row)").findings == findings)
  }

  @Test("duplicateRow: rows set aside or held are not coded")
  func notCoded() throws {
    #expect(try Coded("1000 saline flush; 1000 saline flush; 1100 morphine push").findings == "")
    #expect(
      try Coded("set: missingStop hold; 1000 gentamicin; 1000 gentamicin").findings == "noStop 1, noStop 2")
    #expect(try Coded("1000 alteplase declot; 1000 alteplase declot").findings == "duplicateRow 1+2")
  }

  @Test(
    "sameDrugOverlap: rows of one drug, none a push, that share minutes on one access",
    arguments: [
      ("1000-1030 ceftriaxone; 1029-1100 ceftriaxone", "sameDrugOverlap 1+2"),
      ("1000-1030 ceftriaxone; 1030-1100 ceftriaxone", ""),
      ("1000-1030 LR; 1010-1100 LR", "sameDrugOverlap 1+2"),
      ("1000-1030 Rocephin; 1010-1100 ceftriaxone", "sameDrugOverlap 1+2"),
      ("1000-1030 ceftriaxone; 1010-1100 famotidine", ""),
      ("1000-1030 methotrexate chemo; 1010-1100 methotrexate tx", ""),
      ("1000-1015 ondansetron push; 1010-1015 ondansetron", "repeatWithinGap 2"),
      ("1000-1030 ceftriaxone; 1010 ceftriaxone", "noStop 2"),
      ("1000-1030 ceftriaxone; 1010-1040 ceftriaxone visit:2", ""),
      // As charted: before SITE-2 puts an access aside, after SITE-0 placed a row.
      ("1000-1030 ceftriaxone @a; 1010-1040 ceftriaxone @b", "secondSiteReason 2"),
      ("1000-1030 ceftriaxone @a; 1010-1040 ceftriaxone", "sameDrugOverlap 1+2"),
      // A set of rows that hang together is one finding.
      (
        "1000-1100 ceftriaxone; 1010-1020 ceftriaxone; 1050-1110 ceftriaxone; 1200-1230 ceftriaxone",
        "sameDrugOverlap 1+2+3"
      ),
      ("1000-1030 ceftriaxone; 1020-1100 ceftriaxone unneeded", ""),
    ])
  func sameDrug(sheet: String, findings: String) throws {
    #expect(try Coded(sheet).findings == findings)
  }

  @Test(
    "neverPushed: a drug that the formulary marks came out as a push",
    arguments: [
      ("1000-1015 vancomycin", "neverPushed 1"), ("1000 vancomycin push", "neverPushed 1"),
      ("1000-1016 vancomycin", ""), ("1000-1015 gentamicin", ""), ("1000-1015 vancomycin IM", ""),
      ("1000-1100 vancomycin; 1200-1216 vancomycin", "neverPushed 2"),
      ("1000-1100 vancomycin; 1110-1120 vancomycin", "neverPushed 2"),
      ("1000-1010 vancomycin bag:1; 1000-1010 gentamicin bag:1", "neverPushed 1"),
      ("set: missingStop hold; 1000 vancomycin", "noStop 1"),
    ])
  func neverPushed(sheet: String, findings: String) throws {
    #expect(try Coded(sheet).findings == findings)
  }
}
