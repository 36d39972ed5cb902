/// What a substance is given for, as the rulebook divides them (§3).
public enum DrugClass: String, CaseIterable, Hashable, Sendable {
  case therapeutic
  case hydration
  case chemotherapy
  case complexBiologic
  case hormonalAntineoplastic
  /// A thrombolytic given to open a clotted line.
  case thrombolyticDeclot
  case flush
  /// A keep-open or diluent fluid.
  case carrier
  case blood
  case vaccine
  case integralToProcedure
  case other

  /// The family of codes the class belongs to; none where no code of the field pays it.
  public var family: Family? {
    switch self {
    case .hydration: .hydration
    case .therapeutic: .therapeutic
    case .chemotherapy, .complexBiologic, .hormonalAntineoplastic: .chemotherapy
    default: nil
    }
  }
}

/// The three families of codes, lowest first (rulebook §1).
public enum Family: UInt8, Comparable, Hashable, Sendable {
  case hydration
  case therapeutic
  case chemotherapy

  public static func < (left: Family, right: Family) -> Bool { left.rawValue < right.rawValue }
}
