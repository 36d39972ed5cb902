import ChartedEncounter
import CodingAnalysis
import InfusionCoding

/// One sentence for a rule that was looked at: what was compared with what, and so what.
public enum ReasonSentence {
  /// For a row.
  public static func text(for reason: Reason, ofRow row: Int, in explanation: Explanation) -> String {
    ReasonWriter(reason: reason, number: row, explanation: explanation).sentence
  }

  /// For a line of the result.
  public static func text(for reason: Reason, of line: CodeLine, in explanation: Explanation) -> String {
    LineReasonWriter(reason: reason, line: line, explanation: explanation).sentence
  }
}

/// The facts of one reason at hand, so that the parts of sentences can be short.
struct ReasonWriter {
  let reason: Reason
  let number: Int
  let explanation: Explanation

  var coded: CodedEncounter { explanation.coded }
  var policy: Policy { coded.policy }
  var row: ChartedRow? { coded.row(number) }
  var decision: RowDecision? { coded.decision(ofRow: number) }
  var isApplied: Bool { reason.isApplied }
  /// The minutes that were compared.
  var minutes: Int { reason.minutes.last ?? 0 }
  var threshold: Int { reason.threshold ?? 0 }
  /// `row 3 (ceftriaxone)`, `rows 3 and 5`.
  var others: String { PlainList.named(reason.rows, in: coded) }
  var site: String { coded.accessName(decision?.access) ?? "the access" }

  var sentence: String {
    switch reason.rule {
    case ...RuleID.route6 where reason.rule != .clock1 && reason.rule != .clock3 && reason.rule != .clock6:
      if reason.rule == .aside5, decision?.rules.first != .aside5 { return admission }
      return decision.map { DecisionSentence.text(for: $0, in: coded) } ?? ""
    case ...RuleID.clock6: return time
    case ...RuleID.run3: return joining
    case ...RuleID.time31: return pushOrInfusion
    case ...RuleID.site2: return access
    case ...RuleID.same2: return sameDrug
    case ...RuleID.hydration4: return hydration
    case ...RuleID.initial5: return initial
    case ...RuleID.concurrent5: return concurrency
    case ...RuleID.hour4: return hours
    default: return push
    }
  }

  // MARK: The record

  private var time: String {
    switch reason.rule {
    case .clock3:
      guard row?.stop == nil, let volume = row?.volumeML, let rate = row?.rateMLPerHour else {
        return "a stop of its administration is worked out from volume and rate"
      }
      let take = reason.minutes.isEmpty ? "give the stop" : "take \(minutes) min"
      return "no stop is charted: \(AmountText.text(volume)) mL at \(AmountText.text(rate)) mL/h \(take)"
    case .clock6:
      guard let minutes = reason.minutes.last else {
        return "its administration still runs when the record ends, so it stops at the inpatient order"
      }
      return "it still runs when the record ends, so it stops at the inpatient order: \(minutes) min"
    default:
      guard let start = row?.start, let stop = row?.stop else { return "\(minutes) min" }
      let isOneDay = start.date == stop.date
      let from = isOneDay ? start.plainClock : start.plainText
      return "\(from) to \(isOneDay ? stop.plainClock : stop.plainText) is \(minutes) min"
    }
  }

  private var admission: String {
    isApplied
      ? "it runs on past the inpatient order, \(minutes) min after its start, and is cut there"
      : "it starts \(minutes) min before the inpatient order and stops by then: not cut"
  }

  private var joining: String {
    switch reason.rule {
    case .site0: return "no site is charted: it is on the access first used (\(site))"
    case .run1: return "one bag with \(others): one administration of \(minutes) min"
    case .run2: return "one administration with \(others), pauses not counted: \(minutes) min"
    case .row2:
      if reason.rows.isEmpty { return "a link of its administration does not count" }
      return "it is charted to go on with \(others), which it can't: the link does not count"
    default:
      if isApplied {
        return "one administration with \(others), which it follows or overlaps: \(minutes) min"
      }
      return threshold == 0
        ? "it starts \(minutes) min after \(others) stopped: not one administration"
        : "it starts \(minutes) min after \(others) stopped, more than \(threshold): not one administration"
    }
  }

  // MARK: What it is

  /// Whether every row of its run is charted as a push.
  private var isChartedPush: Bool {
    let run = decision?.run ?? []
    return (run.isEmpty ? [number] : run).allSatisfy {
      let method = coded.row($0)?.method
      return method == .push || method == .injection
    }
  }

  private var pushOrInfusion: String {
    switch reason.rule {
    case .stop1:
      if isChartedPush { return "no stop is charted, and it is charted as a push: a push" }
      return policy.missingStop == .push
        ? "no stop is charted: a push (missingStop push)" : "no stop is charted: held (missingStop hold)"
    case .stop2: return "no stop is charted: hydration without one is not reported"
    case .stop3:
      if isApplied { return "stopped before it was through: an infusion all the same, with modifier 53" }
      return policy.discontinued == .modifier53
        ? "stopped before it was through, but long enough without that"
        : "stopped before it was through: its minutes decide (discontinued actualMinutes)"
    case .time31: return "a fluid of \(minutes) min: hydration, never a push"
    default:
      if isChartedPush, !policy.pushByClock { return "\(minutes) min, but charted as a push: it stays one" }
      if minutes >= threshold { return "\(minutes) min, \(threshold) or more: an infusion" }
      return isApplied
        ? "\(minutes) min, fewer than \(threshold): a push"
        : "\(minutes) min, fewer than \(threshold), would be a push"
    }
  }

  private var access: String {
    if reason.rule == .site1 { return "each access has one initial service: this is that of \(site)" }
    let own = row?.site ?? "its site"
    if isApplied { return "\(own) has no reason on record, so it counts on the first access (\(site))" }
    let hasReason = coded.encounter.sites.contains {
      $0.name.trimmed.lowercased() == own.trimmed.lowercased() && $0.reason?.isBlank == false
    }
    return hasReason
      ? "the record says why \(own) was needed: an access of its own"
      : "\(site) counts as an access of its own"
  }

  private var sameDrug: String {
    if reason.rule == .same2 {
      if !isApplied {
        return "\(minutes) min from \(others), the same drug, more than \(threshold): not part of it"
      }
      return minutes == 0
        ? "given while \(others) runs: part of that infusion"
        : "\(minutes) min from \(others), the same drug, \(threshold) or less: part of that infusion"
    }
    let again = "\(minutes) min of the drug of \(others) again"
    guard isApplied else { return "\(again), more than \(threshold): it stays an infusion" }
    switch policy.shortRepeat {
    case .push: return "\(again), \(threshold) or less: a push (shortRepeat push)"
    case .total: return "\(again), \(threshold) or less: its minutes join the drug's (shortRepeat total)"
    case .additionalHour:
      return "\(again), \(threshold) or less: one further hour at least (shortRepeat additionalHour)"
    }
  }
}
