import ChartedEncounter
import Formulary
import InfusionCoding
import Worksheet

extension RowReader {
  /// A substance: the first suggestion where the text begins one of its names, else the text itself. A
  /// number alone is a slip: of a time, or of a digit that nothing was offered under.
  func substance(_ text: String) -> CellReading {
    let first = formulary.suggestions(for: text, limit: 1).first
    if let first, first.match == .prefix { return named(first.matchedName) }
    if text.allSatisfy({ $0.isNumber || $0 == ":" }) {
      return notUnderstood(
        text, in: .substance,
        "\(text.inQuotes) is no drug: a digit picks one of those used last, letters find others")
    }
    return named(text)
  }

  /// The row with exactly this name, known or not. A class that was charted stays only where the new
  /// substance can have it; an unknown name has the class that it has elsewhere on the sheet.
  func named(_ name: String) -> CellReading {
    var next = row
    _ = next.set(.substance, to: CellContent(.text(name)))
    next.asTyped[.drugClass] = nil
    if let known = formulary.substance(named: name) {
      let keeps = row.drugClass.map { charted in
        known.classes.count > 1 && known.classes.contains { $0.rawValue == charted.rawValue }
      }
      if keeps != true { next.drugClass = nil }
    } else {
      next.drugClass = classElsewhere(of: name)
    }
    return CellReading(row: next, status: .understood)
  }

  private func classElsewhere(of name: String) -> DrugClass? {
    let resolved = formulary.resolvedName(name)
    return rows.lazy.filter { $0.drugClass != nil && $0.number != row.number }
      .first { $0.substance.map { formulary.resolvedName($0) } == resolved }?.drugClass
  }
}

extension Formulary {
  /// The classes among which a row's class has to be chosen; empty where it needs no asking.
  func classesToChoose(for row: ChartedRow) -> [DrugClass] {
    guard let name = row.substance, row.drugClass == nil else { return [] }
    guard let known = substance(named: name) else { return DrugClass.allCases }
    guard known.classes.count > 1 else { return [] }
    return known.classes.compactMap { DrugClass(rawValue: $0.rawValue) }
  }
}
