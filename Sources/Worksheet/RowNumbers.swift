import ChartedEncounter

/// The numbers of all rows and their links to other rows: what numbering anew loses.
public struct RowNumbers: Hashable, Sendable {
  /// In the order of the grid; none where they are 1, 2, 3 and so on.
  public var numbers: [Int]?
  public var links: [Link]

  public init(numbers: [Int]?, links: [Link]) {
    self.numbers = numbers
    self.links = links
  }

  /// What a row's cell `continues` holds.
  public struct Link: Hashable, Sendable {
    public var row: RowIdentity
    public var continues: Int?
    public var asTyped: String?

    public init(row: RowIdentity, continues: Int?, asTyped: String?) {
      self.row = row
      self.continues = continues
      self.asTyped = asTyped
    }
  }
}

extension Worksheet {
  /// Whether rows are numbered 1, 2, 3 and so on.
  var isNumberedByPlace: Bool {
    for place in encounter.rows.indices where encounter.rows[place].number != place + 1 { return false }
    return true
  }

  /// What numbering anew would lose; nil where it loses nothing.
  var numbersAtStake: RowNumbers? {
    var links: [RowNumbers.Link] = []
    for (place, row) in encounter.rows.enumerated() where row.isLinked {
      links.append(
        RowNumbers.Link(
          row: identities[place], continues: row.continues, asTyped: row.asTyped[.continues]))
    }
    let numbers = isNumberedByPlace ? nil : encounter.rows.map(\.number)
    return numbers == nil && links.isEmpty ? nil : RowNumbers(numbers: numbers, links: links)
  }

  /// Numbers rows by their place. Links follow the rows they name.
  mutating func renumber() {
    let places = isAnythingLinked ? placesByNumber : [:]
    for place in encounter.rows.indices where encounter.rows[place].number != place + 1 {
      encounter.rows[place].number = place + 1
    }
    guard !places.isEmpty else { return }
    for place in encounter.rows.indices {
      guard let old = encounter.rows[place].continues else { continue }
      if let target = places[old] {
        encounter.rows[place].continues = target + 1
      } else {
        releaseLink(ofRowAt: place, ifNumbered: 1...encounter.rows.count)
      }
    }
  }

  /// A link to a row that isn't there must not come to mean another row because numbers moved: it
  /// becomes text again, which holds the row until somebody says what is meant.
  mutating func releaseLink(ofRowAt place: Int, ifNumbered taken: ClosedRange<Int>) {
    guard let number = encounter.rows[place].continues, taken.contains(number) else { return }
    encounter.rows[place].continues = nil
    encounter.rows[place].asTyped[.continues] = String(number)
  }

  mutating func restore(_ numbers: RowNumbers) {
    for place in encounter.rows.indices {
      let number = numbers.numbers.map { place < $0.count ? $0[place] : place + 1 } ?? place + 1
      if encounter.rows[place].number != number { encounter.rows[place].number = number }
    }
    for link in numbers.links {
      guard let place = place(of: link.row) else { continue }
      encounter.rows[place].continues = link.continues
      encounter.rows[place].asTyped[.continues] = link.asTyped
    }
  }

  private var isAnythingLinked: Bool { encounter.rows.contains { $0.continues != nil } }

  private var placesByNumber: [Int: Int] {
    var places: [Int: Int] = [:]
    for (place, row) in encounter.rows.enumerated() { places[row.number] = place }
    return places
  }
}

extension ChartedRow {
  fileprivate var isLinked: Bool { continues != nil || asTyped[.continues] != nil }
}
