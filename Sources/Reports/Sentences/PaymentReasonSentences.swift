import ChartedEncounter
import InfusionCoding

// S8 to S12: what a row is paid as.

extension ReasonWriter {
  var hydration: String {
    let before = reason.minutes.first ?? 0
    switch reason.rule {
    case .hydration1:
      guard isApplied else { return "no infusion or blood runs beside it" }
      return "\(reason.rows.isEmpty ? "blood" : others) ran beside it: \(minutes) of \(before) min are left"
    case .hydration2:
      return isApplied
        ? "pieces under \(threshold) min are dropped: \(minutes) of \(before) are left"
        : "no piece of it is under \(threshold) min"
    case .hydration3: return "the minutes of pushes are taken out: \(minutes) of \(before) are left"
    default:
      return isApplied
        ? "\(minutes) min count in the visit, \(threshold) or more: reportable"
        : "\(minutes) min count in the visit, fewer than \(threshold): not reported"
    }
  }

  var initial: String {
    switch (reason.rule, isApplied) {
    case (.initial1, true): return "\(rankWords(number)) ranks first on its access: the initial service"
    case (.initial1, false): return "\(others), \(rankWords(reason.rows.first ?? 0)), ranks before it"
    case (.initial2, _): return tie
    case (.initial3, true): return "flagged as the reason for the visit: the initial service"
    case (.initial3, false): return "\(others) is flagged as the reason for the visit"
    case (.initial4, true):
      return "no drug was infused or pushed in the visit: hydration is the initial service"
    case (.initial4, false):
      return "a drug was infused or pushed in the visit: hydration is not the initial service"
    default: return "one initial service across midnights: \(others) of an earlier date is it"
    }
  }

  private var tie: String {
    if let threshold = reason.threshold {
      return "\(others) of the same rank and date ran \(threshold) min, this one \(minutes)"
    }
    let day = { (number: Int) in coded.row(number)?.start?.calendarDay ?? 0 }
    let isEarlierDay = day(reason.rows.first ?? 0) < day(number)
    return "\(others) of the same rank \(isEarlierDay ? "is of an earlier date" : "starts before it")"
  }

  /// `an infusion of chemotherapy`.
  private func rankWords(_ number: Int) -> String {
    let decision = coded.decision(ofRow: number)
    let isChemotherapy =
      coded.drugClass(ofRow: number)?.family == .chemotherapy
      || decision?.codes.contains { $0 == .c96413 || $0 == .c96409 } == true
    let what = isChemotherapy ? "chemotherapy" : "a drug"
    return explanation.isInfused(row: number) ? "an infusion of \(what)" : "a push of \(what)"
  }

  var concurrency: String {
    switch reason.rule {
    case .concurrent3: return alone
    case .concurrent4: return paidOnce
    case .concurrent5: return chemotherapy
    default:
      guard !reason.rows.isEmpty else {
        return "no other drug's infusion that was kept before it shares a minute with it"
      }
      let fact = "it shares \(minutes) min with \(others)"
      let half = reason.rule == .concurrent2 ? " (more than half of the later one)" : ""
      return isApplied
        ? "\(fact), \(threshold) or more\(half): concurrent"
        : "\(fact), fewer than \(threshold)\(half): not concurrent"
    }
  }

  private var alone: String {
    guard let alone = reason.minutes.last else {
      return reason.rows.isEmpty
        ? "it shares no minute with another drug's infusion on its access"
        : "it is of one drug and date with the initial service, \(others), and kept with that"
    }
    let fact = "beside \(others), \(alone) min of the drug that day are shared with none"
    return isApplied
      ? "\(fact), \(threshold) or fewer: concurrent" : "\(fact), more than \(threshold): not concurrent"
  }

  private var paidOnce: String {
    let span = policy.concurrentOncePer == .date ? "a date" : "a visit"
    return reason.rows.isEmpty
      ? "one concurrent infusion \(span) is paid: this one"
      : "one concurrent infusion \(span) is paid, and that is \(others): no code"
  }

  private var chemotherapy: String {
    let apart = "\(minutes) min lie outside other chemotherapy"
    guard isApplied else { return "\(apart), \(threshold) or more: it stays sequential" }
    let outcome =
      switch policy.chemoOverlap {
      case .noCode: "no code"
      case .sequential: "it stays sequential"
      case .unlisted: "unlisted"
      }
    return "\(apart), fewer than \(threshold): \(outcome)"
  }

  var hours: String {
    switch reason.rule {
    case .hour1: return reason.rows.isEmpty ? "counted by itself" : "added up with \(others)"
    case .hour3:
      return
        "minutes beside \(others) are credited once: \(minutes) of \(reason.minutes.first ?? 0) are its own"
    default: return explanation.totals(ofRow: number).map { Arithmetic.text($0) }.joined(separator: ". ")
    }
  }

  var push: String {
    switch (reason.rule, isApplied) {
    case (.push1, _): return "the initial service, as a push"
    case (.push2, true): return "the drug is new to the visit: a push of its own"
    case (.push2, false): return "the drug is not new to the visit: \(others)"
    case (.push3, _): return gap
    case (.push4, _): return "a repeated push has no code in an office"
    default: return "chemotherapy pushed again has no code"
    }
  }

  private var gap: String {
    let other = reason.rows.first ?? 0
    if explanation.isInfused(row: other) {
      return "no reported push of it is nearer than \(threshold) min: a repeat push"
    }
    return minutes >= threshold
      ? "\(minutes) min from the push in \(others), \(threshold) or more: a repeat push"
      : "\(minutes) min from the push in \(others), fewer than \(threshold): not reported"
  }
}
