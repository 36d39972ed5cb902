import InfusionCoding

/// What was read from a file that CMS publishes.
public struct CMSImport: Hashable, Sendable {
  /// Its rows, as far as they speak of this field.
  public let table: CMSTable
  /// Whose table it is; none where it is for all.
  public let setting: TableSetting?
  /// The first day of the edition.
  public let effective: Day
  public let counts: Counts
  /// The first and last column 1 code of the file, where it is one part of a table of code pairs.
  let part: ClosedRange<String>?

  /// How many rows a file has.
  public struct Counts: Hashable, Sendable {
    /// All of them.
    public var read = 0
    /// Rows of this field that are in force on the first day of the edition.
    public var kept = 0
    /// Rows of this field that are not in force then.
    public var notInForce = 0

    /// Rows of other codes.
    public var others: Int { read - kept - notInForce }
  }

  /// `2026 Q4`.
  public var quarter: String {
    let date = Clock.date(of: effective)
    return "\(date.year) Q\((date.month + 2) / 3)"
  }

  /// The name that the table is kept under, so that editions stay beside each other.
  public var fileName: String {
    let kind = table.kind.rawValue.lowercased()
    return "\(kind)-\(setting?.rawValue ?? "all")-\(CalendarDate.text(effective)).csv"
  }

  /// The table to keep where one of that name is held already: a part of the code pairs adds to it, any
  /// other file takes its place.
  public func merged(with held: CMSTable?) -> CMSTable {
    guard let part, case .codePairs(let old)? = held?.rows, case .codePairs(let new) = table.rows else {
      return table
    }
    let others = old.filter { !part.contains($0.column1) }
    let rows = (others + new).sorted { ($0.column1, $0.column2) < ($1.column1, $1.column2) }
    return CMSTable(source: table.source, rows: .codePairs(rows))
  }
}
