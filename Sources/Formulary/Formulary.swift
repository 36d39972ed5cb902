/// The substances that the program knows, found by any of their names.
public struct Formulary: Sendable {
  public let substances: [Substance]
  /// All names prepared once, so that a look-up or a suggestion reads bytes only.
  let names: NameIndex

  /// - Parameter substances: where one name is given to two of them, the earlier has it.
  init(substances: [Substance]) {
    self.substances = substances
    names = NameIndex(substances)
  }

  /// The formulary that comes with the program.
  public static let shipped = read(
    csv: String(decoding: PackageResources.formulary_csv, as: UTF8.self), source: "formulary.csv"
  ).formulary

  /// The substance that goes by a generic or brand name, white space and case not minded.
  public func substance(named text: String) -> Substance? {
    names.owner(ofFolded: foldedName(text)).map { substances[$0] }
  }

  /// The name that the engine knows a substance by: its generic name where the formulary knows it, else
  /// what was written, trimmed, inner white space made one, in lower case.
  public func resolvedName(_ text: String) -> String {
    let folded = foldedName(text)
    return names.owner(ofFolded: folded).map { substances[$0].name } ?? folded
  }

  /// This formulary with a user's own, which goes before it.
  ///
  /// A substance whose generic name the own file uses is replaced by the own one, which keeps the names
  /// that the replaced one had. A brand that the own file uses moves to the own substance. So a name
  /// still belongs to one substance.
  public func adding(_ own: Formulary) -> Formulary {
    var inherited: [[String]] = Array(repeating: [], count: own.substances.count)
    var kept: [Substance] = []
    for substance in substances {
      let free = substance.brands.filter { own.substance(named: $0) == nil }
      if let heir = own.names.owner(ofFolded: substance.name) {
        inherited[heir] += free
      } else {
        kept.append(substance.with(brands: free))
      }
    }
    let added = zip(own.substances, inherited).map { $0.with(brands: $0.brands + $1) }
    return Formulary(substances: kept + added)
  }
}

extension Substance {
  fileprivate func with(brands: [String]) -> Substance {
    Substance(
      name: name, brands: brands, classes: classes, usualRoute: usualRoute, usualMethod: usualMethod,
      isEverPushed: isEverPushed)
  }
}
