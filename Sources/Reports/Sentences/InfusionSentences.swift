import InfusionCoding

// Infusions: the initial, those after another, those beside another, and further hours.

extension DecisionWriter {
  var initial: String {
    if deciding == .initial3 { return "hydration is the reason for the visit: the initial service" }
    if deciding == .initial4 {
      return
        "hydration is all that was given and counts \(decision.creditedMinutes ?? 0) min: the initial service"
    }
    let isFlagged = coded.policy.setting == .professional && row?.primary == true
    let reason = isFlagged ? "flagged as the reason for the visit" : "first by rank on its access"
    if decision.codes.contains(where: { $0 == .c96374 || $0 == .c96409 }) {
      return "a push (\(pushReason)), \(reason): the initial service"
    }
    return "\(minutes) of infusion, \(reason): the initial service\(credit)"
  }

  var sequential: String {
    guard let other = decision.against.first, let shared = decision.compared else {
      return "\(minutes) of a new drug with no other beside it: sequential"
    }
    switch deciding {
    case .concurrent1:
      return "shares \(shared) min with \(self.other(other)), fewer than \(threshold): sequential"
    case .concurrent2:
      return "shares \(shared) min with \(self.other(other)), not more than half of the later one: sequential"
    case .concurrent3:
      return "\(shared) of its minutes are shared with none, more than \(threshold): sequential"
    default: return "\(minutes) of a new drug on the access: sequential"
    }
  }

  var concurrent: String {
    let paid = decision.codes.isEmpty ? "; another is already paid, so it has no code" : ""
    switch deciding {
    case .concurrent1:
      return "shares \(compared) min with \(against), at least \(threshold): concurrent\(paid)"
    case .concurrent2:
      return "shares \(compared) min with \(against), more than half of the later one: concurrent\(paid)"
    case .concurrent3:
      return "only \(compared) of its minutes are shared with none, at most \(threshold): concurrent\(paid)"
    case .concurrent5:
      return "only \(compared) min lie outside other chemotherapy, fewer than \(threshold): \(chemotherapy)"
    default: return "runs beside another: concurrent\(paid)"
    }
  }

  private var chemotherapy: String {
    decision.codes.isEmpty ? "not paid beside it" : "coded as unlisted"
  }

  var additionalHours: String {
    let total = decision.compared ?? decision.creditedMinutes ?? 0
    let own = "\(minutes) more of a drug already infused"
    let sum = total == decision.minutes ? "" : ", \(total) in its total"
    if decision.codes.isEmpty { return "\(own)\(sum): earns no further hour\(credit)" }
    return "\(own)\(sum): counts towards further hours\(credit)"
  }

  /// Where fewer minutes count than ran.
  private var credit: String {
    guard let credited = decision.creditedMinutes, let minutes = decision.minutes, credited < minutes else {
      return ""
    }
    return "; \(credited) of them are credited to it"
  }

  var hydration: String {
    if deciding == .stop2 { return "hydration without a stop is not reported" }
    let counted = decision.creditedMinutes ?? 0
    let left = decision.rules.contains(.hydration1) ? "\(compared) of \(minutes) run beside no drug" : minutes
    if deciding == .hour4 {
      return counted == compared || decision.compared == nil
        ? "\(counted) min of hydration count towards its hours"
        : "\(counted) min of it count, \(compared) in the visit, towards hydration hours"
    }
    return
      "hydration, \(left): fewer than \(coded.policy.hydrationMinimumMinutes) min count in the visit, not reported"
  }
}
