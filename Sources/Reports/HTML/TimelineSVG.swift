import ChartedEncounter
import InfusionCoding

/// The timeline of a result as SVG: a line a run under its access, one scale of time, idle hours folded away.
struct TimelineSVG {
  private let coded: CodedEncounter
  private let scale: TimeScale
  private let lines: [Line]

  private static let nameWidth = 190
  private static let lineHeight = 22
  private static let top = 34

  private struct Line {
    var run: TimelineRun
    /// The access, on the first of its lines.
    var lane: String?
  }

  init(_ coded: CodedEncounter) {
    self.coded = coded
    let runs = coded.result.timeline.runs
    scale = TimeScale(
      runs.flatMap { run in
        run.segments.isEmpty ? [Span(start: run.start, stop: run.start)] : run.segments
      }, width: 760)
    var last: Int??
    lines = runs.map { run in
      defer { last = run.lane }
      return Line(run: run, lane: last == .some(run.lane) ? nil : Self.name(ofLane: run.lane, in: coded))
    }
  }

  /// None where nothing has a time.
  var text: String? {
    guard !lines.isEmpty else { return nil }
    let height = Self.top + lines.count * Self.lineHeight + 12
    let width = Self.nameWidth + scale.width + 120
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img" \
      aria-label="timeline" font-family="sans-serif" font-size="12">

      """
    svg += axis(height: height)
    for (place, line) in lines.enumerated() { svg += drawn(line, y: Self.top + place * Self.lineHeight) }
    for shared in coded.result.timeline.shared { svg += hatched(shared) }
    return svg + "</svg>\n"
  }

  private static func name(ofLane lane: Int?, in coded: CodedEncounter) -> String {
    let timeline = coded.result.timeline
    guard let lane, timeline.accesses.indices.contains(lane) else { return "no access" }
    let access = coded.accessName(timeline.accesses[lane].access) ?? "access"
    let visit = timeline.accesses[lane].visit
    return visit == 1 ? access : "\(access), visit \(visit)"
  }

  // MARK: Axis

  private func axis(height: Int) -> String {
    scale.blocks.enumerated().map { place, block in
      let fold =
        place == 0
        ? ""
        : "<line class=\"fold\" x1=\"\(x(block.left) - TimeScale.fold / 2)\" y1=\"8\" x2=\"\(x(block.left) - TimeScale.fold / 2)\" y2=\"\(height)\"/>\n"
      let isNewDay =
        place == 0 || Clock.day(of: scale.blocks[place - 1].span.start) != Clock.day(of: block.span.start)
      let date =
        isNewDay
        ? "<text class=\"date\" x=\"\(x(block.left))\" y=\"12\">\(LineChange.shortDay(Clock.day(of: block.span.start)))</text>\n"
        : ""
      return fold + date
        + scale.ticks(in: block).map { minute in
          let at = x(scale.position(of: minute))
          let isMidnight = minute % Clock.minutesPerDay == 0
          return
            "<line class=\"\(isMidnight ? "midnight" : "tick")\" x1=\"\(at)\" y1=\"\(Self.top - 6)\" x2=\"\(at)\" y2=\"\(height)\"/>"
            + "<text class=\"hour\" x=\"\(at + 2)\" y=\"26\">\(isMidnight ? LineChange.shortDay(Clock.day(of: minute)) : Self.clock(minute))</text>\n"
        }.joined()
    }.joined()
  }

  private static func clock(_ minute: Minute) -> String {
    let rest = minute - Clock.day(of: minute) * Clock.minutesPerDay
    return "\(ISOTime.padded(rest / 60, 2)):\(ISOTime.padded(rest % 60, 2))"
  }

  // MARK: Runs

  private func drawn(_ line: Line, y: Int) -> String {
    let run = line.run
    let rows = run.rows.map(String.init).joined(separator: "+")
    let name = coded.row(run.rows.first ?? 0)?.substance ?? ""
    var svg = ""
    if let lane = line.lane {
      svg +=
        "<text class=\"lane\" x=\"0\" y=\"\(y + 14)\">\(Markup.escaped(String(lane.prefix(10))))</text>\n"
    }
    svg += "<text x=\"70\" y=\"\(y + 14)\">\(Markup.escaped(String("\(rows)  \(name)".prefix(20))))</text>\n"
    let kind = run.kind.rawValue
    for segment in run.segments {
      svg += bar(segment, class: kind, y: y, title: title(of: run, segment))
    }
    if run.kind == .hydration {
      for span in run.counted {
        svg += bar(span, class: "hydration counted", y: y, title: "minutes that count")
      }
    }
    if run.segments.isEmpty || run.kind == .push || run.kind == .injection {
      let at = x(scale.position(of: run.start))
      svg +=
        "<path class=\"\(kind)\" d=\"M\(at) \(y + 3)l7 7-7 7-7-7z\"><title>\(Markup.escaped(title(of: run, nil)))</title></path>\n"
    }
    for threshold in run.thresholds where scale.shows(threshold.minute) {
      let at = x(scale.position(of: threshold.minute))
      svg +=
        "<line class=\"\(threshold.isReached ? "reached" : "unreached")\" x1=\"\(at)\" y1=\"\(y + 1)\" x2=\"\(at)\" y2=\"\(y + 19)\"><title>\(threshold.rule.text)</title></line>\n"
    }
    let stop = run.segments.map(\.stop).max() ?? run.start
    let codes = Set(run.rows.flatMap { coded.decision(ofRow: $0)?.codes ?? [] }).sorted().map(\.text)
    let words = codes.isEmpty ? "no code" : codes.joined(separator: " ")
    return svg
      + "<text class=\"codes\" x=\"\(x(scale.position(of: stop)) + 12)\" y=\"\(y + 14)\">\(words)</text>\n"
  }

  private func bar(_ span: Span, class style: String, y: Int, title: String) -> String {
    let left = x(scale.position(of: span.start))
    let width = max(2, x(scale.position(of: span.stop)) - left)
    return
      "<rect class=\"\(style)\" x=\"\(left)\" y=\"\(y + 4)\" width=\"\(width)\" height=\"12\"><title>\(Markup.escaped(title))</title></rect>\n"
  }

  private func title(of run: TimelineRun, _ segment: Span?) -> String {
    let name = coded.row(run.rows.first ?? 0)?.substance ?? "row \(run.rows.first ?? 0)"
    guard let segment else { return "\(name), \(Self.clock(run.start))" }
    return "\(name), \(Self.clock(segment.start)) to \(Self.clock(segment.stop)), \(segment.minutes) min"
  }

  /// Minutes that two rows share, hatched on both.
  private func hatched(_ shared: Timeline.SharedMinutes) -> String {
    let title = "rows \(shared.first) and \(shared.second) share \(shared.span.minutes) min"
    return lines.enumerated().filter {
      $0.element.run.rows.contains { $0 == shared.first || $0 == shared.second }
    }
    .map { bar(shared.span, class: "shared", y: Self.top + $0.offset * Self.lineHeight, title: title) }
    .joined()
  }

  private func x(_ position: Int) -> Int { Self.nameWidth + position }
}

/// Minutes on a line of so many units, stretches of two idle hours or more folded away.
struct TimeScale {
  struct Block: Equatable {
    let span: Span
    /// From the left edge of the scale.
    let left: Int
  }
  let blocks: [Block]
  let width: Int
  private let busyMinutes: Int

  /// The units that a fold takes.
  static let fold = 30
  private static let shortestFoldedGap = 120

  init(_ activity: [Span], width: Int) {
    var stretches: [Span] = []
    for span in activity.sorted(by: { $0.start < $1.start }) {
      let stop = max(span.stop, span.start + 15)
      if let last = stretches.last, span.start - last.stop < Self.shortestFoldedGap {
        stretches[stretches.count - 1].stop = max(last.stop, stop)
      } else {
        stretches.append(Span(start: span.start, stop: stop))
      }
    }
    let room = max(60, width - Self.fold * max(0, stretches.count - 1))
    busyMinutes = max(1, stretches.reduce(0) { $0 + $1.minutes })
    var left = 0
    var blocks: [Block] = []
    for stretch in stretches {
      blocks.append(Block(span: stretch, left: left))
      left += stretch.minutes * room / busyMinutes + Self.fold
    }
    self.blocks = blocks
    self.width = max(width, left - Self.fold)
    self.room = room
  }

  private let room: Int

  func shows(_ minute: Minute) -> Bool {
    blocks.contains { $0.span.start <= minute && minute <= $0.span.stop }
  }

  /// Where a minute stands; of one in a fold the end of the stretch before it.
  func position(of minute: Minute) -> Int {
    guard let block = blocks.last(where: { $0.span.start <= minute }) ?? blocks.first else { return 0 }
    let inside = min(max(minute, block.span.start), block.span.stop) - block.span.start
    return block.left + inside * room / busyMinutes
  }

  /// The round minutes that are labelled in a block: far enough apart to be read.
  func ticks(in block: Block) -> [Minute] {
    let step = [15, 30, 60, 120, 180, 240, 360, 720].first { $0 * room / busyMinutes >= 44 } ?? 1440
    let first = (block.span.start + step - 1) / step * step
    // A label may not reach into the next block.
    return stride(from: first, through: block.span.stop, by: step).filter {
      block == blocks.last || position(of: $0) + 32 <= position(of: block.span.stop) + Self.fold / 2
    }
  }
}
