import ChartedEncounter
import InfusionCoding
import Interchange
import ReferenceData
import YAMLReading
import Yams

/// Reads one case file, collecting all that is wrong with it.
struct CaseFileReader {
  let name: String
  let library: PolicyLibrary
  var nodes: YAMLNodes

  init(name: String, source: String, library: PolicyLibrary) {
    self.name = name
    self.library = library
    nodes = YAMLNodes(
      source: source, form: "a case is written as `key: value` lines",
      needs: "it needs title, rows and answer; `dripsheet case new FILE` writes an example")
  }

  mutating func read(_ yaml: String) -> Result<CaseReading, YAMLFileError> {
    let reading = nodes.root(of: yaml).flatMap { self.reading($0) }
    guard let reading, nodes.problems.isEmpty else { return .failure(nodes.error) }
    return .success(reading)
  }

  private mutating func reading(_ root: Node) -> CaseReading? {
    let all = nodes.fields(of: root, under: "", known: CaseFileKey.allCases.map(\.rawValue))
    let fields = CaseFields(all)
    let title = nodes.requiredText(fields[.title], "title", "say in a few words what the case is about")
    let encounter = self.encounter(fields)
    let rows = nodes.required(fields[.rows], "rows", "write `rows: |` and the rows in shorthand below it")
    let answer = nodes.required(
      fields[.answer], "answer", "write the published lines, such as [96365, 96361 x2]; [] for none")
    var read = TeachingCase(
      name: name, title: title?.trimmed ?? "", theme: text(fields[.theme]) ?? "other", encounter: encounter,
      answer: [])
    read.encounter.title = read.title
    read.encounter.rows = rows.map { self.rows($0) } ?? []
    read.answer = answer.map { self.answer($0, of: read.encounter) } ?? []
    read.difficulty = word(fields[.difficulty])
    read.source = text(fields[.source])
    read.url = text(fields[.url])
    read.evidence = word(fields[.evidence])
    read.point = text(fields[.point])
    read.notes = notes(fields[.notes], on: read.encounter)
    read.mistakes = texts(fields[.mistakes], "write a list of sentences")
    read.questions = questions(fields[.questions])
    let whatIf = whatIfs(fields[.whatIf], of: read.encounter)
    read.whatIf = whatIf.map(\.whatIf)
    return CaseReading(
      teachingCase: read, answerLine: answer?.line ?? 1, whatIfLines: whatIf.map(\.line))
  }

  // MARK: The record

  private mutating func encounter(_ fields: CaseFields) -> ChartedEncounter {
    var encounter = ChartedEncounter(id: name)
    if let field = fields[.policy], let policy = text(field) {
      if library.named(policy) == nil {
        nodes.report(
          field, "no policy is called \(policy.inQuotes)", "known: \(library.namesListed)",
          isUnknownName: true)
      }
      encounter.policy = policy
    }
    encounter.overrides = settings(fields[.set])
    for (key, isList) in [(CaseFileKey.setting, false), (.inpatient, false), (.sites, true)] {
      guard let field = fields[key] else { continue }
      let form = "write \(isList ? "a list such as `- left, because …`" : "one value")"
      for line in nodes.lines(of: field, form) {
        guard let said = shorthand("\(isList ? "site" : key.rawValue): \(line.text)", field, at: line) else {
          continue
        }
        encounter.setting = said.setting ?? encounter.setting
        encounter.inpatientFrom = said.inpatientFrom ?? encounter.inpatientFrom
        encounter.sites += said.sites
      }
    }
    return encounter
  }

  /// What one line says that belongs to the encounter.
  private mutating func shorthand(
    _ text: String, _ field: YAMLNodes.Field, at line: YAMLNodes.Line
  ) -> ChartedEncounter? {
    let date = TeachingCase.firstDate
    let reading = Shorthand.read(text, start: ShorthandStart(date: date, year: .year(date.year))).first
    if let error = reading?.errors.first {
      nodes.report(line: line.line, key: field.path, error.message, "")
      return nil
    }
    return try? reading?.result.get()
  }

  private mutating func settings(_ field: YAMLNodes.Field?) -> [SettingName: String] {
    guard let field else { return [:] }
    var settings: [SettingName: String] = [:]
    var scratch = Policy()
    let known = SettingName.allCases.map(\.rawValue)
    for setting in nodes.fields(of: field.value, under: field.path, known: known, called: "a setting") {
      guard let name = SettingName(rawValue: setting.key) else { continue }
      guard let text = nodes.text(setting), scratch.set(name, to: text) else {
        nodes.report(
          setting, "\(nodes.shown(setting.value).inQuotes) is not a value of it",
          "allowed: \(name.allowedValues)")
        continue
      }
      settings[name] = text
    }
    return settings
  }

  private mutating func rows(_ field: YAMLNodes.Field) -> [ChartedRow] {
    let lines = nodes.lines(of: field, "write `rows: |` and the rows in shorthand below it")
    let date = TeachingCase.firstDate
    let readings = Shorthand.read(
      lines.map(\.text).joined(separator: "\n"),
      start: ShorthandStart(id: name, date: date, year: .year(date.year)))
    func place(_ line: Int) -> Int { lines.indices.contains(line - 1) ? lines[line - 1].line : field.line }
    for error in readings.flatMap(\.errors) {
      nodes.report(line: place(error.line), key: field.path, "\(error.message)\n\(error.excerpt)", "")
    }
    guard readings.count <= 1, let reading = readings.first else {
      if readings.count > 1 {
        nodes.report(field, "more than one record stands here", "leave out `encounter:`")
      }
      return []
    }
    switch reading.result {
    case .success(let encounter):
      if encounter != ChartedEncounter(id: encounter.id, rows: encounter.rows) || encounter.id != name {
        nodes.report(
          field, "a line belongs to the record as a whole",
          "write title, policy, setting, set, sites and inpatient as keys of the file")
      }
      return encounter.rows
    case .failure(let error):
      nodes.report(field, error.message, "")
      return []
    }
  }

  // MARK: Answers

  mutating func answer(_ field: YAMLNodes.Field, of encounter: ChartedEncounter) -> [CodeLine] {
    var answer: [CodeLine] = []
    var date = encounter.firstDate ?? TeachingCase.firstDate
    for line in nodes.lines(of: field, "write a list such as [96365, 96361 x2]") {
      do throws(CellProblem) {
        let read = try AnswerText.read(line.text, dateBefore: date)
        date = ChartedDate(read.day)
        if answer.contains(where: {
          ($0.day, $0.code) == (read.day, read.code) && $0.modifiers == read.modifiers
        }) {
          throw CellProblem(
            reading: line.text, "stands here twice: write one line with its units, such as x2")
        }
        answer.append(read)
      } catch {
        nodes.report(line: line.line, key: field.path, error.message, "")
      }
    }
    return answer.sorted { ($0.day, $0.code, $0.modifiers) < ($1.day, $1.code, $1.modifiers) }
  }
}

/// The values of a file by their keys.
struct CaseFields {
  private let fields: [String: YAMLNodes.Field]

  init(_ fields: [YAMLNodes.Field]) {
    self.fields = Dictionary(fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(key: CaseFileKey) -> YAMLNodes.Field? { fields[key.rawValue] }
  subscript(key: String) -> YAMLNodes.Field? { fields[key] }
}
