import ChartedEncounter
import InfusionCoding

/// One plain sentence for what became of a row, with the minutes in it.
public enum DecisionSentence {
  /// Says why a row was decided so.
  public static func text(for decision: RowDecision, in coded: CodedEncounter) -> String {
    let writer = DecisionWriter(decision: decision, coded: coded)
    return writer.sentence
  }
}

/// The facts of one decision at hand, so that the parts of sentences can be short.
struct DecisionWriter {
  let decision: RowDecision
  let coded: CodedEncounter

  var deciding: RuleID? { decision.rules.first }
  var row: ChartedRow? { coded.row(decision.row) }
  /// The substance as charted.
  var name: String { row?.substance ?? "this" }
  /// `23 min`, or what there is instead.
  var minutes: String { decision.minutes.map { "\($0) min" } ?? "no stop" }
  var compared: Int { decision.compared ?? decision.minutes ?? 0 }
  var threshold: Int { decision.threshold ?? 0 }

  /// `row 3 (ceftriaxone)`.
  func other(_ number: Int?) -> String {
    guard let number else { return "another" }
    guard let substance = coded.row(number)?.substance else { return "row \(number)" }
    return "row \(number) (\(substance))"
  }

  var against: String { other(decision.against.first) }
  var isChartedPush: Bool { row?.method == .push || row?.method == .injection }

  var sentence: String {
    switch decision.decision {
    case .held: held
    case .setAside: setAside
    case .standalone: standalone
    case .injection: injection
    case .initial: initial
    case .sequential: sequential
    case .additionalHours: additionalHours
    case .concurrent: concurrent
    case .push: push
    case .repeatPush: repeatPush
    case .absorbed: absorbed
    case .hydration: hydration
    }
  }
}
