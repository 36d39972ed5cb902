import CaseFiles
import ChartedEncounter
import CodingAnalysis
import InfusionCoding
import ReferenceData

/// Whether the engine gives a case's answers, as plain text in 80 columns: one line where it does; else the
/// first line and row at which they part, why the engine says so, and what would bring them together.
public enum CaseCheckReport {
  /// - Parameters:
  ///   - source: the file's name.
  ///   - policies: the policies that are known, for the authorities of settings.
  public static func text(_ checked: CheckedCase, source: String, policies: PolicyLibrary) -> String {
    let count = checked.steps.count { $0.answer != nil } - 1
    if checked.holds {
      let also = count == 0 ? "" : count == 1 ? ", and its what-if" : ", and its \(count) what-ifs"
      return "\(PrintableText.text(source)): the engine gives the answer\(also)\n"
    }
    let writer = CaseCheckWriter(source: PrintableText.text(source), policies: policies)
    return checked.steps.flatMap { writer.lines(of: $0) }.joined(separator: "\n") + "\n"
  }
}

private struct CaseCheckWriter {
  let source: String
  let policies: PolicyLibrary

  func lines(of step: CheckedCase.Step) -> [String] {
    guard let parting = step.parting else { return [] }
    return [place(step)] + Self.indented(what(parting)) + difference(parting) + reason(parting, in: step)
      + remedies(parting, in: step)
  }

  private func place(_ step: CheckedCase.Step) -> String {
    let changes = step.changes.map { PrintableText.text($0.text) }.joined(separator: "; ")
    let after = changes.isEmpty ? "the answer" : "the answer after \(changes)"
    return "\(source):\(step.line): the engine does not give \(after)"
  }

  private func what(_ parting: Parting) -> String {
    let day = LineChange.shortDay(parting.line.day)
    let line = "\(day) \(LineChange.text(parting.line))"
    let row = parting.row.map { ", at row \($0)" } ?? ""
    return parting.isMissing
      ? "They part at \(line)\(row): the answer has it, and the engine hasn't."
      : "They part at \(line)\(row): the engine gives it, and the answer hasn't."
  }

  /// All that differs, where that is more than the first line.
  private func difference(_ parting: Parting) -> [String] {
    let (gone, come) = (parting.difference.gone, parting.difference.come)
    guard gone.count + come.count > 1 else { return [] }
    func list(_ lines: [CodeLine]) -> String {
      lines.isEmpty
        ? "nothing"
        : PlainList.joined(lines.map { "\(LineChange.shortDay($0.day)) \(LineChange.text($0))" }, most: 8)
    }
    return Self.indented("In all the answer has \(list(gone)) where the engine has \(list(come)).")
  }

  /// Why the engine decides the row as it does.
  private func reason(_ parting: Parting, in step: CheckedCase.Step) -> [String] {
    guard let row = parting.row, let decision = step.coded.decision(ofRow: row) else { return [] }
    let rule = decision.rules.first.map { " (\($0.text))" } ?? ""
    let sentence = PrintableText.text(DecisionSentence.text(for: decision, in: step.coded))
    return Self.indented("Row \(row): \(sentence)\(rule)")
  }

  private func remedies(_ parting: Parting, in step: CheckedCase.Step) -> [String] {
    let settings = parting.settings.map { setting in
      let present = step.coded.policy.value(of: setting.name)
      let holders = policies.policies.filter {
        $0.name != step.coded.policyName && $0.policy.value(of: setting.name) == setting.value
      }
      let who = holders.isEmpty ? "" : ", as in \(PlainList.joined(holders.map(\.name), most: 5))"
      return
        "With \(setting.name.rawValue) \(setting.value) in place of \(present)\(who), it gives the answer."
    }
    let others =
      parting.policies.isEmpty
      ? [] : ["Policies that give the answer: \(PlainList.joined(parting.policies, most: 8))."]
    let none =
      settings.isEmpty && others.isEmpty
      ? ["No setting by itself gives the answer, and no policy that is known."] : []
    return (settings + others + none).flatMap { Self.indented($0) }
  }

  private static func indented(_ text: String) -> [String] {
    PlainLayout.wrapped(text, first: "  ", rest: "    ")
  }
}
