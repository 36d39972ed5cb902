/// Every name of a formulary, prepared for look-up: folded, as UTF-8 in one array, in the order of the
/// alphabet.
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
    var entries: [(folded: String, text: String, owner: Int, isBrand: Bool)] = []
    for (owner, substance) in substances.enumerated() {
      for (place, text) in ([substance.name] + substance.brands).enumerated() {
        let folded = foldedName(text)
        guard owners[folded] == nil else { continue }
        owners[folded] = owner
        entries.append((folded, text, owner, place > 0))
      }
    }
    entries.sort { $0.folded < $1.folded }
    var bytes: [UInt8] = []
    names = entries.map { entry in
      let start = bytes.count
      bytes += entry.folded.utf8
      return Name(
        text: entry.text, owner: entry.owner, isBrand: entry.isBrand, bytes: start..<bytes.count)
    }
    self.bytes = bytes
    everydayPlaces = substances.map { EverydaySubstances.places[foldedName($0.name)] ?? .max }
    self.owners = owners
  }

  func owner(ofFolded name: String) -> Int? { owners[name] }
}
