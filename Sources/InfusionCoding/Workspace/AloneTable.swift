/// The minutes that sets of infusions share with none of another substance (CONC-3), kept right while
/// sets are taken out one by one. Time is cut into cells through which the same sets run; each cell
/// knows how many substances run in it, and which where it is one only. So a set that is taken out is
/// followed through its own cells, and never compared with each other set.
struct AloneTable: ~Copyable, Sendable {
  /// By substance.
  var sets = Table<InfusionSet>()
  /// The set of each infusion of the lane.
  var setOf = Table<Int>()
  /// The minutes of sets, by substance and start once they are measured.
  private var spans = Table<SetSpan>()
  /// Where cells begin, rising.
  private var edges = Table<Minute>()
  private var cells = Table<Cell>()
  /// Where the spans of each substance begin, and the end of the last.
  private var firstSpan = Table<Int>()
  /// Sets that may be taken out yet, the next one first.
  private var queue = Heap<QueuedSet>()

  /// Infusions that are judged together, or that others are judged by.
  struct InfusionSet: Sendable {
    var substance: Substance
    /// The place of its substance.
    var substancePlace: Int
    var isJudged: Bool
    /// Start and number of its earliest infusion.
    var start: Minute
    var number: Int
    var isRetained = true
    var minutes = 0
    /// How many of them it shares with no retained set of another substance.
    var alone = 0
    var firstSpan = -1

    var sharesMinutes: Bool { alone < minutes }
  }

  private struct SetSpan: Sendable {
    var span: Span
    var set: Int
    /// The latest stop of the spans of its substance up to here.
    var latestStop: Minute
    /// The next span of its set; -1 for none.
    var nextOfSet = -1
    /// Whether another span of its substance shares minutes with it.
    var isOverlapped = false
  }

  private struct Cell: Sendable {
    /// How many substances run in it, and the sum of their places.
    var substances = 0
    var sum = 0
  }

  /// Fewest minutes alone first; then the later start, then the higher number.
  struct QueuedSet: Comparable, Sendable {
    var alone: Int
    var start: Minute
    var number: Int
    var set: Int

    static func < (left: QueuedSet, right: QueuedSet) -> Bool {
      if left.alone != right.alone { return left.alone < right.alone }
      return left.start != right.start ? left.start > right.start : left.number > right.number
    }
  }

  mutating func clear() {
    sets.clear()
    setOf.clear()
    spans.clear()
    edges.clear()
    cells.clear()
    firstSpan.clear()
    queue.clear()
  }

  /// Adds a set; those of one substance come one after another.
  mutating func addSet(_ substance: Substance, isJudged: Bool, start: Minute, number: Int) {
    var place = 0
    if !sets.isEmpty {
      let last = sets[sets.count - 1]
      place = last.substance == substance ? last.substancePlace : last.substancePlace + 1
    }
    sets.append(
      InfusionSet(
        substance: substance, substancePlace: place, isJudged: isJudged, start: start, number: number))
  }

  mutating func add(_ span: Span, ofSet set: Int) {
    spans.append(SetSpan(span: span, set: set, latestStop: span.stop))
  }

  /// Cuts time into cells, and counts the minutes of every set, and those alone.
  mutating func measure() {
    uniteSpans()
    orderBySubstance()
    cutCells()
    fillCells()
    for cell in cells.indices where cells[cell].substances == 1 { countAlone(cell) }
  }

  /// Makes the spans of each set sorted and apart.
  private mutating func uniteSpans() {
    spans.order { $0.set != $1.set ? $0.set < $1.set : $0.span.start < $1.span.start }
    var last = -1
    for next in spans.indices {
      if last >= 0, spans[last].set == spans[next].set, spans[next].span.start <= spans[last].span.stop {
        spans[last].span.stop = max(spans[last].span.stop, spans[next].span.stop)
      } else {
        last += 1
        spans[last] = spans[next]
      }
    }
    spans.cut(to: last + 1)
  }

  private mutating func orderBySubstance() {
    var ordered = take(&spans)
    ordered.order { left, right in
      let one = sets[left.set].substancePlace
      let two = sets[right.set].substancePlace
      return one != two ? one < two : left.span.start < right.span.start
    }
    for place in ordered.indices {
      let set = ordered[place].set
      sets[set].minutes += ordered[place].span.minutes
      ordered[place].latestStop = ordered[place].span.stop
      ordered[place].nextOfSet = sets[set].firstSpan
      sets[set].firstSpan = place
      while firstSpan.count <= sets[set].substancePlace { firstSpan.append(place) }
      guard place > firstSpan[sets[set].substancePlace] else { continue }
      let before = ordered[place - 1].latestStop
      if before > ordered[place].span.start {
        ordered[place].isOverlapped = true
        ordered[place - 1].isOverlapped = true
      }
      ordered[place].latestStop = max(before, ordered[place].span.stop)
    }
    firstSpan.append(ordered.count)
    spans = ordered
  }

  private mutating func cutCells() {
    for place in spans.indices {
      edges.append(spans[place].span.start)
      edges.append(spans[place].span.stop)
    }
    edges.order { $0 < $1 }
    var last = 0
    for next in edges.indices where edges[next] != edges[last] {
      last += 1
      edges[last] = edges[next]
    }
    if !edges.isEmpty { edges.cut(to: last + 1) }
    cells.append(Cell(), times: edges.count)
  }

  /// Counts in each cell the substances of which a set runs in it.
  private mutating func fillCells() {
    for place in spans.indices {
      let substance = sets[spans[place].set].substancePlace
      var start = spans[place].span.start
      if place > firstSpan[substance] { start = max(start, spans[place - 1].latestStop) }
      guard start < spans[place].span.stop else { continue }
      let from = cell(at: start)
      let to = cell(at: spans[place].span.stop)
      cells[from].substances += 1
      cells[from].sum += substance
      cells[to].substances -= 1
      cells[to].sum -= substance
    }
    for cell in cells.indices.dropFirst() {
      cells[cell].substances += cells[cell - 1].substances
      cells[cell].sum += cells[cell - 1].sum
    }
  }

  private func cell(at minute: Minute) -> Int { firstPlace(in: edges.indices) { edges[$0] >= minute } }

  /// A cell in which one substance runs is alone to every retained set of it that runs there.
  private mutating func countAlone(_ cell: Int) {
    let substance = cells[cell].sum
    let minute = edges[cell]
    let all = firstSpan[substance]..<firstSpan[substance + 1]
    var place = firstPlace(in: all) { spans[$0].span.start > minute } - 1
    while place >= all.lowerBound, spans[place].latestStop > minute {
      let set = spans[place].set
      if spans[place].span.stop > minute, sets[set].isRetained {
        sets[set].alone += edges[cell + 1] - minute
      }
      place -= 1
    }
  }

  /// Lines the sets up that may become concurrent.
  mutating func queueSets(atMost minutes: Int) {
    for set in sets.indices where sets[set].isJudged && sets[set].alone <= minutes { enqueue(set) }
  }

  private mutating func enqueue(_ set: Int) {
    queue.push(
      QueuedSet(alone: sets[set].alone, start: sets[set].start, number: sets[set].number, set: set))
  }

  /// The set to take out next; none where no more may be. Minutes alone only ever grow, so that a set
  /// is lined up again when its turn comes too early.
  mutating func nextSet(atMost minutes: Int) -> Int? {
    while let first = queue.pop() {
      guard sets[first.set].sharesMinutes else { continue }
      if sets[first.set].alone == first.alone { return first.set }
      if sets[first.set].alone <= minutes { enqueue(first.set) }
    }
    return nil
  }

  /// Takes a set out of its cells, which others may then be alone in.
  mutating func takeOut(_ set: Int) {
    sets[set].isRetained = false
    let substance = sets[set].substancePlace
    var place = sets[set].firstSpan
    while place >= 0 {
      for cell in cell(at: spans[place].span.start)..<cell(at: spans[place].span.stop) {
        if spans[place].isOverlapped, isRun(cell, bySubstance: substance) { continue }
        cells[cell].substances -= 1
        cells[cell].sum -= substance
        if cells[cell].substances == 1 { countAlone(cell) }
      }
      place = spans[place].nextOfSet
    }
  }

  /// Whether a retained set of a substance runs in a cell.
  private func isRun(_ cell: Int, bySubstance substance: Int) -> Bool {
    let minute = edges[cell]
    let all = firstSpan[substance]..<firstSpan[substance + 1]
    var place = firstPlace(in: all) { spans[$0].span.start > minute } - 1
    while place >= all.lowerBound, spans[place].latestStop > minute {
      if spans[place].span.stop > minute, sets[spans[place].set].isRetained { return true }
      place -= 1
    }
    return false
  }
}
