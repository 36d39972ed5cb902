import InfusionCoding

/// One table of CMS, as far as it speaks of this field.
public struct CMSTable: Hashable, Sendable {
  /// Where it comes from: the name of its file.
  public let source: String
  public var rows: Rows

  /// The rows of a table, all of one kind.
  public enum Rows: Hashable, Sendable {
    case addOns([AddOnRow])
    case codePairs([CodePairRow])
    case unitLimits([UnitLimitRow])
    case rates([RateRow])
  }

  /// The kinds by their names in files.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case addOn, ptp, mue, opps

    /// In plain words.
    public var title: String {
      switch self {
      case .addOn: "add-on codes"
      case .ptp: "code pairs"
      case .mue: "unit limits"
      case .opps: "hospital rates"
      }
    }
  }

  public init(source: String, rows: Rows) {
    self.source = source
    self.rows = rows
  }

  public var kind: Kind {
    switch rows {
    case .addOns: .addOn
    case .codePairs: .ptp
    case .unitLimits: .mue
    case .rates: .opps
    }
  }

  public var count: Int {
    switch rows {
    case .addOns(let rows): rows.count
    case .codePairs(let rows): rows.count
    case .unitLimits(let rows): rows.count
    case .rates(let rows): rows.count
    }
  }
}

/// An add-on code and one that it may hang on.
public struct AddOnRow: Hashable, Sendable {
  public var addOn: String
  /// `CCCCC` where the contractor decides.
  public var primary: String
  public var practitionerOnly: Bool
  /// The first day of the edition.
  public var effective: Day
}

/// Two codes of which the second is not paid beside the first.
public struct CodePairRow: Hashable, Sendable {
  public var column1: String
  public var column2: String
  /// Whether a modifier may open the pair: indicator 1; else 0.
  public var isOpenedByModifier: Bool
  public var setting: TableSetting
  /// The first day of the edition.
  public var effective: Day
}

/// How many units of a code are paid.
public struct UnitLimitRow: Hashable, Sendable {
  public var code: String
  public var setting: TableSetting
  public var limit: UnitLimit
  /// The first day of the edition.
  public var effective: Day
}

/// What a hospital is paid for a unit of a code.
public struct RateRow: Hashable, Sendable {
  public var code: String
  /// How it is paid: `S`, `T`, `N`, `Q1` …
  public var statusIndicator: String
  /// The payment group; none where it has none.
  public var apc: String?
  /// None where it is not paid for by itself.
  public var rate: USDollars?
  /// The first day of the edition.
  public var effective: Day
}
