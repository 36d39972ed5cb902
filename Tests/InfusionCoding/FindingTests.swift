import InfusionCoding
import Testing
import TestSupport

@Suite("S17: every finding on the record")
struct FindingTests {
  /// A sheet that has the finding, and the rows it names.
  private static let examples: [FindingID: (sheet: String, rows: [Int])] = [
    .incompleteRow: ("1000-1030 heparin", [1]), .lineNotUnderstood: ("12x5 ceftriaxone", [1]),
    .stopBeforeStart: ("1000-0930 ceftriaxone", [1]), .noStart: ("-1030 ceftriaxone", [1]),
    .impossibleTime: ("1000-2400 ceftriaxone", [1]), .calculatedStop: ("1000 LR 500mL 125mL/h", [1]),
    .noStop: ("1000 LR", [1]), .zeroMinutes: ("1000-1000 gentamicin", [1]),
    .oneMinuteInfusion: ("1000-1001 gentamicin", [1]), .over24Hours: ("1000-1001+1d ceftriaxone", [1]),
    .duplicateRow: ("1000 morphine push; 1001 lorazepam push; 1000 morphine push", [1, 3]),
    .keptOpen: ("1000-1030 ceftriaxone; 1000 saline carrier", [2]),
    .cutAtAdmission: ("inpatient: 2026-08-04 1020; 1000-1030 ceftriaxone", [1]),
    .hospitalPumpCode: ("setting: office; 1000-1900 morphine pump", [1]),
    .pumpNotOver8Hours: ("1000-1800 morphine pump", [1]),
    .brokenLink: ("1000-1030 ceftriaxone continues:4", [1]),
    .secondSiteReason: ("1000 morphine push @a; 1001 lorazepam push @b; 1002 famotidine push @b", [2, 3]),
    .sameDrugOverlap: ("1000-1030 ceftriaxone; 1020-1100 ceftriaxone", [1, 2]),
    .longPush: ("1000-1016 morphine push bag:1; 1000 ondansetron push bag:1", [1, 2]),
    .neverPushed: ("1000-1010 vancomycin", [1]),
    .hydrationOverlap: ("1000-1030 ceftriaxone; 1000-1015 LR; 1015-1040 LR", [2, 3]),
    .primaryNotFlagged: ("setting: office; 1000 morphine push; 1001 lorazepam push", [1, 2]),
    .secondConcurrent: ("1000-1200 ceftriaxone; 1000-1030 famotidine; 1100-1130 ondansetron", [3]),
    .chemoOverlap: ("1000-1200 cisplatin; 1000-1030 carboplatin", [2]),
    .repeatWithinGap: ("1000 morphine push; 1010 morphine push", [2]),
    .repeatPushOffice: ("setting: office; 1000 morphine push; 1100 morphine push", [2]),
    .repeatChemoPush: ("1000 fluorouracil push; 1100 fluorouracil push", [2]),
  ]

  /// What is said of lines, in other stages.
  private static let ofLines: [FindingID] = [
    .addOnWithoutPrimary, .primaryOnOtherDate, .codePairNever, .codePair, .unitsAboveLimit, .notPaidByPolicy,
    .nearThreshold, .policySensitive,
  ]

  @Test(
    "each on the record is found with its rows, by its rule",
    arguments: FindingID.allCases.filter { !ofLines.contains($0) })
  func found(id: FindingID) throws {
    let example = try #require(Self.examples[id], "no example of \(id)")
    let coded = try Coded(example.sheet, mayHoldLines: true)
    let findings = coded.result.findings.filter { $0.id == id }
    #expect(findings.map(\.rows) == [example.rows])
    if let rule = id.rule {
      let cited = coded.result.rows.flatMap(\.rules)
      let isNote = [.primaryNotFlagged, .secondSiteReason, .longPush, .noStop].contains(id)
      #expect(isNote || cited.contains(rule))
    }
  }

  @Test("each matters as much as the rulebook says", arguments: FindingID.allCases)
  func severity(id: FindingID) {
    let errors: [FindingID] = [
      .incompleteRow, .lineNotUnderstood, .stopBeforeStart, .noStart, .impossibleTime,
      .addOnWithoutPrimary, .codePairNever, .notPaidByPolicy,
    ]
    let notes: [FindingID] = [
      .calculatedStop, .keptOpen, .cutAtAdmission, .hydrationOverlap, .repeatWithinGap, .repeatPushOffice,
      .primaryOnOtherDate, .nearThreshold, .policySensitive,
    ]
    #expect(id.severity == (errors.contains(id) ? .error : notes.contains(id) ? .note : .warning))
  }

  @Test("they stand by severity, then lowest row, then id")
  func order() throws {
    let coded = try Coded(
      """
      1000 saline carrier; 1000-1001 vancomycin; 1100-1000 ceftriaxone
      1200 mystery; 1200 gentamicin; 1300 LR 500mL 125mL/h
      """)
    let errors = "stopBeforeStart 3, incompleteRow 4"
    let warnings = "neverPushed 2, oneMinuteInfusion 2, noStop 5"
    #expect(coded.findings == "\(errors), \(warnings), keptOpen 1, calculatedStop 6")
  }
}
