import InfusionCoding

/// What a setting decides, in one plain sentence, and the rules that it belongs to.
public struct SettingExplanation: Hashable, Sendable {
  public let sentence: String
  /// The rule that it belongs to first, others that look at it after.
  public let rules: [RuleID]

  fileprivate init(_ sentence: String, _ rules: RuleID...) {
    self.sentence = sentence
    self.rules = rules
  }
}

extension SettingName {
  public var explanation: SettingExplanation {
    switch self {
    case .setting:
      .init("Whose rules apply: a facility's, or those of an office.", .initial1, .initial3, .push4, .route6)
    case .infusionMinimumMinutes:
      .init("From how many minutes a drug is infused; fewer are a push.", .time16)
    case .joinWithin:
      .init("How many minutes may lie between two runs of a drug that are one administration.", .run3)
    case .hydrationMinimumMinutes:
      .init("From how many minutes hydration is reported at all.", .hydration4, .hydration2)
    case .missingStop:
      .init("Whether a drug infusion without a stop is a push, or held until it has one.", .stop1)
    case .shortRepeat:
      .init(
        "Whether a drug infused again for 30 minutes or less is a push, adds to its total, or earns an hour.",
        .same1, .hour1, .hour2)
    case .concurrency:
      .init(
        "How two drug infusions must run together for the second to be concurrent.",
        .concurrent1, .concurrent2, .concurrent3)
    case .concurrentOncePer:
      .init("Whether a concurrent infusion is reported once a visit, or once each date of it.", .concurrent4)
    case .overlapCredit:
      .init("Whether minutes that two infusions share count for both of them, or once.", .hour3)
    case .sameDrugTotal:
      .init(
        "Whether a drug's minutes are totalled by date, over the encounter, or bag by bag.", .hour1, .hour4)
    case .repeatPushGap:
      .init("How many minutes must lie between two reported pushes of one drug.", .push3)
    case .absorbPushWithin:
      .init("Within how many minutes of a drug's infusion a push of it is part of the infusion.", .same2)
    case .initialTie:
      .init("Whether, of infusions of one rank, the longest or the earliest is the initial.", .initial2)
    case .midnight:
      .init(
        "Which day an hour is dated on: that of its first minute, of the infusion's start, or of completion.",
        .date2)
    case .secondSite:
      .init("Whether a second access counts as charted, or only with a reason for it.", .site2)
    case .hydrationPieces:
      .init("Whether pieces of hydration too short to report alone are dropped, or added up.", .hydration2)
    case .hydrationOtherSite:
      .init("Whether hydration counts while a drug is infused through another access.", .hydration1)
    case .pushMinutesDeducted:
      .init("Whether the charted minutes of pushes are taken off hydration.", .hydration3)
    case .modifierStyle:
      .init(
        "Which modifiers say that a service is distinct: the X modifiers, or 59.",
        .modifier1, .modifier2, .modifier3)
    case .injectionUnits:
      .init("Whether a dose split into several injections is reported for each, or once.", .route1)
    case .chemoOverlap:
      .init(
        "What a chemotherapy infusion under others earns: its own code, none, or the unlisted one.",
        .concurrent5)
    case .longPump:
      .init("Which code starts a chemotherapy pump infusion of more than 8 hours.", .route6)
    case .pushByClock:
      .init("Whether a charted push that lasts long enough to be an infusion is one.", .time16)
    case .discontinued:
      .init(
        "Whether a discontinued infusion is coded by its minutes, or as intended with modifier 53.", .stop3)
    }
  }
}
