import ChartedEncounter
import InfusionCoding
import TerminalCells
import WorksheetSession

/// Words beside and over the bars.
enum TimelineCaption {
  /// A run's minutes: `23 min`; part by part where it was paused: `3 h + 3 h 30`.
  static func minutes(of run: TimelineRun) -> String {
    run.segments.prefix(6).map { ClockText.length($0.minutes) }.joined(separator: " + ")
  }

  /// What stands at the right of the timeline's rule: lines that are hidden, and what is to be said of
  /// the selected row, as much as fits.
  static func remark(_ pane: TimelinePane, in session: Session, width: Int) -> String {
    let parts = (hiddenLines(of: pane).map { [$0] } ?? []) + facts(in: session)
    var remark = ""
    for part in parts {
      let longer = remark.isEmpty ? part : remark + "; " + part
      if VisibleText.width(of: longer) <= width { remark = longer }
    }
    return remark
  }

  /// `only 09/06, 2 lines above, 1 line below`; none where nothing is hidden.
  static func hiddenLines(of pane: TimelinePane) -> String? {
    let day = pane.onlyDay.map { ["only \(ClockText.date($0))"] } ?? []
    let lines = [(pane.hiddenLines.above, "above"), (pane.hiddenLines.below, "below")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.0 == 1 ? "line" : "lines") \($0.1)" }
    let parts = day + lines
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What the bars say of the selected row, in words; on the new row which rows share minutes.
  static func facts(in session: Session) -> [String] {
    let rows = session.coded.encounter.rows
    guard rows.indices.contains(session.cursor.row) else {
      return session.coded.result.timeline.shared.prefix(4).map {
        "rows \($0.first) and \($0.second) share \(ClockText.length($0.span.minutes))"
      }
    }
    return facts(ofRow: rows[session.cursor.row].number, in: session)
  }

  /// What the bars say of a row, in words: minutes that it shares, minutes that add up.
  static func facts(ofRow row: Int, in session: Session) -> [String] {
    let timeline = session.coded.result.timeline
    let sum = session.hidesCodes ? nil : sum(ofRow: row, in: session)
    return [shared(ofRow: row, in: timeline), sum].compactMap(\.self)
  }

  /// With which rows a row shares minutes: `row 4 shares 23 min with row 1`; none where it shares none.
  static func shared(ofRow row: Int, in timeline: Timeline) -> String? {
    var minutes: [Int: Int] = [:]
    for pair in timeline.shared where pair.first == row || pair.second == row {
      minutes[pair.first == row ? pair.second : pair.first, default: 0] += pair.span.minutes
    }
    guard !minutes.isEmpty else { return nil }
    let parts = minutes.sorted { $0.key < $1.key }.prefix(3).map { "\($0.value) min with row \($0.key)" }
    return "row \(row) shares " + parts.joined(separator: ", ") + (minutes.count > 3 ? " and others" : "")
  }

  /// The minutes of a drug that add up with the row's: `clindamycin 3 h + 3 h 30 = 6 h 30`; none where
  /// it stands alone.
  static func sum(ofRow row: Int, in session: Session) -> String? {
    let runs = session.coded.result.timeline.runs
    guard let own = runs.first(where: { $0.rows.contains(row) }),
      let name = session.coded.row(numbered: own.rows.first)?.substance,
      let sum = arithmetic(of: totalled(with: own, in: session.coded), in: session.coded)
    else { return nil }
    return "\(name) \(sum.parts) = \(sum.total)"
  }

  /// The same without the drug, and then without the total, for the last run of those that add up.
  static func sums(atLast run: TimelineRun, in session: Session) -> [String] {
    let parts = totalled(with: run, in: session.coded)
    guard let last = parts.last, last.rows.last == run.rows.last,
      let sum = arithmetic(of: parts, in: session.coded)
    else { return [] }
    return ["\(sum.parts) = \(sum.total)", sum.parts]
  }

  /// The runs whose minutes are totalled with a run's, itself among them.
  private static func totalled(with own: TimelineRun, in coded: CodedSheet) -> [TimelineRun] {
    guard isTotalled(own, in: coded), coded.policy.sameDrugTotal != .bag else { return [] }
    let isPerDate = coded.policy.sameDrugTotal == .date
    return coded.result.timeline.runs.filter { other in
      other.lane == own.lane && isTotalled(other, in: coded)
        && (!isPerDate || Clock.day(of: other.start) == Clock.day(of: own.start))
        && coded.substance(ofRow: other.rows.first) == coded.substance(ofRow: own.rows.first)
    }
  }

  private static func arithmetic(
    of runs: [TimelineRun], in coded: CodedSheet
  ) -> (parts: String, total: String)? {
    let parts = runs.compactMap { coded.decisions[$0.rows.first ?? 0]?.creditedMinutes }
    guard parts.count > 1 else { return nil }
    let listed = parts.prefix(6).map(ClockText.length).joined(separator: " + ")
    return (listed + (parts.count > 6 ? " + more" : ""), ClockText.length(parts.reduce(0, +)))
  }

  private static func isTotalled(_ run: TimelineRun, in coded: CodedSheet) -> Bool {
    switch coded.decisions[run.rows.first ?? 0]?.decision {
    case .initial, .sequential, .additionalHours: run.kind == .infusion
    default: false
    }
  }
}
