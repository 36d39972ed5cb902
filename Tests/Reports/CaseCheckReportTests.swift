import CaseFiles
import Foundation
import InfusionCoding
import Reports
import Testing

@Suite("What `case check` says")
struct CaseCheckReportTests {
  private static func check(_ yaml: String) throws -> CheckedCase {
    var coder = InfusionCoder()
    return try CheckedCase(
      CaseFile.read(yaml: yaml, name: "own", source: "own.yaml", among: .shipped).get(), policies: .shipped,
      formulary: .shipped, with: &coder)
  }

  private static func text(_ yaml: String) throws -> String {
    CaseCheckReport.text(try check(yaml), source: "own.yaml", policies: .shipped)
  }

  private static let repeats = "title: a\nrows: |\n  0900-0940 cefazolin\n  1600-1630 cefazolin\n"

  @Test("One line where all answers hold")
  func holds() throws {
    #expect(
      try Self.text(Self.repeats + "answer: [96365, 96376]") == "own.yaml: the engine gives the answer\n")
    #expect(
      try Self.text(CaseFile.example) == "own.yaml: the engine gives the answer, and its 2 what-ifs\n")
  }

  @Test("Else the line, the row with its reason, and the setting with those who have it")
  func parting() throws {
    #expect(
      try Self.text(Self.repeats + "answer: [96365, 96366]") == """
        own.yaml:5: the engine does not give the answer
          They part at 08/04 96366, at row 2: the answer has it, and the engine hasn't.
          In all the answer has 08/04 96366 where the engine has 08/04 96376.
          Row 2: cefazolin again, 30 min: a repeat of 30 or less counts as a push
            (SAME-1)
          With shortRepeat additionalHour in place of push, as in cpt and hcpro, it
            gives the answer.
          Policies that give the answer: cpt and hcpro.

        """)
  }

  @Test("A what-if is named by its changes, and an answer that nothing gives is said to be one")
  func whatIf() throws {
    let text = try Self.text(
      Self.repeats + "answer: [96365, 96376]\nwhatIf:\n  - change: 2. delete\n    answer: [96413]")
    #expect(text.hasPrefix("own.yaml:8: the engine does not give the answer after 2. delete\n"))
    #expect(text.contains("No setting by itself gives the answer, and no policy that is known."))
  }

  @Test("The same as JSON")
  func json() throws {
    let checked = try Self.check(Self.repeats + "answer: [96365, 96366]")
    let json = String(
      decoding: CaseCheckJSON.bytes(checked, source: "own.yaml", style: .oneLine), as: UTF8.self)
    #expect(json.hasPrefix(#"{"file":"own.yaml","title":"a","holds":false,"steps":[{"line":5,"changes":[]"#))
    #expect(json.contains(#""row":2,"settings":[{"setting":"shortRepeat","value":"additionalHour"}]"#))
    #expect(json.contains(#""policies":["cpt","hcpro"]"#))
  }
}
