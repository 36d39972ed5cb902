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

extension Workspace {
  /// Of the sets that share a minute with another, the one with the fewest minutes alone becomes
  /// concurrent if they are at most `minutes`; then again with those left, until none is.
  mutating func judgeAlone(atMost minutes: Int) {
    makeSets()
    guard scratch.alone.sets.contains(where: { $0.isJudged }) else { return }
    fillAloneTable()
    noteAlone(threshold: minutes)
    scratch.alone.queueSets(atMost: minutes)
    while let next = scratch.alone.nextSet(atMost: minutes) { scratch.alone.takeOut(next) }
    makeConcurrent(threshold: minutes)
  }

  /// Puts the infusions of ``Scratch/infusions`` into sets: of one substance, and, chemotherapy aside,
  /// of one start date.
  private mutating func makeSets() {
    scratch.alone.clear()
    scratch.indices.clear()
    for place in scratch.infusions.indices { scratch.indices.append(place) }
    var ordered = take(&scratch.indices)
    ordered.order { left, right in
      let one = scratch.infusions[left]
      let two = scratch.infusions[right]
      return runs[one].substance != runs[two].substance
        ? runs[one].substance < runs[two].substance : left < right
    }
    scratch.alone.setOf.append(0, times: ordered.count)
    for place in ordered.indices {
      let run = scratch.infusions[ordered[place]]
      if place == 0 || !isOfOneSet(run, scratch.infusions[ordered[place - 1]]) {
        scratch.alone.addSet(
          runs[run].substance, isJudged: runs[run].family != .chemotherapy, start: runs[run].start,
          number: runs[run].number)
      }
      let last = scratch.alone.sets.count - 1
      scratch.alone.setOf[ordered[place]] = last
      if isInitial(run) { scratch.alone.sets[last].isJudged = false }
    }
    scratch.indices = ordered
  }

  private func isOfOneSet(_ left: Int, _ right: Int) -> Bool {
    runs[left].substance == runs[right].substance
      && (runs[left].family == .chemotherapy
        || Clock.day(of: runs[left].start) == Clock.day(of: runs[right].start))
  }

  private mutating func fillAloneTable() {
    for place in scratch.infusions.indices {
      for segment in runs[scratch.infusions[place]].segments.range where segments[segment].minutes > 0 {
        scratch.alone.add(segments[segment], ofSet: scratch.alone.setOf[place])
      }
    }
    scratch.alone.measure()
  }

  private mutating func noteAlone(threshold: Int) {
    for place in scratch.infusions.indices {
      let set = scratch.alone.sets[scratch.alone.setOf[place]]
      guard set.isJudged, set.sharesMinutes else { continue }
      let run = scratch.infusions[place]
      runs[run].fact.deciding = .concurrent3
      runs[run].fact.rules.insert(.concurrent3)
      runs[run].fact.compared = set.alone
      runs[run].fact.threshold = threshold
    }
  }

  private mutating func makeConcurrent(threshold: Int) {
    for place in scratch.infusions.indices {
      let set = scratch.alone.sets[scratch.alone.setOf[place]]
      guard set.isJudged, set.sharesMinutes || !set.isRetained else { continue }
      let run = scratch.infusions[place]
      runs[run].fact.compared = set.alone
      weighAgainstNeighbour(run, at: place)
      note(.concurrent3, run, against: nil, set.alone, threshold, isApplied: !set.isRetained)
      if !set.isRetained {
        runs[run].isRetained = false
        runs[run].fact.decide(.concurrent, .concurrent3)
      }
    }
  }

  /// Notes an infusion that shares minutes, looking no further than 64 around.
  private mutating func weighAgainstNeighbour(_ run: Int, at place: Int) {
    let near = max(0, place - 64)..<min(scratch.infusions.count, place + 64)
    let other = near.first { near in
      let other = scratch.infusions[near]
      return runs[other].substance != runs[run].substance && runs[other].start < runs[run].stop
        && Spans.shared(segments, runs[run].segments, runs[other].segments) > 0
    }
    if let other { weigh(run: run, against: scratch.infusions[other]) }
  }
}
