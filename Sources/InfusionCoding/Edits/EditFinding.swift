/// What a table of CMS says against a line, as facts; the line stays as it is (S16).
public struct EditFinding: Hashable, Sendable {
  public var fact: Fact
  /// The date of the lines it is about.
  public var day: Day
  /// Numbers of the rows behind those lines, rising.
  public var rows: [Int]
  /// The table that says so.
  public var table: EditTable

  public enum Fact: Hashable, Sendable {
    /// None of the codes that the add-on may hang on is in the encounter (EDIT-1).
    case addOnWithoutPrimary(Code, accepted: [Code])
    /// There is one, but on other dates only: the nearest of them, the earlier of two (EDIT-1).
    case primaryOnOtherDate(Code, primary: Code, on: Day)
    /// The second code is never paid beside the first (EDIT-2).
    case codePairNever(paid: Code, denied: Code)
    /// The second code is paid beside the first only with a modifier on it (EDIT-2).
    case codePair(paid: Code, denied: Code)
    /// More units than the table allows on the date, or on the line (EDIT-3).
    case unitsAboveLimit(Code, units: Int, limit: UnitLimit)
  }

  public init(fact: Fact, day: Day, rows: [Int], table: EditTable) {
    self.fact = fact
    self.day = day
    self.rows = rows
    self.table = table
  }

  public var id: FindingID {
    switch fact {
    case .addOnWithoutPrimary: .addOnWithoutPrimary
    case .primaryOnOtherDate: .primaryOnOtherDate
    case .codePairNever: .codePairNever
    case .codePair: .codePair
    case .unitsAboveLimit: .unitsAboveLimit
    }
  }

  public var severity: Severity {
    switch fact {
    case .addOnWithoutPrimary, .codePairNever: .error
    case .codePair: .warning
    case .primaryOnOtherDate: .note
    case .unitsAboveLimit(_, _, let limit): limit.adjudication == .dateAbsolute ? .error : .warning
    }
  }

  /// The codes of the lines it is about, in the order of the table.
  public var codes: [Code] {
    switch fact {
    case .addOnWithoutPrimary(let code, _), .unitsAboveLimit(let code, _, _): [code]
    case .primaryOnOtherDate(let code, let primary, _): [code, primary]
    case .codePairNever(let paid, let denied), .codePair(let paid, let denied): [paid, denied]
    }
  }

  /// The code that needs the modifier, for a pair that one may open.
  public var needsModifier: Code? {
    if case .codePair(_, let denied) = fact { denied } else { nil }
  }

  /// Whether the table is of a later day than the lines, none older being held.
  public var isTableLater: Bool { table.effective > day }

  /// Errors first, then by lowest row, name, date and codes.
  static func isListedBefore(_ left: EditFinding, _ right: EditFinding) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    if left.rows.first != right.rows.first { return (left.rows.first ?? 0) < (right.rows.first ?? 0) }
    if left.id != right.id { return left.id.rawValue < right.id.rawValue }
    if left.day != right.day { return left.day < right.day }
    return left.codes.lexicographicallyPrecedes(right.codes)
  }
}

/// A table of CMS in one edition.
public struct EditTable: Hashable, Sendable {
  public var name: Name
  /// Whose table it is; none where it is for all.
  public var setting: CareSetting?
  /// The first day of the edition.
  public var effective: Day

  /// By its name in files, in the order of the rules.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case addOn, ptp, mue

    var place: Int { self == .addOn ? 0 : self == .ptp ? 1 : 2 }
  }

  public init(name: Name, setting: CareSetting?, effective: Day) {
    self.name = name
    self.setting = setting
    self.effective = effective
  }
}
