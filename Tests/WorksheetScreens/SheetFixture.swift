import ChartedEncounter
import Formulary
import InfusionCoding
import Interchange
import ReferenceData
import TerminalCells
import Worksheet

@testable import WorksheetScreens
@testable import WorksheetSession

/// A session made by hand: rows with what was decided for them, so that a picture depends on no engine.
struct SheetFixture {
  var id = "ED 4471"
  var title: String?
  var rows: [ChartedRow] = []
  var sites: [ChartedSite] = []
  var decisions: [RowDecision] = []
  var lines: [CodeLine] = []
  var linesBefore: [CodeLine]?
  var findings: [Finding] = []
  var thresholds: [Int: [Timeline.Threshold]] = [:]
  var counted: [Int: [Span]] = [:]
  var policyName = "haugen"

  /// Adds a row on 2022-08-`day`; times as `1222`, a stop on the day `stopDay`.
  mutating func row(
    _ substance: String?, _ day: Int, _ start: Int?, _ stop: Int? = nil, stopDay: Int? = nil,
    site: String? = "A", _ decision: Decision, _ codes: [Code] = [], rules: [RuleID] = [],
    run: [Int] = [], change: (inout ChartedRow) -> Void = { _ in }
  ) {
    let number = rows.count + 1
    var row = ChartedRow(number: number, substance: substance, drugClass: .therapeutic, site: site)
    row.start = start.map { Self.time(day, $0) }
    row.stop = stop.map { Self.time(stopDay ?? day, $0) }
    change(&row)
    rows.append(row)
    let minutes = row.stop?.onTheClock.flatMap { stop in row.start?.onTheClock.map { stop - $0 } }
    decisions.append(
      RowDecision(row: number, decision: decision, rules: rules, minutes: minutes, run: run, codes: codes))
  }

  mutating func line(_ code: Code, _ units: Int, _ day: Int, _ rows: [Int], _ modifiers: Modifiers = .init())
  {
    lines.append(
      CodeLine(code: code, units: units, modifiers: modifiers, day: Self.day(day), rows: rows, rules: []))
  }

  static func time(_ day: Int, _ clock: Int) -> ChartedTime {
    ChartedTime(year: 2022, month: 8, day: day, hour: clock / 100, minute: clock % 100)
  }

  static func day(_ day: Int) -> Day { Clock.day(year: 2022, month: 8, day: day) ?? 0 }

  static func minute(_ day: Int, _ clock: Int) -> Minute { time(day, clock).onTheClock ?? 0 }

  /// The session with its cursor on a cell; the last row of the fixture may be a provisional one.
  func session(
    row: Int? = nil, column: GridColumn = .substance, entry: CellEntry? = nil, isProvisional: Bool = false,
    overlay: Overlay? = nil
  ) -> Session {
    let encounter = ChartedEncounter(id: id, title: title, sites: sites, rows: rows)
    var stored = encounter
    if isProvisional { stored.rows.removeLast() }
    let names = EncounterForEngine(encounter, formulary: .shipped)
    var result = CodingResult(
      lines: lines, rows: decisions, findings: findings, timeline: timeline(names: names))
    result.rows.sort { $0.row < $1.row }
    let coded = CodedSheet(
      CodedEncounter(
        encounter: encounter, names: names, policyName: policyName, policy: Policy(), result: result),
      linesBefore: linesBefore ?? lines)
    var session = Session(
      worksheet: Worksheet(stored), coded: coded, file: Session.FileState(savedAt: "14:22"))
    session.cursor = Session.GridCursor(row: row ?? rows.count, column: column)
    session.entry = entry
    session.overlay = overlay
    return session
  }

  private func timeline(names: EncounterForEngine) -> Timeline {
    var timeline = Timeline()
    let administrations = names.encounter.administrations
    for (place, row) in rows.enumerated() {
      guard let start = row.start?.onTheClock, let decision = decisions.first(where: { $0.row == row.number })
      else { continue }
      let isVascular = (row.route ?? .intravenous) == .intravenous
      let access = administrations[place].access
      var lane: Int?
      if isVascular {
        let visit = row.visit ?? 1
        lane = timeline.accesses.firstIndex { $0.access == access && $0.visit == visit }
        if lane == nil {
          timeline.accesses.append(Timeline.Lane(access: access, visit: visit, rows: []))
          lane = timeline.accesses.count - 1
        }
        if let lane { timeline.accesses[lane].rows.append(row.number) }
      }
      let stop = row.stop?.onTheClock
      let segments = stop.map { $0 >= start ? [Span(start: start, stop: $0)] : [] } ?? []
      if let first = decision.run.first, first != row.number,
        let index = timeline.runs.firstIndex(where: { $0.rows.contains(first) })
      {
        timeline.runs[index].rows.append(row.number)
        timeline.runs[index].segments += segments
        continue
      }
      timeline.runs.append(
        TimelineRun(
          rows: [row.number], lane: lane, kind: Self.kind(of: decision, segments: segments), start: start,
          segments: segments, counted: counted[row.number] ?? segments,
          thresholds: thresholds[row.number] ?? []))
    }
    timeline.runs.sort { ($0.lane ?? .max, $0.start, $0.rows[0]) < ($1.lane ?? .max, $1.start, $1.rows[0]) }
    timeline.shared = Self.shared(timeline.runs)
    return timeline
  }

  private static func kind(of decision: RowDecision, segments: [Span]) -> Timeline.Kind {
    switch decision.decision {
    case .push, .repeatPush, .absorbed: .push
    case .injection: .injection
    case .hydration: .hydration
    case .initial where decision.codes.contains(.c96360): .hydration
    case .initial where decision.codes.contains(.c96374): .push
    case .held, .setAside, .standalone: .other
    default: segments.isEmpty ? .push : .infusion
    }
  }

  private static func shared(_ runs: [TimelineRun]) -> [Timeline.SharedMinutes] {
    var shared: [Timeline.SharedMinutes] = []
    for (index, run) in runs.enumerated() {
      for other in runs[(index + 1)...].prefix(20) where other.lane == run.lane && run.lane != nil {
        for left in run.segments {
          for right in other.segments {
            let span = Span(start: max(left.start, right.start), stop: min(left.stop, right.stop))
            guard span.minutes > 0 else { continue }
            let pair = [run.rows[0], other.rows[0]].sorted()
            shared.append(Timeline.SharedMinutes(first: pair[0], second: pair[1], span: span))
          }
        }
      }
    }
    return shared
  }
}

extension SheetFixture {
  /// The two days in the emergency department of the published answers.
  static var twoDays: SheetFixture {
    var sheet = SheetFixture()
    let noStop: [RuleID] = [.stop1, .push2]
    sheet.row("ceftriaxone", 4, 1222, 1245, .initial, [.c96365], rules: [.initial1, .time16])
    sheet.row("azithromycin", 4, 1243, nil, .push, [.c96375], rules: noStop)
    sheet.row("azithromycin", 5, 1107, nil, .repeatPush, [.c96376], rules: [.push3, .stop1])
    sheet.row("ceftriaxone", 5, 1223, 1253, .repeatPush, [.c96376], rules: [.same1, .push3])
    sheet.row("lorazepam", 5, 1325, nil, .push, [.c96375], rules: noStop)
    sheet.row("ceftriaxone", 5, 2237, 2307, .repeatPush, [.c96376], rules: [.same1, .push3])
    sheet.line(.c96365, 1, 4, [1])
    sheet.line(.c96375, 1, 4, [2])
    sheet.line(.c96375, 1, 5, [5])
    sheet.line(.c96376, 3, 5, [3, 4, 6])
    sheet.findings = [2, 3, 5].map { Finding(id: .noStop, rows: [$0]) }
    sheet.thresholds[1] = [.init(minute: minute(4, 1238), rule: .time16, isReached: true)]
    sheet.thresholds[4] = [.init(minute: minute(5, 1254), rule: .same1, isReached: false)]
    sheet.thresholds[6] = [.init(minute: minute(5, 2308), rule: .same1, isReached: false)]
    return sheet
  }

  /// Two accesses, hydration, long infusions over two days.
  static var twoSites: SheetFixture {
    var sheet = SheetFixture(id: "case 4", title: "two sites, two days")
    sheet.sites = [ChartedSite(name: "left", reason: "incompatible")]
    sheet.row("clindamycin", 4, 1123, 1423, site: "right", .additionalHours, [.c96366])
    sheet.row("clindamycin", 4, 1800, 2130, site: "right", .initial, [.c96365, .c96366])
    sheet.row("doxycycline", 4, 1114, 1514, site: "left", .initial, [.c96365, .c96366])
    sheet.row("doxycycline", 4, 1815, 2200, site: "left", .additionalHours, [.c96366])
    sheet.row("normal saline", 4, 900, 1130, site: "right", .hydration, [.c96361]) {
      $0.drugClass = .hydration
    }
    sheet.row("clindamycin", 5, 708, 1108, site: "right", .additionalHours, [.c96366])
    sheet.row("doxycycline", 5, 1408, 1508, site: "left", .additionalHours, [.c96366])
    sheet.row("penicillin G", 5, 1300, nil, site: "left", .push, [.c96375]) { $0.method = .push }
    sheet.row("ketorolac", 5, 1310, nil, site: nil, .injection, [.c96372]) { $0.route = .intramuscular }
    sheet.row("heparin flush", 5, 1512, nil, site: "left", .setAside, []) { $0.drugClass = .flush }
    sheet.line(.c96361, 2, 4, [5])
    sheet.line(.c96365, 1, 4, [2])
    sheet.line(.c96365, 1, 4, [3], Modifiers(distinct: .xs))
    sheet.line(.c96366, 12, 4, [1, 2, 3, 4])
    sheet.line(.c96366, 5, 5, [6, 7])
    sheet.line(.c96372, 1, 5, [9])
    sheet.line(.c96375, 1, 5, [8])
    sheet.counted[5] = [Span(start: minute(4, 900), stop: minute(4, 1114))]
    sheet.findings = [Finding(id: .hydrationOverlap, rows: [5])]
    return sheet
  }

  /// Three infusions that begin one while the other runs.
  static var staggered: SheetFixture {
    var sheet = SheetFixture(id: "staggered")
    sheet.row("ondansetron", 4, 1807, 1916, .initial, [.c96365])
    sheet.row("morphine", 4, 1902, 1939, .concurrent, [.c96368])
    sheet.row("multivitamin", 4, 1922, 2039, .sequential, [.c96367])
    sheet.line(.c96365, 1, 4, [1])
    sheet.line(.c96367, 1, 4, [3])
    sheet.line(.c96368, 1, 4, [2])
    return sheet
  }
}

/// Sessions on real encounters, coded by the engine and looked into as the program does while nobody types.
enum CodedFixture {
  /// The emergency department over two days, where policies differ on the short repeats.
  static let twoDays = """
    encounter: ED 4471
    2022-08-04
    1222-1245 Rocephin @A
    1243 Zithromax push @A
    2022-08-05
    1107 Zithromax push @A
    1223-1253 Rocephin @A
    1325 lorazepam push @A
    2237-2307 Rocephin @A
    """

  /// Two drugs on two days; the second site has no reason, so that there is one access only.
  static let oneAccess = """
    encounter: case-4
    policy: cms
    site: left
    2026-08-04
    1123-1423 clindamycin @right
    1800-2130 clindamycin @right
    1114-1514 doxycycline @left
    1815-2200 doxycycline @left
    0900-1100 normal saline hyd @right
    2026-08-05
    0708-1108 clindamycin @right
    1408-1508 doxycycline @left
    1130 penicillin push @right
    1200-1400 normal saline hyd @right
    """

  static func session(_ shorthand: String, row: Int, overlay: Overlay? = nil) -> Session {
    let readings = Shorthand.read(shorthand, start: ShorthandStart(year: .year(2026)))
    let encounter = try? readings.first?.result.get()
    var reducer = SessionReducer(
      environment: SessionEnvironment(
        formulary: .shipped, policies: .shipped, tables: .shipped, today: SheetFixture.day(6), now: "14:22"))
    var session = reducer.open(encounter ?? ChartedEncounter(id: "not read"), path: nil)
    _ = reducer.handle(.goTo(row: row, column: .substance), in: &session)
    session.overlay = overlay
    // So wide a screen shows every reason, as the why screen does.
    session.showsAllReasons = true
    reducer.explain(&session)
    while reducer.analyse(&session, isInterrupted: { false }) {}
    return session
  }
}
