/// The runs of a sweep through time that may run yet, in the order in which they were added.
struct ActiveRuns: ~Copyable, Sendable {
  private(set) var list = Table<ActiveRun>()
  private var pruneAt = leastPruned

  private static var leastPruned: Int { 32 }

  mutating func clear() {
    list.clear()
    pruneAt = Self.leastPruned
  }

  @inline(__always)
  mutating func append(_ run: Int, _ runs: borrowing Table<Run>) {
    list.append(
      ActiveRun(run: run, start: runs[run].start, stop: runs[run].stop, substance: runs[run].substance))
  }

  /// Drops what is over at a minute, `kept` aside; but only once the list has doubled, so that sweeping
  /// stays linear however many run at once. Whoever walks the list must look at the stops.
  @inline(__always)
  mutating func prune(at minute: Minute, keeping kept: Int = -1) {
    if list.count >= pruneAt { dropOver(at: minute, keeping: kept) }
  }

  @inline(never)
  private mutating func dropOver(at minute: Minute, keeping kept: Int) {
    var next = 0
    for place in list.indices where list[place].stop > minute || list[place].run == kept {
      if next != place { list[next] = list[place] }
      next += 1
    }
    list.cut(to: next)
    pruneAt = max(Self.leastPruned, 2 * next)
  }
}

struct ActiveRun: Sendable {
  var run: Int
  var start: Minute
  var stop: Minute
  var substance: Substance
}
