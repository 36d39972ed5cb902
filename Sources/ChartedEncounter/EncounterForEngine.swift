import Formulary
import InfusionCoding

/// An encounter with its names as integers, and the way back from the integers to the names.
public struct EncounterForEngine: Sendable {
  public var encounter: Encounter
  /// Name of an access by its index, as first charted.
  public private(set) var accessNames: [String] = []

  private var accesses: [String: Int] = [:]
  private var substances: [String: Int] = [:]
  /// What the formulary says of a text, by the text as charted: a record names few substances often.
  private var named: [String: NamedSubstance] = [:]
  /// Classes that the policy in force gives to substances, by their resolved names.
  private var policyClasses: [String: DrugClass] = [:]
  private var bags: [String: Int] = [:]
  private var doses: [String: Int] = [:]

  /// Resolves substances by the formulary (a brand is its generic), sites without regard to case,
  /// bags and doses as they are; white space around a name never counts, and a blank name is none
  /// (rulebook §1, SITE-0).
  ///
  /// - Parameter classOverrides: Classes that the policy in force gives to substances. They go before the
  ///   formulary's and before those of rows, but a row charted as something that no code of the field
  ///   pays (a flush, say) stays that.
  public init(
    _ charted: ChartedEncounter, formulary: Formulary, classOverrides: [String: DrugClass] = [:]
  ) {
    encounter = Encounter(administrations: [])
    for (name, drugClass) in classOverrides.sorted(by: { $0.key < $1.key }) {
      policyClasses[formulary.resolvedName(name)] = drugClass
    }
    encounter.inpatientFrom = charted.inpatientFrom?.onTheClock
    readSites(charted.sites)
    encounter.administrations.reserveCapacity(charted.rows.count)
    for row in charted.rows {
      encounter.administrations.append(administration(row, formulary: formulary))
    }
  }

  /// The first entry of a name that says what it replaces counts; a reason counts in any entry.
  private mutating func readSites(_ sites: [ChartedSite]) {
    for site in sites {
      guard let index = access(site.name) else { continue }
      if site.reason?.isBlank == false { encounter.accesses[index].hasReason = true }
      if encounter.accesses[index].replaces == nil, let other = access(site.replaces) {
        encounter.accesses[index].replaces = other
      }
    }
  }

  private mutating func administration(_ row: ChartedRow, formulary: Formulary) -> Administration {
    let substance = substance(row.substance, formulary: formulary)
    var marks: Administration.Marks = []
    if row.primary == true { marks.insert(.primary) }
    if row.discontinued == true { marks.insert(.discontinued) }
    if row.running == true { marks.insert(.running) }
    if row.necessityDocumented == false { marks.insert(.unneeded) }
    if substance.isNeverPushed { marks.insert(.neverPushed) }
    return Administration(
      row: row.number, reading: row.reading, substance: substance.name,
      drugClass: substance.drugClass(charted: row.drugClass), route: row.route ?? .intravenous,
      method: row.method ?? .infusion, access: access(row.site), start: row.start?.forEngine ?? .none,
      stop: row.stop?.forEngine ?? .none, volume: row.volumeML, rate: row.rateMLPerHour,
      visit: row.visit ?? 1, bag: row.bag.flatMap { Self.intern($0.trimmed, in: &bags) },
      dose: row.dose.flatMap { Self.intern($0.trimmed, in: &doses) }, continues: row.continues,
      marks: marks)
  }

  private struct NamedSubstance {
    var name: Int?
    var onlyClass: DrugClass?
    var policyClass: DrugClass?
    var isNeverPushed = false

    func drugClass(charted: DrugClass?) -> DrugClass? {
      if let policyClass, charted == nil || charted?.family != nil { return policyClass }
      return charted ?? onlyClass
    }
  }

  private mutating func substance(_ text: String?, formulary: Formulary) -> NamedSubstance {
    guard let text, !text.isBlank else { return NamedSubstance() }
    if let known = named[text] { return known }
    let substance = formulary.substance(named: text)
    let resolved = formulary.resolvedName(text)
    let new = NamedSubstance(
      name: Self.intern(resolved, in: &substances), onlyClass: substance?.onlyClass,
      policyClass: policyClasses[resolved], isNeverPushed: substance?.isEverPushed == false)
    named[text] = new
    return new
  }

  private mutating func access(_ name: String?) -> Int? {
    guard let name, !name.isBlank else { return nil }
    let count = accesses.count
    guard let index = Self.intern(name.trimmed.lowercased(), in: &accesses) else { return nil }
    if index == count {
      accessNames.append(name.trimmed)
      encounter.accesses.append(Access())
    }
    return index
  }

  /// The integer of a name, a new one where the name is new; none for an empty name.
  private static func intern(_ name: String, in names: inout [String: Int]) -> Int? {
    guard !name.isEmpty else { return nil }
    if let known = names[name] { return known }
    names[name] = names.count
    return names.count - 1
  }
}
