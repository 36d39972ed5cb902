// S8, HYD-2: pieces of hydration.

extension Rulebook {
  static let hydrationPieces: [Rule] = [
    Rule(
      .hydration2,
      """
      What is left of hydration falls into pieces, a pause of its own parting none; under hydrationPieces \
      eachThenTotal a piece of less than 31 minutes (setting hydrationMinimumMinutes) is dropped, under \
      total all count.
      """,
      authority: "CPTA Jun 2007; payer practice",
      example: WorkedExample(
        """
        2026-08-04
        1000-1040 lactated ringers
        1100-1121 lactated ringers continues:1
        1300-1330 lactated ringers
        """,
        gives: "2026-08-04 96360"))
  ]
}

extension Workspace {
  /// Adds what is left of a run, ``Scratch/spans``, to ``HydrationTable/left``; spans of one run that
  /// are parted by nothing but its own pause are one piece. Pieces are sets in ``Scratch/parent``, by
  /// place from `firstLeft` on.
  mutating func addPieces(_ run: Int, _ taken: Range<Int>, firstLeft: Int) {
    for place in scratch.spans.indices {
      let span = scratch.spans[place]
      let piece = hydration.left.count - firstLeft
      hydration.left.append(HydrationTable.Left(span: span, run: run))
      scratch.parent.append(piece)
      guard place > 0 else { continue }
      let next = Spans.firstStopping(after: scratch.spans[place - 1].stop, in: scratch.taken, taken)
      if next < taken.upperBound, scratch.taken[next].start < span.start { continue }
      Forest.join(piece - 1, piece, in: &scratch.parent)
    }
  }

  /// HYD-2, HYD-3: drops pieces that are too short, cuts the pushes in ``Scratch/taken`` out of the
  /// others, and lists and adds up what counts.
  mutating func countPieces(_ visit: Int, _ policy: Policy) {
    let firstCounted = hydration.counted.count
    let firstLeft = hydration.visits[visit].left.start
    orderByPiece(firstLeft)
    let least = policy.hydrationPieces == .eachThenTotal ? policy.hydrationMinimumMinutes : 0
    var place = 0
    while place < scratch.indices.count {
      let last = takePiece(from: &place, firstLeft)
      if Spans.minutes(scratch.spans, scratch.spans.indices) >= least {
        countPiece()
      } else {
        markDropped(lastRun: last, needed: least)
      }
    }
    hydration.counted.order(firstCounted..<hydration.counted.count) { $0.span.start < $1.span.start }
    var minutes = 0
    for place in firstCounted..<hydration.counted.count { minutes += hydration.counted[place].span.minutes }
    hydration.visits[visit].counted = Slice(
      start: firstCounted, count: hydration.counted.count - firstCounted)
    hydration.visits[visit].minutes = minutes
    hydration.visits[visit].isReportable = minutes >= policy.hydrationMinimumMinutes
  }

  /// Puts the minutes of the piece at a place of ``Scratch/indices`` into ``Scratch/spans``, goes on to the
  /// next, and answers the run that its last minute is of.
  private mutating func takePiece(from place: inout Int, _ firstLeft: Int) -> Int {
    let piece = scratch.parent[scratch.indices[place]]
    var last = firstLeft + scratch.indices[place]
    scratch.spans.clear()
    while place < scratch.indices.count, scratch.parent[scratch.indices[place]] == piece {
      let left = firstLeft + scratch.indices[place]
      scratch.spans.append(hydration.left[left].span)
      let isLater = hydration.left[left].span.stop > hydration.left[last].span.stop
      let isSame = hydration.left[left].span.stop == hydration.left[last].span.stop
      if isLater || isSame && left < last { last = left }
      place += 1
    }
    Spans.unite(&scratch.spans, from: 0)
    return hydration.left[last].run
  }

  /// Joins pieces of all runs that share a minute or touch, and puts the places of what is left into
  /// ``Scratch/indices``, piece by piece.
  private mutating func orderByPiece(_ firstLeft: Int) {
    scratch.indices.clear()
    for piece in scratch.parent.indices { scratch.indices.append(piece) }
    guard scratch.indices.count > 1 else { return }
    var ordered = take(&scratch.indices)
    ordered.order { hydration.left[firstLeft + $0].span.start < hydration.left[firstLeft + $1].span.start }
    var longest = ordered[0]
    for place in 1..<ordered.count {
      let span = hydration.left[firstLeft + ordered[place]].span
      let latest = hydration.left[firstLeft + longest].span.stop
      if span.start <= latest { Forest.join(ordered[place], longest, in: &scratch.parent) }
      if span.stop > latest { longest = ordered[place] }
    }
    for piece in scratch.parent.indices {
      scratch.parent[piece] = Forest.root(of: piece, in: &scratch.parent)
    }
    ordered.order { scratch.parent[$0] < scratch.parent[$1] }
    scratch.indices = ordered
  }

  /// Lists what counts of the piece in ``Scratch/spans``, all of it of the day on which it starts.
  private mutating func countPiece() {
    guard !scratch.spans.isEmpty else { return }
    let day = Clock.day(of: scratch.spans[0].start)
    for place in scratch.spans.indices {
      scratch.moreSpans.clear()
      Spans.subtract(
        scratch.taken, scratch.taken.indices, from: scratch.spans[place], into: &scratch.moreSpans)
      for rest in scratch.moreSpans.indices {
        hydration.counted.append(HydrationTable.Counted(span: scratch.moreSpans[rest], day: day))
      }
    }
  }
}
