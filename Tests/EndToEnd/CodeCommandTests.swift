import Testing

/// `dripsheet code` as a person or a script runs it.
@Suite struct CodeCommandTests {
  private static let zofran =
    #"{"id":"a","administrations":[{"row":1,"substance":"Zofran","start":"2026-08-04T15:00","stop":"2026-08-04T16:15"}]}"#

  @Test func aRecordOnStandardInputIsCoded() throws {
    let ending = try BuiltProgram.run(["code"], input: Self.zofran)
    #expect(ending.status == 0)
    #expect(ending.output.contains("2026-08-04  96365        x1    row 1"))
  }

  @Test func jsonComesOneRecordALineInTheOrderOfTheInput() throws {
    let input = [Self.zofran, "not json", Self.zofran.replacing("\"a\"", with: "\"b\"")].joined(
      separator: "\n")
    let ending = try BuiltProgram.run(["code", "--format", "json", "-"], input: input)
    let lines = ending.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines.first?.hasPrefix(##"{"id":"a","policy":"haugen","setting":"facility","lines":[{"code":"96365""##)
        == true)
    #expect(lines.dropFirst().first?.hasPrefix(##"{"id":"#2","error":{"message":"not JSON"##) == true)
    #expect(lines.last?.hasPrefix(#"{"id":"b","policy":"haugen""#) == true)
    #expect(ending.status == 1)
  }

  @Test func aHeldRowIsNoErrorOfTheRecord() throws {
    let input = #"{"id":"a","administrations":[{"row":1,"substance":"Zofran"}]}"#
    let ending = try BuiltProgram.run(["code"], input: input)
    #expect(ending.status == 0)
    #expect(ending.output.contains("held: no start is charted"))
  }

  @Test func aLineThatIsNotUnderstoodIsSaidAndTheRestCoded() throws {
    let ending = try BuiltProgram.run(
      ["code"], input: "2026-08-04\n1222-12x5 Rocephin\n1243 Zithromax push\n")
    #expect(ending.status == 1)
    #expect(ending.errors.contains(#""12x5" is not a time"#))
    #expect(ending.output.contains("96374"))
  }

  @Test(arguments: [
    (#"{"id":"a","administrations":[{"row":1},{"row":1}]}"#, "two rows have the number 1"),
    (#"{"id":"a","administrations":[{"row":1,"start":"noon"}]}"#, "\"noon\" was read"),
    (#"{"id":"a","policy":"nobody","administrations":[]}"#, "no policy is called \"nobody\""),
    ("", "there is nothing to read"),
  ])
  func whatIsNoRecordIsSaid(input: String, message: String) throws {
    let ending = try BuiltProgram.run(["code"], input: input)
    #expect(ending.status == 1)
    #expect(ending.output.replacing("\n ", with: "").contains(message))
  }

  @Test func aPolicyOnTheCommandLineGoesBeforeTheEncounters() throws {
    let input = Self.zofran.replacing("\"id\":\"a\"", with: "\"id\":\"a\",\"policy\":\"cpt\"")
    let ending = try BuiltProgram.run(["code", "--policy", "cms"], input: input)
    #expect(ending.output.hasPrefix("a (facility, cms)"))
  }

  @Test(arguments: [
    ["code", "--policy", "nobody"], ["code", "--format", "xml"], ["rules", "NONE-1"], ["--what"],
  ])
  func wrongUseIs64(arguments: [String]) throws {
    #expect(try BuiltProgram.run(arguments).status == 64)
  }

  @Test func aRuleIsPrintedWithItsAuthorityAndExample() throws {
    let ending = try BuiltProgram.run(["rules", "time-16"])
    #expect(ending.status == 0)
    #expect(ending.output.contains("A53778"))
    #expect(ending.output.contains("2026-08-04 96365"))
  }

  @Test func everyPolicyIsListed() throws {
    let ending = try BuiltProgram.run(["policies"])
    for name in ["haugen", "cms", "cpt", "hcpro", "office"] {
      #expect(ending.output.contains("\n\(name)") || ending.output.hasPrefix(name))
    }
  }

  @Test func theAnswersOfTheSourceAreListed() throws {
    let ending = try BuiltProgram.run(["cases"])
    #expect(ending.output.contains("two-days-in-the-ED"))
    #expect(ending.output.split(separator: "\n").count >= 12)
  }

  @Test func withoutATerminalTheSheetSaysWhatElseThereIs() throws {
    let ending = try BuiltProgram.run([])
    #expect(ending.status == 64)
    #expect(ending.errors.contains("dripsheet code FILE"))
  }
}
