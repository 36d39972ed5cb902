import InfusionCoding
import TerminalCells

/// One run as it is drawn: a bar for its minutes, a mark where it has none.
struct TimelineBar {
  let run: TimelineRun
  let kind: Timeline.Kind
  /// Minutes that it shares with other rows.
  let shared: [Span]
  let thresholds: [Timeline.Threshold]
  let scale: TimelineScale
  let glyphs: GlyphSet

  /// How a half cell is filled.
  private enum Fill: Equatable { case none, pause, charted, uncounted, shared }

  /// Draws the run from a column on in one style; `from` and `to` are its half cells. Answers where the
  /// next deciding minute, which it did not reach, would be ticked.
  func draw(into frame: inout Frame, column: Int, line: Int, from: Int, to: Int, style: Style) -> Int? {
    let first = from / 2
    let count = (to + 1) / 2 - first
    guard count > 0 else { return nil }
    guard run.segments.contains(where: { $0.minutes > 0 }) else {
      frame.write(String(mark), column: column + first, line: line, style: style)
      return nil
    }
    let fills = fills(first: first, count: count)
    // On a bar of a cell or two a tick would hide more than it shows.
    let ticks = count < 3 ? (reached: [], unreached: nil) : ticks(first: first, count: count)
    for cell in 0..<count {
      let (left, right) = (fills[cell * 2], fills[cell * 2 + 1])
      guard left != .none || right != .none else { continue }
      var style = style
      var glyph = glyph(left, right)
      if left == .pause, right == .pause { style.role = .faint }
      if left == .shared || right == .shared { style.role = .overlap }
      if kind != .infusion, kind != .hydration, cell == 0 {
        glyph = mark
      } else if ticks.reached.contains(cell) {
        glyph = glyphs.threshold
      }
      frame.write(String(glyph), column: column + first + cell, line: line, style: style)
    }
    return ticks.unreached.flatMap { $0 >= count ? column + first + $0 : nil }
  }

  private var mark: Character {
    switch kind {
    case .push: glyphs.push
    case .injection: glyphs.injection
    case .infusion, .hydration, .other: glyphs.otherMark
    }
  }

  private func fills(first: Int, count: Int) -> [Fill] {
    var fills = Array(repeating: Fill.none, count: count * 2)
    fill(
      &fills, with: .pause, spans: [Span(start: run.start, stop: run.segments.last?.stop ?? run.start)], first
    )
    let charted: Fill = kind == .hydration ? .uncounted : .charted
    fill(&fills, with: charted, spans: run.segments, first)
    if kind == .hydration { fill(&fills, with: .charted, spans: run.counted, first) }
    fill(&fills, with: .shared, spans: shared, first)
    return fills
  }

  private func fill(_ fills: inout [Fill], with fill: Fill, spans: [Span], _ first: Int) {
    for span in spans {
      for block in scale.blocks where span.start <= block.busy.stop && span.stop >= block.busy.start {
        let from = scale.halfCell(of: max(span.start, block.busy.start), in: block) - first * 2
        let stop = min(span.stop, block.busy.stop)
        let to = max(scale.halfCell(of: stop, in: block) - first * 2, stop > span.start ? from + 1 : from)
        for half in max(0, from)..<max(max(0, from), min(to, fills.count)) { fills[half] = fill }
      }
    }
  }

  private func glyph(_ left: Fill, _ right: Fill) -> Character {
    let isLeft = left != .none && left != .pause
    let isRight = right != .none && right != .pause
    if isLeft && isRight {
      if left == .shared || right == .shared { return glyphs.overlap }
      if left == .uncounted || right == .uncounted { return glyphs.hydrationUncounted }
      return whole
    }
    guard isLeft || isRight else { return glyphs.dot }
    switch kind {
    case .infusion: return isLeft ? glyphs.barLeftHalf : glyphs.barRightHalf
    case .hydration where left == .charted || right == .charted:
      return isLeft ? glyphs.hydrationLeftHalf : glyphs.hydrationRightHalf
    case .hydration: return glyphs.hydrationUncounted
    case .push, .injection, .other: return whole
    }
  }

  private var whole: Character {
    switch kind {
    case .infusion: glyphs.bar
    case .hydration: glyphs.hydration
    case .push, .injection: glyphs.pushMinutes
    case .other: glyphs.otherMinutes
    }
  }

  /// The cells that carry a tick. Where ticks would crowd, the first and the last that was reached stay:
  /// they are the ones that decided.
  private func ticks(first: Int, count: Int) -> (reached: [Int], unreached: Int?) {
    var reached: [Int] = []
    var unreached: Int?
    let last = thresholds.last(where: \.isReached)
    for threshold in thresholds {
      guard
        let block = scale.block(at: threshold.isReached ? threshold.minute : run.start) ?? scale.blocks.last
      else { continue }
      let cell = scale.halfCell(of: threshold.minute, in: block) / 2 - first
      if !threshold.isReached {
        if unreached == nil, cell - count < 4, cell < block.column + block.cells - first { unreached = cell }
      } else if cell >= 0, cell < count {
        if threshold == last, let before = reached.last, cell - before < (reached.count > 1 ? 3 : 2) {
          reached.removeLast()
        }
        if threshold == last || cell - (reached.last ?? -4) >= 4 { reached.append(cell) }
      }
    }
    return (reached, unreached)
  }
}
