/// One encounter as the engine codes it: one stay or visit, even across midnights. Names are small
/// integers that the caller gives out, equal for equal names, so that the engine compares no text.
public struct Encounter: Hashable, Sendable {
  /// In any order; rows are known by their number.
  public var administrations: [Administration]
  /// The accesses that administrations name, by index.
  public var accesses: [Access]
  /// The minute of the order that made the patient an inpatient (ASIDE-5).
  public var inpatientFrom: Minute?

  public init(administrations: [Administration], accesses: [Access] = [], inpatientFrom: Minute? = nil) {
    self.administrations = administrations
    self.accesses = accesses
    self.inpatientFrom = inpatientFrom
  }
}

/// One named vascular access: all lumens of a catheter are one.
public struct Access: Hashable, Sendable {
  /// Whether the record gives a reason why it was needed beside the first (SITE-2).
  public var hasReason: Bool
  /// The index of the access whose place it took (infiltrated, pulled): the two are one.
  public var replaces: Int?

  public init(hasReason: Bool = false, replaces: Int? = nil) {
    self.hasReason = hasReason
    self.replaces = replaces
  }
}
