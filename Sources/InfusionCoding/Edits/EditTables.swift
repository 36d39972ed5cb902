/// The tables of CMS that lines are checked against, as far as they speak of the codes of this field.
public struct EditTables: Hashable, Sendable {
  /// By the add-on code.
  public var addOns: [Code: Editions<AddOnPrimaries>] = [:]
  /// By the column 1 code, which is paid. A setting that is not in it has no table.
  public var pairs: [CareSetting: [Code: Editions<[CodePair]>]] = [:]
  /// By the code. A setting that is not in it has no table.
  public var limits: [CareSetting: [Code: Editions<UnitLimit>]] = [:]

  public init() {}
}

/// The codes that an add-on code may hang on (EDIT-1).
public struct AddOnPrimaries: Hashable, Sendable {
  /// Accepted everywhere.
  public var everywhere: Set<Code>
  /// Accepted of practitioners only.
  public var practitionerOnly: Set<Code>
  /// Whether the contractor accepts others, so that none can be called missing.
  public var isOpen: Bool

  public init(everywhere: Set<Code> = [], practitionerOnly: Set<Code> = [], isOpen: Bool = false) {
    self.everywhere = everywhere
    self.practitionerOnly = practitionerOnly
    self.isOpen = isOpen
  }

  /// Those accepted in a setting, rising.
  public func accepted(in setting: CareSetting) -> [Code] {
    (setting == .professional ? everywhere.union(practitionerOnly) : everywhere).sorted()
  }
}

/// A code that is not paid beside another (EDIT-2).
public struct CodePair: Hashable, Sendable {
  /// The column 2 code, which is denied.
  public var denied: Code
  /// Whether a modifier may open the pair (indicator 1; else 0).
  public var isOpenedByModifier: Bool
  /// The first day of the table that holds it.
  public var effective: Day

  public init(denied: Code, isOpenedByModifier: Bool, effective: Day) {
    self.denied = denied
    self.isOpenedByModifier = isOpenedByModifier
    self.effective = effective
  }
}

/// How many units of a code are paid (EDIT-3).
public struct UnitLimit: Hashable, Sendable {
  /// 0 and up: 0 is a limit, the code is not paid.
  public var units: Int
  public var adjudication: Adjudication

  /// How a limit is applied, by CMS's indicator.
  public enum Adjudication: Int, CaseIterable, Hashable, Sendable {
    /// To each line by itself.
    case line = 1
    /// To the date, and no appeal opens it.
    case dateAbsolute = 2
    /// To the date; an appeal with records may open it.
    case dateByRecords = 3
  }

  public init(units: Int, adjudication: Adjudication) {
    self.units = units
    self.adjudication = adjudication
  }
}
