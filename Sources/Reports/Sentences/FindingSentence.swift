import ChartedEncounter
import InfusionCoding

/// One plain sentence for a finding: what is the matter, and what to do.
public enum FindingSentence {
  public static func text(for finding: Finding, in coded: CodedEncounter) -> String {
    let rows = PlainList.rows(finding.rows)
    let isOne = finding.rows.count < 2
    func one(_ singular: String, _ plural: String) -> String { isOne ? singular : plural }
    switch finding.id {
    case .incompleteRow: return incomplete(finding, in: coded)
    case .lineNotUnderstood:
      return "\(rows) is a line that is not understood; put it right or delete it"
    case .stopBeforeStart: return "\(rows) stops before it starts; is the stop on the next day?"
    case .noStart: return "\(rows) has no start; ask for it"
    case .impossibleTime: return "\(rows) has a date or time that does not exist; put it right"
    case .calculatedStop: return "the stop of \(rows) is worked out from volume and rate, not charted"
    case .noStop: return noStop(rows, coded)
    case .zeroMinutes: return "\(rows) starts and stops in the same minute; is the stop right?"
    case .oneMinuteInfusion:
      return "\(rows) ran for one minute: likely a placeholder stop; look for the real one"
    case .over24Hours: return "\(rows) runs for more than 24 hours; is the date of the stop right?"
    case .duplicateRow: return "\(rows) are alike; if it was given once, delete one"
    case .keptOpen: return "\(rows) keeps a line open or carries a drug: no code of its own"
    case .cutAtAdmission: return "\(rows) is cut at the inpatient order: later minutes are not coded here"
    case .hospitalPumpCode:
      return "\(rows) starts a drug's pump infusion, which has a code in a hospital only"
    case .pumpNotOver8Hours:
      return
        "\(rows) is charted as a pump but ran 480 min or less; if it ran at the bedside, chart an infusion"
    case .brokenLink:
      return
        "\(rows) continues a row that it can't: itself, a missing one, another drug or visit, or a circle"
    case .secondSiteReason: return secondSite(rows, finding, coded)
    case .sameDrugOverlap: return "\(rows) chart one drug twice at the same time; are the times right?"
    case .longPush:
      return
        "\(rows) \(one("is", "are")) charted as a push of \(coded.policy.infusionMinimumMinutes) min or more; if it ran unattended, chart an infusion"
    case .neverPushed:
      return
        "\(rows) came out as a push, but \(substance(finding, coded)) is never pushed; is a stop missing?"
    case .hydrationOverlap:
      return "\(rows) \(one("is", "are")) hydration while something else runs: those minutes don't count"
    case .primaryNotFlagged: return "no row is marked as the reason for the visit; the best by rank is taken"
    case .secondConcurrent:
      return "\(rows) \(one("is", "are")) concurrent, but one is paid already: no code"
    case .chemoOverlap: return "\(rows) \(one("runs", "run")) under other chemotherapy: ask the payer"
    case .repeatWithinGap: return "\(rows) repeats a push too soon to be paid"
    case .repeatPushOffice: return "\(rows) repeats a push, which an office has no code for"
    case .repeatChemoPush: return "\(rows) repeats a chemotherapy push, which has no code"
    case .notPaidByPolicy:
      return "\(coded.policyName) never pays \(codes(finding)) (\(rows)); ask the payer before it is billed"
    case .addOnWithoutPrimary, .primaryOnOtherDate, .codePairNever, .codePair, .unitsAboveLimit:
      if case .edit(let edit) = finding.detail { return EditSentence.text(for: edit, in: coded) }
      return "\(codes(finding)) (\(rows)) meets an edit of CMS"
    case .nearThreshold: return nearThreshold(rows, finding, coded)
    case .policySensitive: return policySensitive(rows, finding)
    }
  }

  private static func substance(_ finding: Finding, _ coded: CodedEncounter) -> String {
    finding.rows.first.flatMap { coded.row($0)?.substance } ?? "the drug"
  }

  private static func codes(_ finding: Finding) -> String { PlainList.joined(finding.codes.map(\.text)) }

  private static func nearThreshold(_ rows: String, _ finding: Finding, _ coded: CodedEncounter) -> String {
    guard case .changes(let changes) = finding.detail else { return "\(rows) is near a threshold" }
    let sentences = changes.map { ChangeSentence.text(for: $0, in: coded) }
    return "\(rows): \(sentences.joined(separator: "; "))"
  }

  private static func policySensitive(_ rows: String, _ finding: Finding) -> String {
    guard case .policies(let names, let isDatesOnly) = finding.detail else {
      return "\(rows): policies disagree"
    }
    let verb = names.count == 1 ? "gives" : "give"
    let policies = PlainList.joined(names)
    return isDatesOnly
      ? "\(rows): \(policies) \(verb) the same lines other dates"
      : "\(rows): \(policies) \(verb) other lines; see the comparison"
  }

  private static func incomplete(_ finding: Finding, in coded: CodedEncounter) -> String {
    guard let number = finding.rows.first, let row = coded.row(number) else { return "a row is not complete" }
    if let unread = row.unreadCells { return "row \(number) is held: \(unread)" }
    guard let substance = row.substance, !substance.isBlank else {
      return "row \(number) is held: it has no substance"
    }
    return "row \(number) is held: what \(substance) is given for is not known; give its class"
  }

  private static func noStop(_ rows: String, _ coded: CodedEncounter) -> String {
    coded.policy.missingStop == .hold
      ? "\(rows) has no stop, and \(coded.policyName) codes nothing without one; ask for it"
      : "\(rows) has no stop: a drug counts as a push, a fluid not at all; ask for it"
  }

  private static func secondSite(_ rows: String, _ finding: Finding, _ coded: CodedEncounter) -> String {
    let site = finding.rows.first.flatMap { coded.row($0)?.site }.map { "site \($0)" } ?? "a second site"
    return coded.policy.secondSite == .needsReason
      ? "\(site) has no reason, so \(rows) \(finding.rows.count < 2 ? "counts" : "count") on the first access; give one if it was needed"
      : "\(site) counts as a second access without a reason; give one (\(rows))"
  }
}
