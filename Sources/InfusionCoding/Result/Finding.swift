/// What is the matter with a record or a line, as facts; the sentence is made when it is asked for.
public struct Finding: Hashable, Sendable {
  public var id: FindingID
  /// Numbers of the rows it is about, rising.
  public var rows: [Int]
  /// Codes of the lines it is about.
  public var codes: [Code]
  /// What more its sentence needs; none for a finding on the record.
  public var detail: Detail?

  /// Facts of findings that the record alone does not give.
  public indirect enum Detail: Hashable, Sendable {
    /// What a table of CMS says (EDIT-1 to EDIT-3).
    case edit(EditFinding)
    /// The smallest changes of the row's times that change lines (`nearThreshold`).
    case changes([TimeChange])
    /// The policies that give other lines, by name; perhaps the same ones on other dates
    /// (`policySensitive`).
    case policies([String], isDatesOnly: Bool)
  }

  public init(id: FindingID, rows: [Int], codes: [Code] = [], detail: Detail? = nil) {
    self.id = id
    self.rows = rows
    self.codes = codes
    self.detail = detail
  }

  /// What a table of CMS says, as a finding among others.
  public init(_ edit: EditFinding) {
    self.init(id: edit.id, rows: edit.rows, codes: edit.codes, detail: .edit(edit))
  }

  /// That of its id, but for a unit limit, which says itself how much it matters.
  public var severity: Severity {
    if case .edit(let edit) = detail { edit.severity } else { id.severity }
  }

  /// The order in which findings are listed: by severity, then lowest row, then id.
  public static func isListedBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    let (one, two) = (left.rows.first ?? 0, right.rows.first ?? 0)
    return one != two ? one < two : left.id.rawValue < right.id.rawValue
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

/// The findings, by their names in files: on the record in the order of rulebook S17, then what is said of
/// its lines.
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
  case addOnWithoutPrimary, primaryOnOtherDate, codePairNever, codePair, unitsAboveLimit
  case notPaidByPolicy, nearThreshold, policySensitive

  /// How much it matters; see also ``Finding/severity``.
  public var severity: Severity {
    switch self {
    case .incompleteRow, .lineNotUnderstood, .stopBeforeStart, .noStart, .impossibleTime,
      .addOnWithoutPrimary, .codePairNever, .notPaidByPolicy:
      .error
    case .calculatedStop, .keptOpen, .cutAtAdmission, .hydrationOverlap, .repeatWithinGap,
      .repeatPushOffice, .primaryOnOtherDate, .nearThreshold, .policySensitive:
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
    case .addOnWithoutPrimary, .primaryOnOtherDate: .edit1
    case .codePairNever, .codePair: .edit2
    case .unitsAboveLimit: .edit3
    case .zeroMinutes, .oneMinuteInfusion, .over24Hours, .duplicateRow, .sameDrugOverlap, .neverPushed,
      .notPaidByPolicy, .nearThreshold, .policySensitive:
      nil
    }
  }
}
