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
