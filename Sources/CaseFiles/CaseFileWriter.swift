import ChartedEncounter
import InfusionCoding
import Interchange

/// Writes a case as a person would: its keys in one order, what belongs together without an empty line,
/// long texts broken between words.
struct CaseFileWriter {
  private let example: TeachingCase
  private let year: Int
  private var text = ""

  init(_ example: TeachingCase) {
    self.example = example
    year = (example.encounter.firstDate ?? TeachingCase.firstDate).year
  }

  mutating func write() -> String {
    for part in [heading(), record(), rows(), answers(), teaching(), questions(), whatIfs()]
    where !part.isEmpty {
      text += (text.isEmpty ? "" : "\n") + part
    }
    return text
  }

  private func heading() -> String {
    line(.title, example.title) + line(.theme, example.theme)
      + line(.difficulty, example.difficulty?.rawValue)
      + line(.source, example.source) + line(.url, example.url) + line(.evidence, example.evidence?.rawValue)
  }

  private func record() -> String {
    let encounter = example.encounter
    let settings = SettingName.allCases.compactMap { name in
      encounter.overrides[name].map { "  \(name.rawValue): \(YAMLText.scalar($0, indent: 4, column: 30))\n" }
    }
    let sites = encounter.sites.map { "  - \(YAMLText.scalar(Shorthand.site($0), indent: 4, column: 4))\n" }
    let inpatient = encounter.inpatientFrom.map { "\($0.date.text) \($0.time.digits)" }
    return line(.policy, encounter.policy) + line(.setting, encounter.setting?.rawValue)
      + block(.set, settings) + block(.sites, sites) + line(.inpatient, inpatient)
  }

  private func rows() -> String {
    let dates = example.encounter.rows.flatMap { [$0.start, $0.stop] }.compactMap { $0?.date }
    let isOnFirstDate = dates.allSatisfy { $0 == TeachingCase.firstDate }
    let rows = Shorthand.rows(
      example.encounter.rows, dateBefore: isOnFirstDate ? TeachingCase.firstDate : nil)
    return "rows: " + YAMLText.block(rows, indent: 2) + "\n"
  }

  private func answers() -> String { "answer:\(answer(example.answer, indent: 2))\n" }

  /// In one line where there is room for it, else a line each.
  private func answer(_ lines: [CodeLine], indent: Int) -> String {
    let days = Set(lines.map(\.day))
    let first = (example.encounter.firstDate ?? TeachingCase.firstDate).calendarDay
    let hasDates = days.count > 1 || days.contains { $0 != first }
    let texts = lines.map { AnswerText.text(of: $0, hasDate: hasDates, year: year) }
    let inOne = " [\(texts.joined(separator: ", "))]"
    if inOne.count <= 70 { return inOne }
    return texts.map { "\n\(String(repeating: " ", count: indent))- \($0)" }.joined()
  }

  private func teaching() -> String {
    let notes = example.notes.sorted { $0.key < $1.key }.map { number, note in
      "  \(number): \(YAMLText.scalar(note, indent: 4, column: 5))\n"
    }
    let mistakes = example.mistakes.map { "  - \(YAMLText.scalar($0, indent: 4, column: 4))\n" }
    return line(.point, example.point) + block(.notes, notes) + block(.mistakes, mistakes)
  }

  private func questions() -> String {
    block(
      .questions,
      example.questions.map { question in
        "  - ask: \(YAMLText.scalar(question.ask, indent: 6, column: 9))\n"
          + (question.reply.map { "    reply: \(YAMLText.scalar($0, indent: 6, column: 11))\n" } ?? "")
      })
  }

  private func whatIfs() -> String {
    block(
      .whatIf,
      example.whatIf.map { whatIf in
        let changes = whatIf.changes.map { YAMLText.scalar($0.text, indent: 8, column: 12) }
        let change = changes.count == 1 ? " \(changes[0])" : changes.map { "\n      - \($0)" }.joined()
        return "  - change:\(change)\n"
          + (whatIf.watch.map { "    watch: \(YAMLText.scalar($0, indent: 6, column: 11))\n" } ?? "")
          + (whatIf.answer.map { "    answer:\(answer($0, indent: 6))\n" } ?? "")
      })
  }

  // MARK: Keys

  private func line(_ key: CaseFileKey, _ value: String?) -> String {
    value.map { "\(key.rawValue): \(YAMLText.scalar($0, indent: 2, column: key.rawValue.count + 2))\n" } ?? ""
  }

  private func block(_ key: CaseFileKey, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\(key.rawValue):\n\(lines.joined())"
  }
}
