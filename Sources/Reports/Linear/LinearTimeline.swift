import ChartedEncounter
import InfusionCoding

/// The timeline in words: access by access what ran from when to when, what ran beside it, and the gaps.
public enum LinearTimeline {
  public static func lines(_ coded: CodedEncounter, hidesCodes: Bool) -> [String] {
    let timeline = coded.result.timeline
    if timeline.runs.isEmpty { return ["nothing has a time yet"] }
    let writer = TimelineWriter(coded: coded, hidesCodes: hidesCodes)
    var lines = timeline.accesses.indices.flatMap { writer.lane($0) }
    let others = timeline.runs.filter { $0.lane == nil }
    if !others.isEmpty { lines.append("on no access:") }
    lines += others.flatMap { writer.run($0) }
    if !timeline.sharedIsComplete { lines.append("more rows share minutes than are said here") }
    return lines
  }
}

private struct TimelineWriter {
  let coded: CodedEncounter
  let hidesCodes: Bool

  private var timeline: Timeline { coded.result.timeline }

  func lane(_ index: Int) -> [String] {
    let runs = timeline.runs.filter { $0.lane == index }.sorted {
      ($0.start, $0.rows.first ?? 0) < ($1.start, $1.rows.first ?? 0)
    }
    guard !runs.isEmpty else { return [] }
    let lane = timeline.accesses[index]
    let visit = timeline.accesses.contains { $0.visit != 1 } ? ", visit \(lane.visit)" : ""
    var lines = [
      "access \(coded.accessName(lane.access) ?? "IV")\(visit), \(PlainList.rows(lane.rows, most: 12))"
    ]
    var end: Minute?
    for run in runs {
      if let last = end, run.start > last { lines.append("gap \(length(run.start - last))") }
      lines += self.run(run)
      end = max(end ?? run.start, run.segments.last?.stop ?? run.start)
    }
    return lines
  }

  func run(_ run: TimelineRun) -> [String] {
    let number = run.rows.first ?? 0
    var words = [
      coded.row(number)?.substance ?? "no substance", PlainList.rows(run.rows, most: 12), times(run),
    ]
    if !hidesCodes, let decision = coded.decision(ofRow: number) { words.append(decision.plainWords) }
    if !run.segments.isEmpty { words.append(minutes(run)) }
    let counted = run.counted.reduce(0) { $0 + $1.minutes }
    let all = run.segments.reduce(0) { $0 + $1.minutes }
    if !hidesCodes, counted != all, counted > 0 || run.kind == .hydration, !run.segments.isEmpty {
      words.append("\(counted) of them count")
    }
    return [words.joined(separator: ", ")] + overlaps(run) + (hidesCodes ? [] : thresholds(run))
  }

  /// Said once for a pair, at the later of the two.
  private func overlaps(_ run: TimelineRun) -> [String] {
    timeline.shared.filter { pair in
      let isSecond = (start(of: pair.first), pair.first) < (start(of: pair.second), pair.second)
      return run.rows.contains(isSecond ? pair.second : pair.first)
    }.map { pair in
      "overlap \(length(pair.span.minutes)), rows \(pair.first) and \(pair.second), "
        + "\(clock(pair.span.start)) to \(clock(pair.span.stop))"
    }
  }

  private func start(of row: Int) -> Minute { timeline.runs.first { $0.rows.contains(row) }?.start ?? 0 }

  private func thresholds(_ run: TimelineRun) -> [String] {
    run.thresholds.map {
      "\($0.isReached ? "reached" : "not reached"): \(clock($0.minute)), \($0.rule.text)"
    }
  }

  private func times(_ run: TimelineRun) -> String {
    let day = LineChange.shortDay(Clock.day(of: run.start))
    guard let first = run.segments.first else { return "\(day) at \(clock(run.start)), no stop" }
    let parts = ([first] + run.segments.dropFirst()).map { span -> String in
      let isNextDay = Clock.day(of: span.stop) != Clock.day(of: span.start)
      let stopDay = isNextDay ? "\(LineChange.shortDay(Clock.day(of: span.stop))) " : ""
      return "\(clock(span.start)) to \(stopDay)\(clock(span.stop))"
    }
    return "\(day) \(PlainList.joined(parts, most: 12))"
  }

  private func minutes(_ run: TimelineRun) -> String {
    run.segments.prefix(12).map { length($0.minutes) }.joined(separator: " and ")
  }

  private func clock(_ minute: Minute) -> String { ChartedTime(minute).time.digits }

  /// `45 minutes`, from two hours as `3 hours 30 minutes`.
  private func length(_ minutes: Int) -> String {
    if minutes < 120 { return PlainCount.minutes(minutes) }
    let rest = minutes % 60
    return "\(minutes / 60) hours" + (rest == 0 ? "" : " \(PlainCount.minutes(rest))")
  }
}
