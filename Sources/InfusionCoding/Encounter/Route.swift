/// How a substance enters the body (rulebook §3).
public enum Route: String, CaseIterable, Hashable, Sendable {
  case intravenous = "IV"
  case intramuscular = "IM"
  case subcutaneous = "SC"
  case intraArterial = "IA"
  /// Into the spinal canal.
  case intrathecal = "IT"
  /// Into a ventricular reservoir.
  case intraventricular = "IVT"
  case intraperitoneal = "IP"
  case intrapleural = "IPL"
  case oral = "PO"
  case sublingual = "SL"
  case inhaled = "INH"
  case intranasal = "IN"
  case topical = "TOP"
  case rectal = "PR"
  /// Into the skin.
  case intradermal = "ID"
  /// Into the bone.
  case intraosseous = "IO"
  /// Into the bladder.
  case intravesical = "IVES"
  /// Into a lesion.
  case intralesional = "IL"
  case intraArticular = "IAR"
  case eye = "EYE"
  case epidural = "EPI"
  case other = "OTHER"

  /// Whether a drug given so has no code in this family, whatever it is (rulebook §3).
  public var isSetAside: Bool {
    switch self {
    case .intravenous, .intramuscular, .subcutaneous, .intraArterial, .intrathecal, .intraventricular,
      .intraperitoneal, .intrapleural:
      false
    default: true
    }
  }
}

/// How a substance is given (rulebook §3).
public enum Method: String, CaseIterable, Hashable, Sendable {
  case infusion
  case push
  case injection
  /// A pump of its own that runs on for hours.
  case pump
  /// An injector that the patient wears home.
  case onBody
  case refillPortable
  case refillImplanted
}
