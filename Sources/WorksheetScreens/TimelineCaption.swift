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
    guard let own = session.coded.result.timeline.runs.first(where: { $0.rows.contains(row) }),
      let name = session.coded.row(numbered: own.rows.first)?.substance,
      let sum = TimelineSums(session.coded).sum(with: own)
    else { return nil }
    return "\(name) \(sum)"
  }
}
