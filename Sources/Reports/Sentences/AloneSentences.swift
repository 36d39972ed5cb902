import InfusionCoding

// Rows whose code needs no other: declots, flushed ports, routes that are not IV, injections.

extension DecisionWriter {
  private var codes: String { decision.codes.map(\.text).joined(separator: " ") }

  var standalone: String {
    switch deciding {
    case .aside3 where decision.codes.isEmpty:
      "opens the line that \(against) is counted for: once for a site and day"
    case .aside3: "opens a clotted line: once for a site and day, whatever else is given"
    case .aside4: "a flush and nothing else in the visit: the port is flushed"
    case .route2: "under the skin for \(minutes), at least \(threshold): an infusion of its own kind"
    case .route3 where decision.threshold != nil && decision.minutes != nil:
      compared >= threshold
        ? "into an artery for \(minutes), at least \(threshold): an infusion"
        : "into an artery for \(minutes), under \(threshold): a push"
    case .route3: "into an artery: one code, by its class"
    case .route4: "chemotherapy \((row?.route ?? .intravenous).plainWords): one code"
    case .route5: "applied or filled, and runs by itself: one code"
    case .route6: "a pump started that runs more than 8 hours: one code for the start"
    default: "stands alone"
    }
  }

  var injection: String {
    if decision.codes.isEmpty { return "part of the dose that \(against) is counted for" }
    let route = row?.route == .intramuscular ? "into muscle" : "under the skin"
    if row?.route == .subcutaneous, row?.method != .push, row?.method != .injection,
      let minutes = decision.minutes
    {
      return "\(route) for \(minutes) min, under \(coded.policy.infusionMinimumMinutes): an injection"
    }
    return "an injection \(route)"
  }
}
