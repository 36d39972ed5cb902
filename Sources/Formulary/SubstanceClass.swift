/// What a substance is given for, as far as its administration is coded by it.
///
/// The raw values are the words of the encounter's files.
public enum SubstanceClass: String, CaseIterable, Codable, Hashable, Sendable {
  case therapeutic, hydration, chemotherapy, complexBiologic, hormonalAntineoplastic
  case thrombolyticDeclot, flush, carrier, blood, vaccine, integralToProcedure, other

  /// A short plain word for narrow columns, at most nine letters; the same word names the class in the
  /// shorthand.
  public var abbreviation: String {
    switch self {
    case .therapeutic: "tx"
    case .hydration: "hyd"
    case .chemotherapy: "chemo"
    case .complexBiologic: "bio"
    case .hormonalAntineoplastic: "horm"
    case .thrombolyticDeclot: "declot"
    case .flush: "flush"
    case .carrier: "carrier"
    case .blood: "blood"
    case .vaccine: "vaccine"
    case .integralToProcedure: "procedure"
    case .other: "other"
    }
  }
}
