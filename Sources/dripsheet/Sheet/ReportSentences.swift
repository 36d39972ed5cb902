import ChartedEncounter
import InfusionCoding
import Reports
import WorksheetScreens
import WorksheetSession

extension Sentences {
  /// The sentences of reports and the rulebook, for screens.
  static let ofReports = Sentences(
    decision: { DecisionSentence.text(for: $0, in: $1.coded) },
    finding: { FindingSentence.text(for: $0, in: $1.coded) },
    rule: { Rulebook.rule($0)?.sentence ?? "" }, authority: { Rulebook.rule($0)?.authority ?? "" })
}

extension CodedSheet {
  /// As reports take it.
  fileprivate var coded: CodedEncounter {
    CodedEncounter(
      encounter: encounter, names: names, policyName: policyName, policy: policy, result: result)
  }
}
