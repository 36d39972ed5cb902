import InfusionCoding
import Testing
import TestSupport

@Suite("S10: minutes alone")
struct AloneMinutesTests {
  @Test(
    "CONC-3: concurrent with at most alone:N minutes shared with none",
    arguments: [
      (15, "1030-1115 famotidine", true), (15, "1030-1116 famotidine", false),
      (0, "1030-1100 famotidine", true),
      (0, "1030-1101 famotidine", false), (15, "0945-1030 famotidine", true),
      (15, "0944-1030 famotidine", false),
      // Minutes on both sides are added up; one that shares none is not asked.
      (16, "0952-1038 famotidine", true), (1440, "1100-1116 famotidine", false),
      (1440, "1059-1115 famotidine", true),
    ])
  func alone(minutes: Int, row: String, isConcurrent: Bool) throws {
    let coded = try Coded("set: concurrency alone:\(minutes); 1000-1100 ceftriaxone; \(row)")
    #expect(coded.decisions == (isConcurrent ? "initial concurrent" : "initial sequential"))
  }

  @Test("CONC-3: those of one drug and start date are judged together, as one set of minutes")
  func together() throws {
    let apart = "set: concurrency alone:15; 0900-1100 vancomycin; 1000-1040 famotidine"
    #expect(try Coded("\(apart); 1400-1440 famotidine").decisions == "initial sequential additionalHours")
    #expect(try Coded("\(apart); 8/5 1400-1440 famotidine").decisions == "initial concurrent sequential")
    #expect(
      try Coded("\(apart); 1055-1115 famotidine continues:2").decisions == "initial concurrent concurrent")
  }

  @Test("CONC-3: the set that holds the initial is not judged, all of it is retained")
  func setOfTheInitial() throws {
    // The initial has no minute alone, but it is the other that is asked.
    let covered =
      "set: initialTie earliest; set: concurrency alone:15; 1000-1030 ceftriaxone; 1000-1200 famotidine"
    #expect(try Coded(covered).decisions == "initial sequential")
    // A second infusion of the initial's drug takes minutes away as the initial does.
    let again = "0700-0900 ceftriaxone; 1000-1040 ceftriaxone; 0950-1050 famotidine"
    #expect(
      try Coded("set: concurrency alone:19; \(again)").decisions == "initial additionalHours sequential")
    #expect(
      try Coded("set: concurrency alone:20; \(again)").decisions == "initial additionalHours concurrent")
  }

  @Test("CONC-3: chemotherapy and the initial count among those that minutes are shared with")
  func chemotherapy() throws {
    let coded = try Coded(
      "set: concurrency alone:0; 0800-0900 cisplatin; 1000-1016 carboplatin; 1000-1016 famotidine")
    #expect(coded.decisions == "initial sequential concurrent")
  }

  @Test(
    "CONC-3: the one with the fewest minutes alone first, then again with those left",
    arguments: [
      // Fewest first: 30, 20 and 10 alone in turn.
      (20, "1000-1040 famotidine; 1030-1050 ondansetron", "initial sequential concurrent"),
      // Of two alike the later start, then the higher number.
      (10, "1010-1030 famotidine; 1000-1020 ondansetron", "initial concurrent sequential"),
      (0, "1000-1030 famotidine; 1000-1030 ondansetron", "initial sequential concurrent"),
      // One taken out gives its neighbours their minutes back.
      (
        15, "1000-1030 famotidine; 1015-1045 ondansetron; 1030-1100 dexamethasone",
        "initial sequential concurrent sequential"
      ),
      // None is taken where the one with the fewest has too many.
      (9, "1010-1030 famotidine; 1000-1020 ondansetron", "initial sequential sequential"),
    ])
  func inTurn(minutes: Int, rows: String, decisions: String) throws {
    let coded = try Coded("set: concurrency alone:\(minutes); 0700-0900 ceftriaxone; \(rows)")
    #expect(coded.decisions == decisions)
  }

  @Test("CONC-3: an infusion taken out no longer shares minutes with any")
  func takenOut() throws {
    let coded = try Coded(
      """
      set: concurrency alone:15
      0700-0900 ceftriaxone
      1000-1016 famotidine
      1000-1100 ondansetron
      1045-1101 dexamethasone
      """)
    #expect(coded.decisions == "initial concurrent sequential concurrent")
    #expect(coded.row(2)?.compared == 0 && coded.row(4)?.compared == 1)
  }

  @Test("CONC-3: of another access nothing is shared")
  func otherAccess() throws {
    let coded = try Coded(
      """
      set: concurrency alone:1440; site: b, because of need
      1000-1100 ceftriaxone @a; 1000-1030 famotidine @b
      1040-1100 ondansetron @b
      """
    )
    #expect(coded.decisions == "initial initial sequential")
  }
}
