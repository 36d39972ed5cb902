import InfusionCoding

/// Which minute stands in which cell: one scale for the whole line, idle stretches folded away.
///
/// Minutes are counted in quarters here, so that a cell can stand for a minute and a quarter and
/// every hour still falls on a cell's edge.
struct TimelineScale {
  /// A stretch of time without a fold.
  struct Block: Equatable {
    /// Its first cell, from the left edge of the scale.
    var column: Int
    var cells: Int
    /// The time at the left edge of its first cell, in quarters of a minute.
    var quarterStart: Int
    /// What runs in it, from the first start to the last stop.
    var busy: Span
  }
  private(set) var blocks: [Block] = []
  private(set) var quartersPerCell = 4

  /// Cells before a block's first start, for its label.
  let lead: Int
  private static let trail = 1
  private static let fold = 1
  private static let shortestFoldedGap = 60

  /// Fits what runs (`activity`, in any order) into so many columns. With a `window` it shows
  /// that stretch, and what runs outside it is left out.
  init(activity: [Span], columns: Int, lead: Int, window: Span?) {
    self.lead = lead
    let busy = Self.merged(activity, in: window)
    guard let first = busy.first, columns >= lead + Self.trail + 3 else { return }
    let gaps = Self.foldableGaps(of: busy, most: columns / (lead + Self.trail + Self.fold + 4) - 1)
    let total = (busy.map(\.stop).max() ?? first.stop) - first.start
    var folds = gaps.count
    var idle = gaps.reduce(0) { $0 + $1.minutes }
    while true {
      quartersPerCell = scale(for: total - idle, blocks: folds + 1, columns: columns)
      // A fold has to save more cells than it takes.
      guard folds > 0, gaps[folds - 1].minutes * 4 <= (lead + Self.trail + Self.fold + 2) * quartersPerCell
      else { break }
      folds -= 1
      idle -= gaps[folds].minutes
    }
    let stretches = Self.stretches(of: busy, foldedAt: gaps[..<folds])
    layOut(stretches)
    while let last = blocks.last, last.column + last.cells > columns {
      quartersPerCell = Self.step(atLeast: quartersPerCell + 1)
      layOut(stretches)
    }
  }

  /// The half cell in which a minute begins, from the left edge; none where it is not shown.
  func halfCell(of minute: Minute) -> Int? {
    guard let block = block(at: minute) else { return nil }
    return halfCell(of: minute, in: block)
  }

  /// The half cell in which a minute would begin if the block went on to it.
  func halfCell(of minute: Minute, in block: Block) -> Int {
    block.column * 2
      + Self.floor((minute * 4 - block.quarterStart) * 2 + quartersPerCell / 2, quartersPerCell)
  }

  /// The block in which a minute lies; none where it is not shown.
  func block(at minute: Minute) -> Block? {
    blocks.first { $0.busy.start <= minute && minute <= $0.busy.stop }
  }

  /// The minutes that a block's cells stand for.
  func shownMinutes(of block: Block) -> Span {
    Span(
      start: Self.floor(block.quarterStart + 3, 4),
      stop: Self.floor(block.quarterStart + block.cells * quartersPerCell, 4))
  }

  /// The columns at which idle time is left out.
  var folds: [Int] { blocks.dropFirst().map { $0.column - Self.fold } }

  private mutating func layOut(_ stretches: [Span]) {
    var column = 0
    blocks = stretches.map { busy in
      let edge = Self.floor(busy.start * 4, quartersPerCell) * quartersPerCell
      let cells = lead + Self.floor(busy.stop * 4 - edge + quartersPerCell - 1, quartersPerCell) + Self.trail
      let block = Block(
        column: column, cells: cells, quarterStart: edge - lead * quartersPerCell, busy: busy)
      column += cells + Self.fold
      return block
    }
  }

  private func scale(for minutes: Int, blocks: Int, columns: Int) -> Int {
    let room = columns - blocks * (lead + Self.trail) - (blocks - 1) * Self.fold
    return Self.step(atLeast: (minutes * 4 + max(1, room) - 1) / max(1, room))
  }

  /// What runs, touching stretches joined, by start; a single minute for what has none.
  private static func merged(_ activity: [Span], in window: Span?) -> [Span] {
    var spans = activity.map { Span(start: $0.start, stop: max($0.stop, $0.start + 1)) }
    if let window {
      spans = spans.filter { $0.start < window.stop && $0.stop > window.start }
        .map { Span(start: max($0.start, window.start), stop: min($0.stop, window.stop)) }
      spans += edges(of: window, around: spans)
    }
    var merged: [Span] = []
    for span in spans.sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, span.start <= last.stop {
        merged[merged.count - 1].stop = max(last.stop, span.stop)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// The edges of the window are shown too, unless idle time that would be folded lies before them.
  private static func edges(of window: Span, around spans: [Span]) -> [Span] {
    let first = spans.map(\.start).min() ?? window.start
    let last = spans.map(\.stop).max() ?? window.stop
    var edges: [Span] = []
    if first - window.start < shortestFoldedGap {
      edges.append(Span(start: window.start, stop: window.start))
    }
    if window.stop - last < shortestFoldedGap { edges.append(Span(start: window.stop, stop: window.stop)) }
    return edges
  }

  /// Idle stretches long enough to be worth a fold, the longest first.
  private static func foldableGaps(of busy: [Span], most: Int) -> [Span] {
    let gaps = zip(busy, busy.dropFirst()).map { Span(start: $0.stop, stop: $1.start) }
    return Array(
      gaps.filter { $0.minutes >= shortestFoldedGap }.sorted {
        ($1.minutes, $0.start) < ($0.minutes, $1.start)
      }
      .prefix(max(0, most)))
  }

  private static func stretches(of busy: [Span], foldedAt gaps: ArraySlice<Span>) -> [Span] {
    guard let first = busy.first, let last = busy.last else { return [] }
    let sorted = gaps.sorted { $0.start < $1.start }
    let starts = [first.start] + sorted.map(\.stop)
    let stops = sorted.map(\.start) + [last.stop]
    return zip(starts, stops).map { Span(start: $0, stop: $1) }
  }

  /// Quarters of a minute that a cell may stand for: the hour falls on a cell's edge. Beyond a day,
  /// days double.
  private static func step(atLeast least: Int) -> Int {
    if let step = steps.first(where: { $0 >= least }) { return step }
    var step = 5760
    while step < least { step *= 2 }
    return step
  }

  private static let steps = [
    4, 5, 6, 8, 10, 12, 16, 20, 24, 30, 40, 48, 60, 80, 120, 240, 360, 480, 720, 960, 1440, 1920, 2880,
    5760,
  ]

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
  }
}
