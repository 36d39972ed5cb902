import InfusionCoding

/// The tables of CMS that are held: those that come with the program, and those imported, older editions
/// beside newer ones.
public struct CMSTables: Sendable {
  /// In the order in which they were added.
  public private(set) var tables: [CMSTable] = []
  /// What the edits of lines look at.
  public private(set) var edits = EditTables()
  /// What a hospital is paid, by the code.
  public private(set) var rates: [Code: Editions<RateRow>] = [:]

  /// None at all.
  public init() {}

  /// The tables that come with the program, read at first use. (Each line is read in a test: none is
  /// ever left out here.)
  public static let shipped = [
    ("addon.csv", PackageResources.addon_csv), ("ptp.csv", PackageResources.ptp_csv),
    ("mue.csv", PackageResources.mue_csv), ("opps.csv", PackageResources.opps_csv),
  ].reduce(CMSTables()) { tables, file in
    let csv = String(decoding: file.1, as: UTF8.self)
    return CMSTableFile.read(csv: csv, source: file.0).table.map(tables.adding) ?? tables
  }

  /// With one more table. Where it holds an entry for a day for which there is one already, its own
  /// counts; older and newer editions stay beside it. For code pairs an entry is all that a column 1
  /// code has in one table, so that a pair that a newer table lacks is out of force from then on.
  public func adding(_ table: CMSTable) -> CMSTables {
    var tables = self
    tables.tables.append(table)
    switch table.rows {
    case .addOns(let rows): tables.add(rows)
    case .codePairs(let rows): tables.add(rows)
    case .unitLimits(let rows): tables.add(rows)
    case .rates(let rows): tables.add(rows)
    }
    return tables
  }

  /// One edition of a table, for lists.
  public struct Held: Hashable, Sendable {
    public let kind: CMSTable.Kind
    /// None where it is for all.
    public let setting: TableSetting?
    /// The first day of the edition.
    public let effective: Day
    public let source: String
    public let rows: Int
  }

  /// Every edition held, by kind, setting and day.
  public var held: [Held] {
    tables.flatMap { table in
      table.editions.map { edition, rows in
        Held(
          kind: table.kind, setting: edition.setting, effective: edition.effective, source: table.source,
          rows: rows)
      }
    }.sorted { $0.place < $1.place }
  }

  private mutating func add(_ rows: [AddOnRow]) {
    struct Key: Hashable { let (addOn, effective): (Code, Day) }
    for (key, rows) in grouped(
      rows,
      by: { row in
        Code(text: row.addOn).map { Key(addOn: $0, effective: row.effective) }
      })
    {
      let codes = { (only: Bool) in
        Set(rows.filter { $0.practitionerOnly == only }.compactMap { Code(text: $0.primary) })
      }
      let primaries = AddOnPrimaries(
        everywhere: codes(false), practitionerOnly: codes(true),
        isOpen: rows.contains { $0.primary == CodeText.anyPrimary })
      edits.addOns[key.addOn, default: Editions()].add(primaries, effective: key.effective)
    }
  }

  private mutating func add(_ rows: [CodePairRow]) {
    struct Key: Hashable { let (paid, setting): (Code, CareSetting) }
    for (key, rows) in grouped(
      rows,
      by: { row in
        Code(text: row.column1).map { Key(paid: $0, setting: row.setting.careSetting) }
      })
    {
      let pairs = rows.compactMap { row in
        Code(text: row.column2).map {
          CodePair(denied: $0, isOpenedByModifier: row.isOpenedByModifier, effective: row.effective)
        }
      }
      let effective = rows.map(\.effective).max() ?? 0
      edits.pairs[key.setting, default: [:]][key.paid, default: Editions()].add(pairs, effective: effective)
    }
  }

  private mutating func add(_ rows: [UnitLimitRow]) {
    for row in rows {
      guard let code = Code(text: row.code) else { continue }
      edits.limits[row.setting.careSetting, default: [:]][code, default: Editions()]
        .add(row.limit, effective: row.effective)
    }
  }

  private mutating func add(_ rows: [RateRow]) {
    for row in rows {
      guard let code = Code(text: row.code) else { continue }
      rates[code, default: Editions()].add(row, effective: row.effective)
    }
  }

  private func grouped<Row, Key: Hashable>(_ rows: [Row], by key: (Row) -> Key?) -> [Key: [Row]] {
    var groups: [Key: [Row]] = [:]
    for row in rows { if let key = key(row) { groups[key, default: []].append(row) } }
    return groups
  }
}

extension CMSTables.Held {
  fileprivate var place: String {
    "\(kind.rawValue) \(setting?.rawValue ?? "") \(CalendarDate.text(effective)) \(source)"
  }
}

extension CMSTable {
  struct Edition: Hashable {
    let setting: TableSetting?
    let effective: Day
  }

  /// The editions that its rows are of, with how many are of each.
  var editions: [Edition: Int] {
    let editions: [Edition] =
      switch rows {
      case .addOns(let rows): rows.map { Edition(setting: nil, effective: $0.effective) }
      case .codePairs(let rows): rows.map { Edition(setting: $0.setting, effective: $0.effective) }
      case .unitLimits(let rows): rows.map { Edition(setting: $0.setting, effective: $0.effective) }
      case .rates(let rows): rows.map { Edition(setting: .outpatientHospital, effective: $0.effective) }
      }
    return editions.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
