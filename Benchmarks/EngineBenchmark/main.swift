import Glibc
import InfusionCoding

// The engine alone: from an encounter with its names as integers to lines, row facts and timeline in the
// workspace, no sentences made. The policies are given by the settings that they change (rulebook §5).

#if DEBUG
  print("built with checks: these figures say nothing; use script/bench")
#endif

let policies: [(name: String, settings: [SettingName: String])] = [
  ("haugen", [:]),
  (
    "cms",
    [
      .shortRepeat: "total", .concurrency: "alone:15", .overlapCredit: "once", .repeatPushGap: "31",
      .missingStop: "hold", .pushMinutesDeducted: "true", .longPump: "G0498",
    ]
  ),
  (
    "cpt",
    [
      .shortRepeat: "additionalHour", .concurrency: "overlap:1", .repeatPushGap: "31", .midnight: "startDate",
    ]
  ),
  (
    "hcpro",
    [.shortRepeat: "additionalHour", .concurrency: "majority", .repeatPushGap: "31", .midnight: "startDate"]
  ),
  (
    "office",
    [
      .setting: "professional", .shortRepeat: "total", .concurrency: "overlap:1", .repeatPushGap: "31",
      .midnight: "startDate",
    ]
  ),
]

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

func made(_ settings: [SettingName: String]) -> Policy {
  var policy = Policy()
  for (name, value) in settings { _ = policy.set(name, to: value) }
  return policy
}

var coder = InfusionCoder()
let clock = ContinuousClock()

var source = RandomEncounters(seed: 1)
let encounters = (0..<2000).map { _ in source.next(rows: 6) }
print("random encounters of 6 rows, encounters a second on one core (best of 5):")
for policy in policies {
  let settings = made(policy.settings)
  var best = Double.infinity
  for _ in 0..<5 {
    let taken = clock.measure {
      for _ in 0..<10 { for encounter in encounters { _ = coder.size(of: encounter, under: settings) } }
    }
    best = min(best, seconds(taken))
  }
  print("  \(policy.name): \(Int(Double(10 * encounters.count) / best))")
}

print("one encounter under haugen, microseconds (p50, p90, p99, largest):")
for rows in [5, 50, 500, 2000] {
  var generator = RandomEncounters(seed: 2)
  var times: [Double] = []
  for _ in 0..<max(200, 20_000 / rows) {
    let encounter = generator.next(rows: rows)
    times.append(seconds(clock.measure { _ = coder.size(of: encounter, under: Policy()) }) * 1e6)
  }
  times.sort()
  func part(_ share: Double) -> Double { (times[Int(Double(times.count - 1) * share)] * 10).rounded() / 10 }
  print("  \(rows) rows: \(part(0.5)), \(part(0.9)), \(part(0.99)), \(part(1))")
}
