import ChartedEncounter
import InfusionCoding

// Rows that earn no code: held until the record is put right, or set aside.

extension DecisionWriter {
  var held: String {
    switch deciding {
    case .clock2: "held: the stop is before the start, and nothing is guessed"
    case .clock4: "held: no start is charted"
    case .clock5: "held: \(impossibleTime) is no date or time that exists"
    case .stop1: "held: no stop is charted, and \(coded.policyName) codes no drug infusion without one"
    default: "held: \(incomplete)"
    }
  }

  /// What is missing or not understood.
  private var incomplete: String {
    guard let row else { return "the row is not complete" }
    if row.asTyped[.line] != nil { return "the line is not understood" }
    if let unread = row.unreadCells { return unread }
    guard let substance = row.substance else { return "no substance is charted" }
    return "the class of \(substance) is not known; give one"
  }

  private var impossibleTime: String {
    let times = [row?.start, row?.stop].compactMap { $0 }.filter { $0.onTheClock == nil }
    return times.isEmpty ? "the calculated stop" : PlainList.joined(times.map(\.plainText))
  }

  var setAside: String {
    switch deciding {
    case .aside2: "set aside: medical need is not documented, so it is not reportable"
    case .aside5: "set aside: it starts after the inpatient order and is not coded here"
    case .route4: "set aside: \(routeWords), where only chemotherapy has a code here"
    case .route5: "set aside: a refill of an implanted pump by this route has no code here"
    case .route6: pumpSetAside
    default: asideByClassOrRoute
    }
  }

  private var routeWords: String { "given \((row?.route ?? .intravenous).plainWords)" }

  private var pumpSetAside: String {
    if let stop = decision.minutes, stop <= 480 {
      return "set aside: the pump ran \(stop) min, not more than 480"
    }
    return "set aside: the start of a drug's pump infusion has a code in a hospital only"
  }

  private var asideByClassOrRoute: String {
    let drugClass = coded.drugClass(ofRow: decision.row)
    if let drugClass, drugClass.family == nil {
      return "set aside: \(drugClass.plainWords) has no code in this family"
    }
    return "set aside: \(routeWords), which has no code in this family"
  }
}
