import InfusionCoding

// Pushes: first of a drug, repeats, and those that are part of an infusion.

extension DecisionWriter {
  /// Why it is a push at all.
  var pushReason: String {
    if decision.rules.contains(.same1), deciding == .same1 {
      return "\(minutes) of a drug already infused, 30 or less"
    }
    guard let minutes = decision.minutes else { return isChartedPush ? "charted as one" : "no stop charted" }
    if isChartedPush { return "charted as one, \(minutes) min" }
    return "\(minutes) min, under \(coded.policy.infusionMinimumMinutes)"
  }

  var push: String {
    if deciding == .same1 { return "\(name) again, \(minutes): a repeat of 30 or less counts as a push" }
    return "a push (\(pushReason)) of a drug new to the visit"
  }

  var repeatPush: String {
    switch deciding {
    case .same1:
      return decision.codes.isEmpty
        ? "\(name) again, \(minutes): a repeat of 30 or less counts as a push, too near another to be paid"
        : "\(name) again, \(minutes): a repeat of 30 or less counts as a push"
    case .push3 where decision.codes.isEmpty:
      return "\(name) again \(compared) min from the push in \(against), under \(threshold): not paid"
    case .push3 where decision.compared != nil:
      return "\(name) again \(compared) min from \(against), at least \(threshold): a repeat push"
    case .push4: return "\(name) again: an office has no code for a repeat push"
    case .push5: return "\(name) again: a repeat push of chemotherapy has no code"
    default: return "\(name) again: a repeat push"
    }
  }

  var absorbed: String {
    compared == 0
      ? "a push (\(pushReason)) while \(against) runs: part of that infusion"
      : "a push (\(pushReason)) \(compared) min from \(against), within \(threshold): part of that infusion"
  }
}
