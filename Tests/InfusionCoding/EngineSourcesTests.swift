import InfusionCoding
import Testing

@Suite("The sources of the engine")
struct EngineSourcesTests {
  @Test("the engine imports nothing at all")
  func noImport() throws {
    let sources = try EngineSource.all()
    #expect(sources.count > 40)
    for source in sources {
      let imports = source.text.split(separator: "\n").filter {
        $0.contains(/^\s*(@\w+(\(.*\))?\s+)*((public|internal|private|fileprivate|package)\s+)?import\s/)
      }
      #expect(imports == [], "\(source.folder)/\(source.name).swift")
    }
  }

  @Test("every rule is declared in the file of the stage that decides by it", arguments: RuleID.allCases)
  func declaredWhereItDecides(id: RuleID) throws {
    let stages = try EngineSource.all().filter { $0.folder == "Stages" || $0.folder == "Edits" }
    let declaration = try Regex("Rule\\(\\s*\\.\(id),")
    let declaring = stages.filter { $0.declarations.contains(declaration) }
    #expect(declaring.map(\.name).count == 1, "\(id.text) is declared in \(declaring.map(\.name))")
    guard let file = declaring.first else { return }
    // The file says in code or in a comment where it decides by the rule.
    let citation = try Regex("\\.\(id)\\b")
    #expect(
      file.code.contains(citation) || file.code.contains(id.text), "\(file.name).swift never names \(id.text)"
    )
    // Where one stage alone cites a rule, it is that stage that declares it. (What only marks the timeline
    // or looks for faults of the record declares none.)
    let citing = stages.filter { !$0.declarations.isEmpty && $0.code.contains(citation) }.map(\.name)
    if citing.count == 1 { #expect(citing == [file.name], "\(id.text)") }
  }

  @Test("every stage file that decides by a rule has its tests at the same name")
  func testsAtTheSameName() throws {
    let stages = try EngineSource.all().filter { $0.folder == "Stages" && !$0.declarations.isEmpty }
    let tests = try EngineSource.testNames()
    #expect(stages.map { "\($0.name)Tests" }.filter { !tests.contains($0) } == [])
  }
}
