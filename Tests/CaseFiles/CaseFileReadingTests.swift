import CaseFiles
import ChartedEncounter
import InfusionCoding
import ReferenceData
import Testing
import YAMLReading

@Suite("A case file is read")
struct CaseFileReadingTests {
  static let small = """
    title: an antibiotic
    rows: |
      0900-0945 cefazolin
      1000 ondansetron push
    answer: [96365, 96375]

    """

  static func read(_ yaml: String) -> Result<CaseReading, YAMLFileError> {
    CaseFile.read(yaml: yaml, name: "own", source: "own.yaml", among: .shipped)
  }

  @Test("The example that `case new` writes has every part, and holds")
  func example() throws {
    let reading = try Self.read(CaseFile.example).get()
    let example = reading.teachingCase
    #expect(example.encounter.id == "own" && example.encounter.rows.count == 3)
    #expect(example.encounter.sites.map(\.reason) == [nil, "the right one leaked"])
    #expect(example.notes.keys.sorted() == [1, 2, 3] && example.whatIf.count == 2)
    var coder = InfusionCoder()
    let checked = try CheckedCase(reading, policies: .shipped, formulary: .shipped, with: &coder)
    #expect(checked.steps.map { $0.parting } == [nil, nil, nil])
  }

  @Test("Title, rows and answer are enough")
  func leastPossible() throws {
    let example = try Self.read(Self.small).get().teachingCase
    #expect(example.theme == "other" && example.difficulty == nil)
    #expect(example.answer.map(\.code) == [.c96365, .c96375])
    #expect(example.encounter.rows.first?.start?.date == TeachingCase.firstDate)
  }

  @Test(
    "What is wrong is named by line and key",
    arguments: [
      ("title: a\nrows: |\n  0900-09x5 cefazolin\nanswer: []", 3, "rows", "\"09x5\" is not a time"),
      ("title: a\nrows:\n  - 0900 cefazolin\n  - 10 x\nanswer: []", 4, "rows", "\"10\" is not a time"),
      ("title: a\nrows: |\n  0900 x tx\nanswer: [96365, 99213]", 4, "answer", "\"99213\" is not a code"),
      (
        "title: a\nrows: |\n  0900 x tx\nanswer:\n  - 96365\n  - 96366-XU", 6, "answer",
        "\"XU\" is not a modifier"
      ),
      ("title: a\nrows: |\n  0900 x tx\nanswer:\n  - 96365\n  - 96365 x2", 6, "answer", "stands here twice"),
      ("title: a\nrows: |\n  0900 x tx\nanswer: [2/31 96365]", 4, "answer", "does not exist"),
      ("title: a\nrows: |\n  0900 x tx\nanswer: []\nnote: x", 5, "", "\"note\" is not a key"),
      ("title: a\nrows: |\n  0900 x tx\nanswer: []\nnotes:\n  2: x", 6, "notes.2", "not the number of a row"),
      (
        "title: a\npolicy: haugn\nrows: |\n  0900 x tx\nanswer: []", 2, "policy",
        "no policy is called \"haugn\""
      ),
      (
        "title: a\nset:\n  concurrency: overlap:0\nrows: |\n  0900 x tx\nanswer: []", 3, "set.concurrency",
        "is not a value"
      ),
      (
        "title: a\nsites:\n  - left, because x, because y\nrows: |\n  0900 x tx\nanswer: []", 3, "sites",
        "is said twice"
      ),
      (
        "title: a\ndifficulty: simple\nrows: |\n  0900 x tx\nanswer: []", 2, "difficulty", "none of its words"
      ),
      (
        "title: a\nrows: |\n  policy: cms\n  0900 x tx\nanswer: []", 2, "rows",
        "belongs to the record as a whole"
      ),
      (
        "title: a\nrows: |\n  0900 x tx\nanswer: []\nwhatIf:\n  - change: 2. stop 1000", 6,
        "whatIf[1].change", "there is no row 2"
      ),
      (
        "title: a\nrows: |\n  0900 x tx\nanswer: []\nwhatIf:\n  - watch: x", 6, "whatIf[1].change",
        "is missing"
      ),
      (
        "title: a\nrows: |\n  0900 x tx\nanswer: []\nwhatIf:\n  - change: \"set: policy x\"", 6,
        "whatIf[1].change", "no policy"
      ),
      (
        "title: a\nrows: |\n  0900 x tx\nanswer: []\nquestions:\n  - ask: []", 6, "questions[1].ask",
        "a text is due"
      ),
      ("title: a\nrows: |\n  0900 x tx", 1, "answer", "is missing"),
      ("rows: |\n  0900 x tx\nanswer: []", 1, "title", "is missing"),
      ("title: a\nrows: \nanswer: []", 2, "rows", "is missing"),
      ("title: a\n  rows: [", 2, "", "this is not YAML"),
      ("", 1, "", "the file is empty"),
    ])
  func problem(yaml: String, line: Int, key: String, what: String) throws {
    let problems = Self.problems(yaml)
    let problem = try #require(problems.first)
    #expect(problem.line == line && problem.key == key)
    #expect(problem.description.contains(what), "\(problem)")
    #expect(problem.description.hasPrefix("own.yaml:\(line): "))
  }

  @Test("A row that is not understood is shown, with a sign under the word")
  func excerpt() throws {
    let problems = Self.problems("title: a\nrows: |\n  0900-09x5 cefazolin\nanswer: []")
    #expect(
      problems.map(\.description) == [
        "own.yaml:3: rows: \"09x5\" is not a time\n    0900-09x5 cefazolin\n         ^"
      ])
  }

  @Test("No control character of a file reaches the terminal")
  func controlCharacters() {
    let problems = Self.problems(
      "title: a\nrows: |\n  0900 x tx\nanswer: []\n\"\\e[31m\": x\nnotes:\n  \"\\e[31m\": x")
    #expect(problems.count == 2)
    #expect(problems.allSatisfy { !$0.description.contains("\u{1B}") })
  }

  @Test("Everything that is wrong is said at once, by line")
  func all() {
    let problems = Self.problems("titel: a\nrows: |\n  09x0 x\n  0900 x\n  1x0 y\nanswer: [1]")
    #expect(problems.map(\.line) == [1, 1, 3, 5, 6])
  }

  private static func problems(_ yaml: String) -> [YAMLProblem] {
    guard case .failure(let error) = read(yaml) else { return [] }
    return error.problems
  }
}
