/// Every name of a formulary, prepared for look-up: in the order of the alphabet, folded, as UTF-8 in one
/// array. It is made before the first picture, so it is made by bytes.
struct NameIndex: Sendable {
  struct Name: Sendable {
    /// The name as it is shown.
    let text: String
    /// Whose name it is: a place in the formulary's substances.
    let owner: Int
    let isBrand: Bool
    /// Where its folded bytes stand.
    let bytes: Range<Int>
  }

  let names: [Name]
  let bytes: [UInt8]
  /// By substance, its place among the everyday ones; past them all where it is none.
  let everydayPlaces: [Int]
  private let owners: [String: Int]

  init(_ substances: [Substance]) {
    var owners: [String: Int] = [:]
    owners.reserveCapacity(substances.count * 3)
    var entries: [(name: Name, key: UInt64)] = []
    entries.reserveCapacity(substances.count * 3)
    var bytes: [UInt8] = []
    for (owner, substance) in substances.enumerated() {
      for (place, text) in ([substance.name] + substance.brands).enumerated() {
        let folded = foldedName(text)
        guard owners[folded] == nil else { continue }
        owners[folded] = owner
        let start = bytes.count
        bytes += folded.utf8
        let name = Name(text: text, owner: owner, isBrand: place > 0, bytes: start..<bytes.count)
        entries.append((name, Self.key(of: bytes[start...])))
      }
    }
    entries.sort { one, other in
      one.key != other.key
        ? one.key < other.key
        : bytes[one.name.bytes].lexicographicallyPrecedes(bytes[other.name.bytes])
    }
    names = entries.map(\.name)
    self.bytes = bytes
    everydayPlaces = substances.map { EverydaySubstances.places[foldedName($0.name)] ?? .max }
    self.owners = owners
  }

  /// The first eight bytes as a number: it decides the order of nearly all names.
  private static func key(of bytes: ArraySlice<UInt8>) -> UInt64 {
    let first = bytes.prefix(8)
    return first.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - first.count))
  }

  func owner(ofFolded name: String) -> Int? { owners[name] }
}
