import Foundation
import Testing

/// `dripsheet explain`, `compare`, `tables` and `policies` as a person runs them.
@Suite struct AnalysisCommandTests {
  private static let repeats =
    "encounter: repeats\n2026-08-04\n1000-1100 ceftriaxone\n1400-1430 ceftriaxone\n"

  @Test func aRowIsExplainedAlone() throws {
    let ending = try BuiltProgram.run(["explain", "-", "--row", "2"], input: Self.repeats)
    #expect(ending.status == 0)
    #expect(ending.output.contains("\nRow 2 ") && !ending.output.contains("\nRow 1 "))
    #expect(
      ending.output.contains(
        "    ~ a start one minute earlier or a stop one minute later gives 96366 in place"))
    #expect(ending.output.contains("    # cms takes away 96376, by shortRepeat total"))
    #expect(ending.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func aRowThatIsNotThereIsAnErrorOfTheRecord() throws {
    let ending = try BuiltProgram.run(["explain", "-", "--row", "9"], input: Self.repeats)
    #expect(ending.status == 1)
    #expect(ending.output.contains("there is no row 9; it has 2"))
  }

  @Test func anEncounterIsWrittenAsAPageAndABatchAsATable() throws {
    let page = try BuiltProgram.run(["report", "-"], input: Self.repeats)
    #expect(page.status == 0 && page.output.hasPrefix("<!DOCTYPE html>"))
    let home = try TerminalUnderTest.makeFolder()
    let file = home.appendingPathComponent("lines.csv")
    #expect(try BuiltProgram.run(["report", "-", "-o", file.path], input: Self.repeats).status == 0)
    let table = try BuiltProgram.run(["code", "-", "--format", "csv"], input: Self.repeats)
    #expect(try String(contentsOf: file, encoding: .utf8) == table.output)
    #expect(table.output.hasPrefix("encounter,date,code,"))
    #expect(try BuiltProgram.run(["report", "not-there.json"]).status == 1)
    let unread = try BuiltProgram.run(["report", "-"], input: Self.repeats + "\n1222-12x5 Rocephin")
    #expect(unread.status == 1 && unread.output.hasPrefix("<!DOCTYPE html>"))
    #expect(unread.errors.contains("12x5"))
  }

  @Test func theEstimateCanBeTurnedOff() throws {
    #expect(try BuiltProgram.run(["explain", "-"], input: Self.repeats).output.contains("Estimate only"))
    #expect(
      try !BuiltProgram.run(["explain", "-", "--no-estimate"], input: Self.repeats).output.contains(
        "Estimate"))
  }

  @Test func policiesAreComparedByName() throws {
    let ending = try BuiltProgram.run(["compare", "-", "--policies", "haugen,cpt"], input: Self.repeats)
    #expect(ending.status == 0)
    #expect(ending.output.contains("shortRepeat additionalHour") && !ending.output.contains("hcpro"))
    let json = try BuiltProgram.run(["compare", "-", "--format", "json"], input: Self.repeats)
    #expect(
      json.output.contains(#""settings":[{"setting":"shortRepeat","value":"total"}],"datesOnly":false"#))
  }

  @Test(arguments: [
    ["compare", "-", "--policies", "haugen"], ["compare", "-", "--policies", "haugen,nobody"],
  ])
  func wrongPoliciesAreWrongUse(arguments: [String]) throws {
    #expect(try BuiltProgram.run(arguments, input: Self.repeats).status == 64)
  }

  @Test func aNewerTableIsTakenInBesideTheOlder() throws {
    let home = try TerminalUnderTest.makeFolder()
    let file = home.appendingPathComponent("mue.csv")
    try """
    HCPCS/ CPT Code,Outpatient Hospital Services MUE Values,MUE Adjudication Indicator,MUE Rationale
    96365,1,3 Date of Service Edit: Clinical,Clinical: Data
    96374,9,3 Date of Service Edit: Clinical,Clinical: Data

    """.write(to: file, atomically: true, encoding: .utf8)
    let unnamed = try BuiltProgram.run(["tables", "import", file.path], home: home)
    #expect(unnamed.status == 1 && unnamed.errors.contains("(--effective 2026-10-01)"))
    let taken = try BuiltProgram.run(
      ["tables", "import", file.path, "--effective", "2027-01-01"], home: home)
    #expect(taken.status == 0 && taken.output.contains("2027 Q1"))
    let kept = home.appendingPathComponent(
      ".local/share/dripsheet/tables/mue-outpatientHospital-2027-01-01.csv")
    #expect(FileManager.default.fileExists(atPath: kept.path))
    let listed = try BuiltProgram.run(["tables"], home: home).output
    #expect(listed.contains("2026-10-01") && listed.contains("2027-01-01"))
    let sheet = "\(2027)-02-01\n0800 morphine push\n1600 morphine push visit:2\n"
    #expect(try !BuiltProgram.run(["code"], input: sheet, home: home).output.contains("warning"))
    #expect(
      try BuiltProgram.run(["code"], input: sheet.replacing("2027", with: "2026"), home: home).output
        .contains("warning: 96374: 2 units"))
  }

  @Test func whatIsNoTableIsRefused() throws {
    let home = try TerminalUnderTest.makeFolder()
    let file = home.appendingPathComponent("notes.txt")
    try Self.repeats.write(to: file, atomically: true, encoding: .utf8)
    let ending = try BuiltProgram.run(["tables", "import", file.path], home: home)
    #expect(ending.status == 1 && ending.errors.contains("none of the tables of CMS"))
  }

  @Test func aPolicyOfOnesOwnIsBegunCheckedAndUsed() throws {
    let home = try TerminalUnderTest.makeFolder()
    let begun = try BuiltProgram.run(["policies", "new", "acme", "--from", "cms"], home: home)
    #expect(begun.status == 0)
    let file = home.appendingPathComponent(".config/dripsheet/policies/acme.yaml")
    #expect(try BuiltProgram.run(["policies", "new", "acme"], home: home).status == 64)
    #expect(try BuiltProgram.run(["policies", "new", "cms"], home: home).status == 64)
    let unfilled = try BuiltProgram.run(["policies", "check", file.path], home: home)
    #expect(unfilled.status == 1 && unfilled.errors.contains("authority: is missing"))
    try """
    name: acme
    authority: Acme Health
    effective: 2026
    startsFrom: cms
    citations: [{source: Acme manual, date: 2026-01, where: chapter 3}]
    neverPaid: [96376]
    settings: {shortRepeat: push}

    """.write(to: file, atomically: true, encoding: .utf8)
    #expect(try BuiltProgram.run(["policies", "check", file.path], home: home).status == 0)
    let difference = try BuiltProgram.run(["policies", "diff", "cms", "acme"], home: home)
    #expect(difference.output.contains("shortRepeat             total            push"))
    #expect(difference.output.contains("acme never pays 96376"))
    let coded = try BuiltProgram.run(["code", "--policy", "acme"], input: Self.repeats, home: home)
    #expect(coded.output.contains("error: acme never pays 96376 (row 2)"))
    #expect(try BuiltProgram.run(["compare", "-"], input: Self.repeats, home: home).output.contains("acme"))
  }
}
