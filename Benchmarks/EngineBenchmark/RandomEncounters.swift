import InfusionCoding

/// Random encounters: every class, route and method, visits, sites with and without a reason, bags,
/// doses, links and flags, about as often as infusion suites chart them, and now and then nonsense.
struct RandomEncounters {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// The next encounter. The longer it is, the longer it takes: about as many rows run at once.
  mutating func next(rows count: Int) -> Encounter {
    let hours = max(10, count * 2 / 3)
    let visits = random.happens(inHundred: 8) ? 2 : 1
    var encounter = Encounter(administrations: [], accesses: accesses())
    if random.happens(inHundred: 3) {
      encounter.inpatientFrom = Self.firstMinute + Int.random(in: 0..<60 * hours, using: &random)
    }
    for row in 1...max(1, count) {
      encounter.administrations.append(administration(row: row, of: count, hours: hours, visits: visits))
    }
    if random.happens(inHundred: 30) { encounter.administrations.shuffle(using: &random) }
    return encounter
  }

  /// 2026-03-02 06:00.
  private static let firstMinute: Minute = 20_514 * Clock.minutesPerDay + 360

  private mutating func accesses() -> [Access] {
    (0..<3).map { access in
      Access(
        hasReason: random.happens(inHundred: 30),
        replaces: access > 0 && random.happens(inHundred: 2) ? access - 1 : nil)
    }
  }

  private mutating func administration(row: Int, of count: Int, hours: Int, visits: Int) -> Administration {
    let substance = substance()
    let (start, stop) = times(row: row, of: count, hours: hours)
    var administration = Administration(
      row: row, reading: random.happens(inHundred: 0.5) ? .incomplete : .understood,
      substance: random.happens(inHundred: 0.3) ? nil : substance.name, drugClass: substance.drugClass,
      route: route(), method: method(),
      access: random.happens(inHundred: 95) ? (random.happens(inHundred: 75) ? 0 : 1) : nil, start: start,
      stop: stop, visit: visits == 1 ? 1 : row * 2 > count ? 2 : 1, marks: marks())
    if stop == .none, random.happens(inHundred: 10) {
      administration.volume = random.pick([50, 100, 250, 500, 1000])
      administration.rate = random.pick([25, 75, 100, 125, 250])
    }
    if random.happens(inHundred: 4) {
      administration.bag = Int.random(in: 0..<max(2, count / 3), using: &random)
    }
    if random.happens(inHundred: 3) { administration.dose = Int.random(in: 0..<3, using: &random) }
    if random.happens(inHundred: 3) {
      administration.continues = Int.random(in: max(1, row - 4)...row, using: &random)
    }
    return administration
  }

  /// Names by class, each class with a range of its own, and how often it comes, of a hundred.
  private static let classes: [(drugClass: DrugClass, names: Range<Int>, percent: Double)] = [
    (.therapeutic, 0..<6, 57), (.hydration, 6..<8, 28.5), (.chemotherapy, 8..<10, 6),
    (.complexBiologic, 10..<11, 2.5), (.hormonalAntineoplastic, 11..<12, 3), (.flush, 12..<13, 0.5),
    (.carrier, 13..<14, 0.5), (.blood, 14..<15, 0.5), (.vaccine, 15..<16, 0.4),
    (.integralToProcedure, 16..<17, 0.4), (.thrombolyticDeclot, 17..<18, 0.4), (.other, 18..<19, 0.3),
  ]

  private mutating func substance() -> (name: Int, drugClass: DrugClass) {
    var left = Double.random(in: 0..<100, using: &random)
    for group in Self.classes {
      left -= group.percent
      if left < 0 { return (Int.random(in: group.names, using: &random), group.drugClass) }
    }
    return (0, .therapeutic)
  }

  private mutating func route() -> Route {
    if random.happens(inHundred: 91) { return .intravenous }
    if random.happens(inHundred: 75) { return random.happens(inHundred: 60) ? .subcutaneous : .intramuscular }
    return random.pick(Route.allCases)
  }

  private mutating func method() -> Method {
    if random.happens(inHundred: 74) { return .infusion }
    return random.happens(inHundred: 93)
      ? (random.happens(inHundred: 80) ? .push : .injection)
      : random.pick(Method.allCases)
  }

  private mutating func marks() -> Administration.Marks {
    var marks: Administration.Marks = []
    if random.happens(inHundred: 6) { marks.insert(.primary) }
    if random.happens(inHundred: 3) { marks.insert(.discontinued) }
    if random.happens(inHundred: 1.5) { marks.insert(.running) }
    if random.happens(inHundred: 0.6) { marks.insert(.unneeded) }
    if random.happens(inHundred: 2) { marks.insert(.neverPushed) }
    return marks
  }

  /// Lengths around which something is decided.
  private static let telling = [0, 1, 15, 16, 17, 30, 31, 60, 90, 91, 150, 151]

  private mutating func times(row: Int, of count: Int, hours: Int) -> (ChartedMinute, ChartedMinute) {
    if random.happens(inHundred: 0.5) { return (.none, .none) }
    if random.happens(inHundred: 0.2) { return (.impossible, .none) }
    // Rows come about in the order of the clock, in steps of five minutes more often than not.
    let place = 60 * hours * row / max(1, count) + Int.random(in: -180...180, using: &random)
    var start = Self.firstMinute + max(0, place)
    if random.happens(inHundred: 60) { start -= start % 5 }
    if random.happens(inHundred: 4) { start += Clock.minutesPerDay }
    guard random.happens(inHundred: 78) else { return (.at(start), .none) }
    var minutes =
      random.happens(inHundred: 35)
      ? random.pick(Self.telling) : Int.random(in: 0...180, using: &random)
    if random.happens(inHundred: 2) { minutes *= 10 }
    if random.happens(inHundred: 0.5) { minutes = -minutes }
    return (.at(start), .at(start + minutes))
  }
}
