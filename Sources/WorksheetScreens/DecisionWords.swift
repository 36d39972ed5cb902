import InfusionCoding
import Reports
import TerminalCells

/// What a row was treated as, in a word or two, and the role it is drawn in.
enum DecisionWords {
  /// The words of a decision as they stand in the grid.
  static func text(_ decision: RowDecision) -> String { decision.plainWords }

  static func role(_ decision: Decision) -> StyleRole {
    switch decision {
    case .initial: .initial
    case .sequential: .sequential
    case .additionalHours: .additionalHours
    case .concurrent: .concurrent
    case .push: .push
    case .repeatPush: .repeatPush
    case .absorbed: .absorbed
    case .hydration: .hydration
    case .injection: .injection
    case .standalone: .standalone
    case .setAside: .setAside
    case .held: .held
    }
  }

  /// The codes of a row in so many cells: the first of them, `+` where there are more.
  static func codes(_ decision: RowDecision, width: Int) -> String {
    guard let first = decision.codes.first else { return decision.decision == .held ? "" : "none" }
    let all = decision.codes.map(\.text).joined(separator: " ")
    guard all.utf8.count > width else { return all }
    var shown = first.text
    for code in decision.codes.dropFirst() where shown.utf8.count + 1 + code.text.utf8.count < width {
      shown += " " + code.text
    }
    return shown + "+"
  }
}
