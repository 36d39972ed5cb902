import InfusionCoding
import WorksheetSession

/// The minutes of each drug that add up to its hours: `3 h + 3 h 30 = 6 h 30`.
struct TimelineSums {
  private let coded: CodedSheet
  /// The credited minutes that are totalled, by start.
  private var parts: [Total: [Int]] = [:]
  /// The last row of each total.
  private var lastRows: [Total: Int] = [:]

  /// What runs have in common whose minutes are totalled.
  private struct Total: Hashable {
    var lane: Int?
    var substance: Int?
    var day: Day?
  }

  init(_ coded: CodedSheet) {
    self.coded = coded
    guard coded.policy.sameDrugTotal != .bag else { return }
    for run in coded.result.timeline.runs where isTotalled(run) {
      guard let minutes = coded.decisions[run.rows.first ?? 0]?.creditedMinutes else { continue }
      let total = total(of: run)
      parts[total, default: []].append(minutes)
      lastRows[total] = run.rows.last
    }
  }

  /// The sum that a run is a part of, with what it comes to; none where it stands alone.
  func sum(with run: TimelineRun) -> String? { arithmetic(of: run).map { "\($0) = \($1)" } }

  /// What is written beside the last run of a sum, the longest first.
  func captions(atLast run: TimelineRun) -> [String] {
    guard lastRows[total(of: run)] == run.rows.last else { return [] }
    return arithmetic(of: run).map { ["\($0) = \($1)", $0] } ?? []
  }

  private func arithmetic(of run: TimelineRun) -> (parts: String, total: String)? {
    guard isTotalled(run), let parts = parts[total(of: run)], parts.count > 1 else { return nil }
    let listed = parts.prefix(6).map(ClockText.length).joined(separator: " + ")
    return (listed + (parts.count > 6 ? " + more" : ""), ClockText.length(parts.reduce(0, +)))
  }

  private func total(of run: TimelineRun) -> Total {
    Total(
      lane: run.lane, substance: coded.substance(ofRow: run.rows.first),
      day: coded.policy.sameDrugTotal == .date ? Clock.day(of: run.start) : nil)
  }

  private func isTotalled(_ run: TimelineRun) -> Bool {
    switch coded.decisions[run.rows.first ?? 0]?.decision {
    case .initial, .sequential, .additionalHours: run.kind == .infusion
    default: false
    }
  }
}
