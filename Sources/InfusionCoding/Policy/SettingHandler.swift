/// How one setting is read from a policy and written into it as text: the one table behind
/// ``SettingName``.
struct SettingHandler: Sendable {
  var kind: SettingName.Kind
  var read: @Sendable (Policy) -> String
  var write: @Sendable (inout Policy, String) -> Bool

  static func integer(
    _ path: WritableKeyPath<Policy, Int> & Sendable, _ range: ClosedRange<Int>
  ) -> SettingHandler {
    SettingHandler(
      kind: .integer(range), read: { String($0[keyPath: path]) },
      write: { policy, text in
        guard let value = plainInteger(text), range.contains(value) else { return false }
        policy[keyPath: path] = value
        return true
      })
  }

  static func boolean(_ path: WritableKeyPath<Policy, Bool> & Sendable) -> SettingHandler {
    SettingHandler(
      kind: .boolean, read: { $0[keyPath: path] ? "true" : "false" },
      write: { policy, text in
        guard text == "true" || text == "false" else { return false }
        policy[keyPath: path] = text == "true"
        return true
      })
  }

  static func choice<Value: RawRepresentable & CaseIterable & SendableMetatype>(
    _ path: WritableKeyPath<Policy, Value> & Sendable
  ) -> SettingHandler where Value.RawValue == String {
    SettingHandler(
      kind: .choice(Value.allCases.map(\.rawValue)), read: { $0[keyPath: path].rawValue },
      write: { policy, text in
        guard let value = Value(rawValue: text) else { return false }
        policy[keyPath: path] = value
        return true
      })
  }

  static let concurrency = SettingHandler(
    kind: .concurrency, read: { $0.concurrency.text },
    write: { policy, text in
      guard let value = Concurrency(text: text) else { return false }
      policy.concurrency = value
      return true
    })

  /// Digits alone, without a sign or leading zeros.
  static func plainInteger(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), text == "0" || text.first != "0"
    else { return nil }
    return Int(text)
  }
}

extension SettingName {
  var handler: SettingHandler {
    switch self {
    case .setting: .choice(\.setting)
    case .infusionMinimumMinutes: .integer(\.infusionMinimumMinutes, 1...1440)
    case .joinWithin: .integer(\.joinWithin, 0...60)
    case .hydrationMinimumMinutes: .integer(\.hydrationMinimumMinutes, 1...1440)
    case .missingStop: .choice(\.missingStop)
    case .shortRepeat: .choice(\.shortRepeat)
    case .concurrency: .concurrency
    case .concurrentOncePer: .choice(\.concurrentOncePer)
    case .overlapCredit: .choice(\.overlapCredit)
    case .sameDrugTotal: .choice(\.sameDrugTotal)
    case .repeatPushGap: .integer(\.repeatPushGap, 0...1440)
    case .absorbPushWithin: .integer(\.absorbPushWithin, 0...1440)
    case .initialTie: .choice(\.initialTie)
    case .midnight: .choice(\.midnight)
    case .secondSite: .choice(\.secondSite)
    case .hydrationPieces: .choice(\.hydrationPieces)
    case .hydrationOtherSite: .choice(\.hydrationOtherSite)
    case .pushMinutesDeducted: .boolean(\.pushMinutesDeducted)
    case .modifierStyle: .choice(\.modifierStyle)
    case .injectionUnits: .choice(\.injectionUnits)
    case .chemoOverlap: .choice(\.chemoOverlap)
    case .longPump: .choice(\.longPump)
    case .pushByClock: .boolean(\.pushByClock)
    case .discontinued: .choice(\.discontinued)
    }
  }
}

extension Concurrency {
  /// As files write it: `overlap:17`, `majority`, `alone:15`.
  public var text: String {
    switch self {
    case .overlap(let minutes): "overlap:\(minutes)"
    case .majority: "majority"
    case .alone(let minutes): "alone:\(minutes)"
    }
  }

  /// Reads ``text``; none where it is no such value or its minutes are out of range.
  public init?(text: String) {
    if text == "majority" {
      self = .majority
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let minutes = SettingHandler.plainInteger(parts[1]) else { return nil }
    switch parts[0] {
    case "overlap" where (1...1440).contains(minutes): self = .overlap(minutes)
    case "alone" where (0...1440).contains(minutes): self = .alone(minutes)
    default: return nil
    }
  }
}
