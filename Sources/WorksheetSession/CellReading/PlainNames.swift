import InfusionCoding

extension DrugClass {
  /// What it is for, in plain words.
  public var plainName: String {
    switch self {
    case .therapeutic: "a drug for treatment, prevention or diagnosis"
    case .hydration: "fluid for hydration"
    case .chemotherapy: "chemotherapy"
    case .complexBiologic: "a complex biologic"
    case .hormonalAntineoplastic: "a hormonal drug against cancer"
    case .thrombolyticDeclot: "opens a clotted line"
    case .flush: "flushes a line"
    case .carrier: "keeps a line open, or carries a drug"
    case .blood: "blood or a blood product"
    case .vaccine: "a vaccine, or antibodies given as one"
    case .integralToProcedure: "part of a procedure"
    case .other: "something else"
    }
  }
}

extension Route {
  /// Where it goes, in plain words.
  public var plainName: String {
    switch self {
    case .intravenous: "into a vein"
    case .intramuscular: "into a muscle"
    case .subcutaneous: "under the skin"
    case .intraArterial: "into an artery"
    case .intrathecal: "into the spinal canal"
    case .intraventricular: "into a ventricular reservoir"
    case .intraperitoneal: "into the peritoneum"
    case .intrapleural: "into the pleura"
    case .oral: "by mouth"
    case .sublingual: "under the tongue"
    case .inhaled: "inhaled"
    case .intranasal: "into the nose"
    case .topical: "onto the skin"
    case .rectal: "into the rectum"
    case .intradermal: "into the skin"
    case .intraosseous: "into the bone"
    case .intravesical: "into the bladder"
    case .intralesional: "into a lesion"
    case .intraArticular: "into a joint"
    case .eye: "into the eye"
    case .epidural: "epidural"
    case .other: "another way"
    }
  }
}

extension Method {
  /// How it is given, in plain words.
  public var plainName: String {
    switch self {
    case .infusion: "runs in over time"
    case .push: "by hand, within minutes"
    case .injection: "by needle"
    case .pump: "by a pump that runs on for hours"
    case .onBody: "by an injector that goes home"
    case .refillPortable: "a portable pump is refilled"
    case .refillImplanted: "an implanted pump is refilled"
    }
  }
}

extension SettingName {
  /// What people call it, in a few words; a file knows it by its own name.
  public var plainName: String {
    switch self {
    case .setting: "setting, override"
    case .infusionMinimumMinutes: "infusion from, min"
    case .joinWithin: "join within, min"
    case .hydrationMinimumMinutes: "hydration from, min"
    case .missingStop: "missing stop"
    case .shortRepeat: "short repeat"
    case .concurrency: "concurrent when"
    case .concurrentOncePer: "concurrent once per"
    case .overlapCredit: "shared minutes count"
    case .sameDrugTotal: "minutes added per"
    case .repeatPushGap: "repeat push gap, min"
    case .absorbPushWithin: "absorb push, min"
    case .initialTie: "initial among equals"
    case .midnight: "hour over midnight"
    case .secondSite: "second access"
    case .hydrationPieces: "hydration pieces"
    case .hydrationOtherSite: "hydration elsewhere"
    case .pushMinutesDeducted: "deduct push minutes"
    case .modifierStyle: "modifier style"
    case .injectionUnits: "injection units"
    case .chemoOverlap: "chemo overlap"
    case .longPump: "pump start"
    case .pushByClock: "push by the clock"
    case .discontinued: "stopped early"
    }
  }
}
