import ChartedEncounter
import InfusionCoding

/// An encounter, its result and its workings, found by row and run.
struct CaseFacts: Sendable {
  let policy: Policy
  let encounter: Encounter
  let result: CodingResult
  let workings: Workings
  /// Every run of the timeline, by its place there.
  let runs: [RunFacts]
  /// The run of a row, by its number.
  let runOfRow: [Int: Int]
  /// What was weighed for a run, by the number of its first row.
  let weighings: [Int: [Workings.Weighing]]
  /// Places of totals by the first row of each of their runs. Hydration may be in several, one a date.
  let totals: [Int: [Int]]
  /// The run that is the initial service of a lane.
  let initialOfLane: [Int: Int]
  /// Runs of one substance on one lane that have a stop and are not all charted as pushes, by start.
  private let timed: [SubstanceOnLane: [Int]]
  /// Infusions of one substance on one lane, by start.
  private let infusions: [SubstanceOnLane: [Int]]
  let linesOfDay: [Day: [CodeLine]]
  let linesOfCode: [Code: [CodeLine]]
  /// What EDIT-2 found.
  let pairs: [EditFinding]
  /// The accesses of a visit, by its number, in the order first used.
  let lanesOfVisit: [Int: [Int]]
  /// The runs that share minutes with a run on its access, by places.
  private let sharingRuns: [Int: Set<Int>]
  private let places: [Int: Int]
  private let decisions: [Int: Int]

  /// A substance on an access of a visit.
  struct SubstanceOnLane: Hashable {
    let lane: Int
    let names: Set<Int>
    let family: Family
  }

  init(_ coded: CodedEncounter, _ workings: Workings) {
    policy = coded.policy
    encounter = coded.names.encounter
    result = coded.result
    self.workings = workings
    let encounter = encounter
    let (places, decisions) = (
      Self.places(encounter.administrations.map(\.row)), Self.places(result.rows.map(\.row))
    )
    let result = result
    let runs = result.timeline.runs.map { run in
      RunFacts(
        run, run.rows.compactMap { places[$0].map { encounter.administrations[$0] } },
        run.rows.first.flatMap { decisions[$0].map { result.rows[$0] } })
    }
    self.places = places
    self.decisions = decisions
    self.runs = runs
    let runOfRow = runs.enumerated().reduce(into: [Int: Int]()) { known, run in
      for row in run.element.rows { known[row] = run.offset }
    }
    self.runOfRow = runOfRow
    lanesOfVisit = Dictionary(grouping: result.timeline.accesses.indices) {
      result.timeline.accesses[$0].visit
    }
    sharingRuns = Self.sharingRuns(result.timeline.shared, runOfRow)
    weighings = Dictionary(grouping: workings.weighings, by: \.row)
    totals = workings.totals.enumerated().reduce(into: [:]) { known, total in
      for part in total.element.parts { known[part.row, default: []].append(total.offset) }
    }
    initialOfLane = runs.enumerated().reduce(into: [:]) { known, run in
      if let lane = run.element.lane, run.element.isInitialDrug { known[lane] = run.offset }
    }
    timed = Self.bySubstance(runs) { $0.stop != nil && !$0.isChartedPush }
    infusions = Self.bySubstance(runs, where: \.isInfusion)
    linesOfDay = Dictionary(grouping: result.lines, by: \.day)
    linesOfCode = Dictionary(grouping: result.lines, by: \.code)
    pairs = (coded.edits?.findings ?? []).filter { $0.id == .codePair || $0.id == .codePairNever }
  }

  private static func places(_ rows: [Int]) -> [Int: Int] {
    Dictionary(rows.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  private static func sharingRuns(
    _ list: [Timeline.SharedMinutes], _ runOfRow: [Int: Int]
  ) -> [Int: Set<Int>] {
    list.reduce(into: [:]) { known, shared in
      guard let one = runOfRow[shared.first], let two = runOfRow[shared.second], one != two else { return }
      known[one, default: []].insert(two)
      known[two, default: []].insert(one)
    }
  }

  private static func bySubstance(
    _ runs: [RunFacts], where belongs: (RunFacts) -> Bool
  ) -> [SubstanceOnLane: [Int]] {
    let drugs = runs.indices.filter {
      (runs[$0].kind == .infusion || runs[$0].kind == .push) && belongs(runs[$0])
    }
    let grouped = Dictionary(grouping: drugs) { runs[$0].substance }
    return grouped.reduce(into: [:]) { known, group in
      guard let key = group.key else { return }
      known[key] = group.value.sorted { runs[$0].start < runs[$1].start }
    }
  }

  func administration(_ row: Int) -> Administration? { places[row].map { encounter.administrations[$0] } }
  func decision(_ row: Int) -> RowDecision? { decisions[row].map { result.rows[$0] } }
  func run(ofRow row: Int) -> RunFacts? { runOfRow[row].map { runs[$0] } }

  /// The totals that a run's minutes were added up in.
  func totals(of run: RunFacts) -> [Workings.HourTotal] {
    (totals[run.number] ?? []).map { workings.totals[$0] }
  }

  /// The visit that a run is of, by its number.
  func visit(of run: RunFacts) -> Int? { run.lane.map { result.timeline.accesses[$0].visit } }

  /// Infusions of other substances that share minutes with a run on its access, by first row.
  func infusions(beside run: RunFacts) -> [Int] {
    let places = runOfRow[run.number].flatMap { sharingRuns[$0] } ?? []
    return places.map { runs[$0] }.filter { $0.isInfusion && $0.substance != run.substance }.map(\.number)
      .sorted()
  }

  /// The initial service of a run's access.
  func initial(besides run: RunFacts) -> RunFacts? {
    run.lane.flatMap { initialOfLane[$0] }.map { runs[$0] }
  }

  /// The run of the same substance on the same access that starts last before a run, where it has a stop
  /// and is not charted as a push.
  func runBefore(_ run: RunFacts) -> RunFacts? {
    guard let list = run.substance.flatMap({ timed[$0] }) else { return nil }
    let place = firstPlace(in: list, startingFrom: run.start)
    return place > 0 ? runs[list[place - 1]] : nil
  }

  /// Of the infusions of the same substance on the same access the nearest to a push.
  func nearestInfusion(to run: RunFacts) -> RunFacts? {
    guard let list = run.substance.flatMap({ infusions[$0] }) else { return nil }
    let place = firstPlace(in: list, startingFrom: run.start)
    return list[max(0, place - 1)..<min(list.count, place + 1)].map { runs[$0] }
      .min { run.gap(to: $0) < run.gap(to: $1) }
  }

  private func firstPlace(in list: [Int], startingFrom minute: Minute) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if runs[list[middle]].start < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
