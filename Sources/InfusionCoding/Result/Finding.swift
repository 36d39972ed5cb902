/// What is the matter with a record or a line, as facts; the sentence is made when it is asked for.
public struct Finding: Hashable, Sendable {
  public var id: FindingID
  /// Numbers of the rows it is about, rising.
  public var rows: [Int]
  /// Codes of the lines it is about.
  public var codes: [Code]

  public init(id: FindingID, rows: [Int], codes: [Code] = []) {
    self.id = id
    self.rows = rows
    self.codes = codes
  }
}

/// How much a finding matters; the order in which they are listed.
public enum Severity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// The record must be put right.
  case error
  /// Look at it before the lines are handed over.
  case warning
  case note

  private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// The findings on a record, in the order of rulebook S17.
public enum FindingID: String, CaseIterable, Hashable, Sendable {
  case incompleteRow, lineNotUnderstood, stopBeforeStart, noStart, impossibleTime
  case calculatedStop, noStop, zeroMinutes, oneMinuteInfusion, over24Hours, duplicateRow
  case keptOpen, cutAtAdmission
  case hospitalPumpCode, pumpNotOver8Hours
  case brokenLink
  case secondSiteReason
  case sameDrugOverlap
  case longPush, neverPushed
  case hydrationOverlap
  case primaryNotFlagged
  case secondConcurrent, chemoOverlap
  case repeatWithinGap, repeatPushOffice, repeatChemoPush

  public var severity: Severity {
    switch self {
    case .incompleteRow, .lineNotUnderstood, .stopBeforeStart, .noStart, .impossibleTime: .error
    case .calculatedStop, .keptOpen, .cutAtAdmission, .hydrationOverlap, .repeatWithinGap,
      .repeatPushOffice:
      .note
    default: .warning
    }
  }

  /// The rule it comes from, where one says so.
  public var rule: RuleID? {
    switch self {
    case .incompleteRow, .lineNotUnderstood: .row1
    case .stopBeforeStart: .clock2
    case .noStart: .clock4
    case .impossibleTime: .clock5
    case .calculatedStop: .clock3
    case .noStop: .stop1
    case .keptOpen: .aside1
    case .cutAtAdmission: .aside5
    case .hospitalPumpCode, .pumpNotOver8Hours: .route6
    case .brokenLink: .row2
    case .secondSiteReason: .site2
    case .longPush: .time16
    case .hydrationOverlap: .hydration1
    case .primaryNotFlagged: .initial3
    case .secondConcurrent: .concurrent4
    case .chemoOverlap: .concurrent5
    case .repeatWithinGap: .push3
    case .repeatPushOffice: .push4
    case .repeatChemoPush: .push5
    case .zeroMinutes, .oneMinuteInfusion, .over24Hours, .duplicateRow, .sameDrugOverlap, .neverPushed: nil
    }
  }
}
