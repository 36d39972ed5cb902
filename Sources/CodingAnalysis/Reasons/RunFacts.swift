import InfusionCoding

/// One administration after joining, with what its rows say of it.
struct RunFacts: Sendable {
  let rows: [Int]
  let lane: Int?
  let kind: Timeline.Kind
  let start: Minute
  /// None where no stop is charted.
  let stop: Minute?
  let segments: [Span]
  let family: Family?
  let isChartedPush: Bool
  let isPrimary: Bool
  let isDiscontinued: Bool
  let substance: CaseFacts.SubstanceOnLane?
  let decision: RowDecision?

  init(_ run: TimelineRun, _ rows: [Administration], _ decision: RowDecision?) {
    self.rows = run.rows
    lane = run.lane
    kind = run.kind
    start = run.start
    stop = run.segments.map(\.stop).max()
    segments = run.segments
    family = rows.compactMap { $0.drugClass?.family }.max()
    isChartedPush = rows.allSatisfy { $0.method == .push || $0.method == .injection }
    isPrimary = rows.contains { $0.marks.contains(.primary) }
    isDiscontinued = rows.contains { $0.marks.contains(.discontinued) }
    self.decision = decision
    if let lane = run.lane, let family {
      let names = Set(rows.compactMap(\.substance))
      substance = CaseFacts.SubstanceOnLane(lane: lane, names: names, family: family)
    } else {
      substance = nil
    }
  }

  /// What it is known by: the number of its first row.
  var number: Int { rows.first ?? 0 }
  var day: Day { Clock.day(of: start) }
  var minutes: Int? { decision?.minutes }
  var isInfusion: Bool { kind == .infusion }
  /// Whether it is the initial service of its access, and no fluid.
  var isInitialDrug: Bool { decision?.decision == .initial && (kind == .infusion || kind == .push) }
  /// A push that stands by itself.
  var isStandingPush: Bool { kind == .push && decision?.decision != .absorbed }
  /// INIT-1's order: 0 first, 4 last.
  var rank: Int {
    switch (family, kind) {
    case (.chemotherapy, .infusion): 0
    case (.chemotherapy, _): 1
    case (.therapeutic, .infusion): 2
    case (.therapeutic, _): 3
    default: 4
    }
  }

  /// How many minutes lie between it and another; 0 where they run at the same time.
  func gap(to other: RunFacts) -> Int {
    max(0, start - (other.stop ?? other.start), other.start - (stop ?? start))
  }
}
