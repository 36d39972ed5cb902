import CaseFiles
import CaseLibrary
import Foundation
import InfusionCoding
import Testing

/// Every case that ships with the program. Where `WRITE_CASES` is set in the environment the files are
/// written anew in the program's own form instead of compared with it.
@Suite("The shipped cases")
struct ShippedCaseTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Sources/CaseLibrary/Cases").standardized

  /// `hydration/saline-behind-a-drip.yaml`, and so on.
  private static var files: [String] {
    get throws {
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("yaml") }
    }
  }

  private static func reading(_ name: String) throws -> CaseReading {
    try #require(CaseLibrary.reading(of: name)).get()
  }

  @Test("There are at least 40, and each file is listed")
  func files() throws {
    let names = try Self.files.map { String(($0 as NSString).lastPathComponent.dropLast(5)) }
    #expect(names.sorted() == CaseLibrary.names.sorted())
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.count >= 40)
  }

  @Test("The engine gives its answer, and that of each what-if", arguments: CaseLibrary.names)
  func holds(name: String) throws {
    var coder = InfusionCoder()
    let checked = try CheckedCase(
      Self.reading(name), policies: .shipped, formulary: .shipped, with: &coder)
    for step in checked.steps {
      #expect(step.parting == nil, "\(name).yaml:\(step.line) \(step.changes.map(\.text))")
      #expect(step.answer != nil)
    }
  }

  @Test(
    "It has a source, a point, a note to every row, a mistake, a question and a what-if",
    arguments: CaseLibrary.names)
  func isWhole(name: String) throws {
    let example = try Self.reading(name).teachingCase
    #expect(example.source != nil && example.evidence != nil && example.difficulty != nil)
    #expect(example.point != nil && !example.mistakes.isEmpty && !example.questions.isEmpty)
    #expect(Set(example.notes.keys) == Set(example.encounter.rows.map(\.number)))
    #expect(!example.whatIf.isEmpty && example.whatIf.allSatisfy { $0.watch != nil })
  }

  @Test("Its notes name rules that there are", arguments: CaseLibrary.names)
  func rules(name: String) throws {
    let example = try Self.reading(name).teachingCase
    let texts =
      example.notes.values + example.mistakes + [example.point ?? ""] + example.whatIf.compactMap(\.watch)
      + example.questions.flatMap { [$0.ask, $0.reply ?? ""] }
    for text in texts {
      for word in text.matches(of: /[A-Z]{3,}-[0-9]+/) {
        #expect(RuleID(text: String(word.output)) != nil, "\(word.output)")
      }
    }
    #expect(texts.contains { $0.contains(/[A-Z]{3,}-[0-9]+/) })
  }

  @Test("Its file stands as the program writes it, in the folder of its theme")
  func form() throws {
    for file in try Self.files {
      let place = Self.folder.appendingPathComponent(file)
      let name = place.deletingPathExtension().lastPathComponent
      let example = try Self.reading(name).teachingCase
      let written = CaseFile.text(of: example)
      if ProcessInfo.processInfo.environment["WRITE_CASES"] != nil {
        try written.write(to: place, atomically: true, encoding: .utf8)
      }
      #expect(try written == String(contentsOf: place, encoding: .utf8), "\(file)")
      #expect(file.hasPrefix(example.theme.replacing(" ", with: "-") + "/"))
    }
  }

  @Test("A list of them by their first lines says what each file says")
  func headings() throws {
    let read = try CaseLibrary.names.map { CaseHeading(of: try Self.reading($0).teachingCase) }
    #expect(CaseLibrary.headings == read)
  }

  @Test("They stand by theme, and in each from easy to hard")
  func order() {
    let headings = CaseLibrary.headings
    for (one, next) in zip(headings, headings.dropFirst()) where one.theme == next.theme {
      #expect(
        one.difficulty.map { one in next.difficulty.map { one <= $0 } ?? false } ?? false, "\(next.name)")
    }
    let themes = headings.map(\.theme)
    let changes = zip(themes, themes.dropFirst()).count { $0 != $1 }
    #expect(changes + 1 == Set(themes).count)
  }

  @Test("A case with its answer changed is found out", arguments: CaseLibrary.names)
  func changedAnswer(name: String) throws {
    var example = try Self.reading(name).teachingCase
    guard !example.answer.isEmpty else { return }
    example.answer[0].units += 1
    let text = CaseFile.text(of: example)
    let reading = try CaseFile.read(yaml: text, name: name, source: name, among: .shipped).get()
    var coder = InfusionCoder()
    let checked = try CheckedCase(reading, policies: .shipped, formulary: .shipped, with: &coder)
    let parting = try #require(checked.steps.first?.parting)
    #expect(parting.line.code == example.answer[0].code && parting.isMissing && parting.line.units == 1)
  }
}
