import ChartedEncounter
import InfusionCoding
import ReferenceData
import YAMLReading

// What a trainer says to a case: notes, questions, changes.
extension CaseFileReader {
  /// A text without white space around it; none where it is empty or isn't there.
  mutating func text(_ field: YAMLNodes.Field?) -> String? {
    guard let text = field.flatMap({ nodes.text($0) })?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// One of a few words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ field: YAMLNodes.Field?) -> Word?
  where Word.RawValue == String {
    guard let field, let text = text(field) else { return nil }
    guard let word = Word(rawValue: text.lowercased()) else {
      let allowed = Word.allCases.map(\.rawValue).joined(separator: ", ")
      nodes.report(field, "\(text.inQuotes) is none of its words", "allowed: \(allowed)")
      return nil
    }
    return word
  }

  mutating func texts(_ field: YAMLNodes.Field?, _ advice: String) -> [String] {
    guard let field else { return [] }
    return nodes.items(of: field, advice).compactMap { text($0) }
  }

  mutating func notes(_ field: YAMLNodes.Field?, on encounter: ChartedEncounter) -> [Int: String] {
    guard let field else { return [:] }
    var notes: [Int: String] = [:]
    for note in nodes.fields(of: field.value, under: field.path, known: nil) {
      guard let number = Int(note.key), encounter.rows.contains(where: { $0.number == number }) else {
        let numbers = encounter.rows.map { String($0.number) }.joined(separator: ", ")
        nodes.report(note, "\(note.key.inQuotes) is not the number of a row", "the rows are \(numbers)")
        continue
      }
      notes[number] = text(note)
    }
    return notes
  }

  /// Plain questions, or such with a reply.
  mutating func questions(_ field: YAMLNodes.Field?) -> [TeachingCase.Question] {
    guard let field else { return [] }
    return nodes.items(of: field, "write a list of `- ask: …` and `reply: …`").compactMap { item in
      if item.value.scalar != nil { return text(item).map { TeachingCase.Question(ask: $0, reply: nil) } }
      let fields = CaseFields(nodes.fields(of: item.value, under: item.path, known: ["ask", "reply"]))
      guard
        let ask = nodes.requiredText(
          fields["ask"], "\(item.path).ask", "write the question", line: item.line)
      else { return nil }
      return TeachingCase.Question(ask: ask.trimmed, reply: text(fields["reply"]))
    }
  }

  mutating func whatIfs(
    _ field: YAMLNodes.Field?, of encounter: ChartedEncounter
  ) -> [(whatIf: TeachingCase.WhatIf, line: Int)] {
    guard let field else { return [] }
    let items = nodes.items(of: field, "write a list of `- change: …`, `watch: …` and `answer: …`")
    return items.compactMap { item -> (whatIf: TeachingCase.WhatIf, line: Int)? in
      let known = ["change", "watch", "answer"]
      let fields = CaseFields(nodes.fields(of: item.value, under: item.path, known: known))
      let advice = "write what is changed, such as 2. stop 1254"
      guard
        let change = nodes.required(fields["change"], "\(item.path).change", advice, line: item.line),
        let (changes, changed) = self.changes(change, of: encounter)
      else { return nil }
      let answer = fields["answer"].map { self.answer($0, of: changed) }
      let whatIf = TeachingCase.WhatIf(changes: changes, watch: text(fields["watch"]), answer: answer)
      return (whatIf, (fields["answer"] ?? change).line)
    }
  }

  /// The changes, each of which can be made after those before it, and the record after all.
  private mutating func changes(
    _ field: YAMLNodes.Field, of encounter: ChartedEncounter
  ) -> ([CaseChange], ChartedEncounter)? {
    var changes: [CaseChange] = []
    var changed = encounter
    for line in nodes.lines(of: field, "write one change, or a list of them") {
      let change = CaseChange(line.text.trimmed)
      do throws(CellProblem) {
        changed = try change.applied(to: changed)
        changes.append(change)
      } catch {
        nodes.report(line: line.line, key: field.path, error.message, "")
        return nil
      }
    }
    do throws(UnknownPolicy) {
      _ = try PolicyInForce(for: changed, chosen: nil, among: library)
    } catch {
      // One that the case itself names is told of there.
      if error.name != encounter.policy { nodes.report(field, error.description, "", isUnknownName: true) }
    }
    return changes.isEmpty ? nil : (changes, changed)
  }
}
