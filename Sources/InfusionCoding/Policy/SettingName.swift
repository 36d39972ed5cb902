/// Every setting of a policy by its name in files and on the command line (rulebook §5), with the
/// texts that its values have there.
public enum SettingName: String, CaseIterable, Hashable, Sendable {
  case setting
  case infusionMinimumMinutes
  case joinWithin
  case hydrationMinimumMinutes
  case missingStop
  case shortRepeat
  case concurrency
  case concurrentOncePer
  case overlapCredit
  case sameDrugTotal
  case repeatPushGap
  case absorbPushWithin
  case initialTie
  case midnight
  case secondSite
  case hydrationPieces
  case hydrationOtherSite
  case pushMinutesDeducted
  case modifierStyle
  case injectionUnits
  case chemoOverlap
  case longPump
  case pushByClock
  case discontinued

  /// What values a setting takes.
  public enum Kind: Hashable, Sendable {
    case integer(ClosedRange<Int>)
    case boolean
    /// One of these texts.
    case choice([String])
    /// `overlap:N`, `majority` or `alone:N`.
    case concurrency
  }

  public var kind: Kind { handler.kind }

  /// The values allowed, in plain words, for help and errors.
  public var allowedValues: String {
    switch kind {
    case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .boolean: "true or false"
    case .choice(let values): values.joined(separator: ", ")
    case .concurrency: "overlap:N (N 1 to 1440), majority, alone:N (N 0 to 1440)"
    }
  }
}

extension Policy {
  /// The value of a setting, as files write it.
  public func value(of name: SettingName) -> String { name.handler.read(self) }

  /// Changes one setting by the text of its value, and answers whether the value is allowed;
  /// if it isn't, nothing changes.
  public mutating func set(_ name: SettingName, to value: String) -> Bool {
    name.handler.write(&self, value)
  }
}
