// S10, CONC-3: the drug infusions of one substance that start on one date are judged together, by the
// minutes that they share with none.

extension Rulebook {
  static let aloneMinutes: [Rule] = [
    Rule(
      .concurrent3,
      """
      Under concurrency alone:N the infusions of one drug that start on one date are concurrent where at \
      most N of their minutes are shared with no other drug, the one with the fewest being judged first.
      """,
      authority: "MedLearn 2022",
      example: WorkedExample(
        """
        set: concurrency alone:15
        2026-08-04
        1000-1100 ceftriaxone
        1030-1115 vancomycin
        2026-08-05
        1000-1100 acyclovir
        1030-1116 famotidine
        """,
        gives: """
          2026-08-04 96365
          2026-08-04 96368
          2026-08-05 96367 x2
          """))
  ]
}

/// A stretch of time through which the same sets run.
private struct Cell {
  var minutes: Int
  var holders: Slice
}

/// Infusions judged together, or a chemotherapy infusion that others are judged by.
private struct Holder {
  var substance: Int
  var isJudged: Bool
  /// Its earliest infusion.
  var start: Minute
  var number: Int
  var isRetained = true
  var alone = 0
  var sharesMinutes = false
}

extension Workspace {
  /// Of the sets that share a minute with another, the one with the fewest minutes alone becomes
  /// concurrent if they are at most `minutes`; then again with those left, until none is.
  mutating func judgeAlone(atMost minutes: Int) {
    guard someInfusionsOverlap() else { return }
    var holders: [Holder] = []
    let holderOf = makeHolders(&holders)
    guard holders.contains(where: \.isJudged) else { return }
    var held: [Int] = []
    let cells = makeCells(holderOf, &held)
    var cellsOf = [[Int]](repeating: [], count: holders.count)
    for (index, cell) in cells.enumerated() {
      for place in cell.holders.range { cellsOf[held[place]].append(index) }
    }
    for holder in holders.indices { measure(holder, &holders, cellsOf[holder], cells, held) }
    noteAlone(holderOf, holders, threshold: minutes)
    while let next = fewestAlone(holders), holders[next].alone <= minutes {
      holders[next].isRetained = false
      var neighbours: Set<Int> = []
      for cell in cellsOf[next] { neighbours.formUnion(held[cells[cell].holders.range]) }
      for neighbour in neighbours where holders[neighbour].isRetained {
        measure(neighbour, &holders, cellsOf[neighbour], cells, held)
      }
    }
    makeConcurrent(holderOf, holders, threshold: minutes)
  }

  private func someInfusionsOverlap() -> Bool {
    var latest = Int.min
    for run in scratch.infusions {
      if runs[run].start < latest { return true }
      latest = max(latest, runs[run].stop)
    }
    return false
  }

  /// The holder of each infusion of ``Scratch/infusions``.
  private func makeHolders(_ holders: inout [Holder]) -> [Int] {
    var known: [[Int]: Int] = [:]
    return scratch.infusions.map { run in
      let isChemotherapy = runs[run].family == .chemotherapy
      let key = [runs[run].substance, isChemotherapy ? 0 : Clock.day(of: runs[run].start)]
      let holder = known[key] ?? holders.count
      if holder == holders.count {
        known[key] = holder
        holders.append(
          Holder(
            substance: runs[run].substance, isJudged: !isChemotherapy, start: runs[run].start,
            number: runs[run].number))
      }
      if isInitial(run) { holders[holder].isJudged = false }
      return holder
    }
  }

  private func makeCells(_ holderOf: [Int], _ held: inout [Int]) -> [Cell] {
    var spans: [OwnedSpan] = []
    for (place, run) in scratch.infusions.enumerated() {
      for segment in segments[runs[run].segments.range] where segment.minutes > 0 {
        spans.append(OwnedSpan(span: segment, owner: holderOf[place]))
      }
    }
    spans.order { $0.span.start < $1.span.start }
    let edges = Set(spans.flatMap { [$0.span.start, $0.span.stop] }).sorted()
    var cells: [Cell] = []
    var active: [OwnedSpan] = []
    var next = 0
    for (from, to) in zip(edges, edges.dropFirst()) {
      active.removeAll { $0.span.stop <= from }
      while next < spans.count, spans[next].span.start <= from {
        active.append(spans[next])
        next += 1
      }
      guard !active.isEmpty else { continue }
      let start = held.count
      for span in active where !held[start...].contains(span.owner) { held.append(span.owner) }
      cells.append(Cell(minutes: to - from, holders: Slice(start: start, count: held.count - start)))
    }
    return cells
  }

  /// Counts the minutes that a holder shares with no retained one of another substance.
  private func measure(
    _ holder: Int, _ holders: inout [Holder], _ own: [Int], _ cells: [Cell], _ held: [Int]
  ) {
    holders[holder].alone = 0
    holders[holder].sharesMinutes = false
    for cell in own {
      let isShared = held[cells[cell].holders.range].contains {
        holders[$0].isRetained && holders[$0].substance != holders[holder].substance
      }
      if isShared {
        holders[holder].sharesMinutes = true
      } else {
        holders[holder].alone += cells[cell].minutes
      }
    }
  }

  /// Ties: the later start, then the higher number, of the earliest infusion.
  private func fewestAlone(_ holders: [Holder]) -> Int? {
    var best: Int?
    for (index, holder) in holders.enumerated()
    where holder.isJudged && holder.isRetained && holder.sharesMinutes {
      guard let known = best else {
        best = index
        continue
      }
      let one = (holder.alone, -holder.start, -holder.number)
      let two = (holders[known].alone, -holders[known].start, -holders[known].number)
      if one < two { best = index }
    }
    return best
  }

  private mutating func noteAlone(_ holderOf: [Int], _ holders: [Holder], threshold: Int) {
    for (place, run) in scratch.infusions.enumerated() where holders[holderOf[place]].isJudged {
      let holder = holders[holderOf[place]]
      guard holder.sharesMinutes else { continue }
      runs[run].fact.deciding = .concurrent3
      runs[run].fact.rules.insert(.concurrent3)
      runs[run].fact.compared = holder.alone
      runs[run].fact.threshold = threshold
    }
  }

  private mutating func makeConcurrent(_ holderOf: [Int], _ holders: [Holder], threshold: Int) {
    for (place, run) in scratch.infusions.enumerated() where holders[holderOf[place]].isJudged {
      let holder = holders[holderOf[place]]
      if holder.sharesMinutes || !holder.isRetained {
        runs[run].fact.compared = holder.alone
        weighAgainstNeighbour(run, at: place)
      }
      if !holder.isRetained {
        runs[run].isRetained = false
        runs[run].fact.decide(.concurrent, .concurrent3)
      }
    }
  }

  /// Notes an infusion that shares minutes, looking no further than 64 around.
  private mutating func weighAgainstNeighbour(_ run: Int, at place: Int) {
    let near = max(0, place - 64)..<min(scratch.infusions.count, place + 64)
    let other = scratch.infusions[near].first { other in
      runs[other].substance != runs[run].substance
        && Spans.shared(segments, runs[run].segments, runs[other].segments) > 0
    }
    if let other { weigh(run: run, against: other) }
  }
}
