import CaseFiles
import CaseLibrary
import InfusionCoding
import ReferenceData
import TerminalCells
import Testing
import WorksheetScreens
import WorksheetSession

@testable import Teaching

/// Every case that ships, presented to a class.
@Suite struct LessonTests {
  private static let environment = SessionEnvironment(
    formulary: .shipped, policies: .shipped, today: 20_669, now: "09:00")
  private static let sizes = [Size(columns: 80, lines: 23), Size(columns: 100, lines: 30)]

  private static func text(_ lesson: Lesson, _ glyphs: GlyphSet = .utf8, _ size: Size = sizes[0]) -> String {
    LessonScreen.frame(of: lesson, size: size, glyphs: glyphs).text
  }

  /// The codes that the class does not know yet.
  private static func unrevealed(_ lesson: Lesson) -> Set<String> {
    let known = Set(lesson.lines.prefix(lesson.linesShown).map(\.code.text))
    return Set(lesson.lines.map(\.code.text)).subtracting(known)
  }

  @Test(
    "a case is walked to its end and back, a row a step, and no code is seen before its line",
    arguments: CaseLibrary.names)
  func walks(name: String) throws {
    let example = try #require(CaseLibrary.named(name))
    var reducer = LessonReducer(environment: Self.environment)
    var lesson = reducer.open(example)
    let keys =
      Array(repeating: Key.right, count: lesson.lastPlace)
      + Array(repeating: Key.left, count: lesson.lastPlace)
    var place = 0
    for key in keys {
      reducer.press(key, in: &lesson)
      place += key == .right ? 1 : -1
      #expect(lesson.place == place)
      let shown = lesson.session.coded.encounter.rows.count
      #expect(shown == min(place, example.encounter.rows.count))
      guard !lesson.isRevealed else { continue }
      for picture in [Lesson.Picture.sheet, .timeline] {
        if lesson.picture != picture { reducer.press(.character("t"), in: &lesson) }
        for size in Self.sizes {
          for glyphs in [GlyphSet.utf8, .ascii] {
            let text = Self.text(lesson, glyphs, size)
            for code in Self.unrevealed(lesson) { #expect(!text.contains(code), "\(code) at \(place)") }
          }
        }
      }
      reducer.press(.character("t"), in: &lesson)
    }
    #expect(lesson.place == 0)
  }

  @Test(
    "its last step shows the published answer, and each what if that of the file",
    arguments: CaseLibrary.names)
  func ends(name: String) throws {
    let example = try #require(CaseLibrary.named(name))
    var reducer = LessonReducer(environment: Self.environment)
    var lesson = reducer.open(example)
    reducer.press(.end, in: &lesson)
    let charted = lesson.session.coded.result.lines
    #expect(LineSet(charted) == LineSet(example.answer))
    for whatIf in example.whatIf {
      reducer.press(.character("w"), in: &lesson)
      #expect(lesson.isRevealed && lesson.changes == whatIf.changes)
      #expect(LineSet(lesson.session.coded.result.lines) == LineSet(whatIf.answer ?? []))
      #expect(lesson.session.coded.linesBefore == charted)
    }
    reducer.press(.character("x"), in: &lesson)
    #expect(lesson.changes.isEmpty && lesson.session.coded.result.lines == charted)
  }

  /// What a claim would say of lines: their rows and rules are not minded.
  private struct LineSet: Equatable {
    let lines: [CodeLine]

    init(_ lines: [CodeLine]) {
      self.lines = lines.map {
        var line = $0
        (line.rows, line.rules) = ([], [])
        return line
      }
    }
  }

  private static func type(_ text: String, _ reducer: inout LessonReducer, _ lesson: inout Lesson) {
    for character in text { reducer.press(.character(character), in: &lesson) }
    reducer.press(.enter, in: &lesson)
  }

  @Test func aChangeTypedOnTheSpotMarksTheCodesThatMoved() throws {
    let example = try #require(CaseLibrary.named("staggered-infusions"))
    var reducer = LessonReducer(environment: Self.environment)
    var lesson = reducer.open(example)
    reducer.press(.end, in: &lesson)
    Self.type("e2. stop 1938", &reducer, &lesson)
    let text = Self.text(lesson)
    #expect(text.contains("Dripsheet  if 2. stop 1938"))
    #expect(text.contains("x drop it") && text.contains("p policies") && text.contains("Home start"))
    #expect(text.contains("96367  ×1 → ×2"))
    #expect(text.contains("×1 gone"))
    reducer.press(.character("x"), in: &lesson)
    #expect(!Self.text(lesson).contains("gone"))
  }

  @Test(
    "what can't be taken stays to be put right, and is said",
    arguments: ["e9. stop 1938", "estop", "e2. colour red", "gabc"])
  func nonsense(keys: String) throws {
    let example = try #require(CaseLibrary.named("staggered-infusions"))
    var reducer = LessonReducer(environment: Self.environment)
    var lesson = reducer.open(example)
    reducer.press(.end, in: &lesson)
    Self.type(keys, &reducer, &lesson)
    #expect(lesson.problem != nil && lesson.prompt != nil && lesson.changes.isEmpty)
    reducer.press(.escape, in: &lesson)
    #expect(lesson.problem == nil && lesson.prompt == nil)
  }

  @Test func aRowIsGoneToByItsNumberAndNotesArePeekedAt() throws {
    let example = try #require(CaseLibrary.named("staggered-infusions"))
    var reducer = LessonReducer(environment: Self.environment)
    var lesson = reducer.open(example)
    Self.type("g2", &reducer, &lesson)
    #expect(lesson.place == 2 && !Self.text(lesson).contains("19:22 to 19:39"))
    reducer.press(.character("n"), in: &lesson)
    #expect(Self.text(lesson).contains("Next") && Self.text(lesson).contains("Row 2"))
    reducer.press(.character("n"), in: &lesson)
    #expect(!Self.text(lesson).contains("Row 2"))
    reducer.press(.home, in: &lesson)
    #expect(lesson.place == 0)
  }

  @Test func policiesStandSideBySideOnceAllIsRevealed() throws {
    let example = try #require(CaseLibrary.named("staggered-infusions"))
    var reducer = LessonReducer(environment: Self.environment)
    var lesson = reducer.open(example)
    reducer.press(.right, in: &lesson)
    reducer.press(.character("p"), in: &lesson)
    #expect(Self.text(lesson).contains("codes are hidden"))
    reducer.press(.end, in: &lesson)
    reducer.press(.character("p"), in: &lesson)
    while reducer.analyse(&lesson, isInterrupted: { false }) {}
    #expect(Self.text(lesson).contains("haugen") && Self.text(lesson).contains("cms"))
  }

  @Test("no key belongs to two commands")
  func keys() {
    let keys = LessonCommand.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }
}
