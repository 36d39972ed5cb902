import ChartedEncounter
import Formulary
import InfusionCoding
import ReferenceData

/// The engine's answers as one policy is turned into another setting by setting, each asked for once.
struct PolicyTrials {
  let other: NamedPolicy

  /// What the other policy says otherwise, in the order of the rulebook, then by substance.
  private let switches: [PolicyCause]
  private let coded: CodedEncounter
  private let formulary: Formulary
  private let classes: [String: DrugClass]
  /// Lines by the places of the switches that were turned, rising.
  private var known: [[Int]: [CodeLine]] = [:]
  /// How often the engine may yet be asked, before a set that is not the smallest will do.
  private var trialsLeft: Int

  init(from own: NamedPolicy, to other: NamedPolicy, _ coded: CodedEncounter, _ formulary: Formulary) {
    self.other = other
    self.coded = coded
    self.formulary = formulary
    classes = own.classOverrides
    let goal = PolicyInForce(other, for: coded.encounter).policy
    let settings = SettingName.allCases.filter { name in
      name != .setting && goal.value(of: name) != coded.policy.value(of: name)
    }
    let substances = Set(own.classOverrides.keys).union(other.classOverrides.keys).sorted().filter {
      own.classOverrides[$0] != other.classOverrides[$0]
    }
    switches =
      settings.map { .setting($0, value: goal.value(of: $0)) }
      + substances.map { .drugClass(substance: $0, other.classOverrides[$0]) }
    trialsLeft = max(switches.count + 8, min(4000, 400_000 / max(1, coded.encounter.rows.count)))
  }

  /// The lines under the other policy.
  mutating func linesOfOther(with coder: inout InfusionCoder, _ isCancelled: () -> Bool) -> [CodeLine]? {
    lines(Array(switches.indices), with: &coder, isCancelled)
  }

  /// The smallest set of switches that gives certain lines what the other policy gives them, tried by size.
  /// Where that takes too long, what is left when all that can be spared is taken from the whole; where that
  /// does too, the whole.
  mutating func causes(
    of keys: Set<LineKey>, with coder: inout InfusionCoder, _ isCancelled: () -> Bool
  ) -> [PolicyCause]? {
    let all = Array(switches.indices)
    guard let goal = units(of: keys, all, with: &coder, isCancelled) else { return nil }
    let reserve = min(trialsLeft, all.count)
    for size in all.indices.map({ $0 + 1 }) {
      var places = Array(0..<size)
      repeat {
        if trialsLeft <= reserve, known[places] == nil {
          return spared(all, keys, goal, with: &coder, isCancelled)
        }
        guard let units = units(of: keys, places, with: &coder, isCancelled) else { return nil }
        if units == goal { return places.map { switches[$0] } }
      } while Self.advance(&places, below: all.count)
    }
    return all.map { switches[$0] }
  }

  private mutating func spared(
    _ all: [Int], _ keys: Set<LineKey>, _ goal: [LineKey: Int], with coder: inout InfusionCoder,
    _ isCancelled: () -> Bool
  ) -> [PolicyCause]? {
    var kept = all
    for place in all {
      let fewer = kept.filter { $0 != place }
      if trialsLeft <= 0, known[fewer] == nil { continue }
      guard let units = units(of: keys, fewer, with: &coder, isCancelled) else { return nil }
      if units == goal { kept = fewer }
    }
    return kept.map { switches[$0] }
  }

  /// The next choice of as many places, in order; false after the last.
  private static func advance(_ places: inout [Int], below count: Int) -> Bool {
    for index in places.indices.reversed() where places[index] < count - places.count + index {
      places[index] += 1
      for next in (index + 1)..<places.count { places[next] = places[next - 1] + 1 }
      return true
    }
    return false
  }

  private mutating func units(
    of keys: Set<LineKey>, _ places: [Int], with coder: inout InfusionCoder, _ isCancelled: () -> Bool
  ) -> [LineKey: Int]? {
    guard let lines = lines(places, with: &coder, isCancelled) else { return nil }
    return lines.reduce(into: [:]) { units, line in
      if keys.contains(LineKey(line)) { units[LineKey(line)] = line.units }
    }
  }

  /// The lines when some switches are turned; none where it was cancelled.
  private mutating func lines(
    _ places: [Int], with coder: inout InfusionCoder, _ isCancelled: () -> Bool
  ) -> [CodeLine]? {
    if let lines = known[places] { return lines }
    if isCancelled() { return nil }
    trialsLeft -= 1
    var policy = coded.policy
    var classes = classes
    for place in places {
      switch switches[place] {
      case .setting(let name, let value): _ = policy.set(name, to: value)
      case .drugClass(let substance, let drugClass): classes[substance] = drugClass
      }
    }
    let encounter =
      classes == self.classes
      ? coded.names.encounter
      : EncounterForEngine(coded.encounter, formulary: formulary, classOverrides: classes).encounter
    let lines = coder.code(encounter, under: policy).lines
    known[places] = lines
    return lines
  }
}
