import InfusionCoding

extension Decision {
  /// One or two words of our own, as reports name it.
  public var plainWords: String {
    switch self {
    case .held: "held"
    case .setAside: "set aside"
    case .standalone: "stands alone"
    case .injection: "injection"
    case .initial: "initial"
    case .sequential: "sequential"
    case .additionalHours: "further hours"
    case .concurrent: "concurrent"
    case .push: "push"
    case .repeatPush: "repeat push"
    case .absorbed: "part of infusion"
    case .hydration: "hydration"
    }
  }
}

extension RowDecision {
  /// The same as it stands in a grid or a line: what an initial service is, and a push that has no stop.
  public var plainWords: String {
    switch decision {
    case .initial:
      if codes.contains(.c96374) || codes.contains(.c96409) { return "initial push" }
      return codes.contains(.c96360) ? "initial hydration" : "initial infusion"
    case .push where minutes == nil: return "push, no stop"
    default: return decision.plainWords
    }
  }
}
