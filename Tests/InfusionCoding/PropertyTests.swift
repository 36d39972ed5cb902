import InfusionCoding
import Testing
import TestSupport

/// What holds for any encounter. A failure names the seed and shows the encounter in shorthand.
@Suite("Properties that hold for any encounter")
struct PropertyTests {
  /// How many encounters each property is asked of.
  private static let seeds = UInt64(1)...2000

  /// Asks a property of every random encounter, until it fails.
  ///
  /// - Parameter failure: what is wrong; none where it holds.
  private func holds(
    rows: ClosedRange<Int> = 1...12, sourceLocation: SourceLocation = #_sourceLocation,
    _ failure: (RandomEncounter, Coded) -> String?
  ) throws {
    for seed in Self.seeds {
      let random = try RandomEncounter(seed: seed, rows: rows)
      if let failure = failure(random, Coded(random.encounter, random.policy)) {
        Issue.record("\(failure)\n\(random)", sourceLocation: sourceLocation)
        return
      }
    }
  }

  @Test("the random encounters reach every code, decision and finding")
  func reach() throws {
    var codes: Set<Code> = []
    var decisions: Set<Decision> = []
    var findings: Set<FindingID> = []
    for seed in Self.seeds {
      let random = try RandomEncounter(seed: seed)
      let result = Coded(random.encounter, random.policy).result
      codes.formUnion(result.lines.map(\.code))
      decisions.formUnion(result.rows.map(\.decision))
      findings.formUnion(result.findings.map(\.id))
    }
    #expect(Code.allCases.filter { !codes.contains($0) }.map(\.text) == [])
    #expect(Decision.allCases.filter { !decisions.contains($0) } == [])
    // The findings on the record, in the order of the rulebook, end with this; a line of shorthand that
    // is not understood is in none of these encounters.
    let onTheRecord = FindingID.allCases.prefix { $0 != .repeatChemoPush } + [.repeatChemoPush]
    #expect(onTheRecord.filter { !findings.contains($0) } == [.lineNotUnderstood])
  }

  @Test("at most one initial per access and visit")
  func oneInitial() throws {
    try holds { random, coded in
      let initials = coded.result.lines.filter(\.code.isInitial).reduce(0) { $0 + $1.units }
      if initials > coded.result.timeline.accesses.count { return "\(initials) initials" }
      for lane in coded.result.timeline.accesses {
        let rows = coded.result.rows.filter { lane.rows.contains($0.row) && $0.decision == .initial }
        let drugs = rows.filter { !isHydration($0, random.encounter) }
        let runs = Set(drugs.map { $0.run.isEmpty ? [$0.row] : $0.run })
        if runs.count > 1 || (runs.count == 1 && drugs.count < rows.count) { return "several in \(lane)" }
      }
      return nil
    }
  }

  /// Whether the run of a row is hydration.
  private func isHydration(_ decision: RowDecision, _ encounter: Encounter) -> Bool {
    let run = decision.run.isEmpty ? [decision.row] : decision.run
    return encounter.administrations.allSatisfy { !run.contains($0.row) || $0.drugClass == .hydration }
  }

  @Test("at most one 96368 a visit where concurrentOncePer is visit, one a visit and date where it is date")
  func oneConcurrent() throws {
    try holds { random, coded in
      let visits = Set(random.encounter.administrations.map(\.visit))
      for visit in visits {
        let rows = Set(random.encounter.administrations.filter { $0.visit == visit }.map(\.row))
        let paid = coded.result.rows.filter { rows.contains($0.row) && $0.codes.contains(.c96368) }
        let runs = Set(paid.map { $0.run.isEmpty ? [$0.row] : $0.run })
        if random.policy.concurrentOncePer == .visit, runs.count > 1 { return "visit \(visit): \(runs)" }
      }
      for line in coded.result.lines where line.code == .c96368 && line.units > visits.count {
        return "\(line.units) units"
      }
      return nil
    }
  }

  @Test("every row is on a line, or has a rule that says why not")
  func everyRow() throws {
    try holds { random, coded in
      let rows = coded.result.rows
      if rows.map(\.row) != random.encounter.administrations.map(\.row).sorted() { return "rows are missing" }
      for row in rows {
        let codes = coded.result.lines.filter { $0.rows.contains(row.row) }.map(\.code)
        if Set(codes) != Set(row.codes) { return "row \(row.row) stands on \(codes)" }
        guard let deciding = row.rules.first else { return "row \(row.row) has no rule" }
        if row.codes.isEmpty, !mayLeaveWithoutLine(deciding) { return "row \(row.row) by \(deciding.text)" }
        if row.decision == .held || row.decision == .setAside, !row.codes.isEmpty {
          return "row \(row.row) is coded"
        }
      }
      for line in coded.result.lines {
        if line.units < 1 || line.rows.isEmpty || line.rules.isEmpty { return line.datedText }
        if line.rows != Set(line.rows).sorted() { return "rows of \(line.datedText)" }
      }
      return nil
    }
  }

  /// Whether a rule can be the reason why a row earned no line.
  private func mayLeaveWithoutLine(_ rule: RuleID) -> Bool {
    switch rule {
    case .row1, .clock2, .clock4, .clock5, .aside1, .aside2, .aside3, .aside5, .route1, .route2, .route4,
      .route5,
      .route6, .stop1, .stop2, .time31, .same1, .same2, .hydration4, .concurrent1, .concurrent2, .concurrent3,
      .concurrent5, .hour1, .hour4, .push3, .push4, .push5, .initial3, .initial4:
      true
    default: false
    }
  }

  @Test("rows in another order, their numbers with them, give the same")
  func anyOrder() throws {
    try holds { random, coded in
      var shuffler = SeededGenerator(seed: random.seed)
      var encounter = random.encounter
      encounter.administrations.shuffle(using: &shuffler)
      return Coded(encounter, random.policy).result == coded.result ? nil : "\(coded.codes)"
    }
  }

  @Test("other integers for the same names give the same lines, decisions and findings")
  func otherNames() throws {
    try holds { random, coded in
      var encounter = random.encounter
      let last = encounter.accesses.count - 1
      encounter.accesses.reverse()
      for access in encounter.accesses.indices {
        encounter.accesses[access].replaces = encounter.accesses[access].replaces.map { last - $0 }
      }
      for index in encounter.administrations.indices {
        encounter.administrations[index].access = encounter.administrations[index].access.map { last - $0 }
        encounter.administrations[index].substance = encounter.administrations[index].substance.map {
          40 - $0
        }
        encounter.administrations[index].bag = encounter.administrations[index].bag.map { 9 - $0 }
        encounter.administrations[index].dose = encounter.administrations[index].dose.map { 9 - $0 }
      }
      let other = Coded(encounter, random.policy)
      let isSame =
        other.result.lines == coded.result.lines && other.decisions == coded.decisions
        && Set(other.result.findings) == Set(coded.result.findings)
      return isSame ? nil : "\(coded.codes)\n\(other.codes)\n\(coded.findings)\n\(other.findings)"
    }
  }

  @Test("all times moved by whole days move only the dates", arguments: [1, 30, -400])
  func movedByDays(days: Int) throws {
    try holds { random, coded in
      var encounter = random.encounter
      let minutes = days * Clock.minutesPerDay
      encounter.inpatientFrom = encounter.inpatientFrom.map { $0 + minutes }
      for index in encounter.administrations.indices {
        encounter.administrations[index].start = moved(encounter.administrations[index].start, by: minutes)
        encounter.administrations[index].stop = moved(encounter.administrations[index].stop, by: minutes)
      }
      let other = Coded(encounter, random.policy)
      let expected = coded.result.lines.map { line in
        var line = line
        line.day += days
        return line
      }
      let isSame =
        other.result.lines == expected && other.result.rows == coded.result.rows
        && other.result.findings == coded.result.findings
      return isSame ? nil : "\(coded.codes)\n\(other.codes)"
    }
  }

  private func moved(_ time: ChartedMinute, by minutes: Int) -> ChartedMinute {
    time.minute.map { .at($0 + minutes) } ?? time
  }

  /// "Beside other care": in a visit that has a row of another class or of none. In a visit of nothing but
  /// flushes and keep-open fluids it may well be the flush that earns 96523 (ASIDE-4).
  @Test("a keep-open fluid or flush added beside other care changes no line and no other row")
  func flushAdded() throws {
    try holds { random, coded in
      var generator = SeededGenerator(seed: random.seed)
      let administrations = random.encounter.administrations
      let others = administrations.filter { $0.drugClass != .flush && $0.drugClass != .carrier }
      guard !others.isEmpty else { return nil }
      let beside = generator.pick(others)
      var encounter = random.encounter
      encounter.administrations.append(
        Administration(
          row: 1000, substance: generator.pick([beside.substance ?? 99, 99]),
          drugClass: generator.pick([.flush, .carrier]), route: generator.pick(Route.allCases),
          method: generator.pick(Method.allCases), access: beside.access,
          start: generator.pick([beside.start, .none]),
          stop: beside.stop, visit: beside.visit, bag: beside.bag, dose: beside.dose,
          continues: generator.pick([nil, beside.row])))
      let other = Coded(encounter, random.policy)
      let isSame =
        other.result.lines == coded.result.lines
        && other.result.rows.filter { $0.row != 1000 } == coded.result.rows
      return isSame ? nil : "beside row \(beside.row): \(coded.codes)\n\(other.codes)"
    }
  }

  @Test("a lone infusion made longer never loses units")
  func madeLonger() throws {
    try holds(rows: 1...1) { random, _ in
      guard var row = random.encounter.administrations.first, let start = row.start.minute else { return nil }
      var encounter = random.encounter
      var most = 0
      for minutes in [0, 1, 14, 15, 16, 17, 29, 30, 31, 59, 60, 90, 91, 150, 151, 480, 481, 600, 1441, 3000] {
        row.stop = .at(start + minutes)
        encounter.administrations = [row]
        let units = Coded(encounter, random.policy).result.lines.reduce(0) { $0 + $1.units }
        if units < most { return "\(minutes) minutes: \(units) units after \(most)" }
        most = units
      }
      return nil
    }
  }

  @Test("one coder gives the same for an encounter, whatever it coded before")
  func reusedWorkspace() throws {
    var coder = InfusionCoder()
    for seed in Self.seeds {
      let random = try RandomEncounter(seed: seed)
      let again = coder.code(random.encounter, under: random.policy)
      guard again == Coded(random.encounter, random.policy).result else {
        Issue.record("\(random)")
        return
      }
      #expect(coder.countLines(random.encounter, under: random.policy) == again.lines.count)
    }
  }
}
