import CaseFiles
import InfusionCoding
import ReferenceData
import Testing

@Suite("A case is checked against the engine")
struct CheckedCaseTests {
  private static func check(_ rows: [String], _ answer: String, more: String = "") throws -> CheckedCase {
    let yaml = "title: a\nrows:\n" + rows.map { "  - \($0)\n" }.joined() + "answer: \(answer)\n\(more)"
    var coder = InfusionCoder()
    return try CheckedCase(
      CaseFile.read(yaml: yaml, name: "own", source: "own.yaml", among: .shipped).get(), policies: .shipped,
      formulary: .shipped, with: &coder)
  }

  @Test(
    "Where they part, the line, the row and the setting are found",
    arguments: [
      // The answer of policy cpt for the ED: a repeat of 30 minutes is an hour of its own.
      (
        ["0900-0940 cefazolin", "1600-1630 cefazolin"], "[96365, 96366]", "96366", true, 2,
        "shortRepeat additionalHour"
      ),
      // Twenty minutes apart, and the answer pays the second push.
      (["0800 morphine push", "0820 morphine push"], "[96374, 96376]", "96376", true, 2, "repeatPushGap 20"),
      // 16 shared minutes taken for concurrent.
      (
        ["0800-0930 vancomycin", "0914-1000 cefepime"], "[96365, 96368]", "96367", false, 2,
        "concurrency overlap:1"
      ),
      // 30 minutes of fluid.
      (["0800-0830 lactated ringers"], "[96360]", "96360", true, 1, "hydrationMinimumMinutes 30"),
    ])
  func parting(
    rows: [String], answer: String, code: String, isMissing: Bool, row: Int, setting: String
  ) throws {
    let checked = try Self.check(rows, answer)
    let parting = try #require(checked.steps.first?.parting)
    #expect(!checked.holds)
    #expect(parting.line.code.text == code && parting.isMissing == isMissing && parting.row == row)
    #expect(
      parting.settings.map { "\($0.name.rawValue) \($0.value)" }.contains(setting), "\(parting.settings)")
  }

  @Test("Policies that give the answer are named, and nothing where nothing does")
  func policies() throws {
    let bySetting = try Self.check(["0900-0940 cefazolin", "1600-1630 cefazolin"], "[96365, 96366]")
    #expect(bySetting.steps.first?.parting?.policies == ["cpt", "hcpro"])
    let wrong = try Self.check(["0900-0940 cefazolin"], "[96413]")
    #expect(wrong.steps.first?.parting?.settings == [] && wrong.steps.first?.parting?.policies == [])
  }

  @Test("A what-if is checked by itself, and one without an answer is not")
  func whatIf() throws {
    let more = """
      whatIf:
        - change: 1. stop 0915
          answer: [96365]
        - change: 1. stop 0914
      """
    let checked = try Self.check(["0900-0940 cefazolin"], "[96365]", more: more)
    #expect(checked.steps.map { $0.parting?.line.code } == [nil, .c96365, nil])
    #expect(checked.steps.map(\.line) == [4, 7, 8])
    #expect(checked.steps.last?.coded.result.lines.map(\.code) == [.c96374])
  }
}
