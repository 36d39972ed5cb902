import InfusionCoding

/// The times that single encounters of so many rows take, each encounter another.
struct Latency {
  private let rows: Int
  /// Microseconds, rising.
  private let times: [Double]

  init(rows: Int, seed: UInt64) {
    self.rows = rows
    var random = RandomEncounters(seed: seed)
    let encounters = (0..<max(400, 40_000 / rows)).map { _ in random.next(rows: rows) }
    var coder = InfusionCoder()
    let clock = ContinuousClock()
    let policy = ShippedPolicies.all[0].policy
    for encounter in encounters.prefix(100) { _ = coder.size(of: encounter, under: policy) }
    var times: [Double] = []
    var lines = 0
    for encounter in encounters {
      let taken = clock.measure { lines += coder.size(of: encounter, under: policy).lines }
      times.append(taken.seconds * 1e6)
    }
    precondition(lines > 0)
    self.times = times.sorted()
  }

  /// Percentiles, what a row costs, and a histogram whose steps double.
  var text: String {
    let percentiles = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("max", 1)]
      .map { "\($0.0) \(Self.rounded(percentile($0.1)))" }.joined(separator: ", ")
    let perRow = Self.rounded(percentile(0.5) / Double(rows))
    return (["  \(rows) rows: \(percentiles); \(perRow) a row at p50"] + bars).joined(separator: "\n")
  }

  private func percentile(_ share: Double) -> Double { times[Int(Double(times.count - 1) * share)] }

  private var bars: [String] {
    var bars: [String] = []
    var place = 0
    var limit = 0.25
    while place < times.count {
      var end = place
      while end < times.count, times[end] < limit { end += 1 }
      if end > place {
        let share = Double(end - place) / Double(times.count)
        let bar = String(repeating: "#", count: max(1, Int(50 * share)))
        bars.append("    below \(Self.padded(limit)): \(bar) \(Self.rounded(100 * share))%")
      }
      place = end
      limit *= 2
    }
    return bars
  }

  private static func padded(_ limit: Double) -> String {
    let text = limit < 1 ? "\(limit)" : "\(Int(limit))"
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  private static func rounded(_ value: Double) -> Double { (100 * value).rounded() / 100 }
}
