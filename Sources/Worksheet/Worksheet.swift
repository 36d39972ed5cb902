import ChartedEncounter

/// The document: an encounter's rows in the order of the grid, what each is known by, and the edits that
/// led here.
public struct Worksheet: Sendable {
  /// Rows in the order of the grid.
  public internal(set) var encounter: ChartedEncounter
  /// What the rows are known by, place by place.
  public internal(set) var identities: [RowIdentity]
  var history = History()
  /// What nobody has taken yet.
  var deeds: [Deed] = []
  var nextSerial: Int

  /// A worksheet without edits. Its rows keep their numbers until one is inserted, moved or deleted.
  public init(_ encounter: ChartedEncounter) {
    self.encounter = encounter
    identities = encounter.rows.indices.map(RowIdentity.init(serial:))
    nextSerial = encounter.rows.count
  }

  public var rows: [ChartedRow] { encounter.rows }

  /// What the next inserted row may be known by.
  public var freshIdentity: RowIdentity { RowIdentity(serial: nextSerial) }

  /// The same for several rows that are inserted by one edit.
  public func freshIdentities(_ count: Int) -> [RowIdentity] {
    (0..<max(0, count)).map { RowIdentity(serial: nextSerial + $0) }
  }

  /// Never gives an identity twice, not even after the row is gone.
  mutating func note(_ identity: RowIdentity) { nextSerial = max(nextSerial, identity.serial + 1) }

  /// Where a row stands, from 0.
  public func place(of identity: RowIdentity) -> Int? { identities.firstIndex(of: identity) }

  public func row(_ identity: RowIdentity) -> ChartedRow? {
    place(of: identity).map { encounter.rows[$0] }
  }

  /// The number that a row added at the end takes: one more than the highest.
  public var nextNumber: Int { (encounter.rows.lazy.map(\.number).max() ?? 0) + 1 }

  /// Whether another worksheet holds the same, whatever edits led there.
  public func holdsTheSame(as other: Worksheet) -> Bool {
    identities == other.identities && encounter == other.encounter
  }
}
