import InfusionCoding

/// How many encounters one core codes in a second.
struct Throughput {
  private let encounters: [Encounter]
  private let rounds: Int

  init(encounters count: Int, rows: Int, rounds: Int, seed: UInt64) {
    var random = RandomEncounters(seed: seed)
    encounters = (0..<count).map { _ in random.next(rows: rows) }
    self.rounds = rounds
  }

  /// The figure of a policy. The lines and units that its encounters came to stand beside it, so that it
  /// can be seen that they were worked out.
  func line(_ policy: (name: String, policy: Policy)) -> String {
    var coder = InfusionCoder()
    var lines = 0
    var units = 0
    let rates = rates { encounter in
      let size = coder.size(of: encounter, under: policy.policy)
      lines += size.lines
      units += size.units
    }
    let runs = (rounds + 1) * Self.passes * encounters.count
    let lineMean = Self.rounded(Double(lines) / Double(runs))
    let unitMean = Self.rounded(Double(units) / Double(runs))
    return "  \(policy.name): \(Self.text(rates)); \(lineMean) lines and \(unitMean) units each"
  }

  /// The figure of a policy where every result is made into values as well.
  func lineWithValues(_ policy: (name: String, policy: Policy)) -> String {
    var coder = InfusionCoder()
    var rows = 0
    let rates = rates { rows += coder.code($0, under: policy.policy).rows.count }
    precondition(rows > 0)
    return "  \(policy.name), and the whole result made into values: \(Self.text(rates))"
  }

  /// How often a round goes through the encounters.
  private static let passes = 2

  /// Encounters a second, round by round, rising; a round before them warms up.
  private func rates(_ body: (Encounter) -> Void) -> [Double] {
    let clock = ContinuousClock()
    var rates: [Double] = []
    for _ in 0...rounds {
      let taken = clock.measure {
        for _ in 0..<Self.passes { for encounter in encounters { body(encounter) } }
      }
      rates.append(Double(Self.passes * encounters.count) / taken.seconds)
    }
    return rates.dropFirst().sorted()
  }

  private static func text(_ rates: [Double]) -> String {
    "\(Int(rates[rates.count / 2])) (\(Int(rates[rates.count - 1])))"
  }

  private static func rounded(_ mean: Double) -> Double { (10 * mean).rounded() / 10 }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
