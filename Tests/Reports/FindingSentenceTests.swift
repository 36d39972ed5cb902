import ChartedEncounter
import InfusionCoding
import ReferenceData
import Reports
import TestSupport
import Testing

@Suite("What a finding on lines says")
struct FindingSentenceTests {
  private static func sentences(_ coded: CodedEncounter, _ id: FindingID) -> [String] {
    coded.result.findings.filter { $0.id == id }.map { FindingSentence.text(for: $0, in: coded) }
  }

  @Test("an add-on with nothing to hang on names what it could hang on, and the table")
  func addOn() throws {
    let coded = try CodedEncounter(
      sheet: "0900 fluorouracil push; 1000-1100 ondansetron; 1000-1100 famotidine")
    #expect(
      Self.sentences(coded, .addOnWithoutPrimary) == [
        "96368 (row 3) hangs on none of the codes it may hang on: 96365, 96366, 96413, 96415, 96416 and C8957; "
          + "look for a missing row, or take it off (add-on codes 2026-07-01)"
      ])
  }

  @Test("a primary on another date is named with it")
  func otherDate() throws {
    let coded = try CodedEncounter(sheet: "1000-1100 ceftriaxone; 2026-08-05; 1000 morphine push")
    #expect(
      Self.sentences(coded, .primaryOnOtherDate) == [
        "96375 of 2026-08-05 (row 2) hangs on 96365 of 2026-08-04; bill both dates on one claim (add-on codes "
          + "2026-07-01)"
      ])
  }

  @Test("units above the limit: what is paid, what to do, and that the table is later (rulebook §6)")
  func units() throws {
    let coded = try CodedEncounter(sheet: "0800 morphine push; 1600 morphine push visit:2")
    #expect(
      Self.sentences(coded, .unitsAboveLimit) == [
        "96374: 2 units on 2026-08-04 (rows 1 and 2), at most 1 is paid a date unless records are sent; check the "
          + "rows, and expect to appeal with them (unit limits 2026-10-01, which is later than the date of service)"
      ])
  }

  @Test(
    "a pair says which modifier goes on which code, and what must be true",
    arguments: [
      (ModifierStyle.x, "put XS (another place of the body) or XE (another visit of the day) on 96372"),
      (.fiftyNine, "put 59 (another place of the body, or another visit of the day) on 96372"),
    ])
  func pair(style: ModifierStyle, advice: String) throws {
    let text = try Self.pairSentence(isOpenedByModifier: true, style)
    #expect(
      text.hasPrefix("96372 is paid beside 96365 on 2026-08-04 (rows 1 and 2) only as a distinct service: "))
    #expect(text.contains(advice) && text.contains("only if the record says so"))
  }

  @Test("a pair that is never paid is to be taken off")
  func never() throws {
    let text = try Self.pairSentence(isOpenedByModifier: false, .x)
    #expect(
      text
        == "96372 is never paid beside 96365 on 2026-08-04 (rows 1 and 2), with or without a modifier; take it "
        + "off (code pairs 1970-01-01)")
  }

  private static func pairSentence(isOpenedByModifier: Bool, _ style: ModifierStyle) throws -> String {
    let coded = try CodedEncounter(
      sheet: "set: modifierStyle \(style.rawValue); 1000-1030 ceftriaxone; 1100 ketorolac IM inj")
    let edit = EditFinding(
      fact: isOpenedByModifier
        ? .codePair(paid: .c96365, denied: .c96372) : .codePairNever(paid: .c96365, denied: .c96372),
      day: coded.result.lines[0].day, rows: [1, 2],
      table: EditTable(name: .ptp, setting: .facility, effective: 0))
    return FindingSentence.text(for: Finding(edit), in: coded)
  }

  @Test("a code that the user's policy never pays names the policy")
  func neverPaid() throws {
    let policies = try PolicyLibrary.withAcme("neverPaid: [96368]")
    let coded = try CodedEncounter(
      sheet: "policy: acme; 1000-1100 ceftriaxone; 1000-1100 famotidine", policies: policies)
    #expect(
      Self.sentences(coded, .notPaidByPolicy) == [
        "acme never pays 96368 (row 2); ask the payer before it is billed"
      ])
  }

  @Test("what is near a threshold, and who disagrees")
  func analysis() throws {
    let coded = try CodedEncounter(sheet: "1000-1015 ceftriaxone")
    let later = try CodedEncounter(sheet: "1000-1016 ceftriaxone")
    let change = TimeChange(field: .stop, byMinutes: 1, lines: later.result.lines)
    let near = Finding(id: .nearThreshold, rows: [1], detail: .changes([change]))
    #expect(
      FindingSentence.text(for: near, in: coded)
        == "row 1: a stop one minute later gives 96365 in place of 96374")
    let differs = Finding(
      id: .policySensitive, rows: [1, 2], detail: .policies(["cms", "cpt"], isDatesOnly: false))
    #expect(
      FindingSentence.text(for: differs, in: coded)
        == "rows 1 and 2: cms and cpt give other lines; see the comparison")
  }

  @Test("where a setting has no table, it is said that nothing was checked")
  func unchecked() throws {
    let coded = try CodedEncounter(sheet: "setting: office; 1000-1100 ceftriaxone primary")
    let text = TextReport.text(coded)
    #expect(text.contains("not checked: code pairs (no table for practitioners)"))
    let untold = try CodedEncounter(sheet: "1000-1100 ceftriaxone", tables: nil)
    #expect(!TextReport.text(untold).contains("checked"))
  }
}
